//! Facts as files for others: for spreadsheets, for programs. The prerenderer writes them with all facts; the browser, with
//! this same code, those that the table of all facts shows.

mod source;
mod stations;

pub use source::{byline, headline};
pub use stations::stations_csv;

use crate::story::{Fact, Story, Wording, decimal};

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
        (fact.sentence + 1).to_string(),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json as value};

    use super::{FileKind, cells, file_name};
    use crate::dataset::story;
    use crate::story::{Fact, Story, Wording};

    fn all(story: &Story) -> Vec<&Fact> {
        story.facts.iter().collect()
    }

    fn csv(story: &Story, wording: &Wording, facts: &[&Fact]) -> String {
        FileKind::Csv.file(story, wording, facts)
    }

    fn json(story: &Story, wording: &Wording, facts: &[&Fact]) -> String {
        FileKind::Json.file(story, wording, facts)
    }

    /// A file as its judge, the csv crate, reads it: names and rows.
    fn read(file: &str) -> Vec<Vec<String>> {
        let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.expect("a record"));
        records.map(|record| record.iter().map(str::to_owned).collect()).collect()
    }

    /// The same rows as the csv crate writes them.
    fn written(rows: &[Vec<String>]) -> String {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
        rows.iter().for_each(|row| writer.write_record(row).expect("in memory"));
        String::from_utf8(writer.into_inner().expect("in memory")).expect("UTF-8")
    }

    fn relabelled(label: &str) -> Wording {
        let mut wording = story().editions[0].clone();
        wording.facts.values_mut().for_each(|words| words.label = label.to_owned());
        wording
    }

    #[test]
    fn a_row_says_all_that_the_story_knows_of_a_fact() {
        let (story, wording) = (story(), &story().editions[0]);
        let fact = story.fact("nursery-places").expect("a fact");
        let rows = read(&csv(story, wording, &[fact]));
        let quote = story.article.slice(&fact.quote);
        let [sentence, start, end] = [fact.sentence + 1, fact.numeral.start, fact.numeral.end];
        let told: Vec<(&str, &str)> =
            rows[0].iter().map(String::as_str).zip(rows[1].iter().map(String::as_str)).collect();
        let expected = [
            ("id", "nursery-places"),
            ("section", "health"),
            ("label", "累計建成的托位"),
            ("value", "159400"),
            ("unit", "place"),
            ("qualifier", "exact"),
            ("text", "15.94萬"),
            ("figure", "15.94萬個"),
            ("quote", quote),
            ("sentence", &sentence.to_string()),
            ("start", &start.to_string()),
            ("end", &end.to_string()),
            ("source", story.article.title()),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn facts_stand_in_the_order_that_was_asked_for_and_none_is_a_file_too() {
        let (story, wording) = (story(), &story().editions[0]);
        let ids: Vec<String> = read(&csv(story, wording, &[&story.facts[3], &story.facts[0]]))
            .into_iter()
            .map(|row| row[0].clone())
            .collect();
        assert_eq!(ids, ["id", &story.facts[3].id, &story.facts[0].id]);
        assert_eq!(read(&csv(story, wording, &[])).len(), 1);
        assert_eq!(
            serde_json::from_str::<Value>(&json(story, wording, &[])).expect("JSON")["facts"],
            value!([])
        );
    }

    #[test]
    fn a_text_is_no_formula_and_a_number_is_never_altered() {
        for label in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"] {
            let mut story = story().clone();
            story.facts.change(|facts| facts[0].value = -4.5);
            let rows = read(&csv(&story, &relabelled(label), &[&story.facts[0]]));
            assert_eq!(rows[1][2], format!("'{label}"));
            assert_eq!(rows[1][3], "-4.5");
        }
    }

    proptest! {
        #[test]
        fn another_writer_gives_the_same_bytes(label in "(?s)[^=+@\t\r-].{0,20}") {
            let wording = relabelled(&label);
            let rows: Vec<Vec<String>> =
                story().facts.iter().map(|fact| cells(story(), &wording, fact).to_vec()).collect();
            let file = csv(story(), &wording, &all(story()));
            let read = read(&file);
            prop_assert_eq!(&read[1..], &rows[..]);
            prop_assert_eq!(written(&read), file);
        }

        #[test]
        fn the_json_is_json_and_says_the_same(label in "(?s).{0,20}") {
            let wording = relabelled(&label);
            let told: Value = serde_json::from_str(&json(story(), &wording, &all(story()))).expect("JSON");
            prop_assert_eq!(&told["lang"], "zh-Hant");
            let facts = told["facts"].as_array().expect("a list");
            prop_assert_eq!(facts.len(), story().facts.len());
            for (told, fact) in facts.iter().zip(&story().facts) {
                prop_assert_eq!(&told["label"], &label);
                prop_assert_eq!(told["value"].as_f64(), Some(fact.value));
                prop_assert_eq!(&told["quote"], story().article.slice(&fact.quote));
                prop_assert_eq!(told["start"].as_u64(), Some(u64::from(fact.numeral.start)));
                prop_assert_eq!(told.as_object().map(serde_json::Map::len), Some(13));
            }
        }
    }

    #[test]
    fn a_file_of_some_facts_says_so() {
        assert_eq!(file_name("en", FileKind::Csv, 52, 52), "facts-en.csv");
        assert_eq!(file_name("zh-Hant", FileKind::Json, 3, 52), "facts-zh-Hant-3-of-52.json");
    }
}
