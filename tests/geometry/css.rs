//! Reads our style sheets into rules. Enough of CSS for what we write, no more: no nesting, no braces in strings.
//! Shared by the tests of geometry, palette and style sheet; each uses a part of it.
#![allow(dead_code, reason = "each of the three tests that share this file uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

/// A rule with the at-rules it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    /// `@media (max-width: 760px)`, empty outside of any.
    pub(crate) media: String,
    /// Its selectors, without the commas between them.
    pub(crate) selectors: Vec<String>,
    /// Property and value.
    pub(crate) declarations: Vec<(String, String)>,
}

impl Rule {
    /// The last value of a property.
    pub(crate) fn value(&self, property: &str) -> Option<&str> {
        self.declarations.iter().rev().find(|(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    /// Whether a selector is one of this rule's, letter for letter.
    pub(crate) fn is_for(&self, selector: &str) -> bool {
        self.selectors.iter().any(|own| own == selector)
    }
}

/// The folder of style sheets.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")
}

/// One sheet's text without comments.
pub(crate) fn sheet(name: &str) -> String {
    let path = folder().join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    without_comments(&text)
}

/// Every sheet: its name and its text without comments.
pub(crate) fn sheets() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).expect("the folder styles/");
    let names = entries.filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), sheet(&name))).collect()
}

/// The rules of a text without comments.
pub(crate) fn rules(text: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    read(text, "", &mut found);
    found
}

fn read(mut text: &str, media: &str, found: &mut Vec<Rule>) {
    while let Some(open) = text.find('{') {
        // A statement such as `@charset "utf-8";` is no part of what follows it.
        let prelude = text[..open].rsplit(';').next().unwrap_or_default().trim();
        let close = open + closing(&text[open..]);
        let body = &text[open + 1..close];
        if prelude.starts_with('@') && body.contains('{') {
            read(body, format!("{media} {prelude}").trim(), found);
        } else {
            assert!(
                !body.contains('{'),
                "nested rules in {prelude}: teach tests/geometry/css.rs to read them"
            );
            found.push(Rule {
                media: media.to_owned(),
                selectors: split(prelude, ','),
                declarations: split(body, ';')
                    .iter()
                    .filter_map(|line| line.split_once(':'))
                    .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                    .collect(),
            });
        }
        text = &text[close + 1..];
    }
}

/// Where the brace at the text's head is closed.
fn closing(text: &str) -> usize {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("a brace is never closed: {}", text.lines().next().unwrap_or_default());
}

/// Parts between separators that stand in no parentheses, trimmed, without empty ones.
pub(crate) fn split(text: &str, separator: char) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_i32);
    for c in text.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if c == separator && depth == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// A sheet's text without what is between `/*` and `*/`.
pub(crate) fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, part) in text.split("/*").enumerate() {
        out += if n == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) };
    }
    out
}
