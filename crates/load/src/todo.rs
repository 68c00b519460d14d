//! Finds words that are still to be written: a template or a draft marks them `TODO`, and no reader may see one.

use toml::de::{DeTable, DeValue};

use super::files::Files;
use super::place::Source;
use super::problem::Problems;

/// The mark.
const MARK: &str = "TODO";

/// Whether a text is still to be written.
pub(super) fn is_open(text: &str) -> bool {
    text.contains(MARK)
}

/// Reports every text with the mark.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    let data = [
        &files.story.source,
        &files.ledger.source,
        &files.charts.source,
        &files.voices.source,
        &files.told.source,
    ];
    let words = files.wordings.iter().map(|(source, ..)| source);
    let sharing = files.sharing.iter().map(|(source, _)| source);
    let facts = files.facts.iter().map(|file| &file.source);
    for source in data.into_iter().chain(facts).chain(words).chain(sharing) {
        if let Ok(table) = DeTable::parse(&source.text) {
            check_table(source, table.get_ref(), problems);
        }
    }
}

fn check_table(source: &Source, table: &DeTable<'_>, problems: &mut Problems) {
    // In the order of the file: a table has its keys in that of the alphabet.
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(_, value)| value.span().start);
    for (key, value) in entries {
        check_value(source, key.get_ref(), value.span().start, value.get_ref(), problems);
    }
}

fn check_value(source: &Source, key: &str, at: usize, value: &DeValue<'_>, problems: &mut Problems) {
    match value {
        DeValue::String(text) if is_open(text) => {
            let what = format!("`{key}` is not written yet: {text}");
            problems.at(source, at, what, "write the text in its place, without the word TODO");
            // The words beside data are read twice: in their own file, and as the first edition's.
            if problems.0.split_last().is_some_and(|(last, before)| before.contains(last)) {
                problems.0.pop();
            }
        }
        DeValue::Table(table) => check_table(source, table, problems),
        DeValue::Array(array) => {
            for value in array {
                check_value(source, key, value.span().start, value.get_ref(), problems);
            }
        }
        _ => {}
    }
}
