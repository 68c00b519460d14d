//! Export of facts as CSV and JSON: `story::export`. The input: a label, an id, a unit, the edition's language, the word after the number, a value.

use sanjin::dataset::story;
use serde_json::Value;
use story::export::{FileKind, file_name, stations_csv};
use story::{Fact, Number, Wording};

use super::fields::Fields;

/// The csv crate and serde_json read back the words that went in, and no cell begins a formula.
pub fn check(data: &[u8]) {
    let mut fields = Fields::of(data);
    let [label, id, unit, lang, word] = std::array::from_fn(|_| fields.text());
    let value = Some(fields.number(7.5)).filter(|n| n.is_finite() && n.abs() < 1e12).unwrap_or(0.5);
    let mut story = story().clone();
    let mut wording = story.editions[0].clone();
    reword(&mut wording, &label, &lang, &word);
    story.facts.change(|facts| {
        if let Some(fact) = facts.first_mut() {
            let words = wording.facts.get(&fact.id).cloned();
            (fact.id, fact.unit, fact.amount) = (id.clone(), unit, Number::near(value).into());
            words.into_iter().for_each(|words| wording.facts.insert(id.clone(), words));
        }
    });
    let facts: Vec<&Fact> = story.facts.iter().take(3).collect();
    let csv = FileKind::Csv.file(&story, &wording, &facts);
    let rows = rows(&csv);
    assert_eq!(rows.len(), facts.len() + 1);
    assert_eq!(written(&rows), csv, "the csv crate writes it differently");
    let json: Value = serde_json::from_str(&FileKind::Json.file(&story, &wording, &facts)).expect("JSON");
    assert_eq!(json["lang"], lang);
    let told = json["facts"].as_array().expect("a list");
    assert_eq!(told.len(), facts.len());
    for (fact, (told, row)) in facts.iter().zip(told.iter().zip(&rows[1..])) {
        assert_eq!(told["id"], fact.id);
        assert_eq!(told["unit"], fact.unit);
        assert_eq!(told["label"], wording.label(&fact.id));
        assert!(is_near(told["value"].as_f64(), fact.size()), "{told}");
        assert!(is_near(row[3].parse().ok(), fact.size()), "{row:?}");
        assert_eq!(
            [&row[0], &row[2], &row[4]],
            [&safe(&fact.id), &safe(wording.label(&fact.id)), &safe(&fact.unit)]
        );
    }
    for spec in story.charts.iter().filter(|spec| !spec.steps.is_empty()) {
        let csv = stations_csv(&story, &wording, spec);
        let rows = self::rows(&csv);
        assert_eq!(rows.len(), spec.steps.len() + 1);
        assert_eq!(written(&rows), csv, "the csv crate writes it differently");
    }
    for kind in FileKind::ALL {
        assert!(file_name(&lang, kind, 3, 52).ends_with(kind.ending()));
    }
    assert!(FileKind::of(&label).is_none_or(|kind| kind.ending() == label));
}

fn reword(wording: &mut Wording, label: &str, lang: &str, word: &str) {
    wording.lang = lang.to_owned();
    for words in wording.facts.values_mut() {
        (words.label, words.unit) = (label.to_owned(), Some(word.to_owned()));
    }
    for words in wording.charts.values_mut() {
        for step in words.steps.values_mut() {
            (step.label, step.note) = (label.to_owned(), Some(word.to_owned()));
        }
    }
}

/// The rows of a file, as the csv crate reads them.
fn rows(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    for (n, cell) in rows.iter().skip(1).flat_map(|row| row.iter().enumerate()) {
        let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!begins || cell.parse::<f64>().is_ok(), "cell {n} begins a formula: {cell:?}");
    }
    rows
}

/// The same rows as the csv crate writes them.
fn written(rows: &[Vec<String>]) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
    rows.iter().for_each(|row| writer.write_record(row).expect("in memory"));
    String::from_utf8(writer.into_inner().expect("in memory")).expect("UTF-8")
}

/// A text as the export writes it into a cell: with an apostrophe if it would begin a formula.
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// Whether a number in a file equals a value, up to the file's six decimals.
fn is_near(told: Option<f64>, value: f64) -> bool {
    told.is_some_and(|told| (told - value).abs() <= 5.1e-7 + value.abs() * 1e-15)
}
