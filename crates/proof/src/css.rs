//! Parses the style sheets into rules. Supports the CSS that they use: no nesting, no braces in strings.
//! The measures of drawings and the tests of palette and style sheets share it.

use std::fs;
use std::path::{Path, PathBuf};

/// A rule with its enclosing at-rules.
#[derive(Clone, Debug)]
pub struct Rule {
    /// `@media (max-width: 760px)`, empty if there is none.
    pub media: String,
    /// The selectors, without commas.
    pub selectors: Vec<String>,
    /// Properties and values.
    pub declarations: Vec<(String, String)>,
}

impl Rule {
    /// The last value of a property.
    pub fn value(&self, property: &str) -> Option<&str> {
        self.declarations.iter().rev().find(|(name, _)| name == property).map(|(_, value)| value.as_str())
    }

    /// Whether a selector is one of this rule's, letter for letter.
    pub fn is_for(&self, selector: &str) -> bool {
        self.selectors.iter().any(|own| own == selector)
    }
}

/// The folder of the style sheets.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../styles")
}

/// A sheet's text without comments.
pub fn sheet(name: &str) -> String {
    let path = folder().join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    without_comments(&text)
}

/// Every sheet: name and text without comments.
pub fn sheets() -> Vec<(String, String)> {
    let entries = fs::read_dir(folder()).expect("the folder styles/");
    let names = entries.filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), sheet(&name))).collect()
}

/// The rules of a text without comments.
pub fn rules(text: &str) -> Vec<Rule> {
    let mut found = Vec::new();
    read(text, "", &mut found);
    found
}

fn read(mut text: &str, media: &str, found: &mut Vec<Rule>) {
    while let Some(open) = text.find('{') {
        // A statement such as `@charset "utf-8";` does not belong to the next rule.
        let prelude = text[..open].rsplit(';').next().unwrap_or_default().trim();
        let close = open + closing(&text[open..]);
        let body = &text[open + 1..close];
        if prelude.starts_with('@') && body.contains('{') {
            read(body, format!("{media} {prelude}").trim(), found);
        } else {
            assert!(
                !body.contains('{'),
                "nested rules in {prelude}: teach crates/proof/src/css.rs to read them"
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

/// The index of the brace that closes the first one.
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

/// Splits at separators outside parentheses; trims the parts and drops empty ones.
pub fn split(text: &str, separator: char) -> Vec<String> {
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

/// The text without its comments.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, part) in text.split("/*").enumerate() {
        out += if n == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) };
    }
    out
}
