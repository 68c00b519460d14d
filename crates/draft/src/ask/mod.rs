//! Asks about a story what only a person can decide, whether the story was drafted or written by hand. A question stays until the entry itself
//! says what was asked, or has an answer: `answers = { rate = "…" }`. Nothing that an editor can delete makes a question go away, since
//! each check asks again from the article.
//!
//! - `told`: the entries with their words. `facts`, `charts`, `people`: the questions about each.

mod charts;
mod facts;
mod people;
mod told;

use std::path::Path;

use anyhow::Result;

use super::existing::Existing;
use super::find;
use super::question::Topic;
use super::text::Text;
use super::voices::{self, Voice};
use told::{Entry, Told};

/// A question about an entry of a story, or an answer that answers nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The list of the entry: `fact`, `chart`, `unit`, `voice`.
    pub table: &'static str,
    /// The entry's id.
    pub id: String,
    /// The question.
    pub what: String,
    /// How to answer it.
    pub how: String,
}

/// Returns the open questions about the story in a folder, in the order of its entries.
///
/// # Errors
///
/// If a file can't be read, or isn't TOML.
pub fn questions(dir: &Path) -> Result<Vec<Asked>> {
    let existing = Existing::read(dir)?;
    let text = Text::of(&existing.article, &existing.tag)?;
    let told = Told::read(dir, &existing.tag)?;
    let figures = find::accounts(&text, &[]);
    let quoted: Vec<(String, Voice)> =
        voices::of(&text).into_iter().map(|voice| (String::new(), voice)).collect();
    let mut open = Open::default();
    facts::ask(&text, &figures, (&told, &quoted), &mut open);
    charts::ask(&text, &told, &mut open);
    people::ask(&text, (&told, &quoted), &mut open);
    open.needless(&told);
    Ok(open.asked)
}

/// The questions that are open, and every topic that was asked about of each entry.
#[derive(Default)]
struct Open {
    asked: Vec<Asked>,
    topics: Vec<(&'static str, String, Topic)>,
}

impl Open {
    /// Asks about an entry, unless it has an answer or says it itself.
    fn ask(&mut self, entry: &Entry, topic: Topic, is_settled: bool, what: &str, how: &str) {
        self.topics.push((entry.table, entry.id.clone(), topic));
        if is_settled || entry.answers.iter().any(|(key, _)| key == topic.name()) {
            return;
        }
        let how = format!("{how}; or say why not: answers = {{ {} = \"…\" }}", topic.name());
        let what = format!("{} `{}`: {what}", entry.table, entry.id);
        self.asked.push(Asked { table: entry.table, id: entry.id.clone(), what, how });
    }

    /// Reports answers to what nobody asks.
    fn needless(&mut self, told: &Told) {
        for entry in told.entries() {
            for (key, _) in &entry.answers {
                let is_asked = self.topics.iter().any(|(table, id, topic)| {
                    *table == entry.table && *id == entry.id && topic.name() == key
                });
                if is_asked {
                    continue;
                }
                let what = format!("{} `{}` answers `{key}`, which nobody asks", entry.table, entry.id);
                let own =
                    self.topics.iter().filter(|(table, id, _)| *table == entry.table && *id == entry.id);
                let own: Vec<&str> = own.map(|(.., topic)| topic.name()).collect();
                let how = match own[..] {
                    [] => "remove it".to_owned(),
                    _ => format!("remove it; asked of it are: {}", own.join(", ")),
                };
                self.asked.push(Asked { table: entry.table, id: entry.id.clone(), what, how });
            }
        }
    }
}
