//! Parses files, and rephrases errors of TOML and serde as problems.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_ignored::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

use super::interface;
use super::nearest::{listed, nearest};
use super::place::Source;
use super::problem::Problems;
use super::wording::place_of;

/// Parses a file that is one table.
pub(super) fn whole<T: DeserializeOwned>(source: &Source, problems: &mut Problems) -> Option<T> {
    match toml::from_str(&source.text) {
        Ok(value) => Some(value),
        Err(error) => {
            report(source, &error, problems);
            None
        }
    }
}

/// As [`whole`], with these words where the file has none.
pub(super) fn whole_over<T: DeserializeOwned>(
    source: &Source,
    words: DeTable<'static>,
    problems: &mut Problems,
) -> Option<T> {
    match over(source, words).and_then(|table| T::deserialize(toml::Deserializer::from(table))) {
        Ok(value) => Some(value),
        Err(error) => {
            report(source, &error, problems);
            None
        }
    }
}

/// The file's table, and these words where it has none.
fn over<'a>(source: &'a Source, words: DeTable<'static>) -> Result<Spanned<DeTable<'a>>, Error> {
    let mut table = source.table()?;
    interface::fill(table.get_mut(), words);
    Ok(table)
}

/// Parses one table as two types, each of which takes its own keys, also in nested tables. A key that neither takes is unknown. `words` are
/// taken where the file has none.
pub(super) fn parts<A: DeserializeOwned, B: DeserializeOwned>(
    source: &Source,
    words: &DeTable<'static>,
    problems: &mut Problems,
) -> Option<(A, B)> {
    let table = match over(source, words.clone()) {
        Ok(table) => table,
        Err(error) => {
            report(source, &error, problems);
            return None;
        }
    };
    let ((a, left_by_a), (b, left_by_b)) = (part::<A>(table.clone()), part::<B>(table));
    // A type may ignore a whole table; then the other decides what is unknown in it.
    let is_within =
        |path: &[String], tables: &[Vec<String>]| tables.iter().any(|table| path.starts_with(table));
    let by_both = left_by_a.iter().filter(|path| is_within(path, &left_by_b));
    let by_both = by_both.chain(left_by_b.iter().filter(|path| is_within(path, &left_by_a)));
    let unknown: BTreeSet<&Vec<String>> = by_both.collect();
    let errors = match (a, b) {
        (Ok(a), Ok(b)) if unknown.is_empty() => return Some((a, b)),
        (a, b) => [a.err(), b.err()],
    };
    if unknown.is_empty() {
        errors.iter().flatten().take(1).for_each(|error| report(source, error, problems));
        return None;
    }
    // An unknown key may be a misspelt missing one, or one of the interface.
    let missing =
        errors.iter().flatten().map(Error::message).filter(|what| what.starts_with("missing field"));
    let missing: Vec<&str> = missing.flat_map(in_backticks).collect();
    let table = source.table().ok()?;
    for path in unknown {
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        let name = keys.last().copied().unwrap_or_default();
        let hint = match nearest(name, missing.iter().copied()) {
            Some(near) => format!("did you mean `{near}`, which is missing?"),
            None => match nearest(name, siblings(words, &keys)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it, or spell it as the other editions do".to_owned(),
            },
        };
        let place = place_of(table.get_ref(), &keys);
        problems.at(source, place, format!("unknown key `{name}`"), hint);
    }
    None
}

/// Deserializes a table as one type. Also returns the paths of the keys that the type ignores.
fn part<T: DeserializeOwned>(table: Spanned<DeTable<'_>>) -> (Result<T, Error>, Vec<Vec<String>>) {
    let mut left = Vec::new();
    let file = toml::Deserializer::from(table);
    let read = serde_ignored::deserialize(file, |path| left.push(keys_of(&path)));
    (read, left)
}

/// The keys that `words` has beside the last key of a path.
fn siblings<'a>(words: &'a DeTable<'static>, path: &[&str]) -> impl Iterator<Item = &'a str> {
    let parents = path.split_last().map_or(path, |(_, parents)| parents);
    let table = parents.iter().try_fold(words, |table, key| table.get(*key)?.get_ref().as_table());
    table.into_iter().flat_map(|table| table.keys().map(|key| key.get_ref().as_ref()))
}

fn keys_of(path: &Path<'_>) -> Vec<String> {
    let (parent, key) = match path {
        Path::Root => return Vec::new(),
        Path::Map { parent, key } => (parent, Some(key.clone())),
        Path::Seq { parent, index } => (parent, Some(index.to_string())),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            (parent, None)
        }
    };
    keys_of(parent).into_iter().chain(key).collect()
}

/// Parses a list of `[[key]]` tables, each by itself, so that one mistake does not hide the next.
pub(super) fn list<T: DeserializeOwned>(
    source: &Source,
    key: &str,
    problems: &mut Problems,
) -> Option<Vec<T>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        // Only the first syntax error: later ones are often its consequences.
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
                format!("unknown key `{}`", name.get_ref()),
                format!("this file may contain only [[{key}]] tables"),
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
            (format!("unknown key `{name}`"), one_of(name, known, "the possible keys are"))
        }
        Some((name, known)) if message.starts_with("unknown variant") => {
            let key = key_of_line(&source.text, place);
            (format!("{key} cannot be `{name}`"), one_of(name, known, "use one of"))
        }
        Some((name, _)) if message.starts_with("missing field") => {
            (format!("the key `{name}` is missing"), format!("add `{name} = …` to this table"))
        }
        _ if message.starts_with("invalid type") || message.starts_with("invalid value") => {
            let message = message.replace("f64", "a number");
            let hint = if message.contains("string") && message.ends_with("a number") {
                "write it without quotation marks"
            } else {
                "compare it with the other entries of the file"
            };
            (format!("{}: {message}", key_of_line(&source.text, place)), hint.to_owned())
        }
        _ => (
            format!("invalid TOML: {}", message.replace('\n', "; ")),
            "put texts between quotation marks and lists between [ and ], and begin a table with [name] or [[name]]"
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

/// The texts in backticks: serde writes names of fields and variants so.
fn in_backticks(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// The key on the line of a byte, for errors whose place is the value.
fn key_of_line(text: &str, byte: usize) -> String {
    let line = text[..byte].rsplit('\n').next().unwrap_or_default();
    match line.split_once('=') {
        Some((key, _)) => format!("`{}`", key.trim()),
        None => "this".to_owned(),
    }
}
