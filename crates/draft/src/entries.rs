//! Entries of TOML files, and how they are added to a file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use story::{Number, Plain};
use toml_edit::{Array, DocumentMut, InlineTable, Value, value};

/// A number with exactly its decimals, or six of them if they don't end.
pub(crate) fn plain(number: Number) -> Plain {
    Number::parse(&number.to_string()).unwrap_or(number).plain()
}

/// The same as a value of TOML.
pub(crate) fn number(number: Number) -> Value {
    match plain(number) {
        Plain::Whole(whole) => Value::from(whole),
        Plain::Decimal(float) => Value::from(float),
    }
}

/// A list of texts.
pub(crate) fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> Value {
    Value::Array(items.into_iter().collect::<Array>())
}

/// A table in one line: each key with its text.
pub(crate) fn table(entries: &[(String, String)]) -> Value {
    let entries = entries.iter().map(|(key, text)| (key.as_str(), Value::from(text)));
    Value::InlineTable(entries.collect::<InlineTable>())
}

/// A table of a list, after an empty line.
pub(crate) fn block<'a>(name: &str, keys: impl IntoIterator<Item = (&'a str, Value)>) -> String {
    let lines = keys.into_iter().map(|(key, value)| format!("{key} = {}\n", value.to_string().trim()));
    format!("\n[[{name}]]\n{}", lines.collect::<String>())
}

/// Returns the text of a file with keys above its tables and tables at its end.
pub(crate) fn added(path: &Path, top: &[(&str, &str)], tables: &str) -> Result<String> {
    let old = if path.exists() {
        fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?
    } else {
        String::new()
    };
    let mut new = old.clone();
    if !top.is_empty() {
        let mut document: DocumentMut =
            old.parse().with_context(|| format!("{} is not TOML", path.display()))?;
        for (key, words) in top {
            document[key] = value(*words);
        }
        new = document.to_string();
    }
    if !new.is_empty() && !new.ends_with('\n') {
        new.push('\n');
    }
    new.push_str(if new.is_empty() { tables.trim_start() } else { tables });
    // A file with `fact = []` takes no [[fact]].
    new.parse::<DocumentMut>()
        .map_err(|error| anyhow!("{} can't be added to, and nothing was written: {error}", path.display()))?;
    Ok(new)
}
