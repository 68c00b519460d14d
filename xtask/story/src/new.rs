//! Begins a story: a folder with its article and the files to fill in. The words of the interface are not among them, since the loader
//! has them (`crates/load/interface/`).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The flags of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The folder to write; it must be empty, if it is there.
    pub(super) dir: PathBuf,
    /// The article: a text in UTF-8, its title on the first line, its headings on lines of their own.
    #[arg(long, value_name = "FILE")]
    pub(super) article: PathBuf,
    /// The article's language: zh-Hant, zh-Hans or en.
    #[arg(long, value_name = "TAG")]
    pub(super) lang: String,
    /// The beginning of the names of its files and elements (small letters, digits and hyphens); the folder's name if not given.
    #[arg(long)]
    pub(super) name: Option<String>,
    /// The name of the site that publishes it.
    #[arg(long)]
    pub(super) site: Option<String>,
}

/// The files of a new story but the article. `{name}`, `{lang}`, `{site}`, `{title}` are replaced, the last two by TOML strings.
const TEMPLATES: [(&str, &str); 5] = [
    ("story.toml", include_str!("../templates/story.toml")),
    ("facts/facts.toml", include_str!("../templates/facts/facts.toml")),
    ("ledger.toml", include_str!("../templates/ledger.toml")),
    ("charts.toml", include_str!("../templates/charts.toml")),
    ("wording/{lang}.toml", include_str!("../templates/wording/lang.toml")),
];

/// Writes the folder. Returns what was written and what to do next.
pub(super) fn write(options: &Options) -> Result<String> {
    let Options { dir, article, lang, .. } = options;
    if !load::languages().any(|tag| tag == lang) {
        let known: Vec<&str> = load::languages().collect();
        bail!("there is no interface in `{lang}`: --lang is one of {}", known.join(", "));
    }
    if dir.exists() && fs::read_dir(dir).with_context(|| format!("{}", dir.display()))?.next().is_some() {
        bail!("{} is not empty, and nothing is overwritten: choose another folder", dir.display());
    }
    let text = article_of(article)?;
    let title = text.lines().next().unwrap_or_default().trim();
    let name = name(options)?;
    let site = options.site.as_deref().unwrap_or("TODO: the name of your site");
    let filled = |template: &str| {
        template
            .replace("{name}", &name)
            .replace("{lang}", lang)
            .replace("{site}", &quoted(site))
            .replace("{title}", &quoted(title))
    };
    let files = TEMPLATES.iter().map(|(path, text)| (filled(path), filled(text)));
    let files: Vec<(String, String)> =
        std::iter::once(("article.txt".to_owned(), text.clone())).chain(files).collect();
    for (path, text) in &files {
        let path = dir.join(path);
        let folder = path.parent().unwrap_or(dir);
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
        fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))?;
    }
    let written: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let dir = dir.display();
    Ok(format!(
        "{dir} has now {}\n\nnext:\n  \
         1. cargo xtask story draft {dir}   drafts the sections, units, facts, ledger, voices and charts, for you to check\n  \
         2. cargo xtask story check {dir} --watch   names each figure that is still to be told, and what is wrong\n  \
         3. cargo xtask serve --story {dir} --watch   shows the page\n\
         data/README.md, \"The next article\", describes each step and every key.\n",
        written.join(", ")
    ))
}

/// The article as the loader reads it: without the byte order mark and the line ends of Windows, which are no characters of its text.
fn article_of(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!("{} is not UTF-8: save it as a text in UTF-8", path.display());
    };
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let text = text.trim_matches('\n');
    if text.trim().is_empty() {
        bail!("{} is empty", path.display());
    }
    Ok(format!("{text}\n"))
}

/// The name that was given, or the folder's if it can be one.
fn name(options: &Options) -> Result<String> {
    let folder = options.dir.file_name().map(|name| name.to_string_lossy().to_lowercase());
    match (&options.name, folder) {
        (Some(name), _) if is_id(name) => Ok(name.clone()),
        (Some(name), _) => {
            bail!("`{name}` can't name files: --name has small letters, digits and hyphens, a letter first")
        }
        (None, Some(folder)) if is_id(&folder) => Ok(folder),
        (None, _) => Ok("story".to_owned()),
    }
}

fn is_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
