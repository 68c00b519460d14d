//! The entries of a story with their words, as far as the questions depend on them.

use std::path::Path;

use anyhow::Result;
use toml::{Table, Value};

use super::super::existing::{entries, table, text, toml_files};

/// An entry that may have answers.
pub(super) struct Entry {
    pub(super) table: &'static str,
    pub(super) id: String,
    /// Topic and answer.
    pub(super) answers: Vec<(String, String)>,
    keys: Table,
    /// Its words in the wording of the first edition.
    words: Table,
}

impl Entry {
    fn of(table: &'static str, keys: &Table, words: Option<&Table>) -> Self {
        let answers = keys.get("answers").and_then(Value::as_table).into_iter().flatten();
        Self {
            table,
            id: text(keys, "id"),
            answers: answers
                .filter_map(|(key, answer)| Some((key.clone(), answer.as_str()?.to_owned())))
                .collect(),
            keys: keys.clone(),
            words: words.cloned().unwrap_or_default(),
        }
    }

    /// A text of the entry, beside its data or in the wording; empty if there is none.
    pub(super) fn said(&self, key: &str) -> String {
        match text(&self.keys, key) {
            own if own.is_empty() => text(&self.words, key),
            own => own,
        }
    }

    /// A number, as TOML has it.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        let value = self.keys.get(key)?;
        value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
    }

    pub(super) fn list(&self, key: &str) -> Vec<String> {
        let list = self.keys.get(key).and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

/// A story's entries.
pub(super) struct Told {
    pub(super) facts: Vec<Entry>,
    pub(super) charts: Vec<Entry>,
    pub(super) units: Vec<Entry>,
    pub(super) voices: Vec<Entry>,
    /// The facts that the ledger says are stated again.
    pub(super) repeated: Vec<String>,
    /// Id and name of each scope.
    pub(super) scopes: Vec<(String, String)>,
}

impl Told {
    /// Reads a folder.
    pub(super) fn read(dir: &Path, tag: &str) -> Result<Self> {
        let read = |name: &str| table(&dir.join(name)).map(Option::unwrap_or_default);
        let story = read("story.toml")?;
        let wording = read(&format!("wording/{tag}.toml"))?;
        let words = |list: &str, id: &str| wording.get(list)?.get(id)?.as_table();
        let of = |table: &Table, name: &'static str, list: &str| -> Vec<Entry> {
            entries(table, name)
                .map(|entry| Entry::of(name, entry, words(list, &text(entry, "id"))))
                .collect()
        };
        let mut facts = Vec::new();
        for path in toml_files(&dir.join("facts"))? {
            facts.extend(of(&table(&path)?.unwrap_or_default(), "fact", "facts"));
        }
        let scopes = entries(&story, "scope").map(|scope| {
            let id = text(scope, "id");
            let name = match text(scope, "name") {
                own if own.is_empty() => {
                    let name = wording.get("scopes").and_then(|scopes| scopes.get(&id));
                    name.and_then(Value::as_str).unwrap_or_default().to_owned()
                }
                own => own,
            };
            (id, name)
        });
        Ok(Self {
            facts,
            charts: of(&read("charts.toml")?, "chart", "charts"),
            units: of(&story, "unit", "units"),
            voices: of(&read("voices.toml")?, "voice", "voices"),
            repeated: entries(&read("ledger.toml")?, "phrase")
                .map(|phrase| text(phrase, "repeats"))
                .collect(),
            scopes: scopes.collect(),
        })
    }

    /// All entries that may have answers.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        [&self.facts, &self.charts, &self.units, &self.voices].into_iter().flatten()
    }

    /// The charts that show a fact.
    pub(super) fn charts_of<'a>(&'a self, fact: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.charts.iter().filter(move |chart| chart.list("facts").iter().any(|id| id == fact))
    }

    /// The kind of a unit.
    pub(super) fn kind(&self, unit: &str) -> String {
        self.units.iter().find(|entry| entry.id == unit).map(|entry| entry.said("kind")).unwrap_or_default()
    }
}
