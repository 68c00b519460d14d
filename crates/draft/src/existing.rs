//! What a story's folder has already: nothing of it is drafted again, or changed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use toml::{Table, Value};

/// The files of a folder, as far as a draft depends on them.
#[derive(Default)]
pub(crate) struct Existing {
    pub(crate) article: String,
    /// The first edition's tag.
    pub(crate) tag: String,
    pub(crate) has_caption: bool,
    pub(crate) has_byline: bool,
    pub(crate) has_scope: bool,
    /// Id and heading of each section.
    pub(crate) sections: Vec<(String, String)>,
    pub(crate) units: Vec<String>,
    /// Id, quote and numeral of each fact.
    pub(crate) facts: Vec<[String; 3]>,
    pub(crate) phrases: Vec<String>,
    pub(crate) charts: Vec<String>,
    /// The facts that a chart shows.
    pub(crate) shown: Vec<String>,
    /// Id and quote of each voice.
    pub(crate) voices: Vec<[String; 2]>,
}

impl Existing {
    /// Reads a folder. Files that are not there have nothing.
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let story = table(&dir.join("story.toml"))?.with_context(|| {
            format!("{} has no story.toml: begin with `cargo xtask story new`", dir.display())
        })?;
        let path = dir.join("article.txt");
        let article = fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
        let Some(tag) = story.get("editions").and_then(|editions| editions.get(0)).and_then(Value::as_str)
        else {
            bail!("{}: `editions` names no edition", dir.join("story.toml").display());
        };
        let mut this = Self { article, tag: tag.to_owned(), ..Self::default() };
        this.has_caption = story.contains_key("caption");
        this.has_byline = story.contains_key("byline");
        this.has_scope = story.contains_key("scope");
        this.sections = entries(&story, "section")
            .map(|section| (text(section, "id"), text(section, "heading")))
            .collect();
        this.units = entries(&story, "unit").map(|unit| text(unit, "id")).collect();
        for path in toml_files(&dir.join("facts"))? {
            let file = table(&path)?.unwrap_or_default();
            this.facts.extend(
                entries(&file, "fact").map(|fact| ["id", "quote", "numeral"].map(|key| text(fact, key))),
            );
        }
        let read = |name: &str| table(&dir.join(name)).map(Option::unwrap_or_default);
        this.phrases = entries(&read("ledger.toml")?, "phrase").map(|phrase| text(phrase, "text")).collect();
        for chart in entries(&read("charts.toml")?, "chart") {
            this.charts.push(text(chart, "id"));
            let facts = chart.get("facts").and_then(Value::as_array).into_iter().flatten();
            this.shown.extend(facts.filter_map(Value::as_str).map(str::to_owned));
        }
        this.voices = entries(&read("voices.toml")?, "voice")
            .map(|voice| ["id", "quote"].map(|key| text(voice, key)))
            .collect();
        Ok(this)
    }
}

/// Reads a file; `None` if there is none.
pub(crate) fn table(path: &Path) -> Result<Option<Table>> {
    if !path.exists() {
        return Ok(None);
    }
    let text = fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    let parsed = text.parse::<Table>();
    parsed.map(Some).map_err(|error| anyhow!("{} is not TOML, and so is left alone: {error}", path.display()))
}

/// The TOML files of a folder, by name; none if there is no folder.
pub(crate) fn toml_files(dir: &Path) -> Result<Vec<PathBuf>> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(dir).with_context(|| format!("can't read {}", dir.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

pub(crate) fn entries<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

pub(crate) fn text(table: &Table, key: &str) -> String {
    table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
