//! Finds words of other regions in an edition, by its choices in `terms.<edition>.toml`.

use toml::de::DeValue;

use super::files::Files;
use super::place::Source;
use super::problem::Problems;
use super::raw::RawChoice;

/// Reports every word in `never` that occurs in the wording or the sharing texts of the edition.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    for (lang, file) in &files.terms {
        for choice in &file.items {
            let (say, place) = (choice.say.get_ref(), choice.say.span().start);
            if choice.never.is_empty() || choice.never.iter().any(|word| word.is_empty() || word == say) {
                let what = format!("the choice of `{say}` has no other word in `never`");
                problems.at(&file.source, place, what, "list in `never` the words that `say` replaces");
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
            let Ok(table) = source.table() else { continue };
            for (key, value) in table.get_ref() {
                // The tag and the name of the edition are not subject to its choices.
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
                    let hint = format!("this edition writes {}", choice.say.get_ref());
                    problems.at(source, at, format!("uses the word {word}"), hint);
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
