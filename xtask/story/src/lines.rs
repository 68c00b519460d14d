//! Where the entries of a story are: the file and line of a chart, a fact or a section by its id, and of the words of a fact in an edition.

use std::fs;
use std::path::Path;

use proof::About;
use toml::de::{DeTable, DeValue};
use walkdir::WalkDir;

/// The places of all entries with an id.
pub(super) struct Lines {
    dir: String,
    /// The files with their texts.
    files: Vec<(String, String)>,
    /// The table's key, the id, the file and the line.
    entries: Vec<(String, String, String, u32)>,
}

impl Lines {
    /// Reads the files of a story; those that can't be read have no entries.
    pub(super) fn of(dir: &Path) -> Self {
        let (mut entries, mut files) = (Vec::new(), Vec::new());
        for file in WalkDir::new(dir).into_iter().flatten() {
            let path = file.path();
            let Ok(text) = fs::read_to_string(path) else { continue };
            if path.extension().is_some_and(|extension| extension == "toml") {
                let path = path.display().to_string();
                read(&path, &text, &mut entries);
                files.push((path, text));
            }
        }
        Self { dir: dir.display().to_string(), files, entries }
    }

    /// The file and line of an entry; the folder and line 0 if there is none.
    pub(super) fn place(&self, about: &About) -> (String, u32) {
        let (table, id) = match about {
            About::Chart(id) => ("chart", id),
            About::Fact(id) => ("fact", id),
            About::Section(id) => ("section", id),
            About::Words { fact, key, lang } => match self.words(fact, key, lang) {
                Some(place) => return place,
                None => ("fact", fact),
            },
        };
        self.of_entry(table, id)
    }

    /// The file and line of the entry of a list; the folder and line 0 if there is none.
    pub(super) fn of_entry(&self, table: &str, id: &str) -> (String, u32) {
        let own = |(key, other, ..): &&(String, String, String, u32)| key == table && other == id;
        match self.entries.iter().find(own) {
            Some((_, _, file, line)) => (file.clone(), *line),
            None => (self.dir.clone(), 0),
        }
    }

    /// The file and line of the words of a fact: in the edition's wording, or, for the first edition, beside the fact.
    fn words(&self, fact: &str, key: &str, lang: &str) -> Option<(String, u32)> {
        let wording = Path::new("wording").join(format!("{lang}.toml"));
        let is_wording = |file: &str| Path::new(file).ends_with(&wording);
        let in_wording = self.files.iter().filter(|(file, _)| is_wording(file));
        let beside = self.files.iter().filter(|(file, _)| !is_wording(file));
        in_wording.chain(beside).find_map(|(file, text)| {
            let table = DeTable::parse(text).ok()?;
            let table = table.get_ref();
            let at = match (table.get("fact"), is_wording(file)) {
                (Some(list), _) => beside_fact(list.get_ref(), fact, key)?,
                // The few words of the poster have a table of their own.
                (None, true) if key == "poster" => {
                    table.get("poster")?.get_ref().as_table()?.get(fact)?.span().start
                }
                (None, true) => {
                    let words = table.get("facts")?.get_ref().as_table()?.get(fact)?.get_ref().as_table()?;
                    words.get(key)?.span().start
                }
                (None, false) => return None,
            };
            Some((file.clone(), line_at(text, at)))
        })
    }
}

/// The place of a key of a fact in its file.
fn beside_fact(list: &DeValue<'_>, fact: &str, key: &str) -> Option<usize> {
    let mut entries = list.as_array()?.iter().filter_map(|entry| entry.get_ref().as_table());
    let is_it = |entry: &&DeTable<'_>| entry.get("id").and_then(|id| id.get_ref().as_str()) == Some(fact);
    Some(entries.find(is_it)?.get(key)?.span().start)
}

/// The line of a byte, counted from 1.
fn line_at(text: &str, at: usize) -> u32 {
    u32::try_from(1 + text[..at].matches('\n').count()).unwrap_or(u32::MAX)
}

fn read(file: &str, text: &str, entries: &mut Vec<(String, String, String, u32)>) {
    let Ok(table) = DeTable::parse(text) else { return };
    for (key, list) in table.get_ref() {
        for entry in list.get_ref().as_array().into_iter().flatten() {
            let id = entry.get_ref().as_table().and_then(|table| table.get("id"));
            if let Some((id, text_id)) = id.and_then(|id| Some((id, id.get_ref().as_str()?))) {
                let line = line_at(text, id.span().start);
                entries.push((key.get_ref().to_string(), text_id.to_owned(), file.to_owned(), line));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_by_its_kind_and_id() {
        let mut entries = Vec::new();
        read("next/charts.toml", "# A.\n[[chart]]\nid = \"a\"\n\n[[chart]]\nid = \"b\"\n", &mut entries);
        let lines = Lines { dir: "next".to_owned(), files: Vec::new(), entries };
        assert_eq!(lines.place(&About::Chart("b".to_owned())), ("next/charts.toml".to_owned(), 6));
        assert_eq!(lines.place(&About::Fact("b".to_owned())), ("next".to_owned(), 0));
    }

    #[test]
    fn words_are_found_in_their_edition_s_wording_or_beside_the_fact() {
        let files = [
            (
                "next/facts/a.toml",
                "[[fact]]\nid = \"a\"\nshort = \"x\"\n\n[[fact]]\nid = \"b\"\nlabel = \"b\"\nshort = \"y\"\n",
            ),
            ("next/wording/en.toml", "[ui]\n\n[facts]\na = { label = \"A\" }\n\n[facts.b]\nlabel = \"B\"\n"),
            ("next/wording/zh-Hant.toml", "[ui]\nsite = \"\"\n"),
        ];
        let files = files.map(|(file, text)| (file.to_owned(), text.to_owned())).to_vec();
        let lines = Lines { dir: "next".to_owned(), files, entries: Vec::new() };
        let place = |fact: &str, key: &'static str, lang: &str| {
            lines.place(&About::Words { fact: fact.to_owned(), key, lang: lang.to_owned() })
        };
        assert_eq!(place("b", "short", "zh-Hant"), ("next/facts/a.toml".to_owned(), 8));
        assert_eq!(place("a", "label", "en"), ("next/wording/en.toml".to_owned(), 4));
        assert_eq!(place("b", "label", "en"), ("next/wording/en.toml".to_owned(), 7));
        assert_eq!(place("c", "label", "en"), ("next".to_owned(), 0));
    }
}
