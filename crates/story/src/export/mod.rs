//! Facts as files for others: for spreadsheets, for programs. The prerenderer writes them with all facts; the browser, with
//! this same code, those that the table of all facts shows.

mod source;
mod stations;

pub use source::{byline, headline};
pub use stations::stations_csv;

use crate::{Fact, Story, Wording, decimal, sentence_number};

/// The columns: their names, and whether they hold numbers.
const COLUMNS: [(&str, bool); 13] = [
    ("id", false),
    ("section", false),
    ("label", false),
    ("value", true),
    ("unit", false),
    ("qualifier", false),
    ("text", false),
    ("figure", false),
    ("quote", false),
    ("sentence", true),
    ("start", true),
    ("end", true),
    ("source", false),
];

/// A fact's row. Offsets count code points of the article.
fn cells(story: &Story, wording: &Wording, fact: &Fact) -> [String; 13] {
    let article = &story.article;
    [
        fact.id.clone(),
        fact.section.clone(),
        wording.label(&fact.id).to_owned(),
        decimal(fact.value, 6).0,
        fact.unit.clone(),
        fact.qualifier.name().to_owned(),
        article.slice(&fact.numeral).to_owned(),
        wording.full_figure(story, fact),
        article.slice(&fact.quote).to_owned(),
        sentence_number(fact.sentence).to_string(),
        fact.numeral.start.to_string(),
        fact.numeral.end.to_string(),
        article.title().to_owned(),
    ]
}

/// What a fact's row says, by the names of its columns; whether it is a number.
pub fn cells_by_name(
    story: &Story,
    wording: &Wording,
    fact: &Fact,
) -> impl Iterator<Item = (&'static str, String, bool)> {
    let cells = cells(story, wording, fact).into_iter();
    COLUMNS.into_iter().zip(cells).map(|((name, is_number), cell)| (name, cell, is_number))
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Comma-separated values (RFC 4180), in UTF-8 with a byte order mark, without which Excel takes it for another encoding.
    Csv,
    /// JSON, under the names of the other file's columns.
    Json,
}

impl FileKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// The ending of the file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The kind of an ending.
    #[must_use]
    pub fn of(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }

    /// Facts, in the order given.
    #[must_use]
    pub fn file(self, story: &Story, wording: &Wording, facts: &[&Fact]) -> String {
        let mut out = String::new();
        match self {
            Self::Csv => {
                out.push('\u{feff}');
                for (n, (name, _)) in COLUMNS.iter().enumerate() {
                    out.push_str(if n > 0 { "," } else { "" });
                    out.push_str(name);
                }
                out.push_str("\r\n");
            }
            Self::Json => {
                out.push_str("{\n\"lang\": ");
                quoted(&mut out, &wording.lang);
                out.push_str(",\n\"facts\": [");
            }
        }
        for (row, fact) in facts.iter().enumerate() {
            if self == Self::Json {
                out.push_str(if row > 0 { ",\n{" } else { "\n{" });
            }
            let cells = cells(story, wording, fact);
            for (n, (cell, (name, is_number))) in cells.iter().zip(COLUMNS).enumerate() {
                out.push_str(if n > 0 { "," } else { "" });
                match self {
                    Self::Csv => field(&mut out, cell, is_number),
                    Self::Json => {
                        quoted(&mut out, name);
                        out.push(':');
                        if is_number { out.push_str(cell) } else { quoted(&mut out, cell) }
                    }
                }
            }
            out.push_str(if self == Self::Csv { "\r\n" } else { "}" });
        }
        if self == Self::Json {
            out.push_str("\n]}\n");
        }
        out
    }
}

/// Comma-separated values under a line of names.
fn table<const N: usize>(columns: &[(&str, bool); N], rows: impl Iterator<Item = [String; N]>) -> String {
    let names = columns.map(|(name, _)| name.to_owned());
    let mut out = "\u{feff}".to_owned();
    for cells in std::iter::once(names).chain(rows) {
        for (n, (cell, (_, is_number))) in cells.iter().zip(columns).enumerate() {
            out.push_str(if n > 0 { "," } else { "" });
            field(&mut out, cell, *is_number);
        }
        out.push_str("\r\n");
    }
    out
}

/// A field of comma-separated values. A text is never a formula to a spreadsheet; a number stays a number, whatever its sign.
fn field(out: &mut String, text: &str, is_number: bool) {
    let quotes = text.contains([',', '"', '\r', '\n']);
    out.push_str(if quotes { "\"" } else { "" });
    out.push_str(if !is_number && text.starts_with(FORMULA) { "'" } else { "" });
    out.push_str(&text.replace('"', "\"\""));
    out.push_str(if quotes { "\"" } else { "" });
}

/// A string of JSON.
fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// What a file is called: `facts-zh-Hant.csv`, and where it holds some of the facts only, `facts-zh-Hant-3-of-52.csv`.
#[must_use]
pub fn file_name(lang: &str, kind: FileKind, shown: usize, all: usize) -> String {
    let part = if shown == all { String::new() } else { format!("-{shown}-of-{all}") };
    format!("facts-{lang}{part}.{}", kind.ending())
}
