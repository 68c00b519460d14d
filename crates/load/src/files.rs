//! Reads the files of a story from disk.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use toml::Spanned;

use story::{Sharing, StillWording, Wording};

use super::beside::Data;
use super::interface::{self, Has};
use super::place::Source;
use super::problem::Problems;
use super::raw::{
    RawChart, RawChoice, RawCorrections, RawFact, RawPhrase, RawStory, RawTerm, RawTold, RawTranslation,
    RawVoice,
};
use super::shape;
use super::unit_spaces;

/// A file and its parsed content.
pub(super) struct File<T> {
    pub(super) source: Source,
    pub(super) items: T,
}

/// Every file of a story, parsed but not checked.
pub(super) struct Files {
    pub(super) article: Source,
    pub(super) story: File<RawStory>,
    /// Sorted by name.
    pub(super) facts: Vec<File<Vec<RawFact>>>,
    pub(super) ledger: File<Vec<RawPhrase>>,
    pub(super) charts: File<Vec<RawChart>>,
    pub(super) voices: File<Vec<RawVoice>>,
    pub(super) told: File<Vec<RawTold>>,
    pub(super) corrections: File<RawCorrections>,
    /// One for each edition, in the order of `story.toml`.
    pub(super) wordings: Vec<(Source, Wording, StillWording)>,
    /// The texts of each edition outside the page, in the same order.
    pub(super) sharing: Vec<(Source, Sharing)>,
    /// The article in each edition but the first, by language tag.
    pub(super) articles: Vec<(String, ArticleFile)>,
    /// The glossaries, by language tag.
    pub(super) glossaries: Vec<(String, File<Vec<RawTerm>>)>,
    /// The word choices of editions (`terms.<lang>.toml`), by language tag.
    pub(super) terms: Vec<(String, File<Vec<RawChoice>>)>,
}

/// The article in an edition other than the first.
pub(super) enum ArticleFile {
    /// `article.<lang>.txt`: in another script.
    Respelt(Source),
    /// `article.<lang>.toml`: in another language.
    Translated(File<RawTranslation>),
}

impl Files {
    /// Reads all files; `None` if a required one is missing or malformed.
    pub(super) fn read(dir: &Path, problems: &mut Problems) -> Option<Self> {
        let article = read(&dir.join("article.txt"), problems);
        let ledger = list_if_there(&dir.join("ledger.toml"), "phrase", problems);
        let worded = Worded::read(dir, problems);
        let corrections = corrections(&dir.join("corrections.toml"), problems);
        let data = worded.data()?;
        let story = data.story;
        check_editions(&dir.join("wording"), &story.items, problems);
        if dir.join("sharing").exists() {
            check_editions(&dir.join("sharing"), &story.items, problems);
        }
        let wordings = wordings(dir, &data, problems);
        let sharing = sharing(&dir.join("sharing"), &story.items, problems);
        let others = || story.items.editions.iter().skip(1).map(Spanned::get_ref);
        let articles =
            others().filter_map(|lang| Some((lang.clone(), article_of(dir, lang, problems)?))).collect();
        let glossaries = others()
            .map(|lang| (lang, dir.join(format!("glossary.{lang}.toml"))))
            .filter(|(_, path)| path.exists())
            .filter_map(|(lang, path)| Some((lang.clone(), list(&path, "term", problems)?)))
            .collect();
        let editions = || story.items.editions.iter().map(Spanned::get_ref);
        let terms = editions()
            .map(|lang| (lang, dir.join(format!("terms.{lang}.toml"))))
            .filter(|(_, path)| path.exists())
            .filter_map(|(lang, path)| Some((lang.clone(), list(&path, "choice", problems)?)))
            .collect();
        Some(Self {
            article: article?,
            story: worded.story?,
            facts: worded.facts,
            ledger: ledger?,
            charts: worded.charts?,
            voices: worded.voices?,
            told: worded.told?,
            corrections: corrections?,
            wordings,
            sharing,
            articles,
            glossaries,
            terms,
        })
    }

    /// All facts, each with its file.
    pub(super) fn raw_facts(&self) -> impl Iterator<Item = (&Source, &RawFact)> {
        self.facts.iter().flat_map(|file| file.items.iter().map(|fact| (&file.source, fact)))
    }
}

/// The data files that may have words beside their data; `None` where a required one is missing or malformed.
struct Worded {
    story: Option<File<RawStory>>,
    facts: Vec<File<Vec<RawFact>>>,
    charts: Option<File<Vec<RawChart>>>,
    voices: Option<File<Vec<RawVoice>>>,
    told: Option<File<Vec<RawTold>>>,
}

impl Worded {
    fn read(dir: &Path, problems: &mut Problems) -> Self {
        let story = whole(&dir.join("story.toml"), problems);
        let facts = toml_files_of(&dir.join("facts"), problems);
        Self {
            story,
            facts: facts.iter().filter_map(|path| list(path, "fact", problems)).collect(),
            charts: list(&dir.join("charts.toml"), "chart", problems),
            voices: list_if_there(&dir.join("voices.toml"), "voice", problems),
            told: list_if_there(&dir.join("told.toml"), "person", problems),
        }
    }

    /// The files as they are; `None` without `story.toml`, which names the editions.
    fn data(&self) -> Option<Data<'_>> {
        Some(Data {
            story: self.story.as_ref()?,
            facts: &self.facts,
            charts: self.charts.as_ref(),
            voices: self.voices.as_ref(),
            told: self.told.as_ref(),
        })
    }
}

/// Returns the words of the first edition that are beside the data of the story in `dir`, each with the keys that lead to it in a wording, such
/// as `facts`, `beds`, `label`. It reads the data files only, so it works before other editions exist.
///
/// # Errors
///
/// All mistakes of form in these files.
pub fn words_beside_data(dir: &Path) -> Result<Vec<(Vec<String>, String)>, Problems> {
    let mut problems = Problems::default();
    let worded = Worded::read(dir, &mut problems);
    let Some(data) = worded.data().filter(|_| problems.is_empty()) else { return Err(problems) };
    let mut source = Source::default();
    source.join(&data, &mut problems);
    Ok(source.words_beside().collect())
}

/// Reads the wording of each edition, in two parts: the one that the browser needs, and the rest. The first edition's has the words that
/// are beside data, too.
fn wordings(dir: &Path, data: &Data<'_>, problems: &mut Problems) -> Vec<(Source, Wording, StillWording)> {
    let files = data.story.items.editions.iter().enumerate().filter_map(|(n, lang)| {
        let lang = lang.get_ref();
        let mut source = read(&dir.join(format!("wording/{lang}.toml")), problems)?;
        if n == 0 {
            source.join(data, problems);
        }
        let has = match n {
            0 => Has::Source,
            _ if dir.join(format!("article.{lang}.txt")).exists() => Has::Respelt,
            _ => Has::Translated,
        };
        let (mut wording, still) = shape::parts(&source, &interface::wording(lang, has), problems)?;
        unit_spaces::add(&mut wording);
        Some((source, wording, still))
    });
    files.collect()
}

/// Reads the texts of each edition outside the page. A language with an interface needs no file of them.
fn sharing(dir: &Path, story: &RawStory, problems: &mut Problems) -> Vec<(Source, Sharing)> {
    let files = story.editions.iter().filter_map(|lang| {
        let lang = lang.get_ref();
        let path = dir.join(format!("{lang}.toml"));
        let source = if path.exists() || !interface::languages().any(|tag| tag == lang) {
            read(&path, problems)?
        } else {
            Source::new(path.display().to_string(), "")
        };
        let sharing = shape::whole_over(&source, interface::sharing(lang), problems)?;
        Some((source, sharing))
    });
    files.collect()
}

/// Reads a file that is one table.
fn whole<T: DeserializeOwned>(path: &Path, problems: &mut Problems) -> Option<File<T>> {
    let source = read(path, problems)?;
    let items = shape::whole(&source, problems)?;
    Some(File { source, items })
}

/// Reads a list of `[[key]]` tables.
fn list<T: DeserializeOwned>(path: &Path, key: &str, problems: &mut Problems) -> Option<File<Vec<T>>> {
    let source = read(path, problems)?;
    let items = shape::list(&source, key, problems)?;
    Some(File { source, items })
}

/// As [`list`]; an absent file has none.
fn list_if_there<T: DeserializeOwned>(
    path: &Path,
    key: &str,
    problems: &mut Problems,
) -> Option<File<Vec<T>>> {
    if path.exists() { list(path, key, problems) } else { Some(absent(path)) }
}

/// The corrections of a story that has such a file.
fn corrections(path: &Path, problems: &mut Problems) -> Option<File<RawCorrections>> {
    if path.exists() { whole(path, problems) } else { Some(absent(path)) }
}

fn absent<T: Default>(path: &Path) -> File<T> {
    File { source: Source::new(path.display().to_string(), ""), items: T::default() }
}

/// Reports files of no edition, which would otherwise be ignored. `<edition>.review.toml` holds a reviewer's corrections to a generated
/// edition and is not loaded.
fn check_editions(dir: &Path, story: &RawStory, problems: &mut Problems) {
    for path in toml_files_of(dir, problems) {
        let lang = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let edition_of = lang.strip_suffix(".review").unwrap_or(&lang);
        if !story.editions.iter().any(|edition| edition.get_ref() == edition_of) {
            let hint = format!("add \"{edition_of}\" to `editions` in story.toml, or remove the file");
            problems.of_file(&path.display().to_string(), "belongs to no edition", hint);
        }
    }
}

/// Reads the article of an edition: either respelt or translated.
fn article_of(dir: &Path, lang: &str, problems: &mut Problems) -> Option<ArticleFile> {
    let [text, table] = ["txt", "toml"].map(|form| dir.join(format!("article.{lang}.{form}")));
    match (text.exists(), table.exists()) {
        (true, false) => read(&text, problems).map(ArticleFile::Respelt),
        (false, true) => {
            let source = read(&table, problems)?;
            let items = shape::whole(&source, problems)?;
            Some(ArticleFile::Translated(File { source, items }))
        }
        (both, _) => {
            let what = if both {
                format!("and {} are both the article of the edition `{lang}`", table.display())
            } else {
                format!("is missing, and so is {}", table.display())
            };
            let hint =
                "an edition needs one of the two: the article in its script (.txt) or translated (.toml)";
            problems.of_file(&text.display().to_string(), what, hint);
            None
        }
    }
}

fn read(path: &Path, problems: &mut Problems) -> Option<Source> {
    let name = path.display().to_string();
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            problems.of_file(&name, format!("cannot be read: {error}"), "every story needs this file");
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(Source::new(name, text)),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
            let source = Source::new(name, text);
            problems.at(&source, good, "is not UTF-8 from here on", "save the file as UTF-8");
            None
        }
    }
}

fn toml_files_of(dir: &Path, problems: &mut Problems) -> Vec<PathBuf> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => {
            let name = dir.display().to_string();
            problems.of_file(&name, format!("cannot be read: {error}"), "every story needs this folder");
            return Vec::new();
        }
    };
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    // The order of folder entries differs between machines.
    paths.sort();
    paths
}
