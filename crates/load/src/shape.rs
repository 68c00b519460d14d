//! From a file's text to its raw form, and TOML's own errors in the words of our problems.

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

use super::nearest::{listed, nearest};
use super::place::Source;
use super::problem::Problems;

/// A file that is one table.
pub(super) fn whole<T: DeserializeOwned>(source: &Source, problems: &mut Problems) -> Option<T> {
    match toml::from_str(&source.text) {
        Ok(value) => Some(value),
        Err(error) => {
            report(source, &error, problems);
            None
        }
    }
}

/// A file that is a list of `[[key]]` tables. Each is read by itself, so that one mistake does not hide the next.
pub(super) fn list<T: DeserializeOwned>(
    source: &Source,
    key: &str,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        // What follows the first syntax error is read in its wake: its own errors would mislead.
        report(source, &errors[0], problems);
        return None;
    }
    let before = problems.0.len();
    let mut items = Vec::new();
    for (name, value) in table.into_inner() {
        let place = name.span().start;
        match value.into_inner() {
            DeValue::Array(array) if name.get_ref() == key => {
                for item in array {
                    match T::deserialize(ValueDeserializer::from(item)) {
                        Ok(item) => items.push(item),
                        Err(error) => report(source, &error, problems),
                    }
                }
            }
            _ => problems.at(
                source,
                place,
                format!("there is no key `{}` here", name.get_ref()),
                format!("the file is a list of [[{key}]] tables"),
            ),
        }
    }
    (problems.0.len() == before).then_some(items)
}

fn report(source: &Source, error: &Error, problems: &mut Problems) {
    let place = error.span().map_or(0, |span| span.start);
    let message = error.message();
    let names = in_backticks(message);
    let (what, hint) = match names.split_first() {
        Some((name, known)) if message.starts_with("unknown field") => {
            (format!("there is no key `{name}` here"), one_of(name, known, "the keys are"))
        }
        Some((name, known)) if message.starts_with("unknown variant") => {
            let key = key_of_line(&source.text, place);
            (format!("{key} cannot be `{name}`"), one_of(name, known, "it is one of"))
        }
        Some((name, _)) if message.starts_with("missing field") => {
            (format!("the key `{name}` is missing"), format!("add `{name} = …` to this table"))
        }
        _ if message.starts_with("invalid type") || message.starts_with("invalid value") => {
            let message = message.replace("f64", "a number");
            let hint = if message.contains("string") && message.ends_with("a number") {
                "write it without quotation marks"
            } else {
                "compare the other entries of the file"
            };
            (format!("{}: {message}", key_of_line(&source.text, place)), hint.to_owned())
        }
        _ => (
            format!("is not TOML: {}", message.replace('\n', "; ")),
            "texts stand between quotation marks, lists between [ and ], and a table begins with [name] or [[name]]"
                .into(),
        ),
    };
    problems.at(source, place, what, hint);
}

fn one_of(name: &str, known: &[&str], lead: &str) -> String {
    let all = format!("{lead} {}", listed(known));
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? {all}"),
        None => all,
    }
}

/// The texts in backticks: how serde names fields and variants.
fn in_backticks(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The key on the line of a byte, for errors that stand at its value.
fn key_of_line(text: &str, byte: usize) -> String {
    let line = text[..byte].rsplit('\n').next().unwrap_or_default();
    match line.split_once('=') {
        Some((key, _)) => format!("`{}`", key.trim()),
        None => "this".to_owned(),
    }
}
