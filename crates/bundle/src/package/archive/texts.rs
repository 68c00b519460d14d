//! The texts of the zip for its recipient, and the licences of the program.

use crate::{Bundle, BundleError};
use sanjin::dataset::{build_id, publication, sharing, still};
use story::{ChartFile, ChartKind, File, Wording, fill};

/// The placeholder of a line that is dropped if the site's address is known.
const NO_ADDRESS: &str = "no_address";
/// Where the bundle's folder is in the texts, if its address is unknown.
const SOMEWHERE: &str = "https://example.org/";

/// All texts, by name.
pub(super) fn all(bundle: &Bundle<'_>, digest: &str) -> Result<Vec<(String, String)>, BundleError> {
    let readme = each_edition(bundle, |wording| {
        (sharing(&wording.lang).package.readme.as_str(), readme_values(bundle, wording, digest))
    })?;
    let embed = each_edition(bundle, |wording| {
        (sharing(&wording.lang).package.embed.as_str(), embed_values(bundle, wording))
    })?;
    let licences = [
        ("LICENSE-MIT.txt", include_str!("../../../../../LICENSE-MIT")),
        ("LICENSE-APACHE.txt", include_str!("../../../../../LICENSE-APACHE")),
        ("NOTICE.txt", include_str!("../../../../../NOTICE")),
    ];
    let texts = [("README.txt", readme.as_str()), ("EMBED.txt", &embed)].into_iter().chain(licences);
    Ok(texts.map(|(name, text)| (name.to_owned(), plain(text))).collect())
}

/// The text for any editor: with the line ends of Windows, which others understand, and a byte order mark, since some editors would guess
/// another encoding for Chinese.
fn plain(text: &str) -> String {
    format!("\u{feff}{}\r\n", text.trim().lines().collect::<Vec<_>>().join("\r\n"))
}

/// The value of a placeholder; empty if it is unknown.
type Values = Vec<(&'static str, Option<String>)>;

/// The text of each edition, one after the other.
fn each_edition<'a>(
    bundle: &Bundle<'a>,
    text: impl Fn(&'a Wording) -> (&'a str, Values),
) -> Result<String, BundleError> {
    let rule = format!("\n\n{}\n\n", "=".repeat(72));
    let texts: Result<Vec<String>, BundleError> = bundle
        .story
        .editions
        .iter()
        .map(|wording| {
            let (text, values) = text(wording);
            filled(text, &values).map_err(|place| BundleError {
                at: format!("sharing/{}.toml", wording.lang).into(),
                what: format!("[package] has the unknown placeholder {place}"),
                hint: "crates/story/src/sharing.rs lists the placeholders of each text",
            })
        })
        .collect();
    Ok(texts?.join(&rule))
}

/// A text with its placeholders replaced. A line whose placeholder is empty is dropped. An unknown placeholder is an error.
fn filled(text: &str, values: &[(&'static str, Option<String>)]) -> Result<String, String> {
    let has = |line: &str, name: &str| line.contains(&format!("{{{name}}}"));
    let lines = text.trim().lines();
    let lines = lines.filter(|line| values.iter().all(|(name, value)| value.is_some() || !has(line, name)));
    let said: Vec<(&str, &str)> =
        values.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect();
    let lines: Result<Vec<String>, String> = lines
        .map(|line| {
            let unknown = line
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}'))
                .find(|(name, _)| said.iter().all(|(known, _)| known != name));
            match unknown {
                Some((name, _)) => Err(format!("{{{name}}}")),
                None => Ok(fill(line, &said)),
            }
        })
        .collect();
    Ok(lines?.join("\n"))
}

fn readme_values(bundle: &Bundle<'_>, wording: &Wording, digest: &str) -> Values {
    vec![
        ("site", Some(still(&wording.lang).ui.site.clone())),
        ("article", Some(headline(wording))),
        ("original", Some(bundle.story.article.title().to_owned())),
        ("facts", Some(bundle.story.facts.len().to_string())),
        ("address", bundle.url(File::Page(&wording.lang))),
        ("one_file", Some(File::OneFile.path(bundle.story))),
        ("others", others(bundle, wording)),
        ("build", build_id().map(str::to_owned)),
        ("digest", Some(digest.to_owned())),
        ("contact", publication().corrections.contact.clone()),
    ]
}

/// The folders of the other editions, with their names: `zh-Hans (简体), en (English)`. `None` if there is one edition only.
fn others(bundle: &Bundle<'_>, wording: &Wording) -> Option<String> {
    let others = bundle.story.editions.iter().filter(|other| other.lang != wording.lang);
    let named: Vec<String> =
        others.map(|other| format!("{} ({})", other.lang, still(&other.lang).name)).collect();
    (!named.is_empty()).then(|| named.join(&wording.ui.pause))
}

fn embed_values(bundle: &Bundle<'_>, wording: &Wording) -> Values {
    let (story, lang) = (bundle.story, wording.lang.as_str());
    let base = bundle.site.base().map_or_else(|| format!("{SOMEWHERE}{}/", story.name), str::to_owned);
    let at = |file: File<'_>| Some(format!("{base}{}", file.address(story)));
    let charts = story.charts.iter().filter(|chart| !matches!(chart.kind, ChartKind::Strip));
    let title =
        |id: &str| still(&wording.lang).charts.get(id).map_or_else(String::new, |words| words.title.clone());
    let longest = charts.clone().map(|chart| chart.id.len()).max().unwrap_or_default();
    let list: Vec<String> =
        charts.clone().map(|chart| format!("{:longest$}   {}", chart.id, title(&chart.id))).collect();
    let example = charts.clone().next().map_or("", |chart| chart.id.as_str());
    vec![
        ("site", Some(still(&wording.lang).ui.site.clone())),
        ("base", Some(base.clone())),
        (NO_ADDRESS, bundle.site.base().is_none().then(String::new)),
        ("chart", Some(example.to_owned())),
        ("example", Some(title(example))),
        ("lang", Some(wording.lang.clone())),
        ("element", Some(story.name.clone())),
        ("story", at(File::Page(lang))),
        ("page", at(File::Embed { of: example, lang })),
        ("picture", at(File::Chart { of: example, lang, kind: ChartFile::Png })),
        ("charts", Some(list.join("\n"))),
    ]
}

/// The article's headline in an edition, on one line.
fn headline(wording: &Wording) -> String {
    still(&wording.lang).ui.headline.replace('\n', " ")
}
