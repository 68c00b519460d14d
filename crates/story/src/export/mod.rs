//! Exports facts and stations as files. The native program writes all facts, the browser the rows of the table of all facts.

mod stations;

pub use stations::stations_csv;

use crate::{Amount, Fact, Story, Wording, sentence_number};

/// The names of the columns, and whether they are numeric.
const COLUMNS: [(&str, bool); 15] = [
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
    ("low", true),
    ("high", true),
];

/// Returns a fact's row. A range has no `value`, and one number no `low` and `high`. `start` and `end` count code points of the article.
fn cells(story: &Story, wording: &Wording, fact: &Fact) -> [String; 15] {
    let article = &story.article;
    let (low, high) = match fact.amount {
        Amount::One(_) => Default::default(),
        Amount::Range { low, high } => (low.to_string(), high.to_string()),
    };
    [
        fact.id.clone(),
        fact.section.clone(),
        wording.label(&fact.id).to_owned(),
        fact.amount.value().map(|value| value.to_string()).unwrap_or_default(),
        fact.unit.clone(),
        fact.qualifier.name().to_owned(),
        article.slice(&fact.numeral).to_owned(),
        wording.full_figure(story, fact),
        article.slice(&fact.quote).to_owned(),
        sentence_number(fact.sentence).to_string(),
        fact.numeral.start.to_string(),
        fact.numeral.end.to_string(),
        article.title().to_owned(),
        low,
        high,
    ]
}

/// Returns the cells of a fact's row: column name, text of the cell, and whether the column is numeric.
pub fn cells_by_name(
    story: &Story,
    wording: &Wording,
    fact: &Fact,
) -> impl Iterator<Item = (&'static str, String, bool)> {
    let cells = cells(story, wording, fact).into_iter();
    COLUMNS.into_iter().zip(cells).map(|((name, is_number), cell)| (name, cell, is_number))
}

/// Characters that spreadsheets read as the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A file format for facts.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// use story::export::FileKind;
///
/// let csv = FileKind::Csv.file(&story, story.source_wording(), &[&story.facts[0]]);
/// assert!(csv.starts_with("\u{feff}id,section,label,value,unit,qualifier,"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Comma-separated values (RFC 4180) in UTF-8, with a byte order mark, without which Excel assumes another encoding.
    Csv,
    /// A JSON object: the language tag as `lang`, and the facts as `facts`, objects with the columns of the CSV file as keys.
    Json,
}

impl FileKind {
    /// Both formats.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// Returns the extension: `csv` or `json`.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Returns the format with an extension.
    #[must_use]
    pub fn of(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }

    /// Returns the content of a file of `facts`, in their order.
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
                        match is_number {
                            true => out.push_str(if cell.is_empty() { "null" } else { cell }),
                            false => quoted(&mut out, cell),
                        }
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

/// Appends a CSV field. An apostrophe keeps a spreadsheet from reading a text as a formula; numbers may begin with a sign.
fn field(out: &mut String, text: &str, is_number: bool) {
    let quotes = text.contains([',', '"', '\r', '\n']);
    out.push_str(if quotes { "\"" } else { "" });
    out.push_str(if !is_number && text.starts_with(FORMULA) { "'" } else { "" });
    out.push_str(&text.replace('"', "\"\""));
    out.push_str(if quotes { "\"" } else { "" });
}

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

/// Returns the name of a file of facts: `facts-zh-Hant.csv`, or `facts-zh-Hant-3-of-52.csv` if it does not contain all of them.
#[must_use]
pub fn file_name(lang: &str, kind: FileKind, shown: usize, all: usize) -> String {
    let part = if shown == all { String::new() } else { format!("-{shown}-of-{all}") };
    format!("facts-{lang}{part}.{}", kind.ending())
}
