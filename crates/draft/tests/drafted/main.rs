//! Drafts articles of a few sentences, in three languages, and reads what is written.

mod chinese;
mod english;
mod kinds;
mod lede;
mod ledger;
mod series;
mod speakers;
mod whose;
mod words;

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use toml::{Table, Value};

/// An article with a title, and a heading above each text.
fn sections<'a>(lang: &str, texts: impl IntoIterator<Item = &'a str>) -> String {
    let heading = |n: usize| {
        let letter = char::from(b'a' + u8::try_from(n).expect("few"));
        if lang == "en" { format!("Part {letter}") } else { format!("部分{letter}") }
    };
    let texts: String =
        texts.into_iter().enumerate().map(|(n, text)| format!("\n{}\n\n{text}\n", heading(n))).collect();
    format!("{}\n{texts}", if lang == "en" { "Title" } else { "題目" })
}

/// A folder as `cargo xtask story new` makes it.
fn folder(lang: &str, article: &str) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("article.txt"), article).expect("written");
    let story = format!("name = \"next\"\neditions = [\"{lang}\"]\n");
    fs::write(dir.path().join("story.toml"), story).expect("written");
    for folder in ["facts", "wording"] {
        fs::create_dir(dir.path().join(folder)).expect("made");
    }
    let wording = format!("lang = \"{lang}\"\n\n[ui]\nsite = \"Next\"\nheadline = \"Next\"\n");
    fs::write(dir.path().join(format!("wording/{lang}.toml")), wording).expect("written");
    fs::write(dir.path().join("charts.toml"), "").expect("written");
    dir
}

/// The entries of a list in all files of a folder.
fn entries(dir: &Path, key: &str) -> Vec<Table> {
    let folders = [dir.to_owned(), dir.join("facts")];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder").flatten());
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok()?.parse::<Table>().ok());
    texts
        .filter_map(|table| table.get(key).and_then(Value::as_array).cloned())
        .flatten()
        .filter_map(|entry| entry.as_table().cloned())
        .collect()
}

fn said(table: &Table, key: &str) -> String {
    table[key].as_str().expect("a text").to_owned()
}

/// The open questions about an entry.
fn asked(dir: &Path, id: &str) -> Vec<String> {
    let open = draft::questions(dir).expect("a story").into_iter();
    open.filter(|asked| asked.id == id).map(|asked| asked.what).collect()
}

/// The label of each fact, with the open questions about it.
fn labels(dir: &Path) -> Vec<String> {
    let facts = entries(dir, "fact").into_iter();
    facts
        .map(|fact| {
            said(&fact, "label")
                + &asked(dir, &said(&fact, "id"))
                    .iter()
                    .map(|asked| format!(" [{asked}]"))
                    .collect::<String>()
        })
        .collect()
}

/// Writes what a person has to write: the words after each TODO; the first of some currencies.
fn told(dir: &Path) {
    for folder in [dir.to_owned(), dir.join("facts")] {
        for file in fs::read_dir(folder).expect("a folder").flatten() {
            let path = file.path();
            if path.extension().is_none_or(|extension| extension != "toml") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a file");
            let written = text.lines().map(|line| match line.split_once("TODO ") {
                Some((key, words)) => {
                    let words = words.trim_end_matches(['"', '\'']).split(" [").next().unwrap_or_default();
                    let words = words
                        .split(", TWD")
                        .next()
                        .unwrap_or_default()
                        .split(", CAD")
                        .next()
                        .unwrap_or_default();
                    format!("{key}{words}{}\n", key.chars().next_back().unwrap_or('"'))
                }
                None => format!("{line}\n"),
            });
            fs::write(&path, written.collect::<String>()).expect("written");
        }
    }
}
