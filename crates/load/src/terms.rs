//! The words that an edition has chosen among those of several regions, from `terms.<edition>.toml`: the others are found.

use toml::de::{DeTable, DeValue};

use super::files::Files;
use super::place::Source;
use super::problem::Problems;
use super::raw::RawChoice;

/// Reports every word that an edition has chosen another for, in its wording and in what it says outside the page.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (lang, file) in &files.terms {
        for choice in &file.items {
            let (say, place) = (choice.say.get_ref(), choice.say.span().start);
            if choice.never.is_empty() || choice.never.iter().any(|word| word.is_empty() || word == say) {
                let what = format!("the choice of `{say}` names no other word");
                problems.at(&file.source, place, what, "name in `never` the words that `say` stands for");
            }
        }
        let editions = files.story.items.editions.iter();
        let Some(n) = editions.map(|edition| edition.get_ref()).position(|edition| edition == lang) else {
            continue;
        };
        let texts = [
            files.wordings.get(n).map(|(source, ..)| source),
            files.sharing.get(n).map(|(source, _)| source),
        ];
        for source in texts.into_iter().flatten() {
            let Ok(table) = DeTable::parse(&source.text) else { continue };
            for (key, value) in table.get_ref() {
                // The edition's tag and name are no words of its own choice.
                if key.get_ref() != "lang" && key.get_ref() != "name" {
                    check_value(source, value.span().start, value.get_ref(), &file.items, problems);
                }
            }
        }
    }
}

fn check_value(
    source: &Source,
    at: usize,
    value: &DeValue<'_>,
    choices: &[RawChoice],
    problems: &mut Problems,
) {
    match value {
        DeValue::String(text) => {
            for choice in choices {
                if let Some(word) = choice.never.iter().find(|word| !word.is_empty() && text.contains(*word))
                {
                    let hint = format!("this edition says {}", choice.say.get_ref());
                    problems.at(source, at, format!("says {word}"), hint);
                }
            }
        }
        DeValue::Table(table) => {
            for value in table.values() {
                check_value(source, value.span().start, value.get_ref(), choices, problems);
            }
        }
        DeValue::Array(array) => {
            for value in array {
                check_value(source, value.span().start, value.get_ref(), choices, problems);
            }
        }
        _ => {}
    }
}
