//! Exports facts and stations, and reads the files with the crates csv and serde_json.

mod common;

use proptest::prelude::*;
use serde_json::{Value, json as value};

use story::export::{FileKind, file_name, stations_csv};
use story::{Amount, Fact, Number, Story, Wording};

use common::story;

fn all(story: &Story) -> Vec<&Fact> {
    story.facts.iter().collect()
}

fn csv(story: &Story, wording: &Wording, facts: &[&Fact]) -> String {
    FileKind::Csv.file(story, wording, facts)
}

fn json(story: &Story, wording: &Wording, facts: &[&Fact]) -> String {
    FileKind::Json.file(story, wording, facts)
}

fn read(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

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
fn a_row_contains_everything_about_a_fact() {
    let (story, wording) = (story(), &story().editions[0]);
    let fact = story.fact("nursery-places").expect("a fact");
    let rows = read(&csv(story, wording, &[fact]));
    let quote = story.article.slice(&fact.quote);
    let [sentence, start, end] = [fact.sentence + 1, fact.numeral.start, fact.numeral.end];
    let cells: Vec<(&str, &str)> =
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
        ("low", ""),
        ("high", ""),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn facts_keep_the_given_order_and_an_empty_list_gives_a_valid_file() {
    let (story, wording) = (story(), &story().editions[0]);
    let ids: Vec<String> = read(&csv(story, wording, &[&story.facts[3], &story.facts[0]]))
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(ids, ["id", &story.facts[3].id, &story.facts[0].id]);
    assert_eq!(read(&csv(story, wording, &[])).len(), 1);
    assert_eq!(serde_json::from_str::<Value>(&json(story, wording, &[])).expect("JSON")["facts"], value!([]));
}

#[test]
fn a_text_never_becomes_a_formula_and_a_number_is_never_altered() {
    for label in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"] {
        let mut story = story().clone();
        story.facts.change(|facts| facts[0].amount = Number::parse("-4.5").expect("a number").into());
        let rows = read(&csv(&story, &relabelled(label), &[&story.facts[0]]));
        assert_eq!(rows[1][2], format!("'{label}"));
        assert_eq!(rows[1][3], "-4.5");
    }
}

#[test]
fn a_range_has_both_its_ends_and_no_value() {
    let mut story = story().clone();
    let range = Amount::Range { low: Number::from(3), high: Number::from(5) };
    story.facts.change(|facts| facts[0].amount = range);
    let rows = read(&csv(&story, &story.editions[0], &[&story.facts[0]]));
    assert_eq!([&rows[1][3], &rows[1][13], &rows[1][14]], ["", "3", "5"]);
    let file: Value =
        serde_json::from_str(&json(&story, &story.editions[0], &[&story.facts[0]])).expect("JSON");
    let fact = &file["facts"][0];
    assert_eq!([&fact["value"], &fact["low"], &fact["high"]], [&value!(null), &value!(3), &value!(5)]);
}

proptest! {
    #[test]
    fn the_csv_crate_writes_the_same_bytes(label in "(?s)[^=+@\t\r-].{0,20}") {
        let wording = relabelled(&label);
        let file = csv(story(), &wording, &all(story()));
        let read = read(&file);
        prop_assert_eq!(read.len(), story().facts.len() + 1);
        prop_assert!(read[1..].iter().all(|row| row[2] == label));
        prop_assert_eq!(written(&read), file);
    }

    #[test]
    fn the_json_file_is_valid_and_contains_every_fact(label in "(?s).{0,20}") {
        let wording = relabelled(&label);
        let file: Value = serde_json::from_str(&json(story(), &wording, &all(story()))).expect("JSON");
        prop_assert_eq!(&file["lang"], "zh-Hant");
        let facts = file["facts"].as_array().expect("a list");
        prop_assert_eq!(facts.len(), story().facts.len());
        for (written, fact) in facts.iter().zip(&story().facts) {
            prop_assert_eq!(&written["label"], &label);
            prop_assert_eq!(written["value"].as_f64(), Some(fact.size()));
            prop_assert_eq!(&written["quote"], story().article.slice(&fact.quote));
            prop_assert_eq!(written["start"].as_u64(), Some(u64::from(fact.numeral.start)));
            prop_assert_eq!(written.as_object().map(serde_json::Map::len), Some(15));
        }
    }
}

#[test]
fn the_name_of_a_file_of_some_facts_gives_their_number() {
    assert_eq!(file_name("en", FileKind::Csv, 52, 52), "facts-en.csv");
    assert_eq!(file_name("zh-Hant", FileKind::Json, 3, 52), "facts-zh-Hant-3-of-52.json");
}

#[test]
fn the_file_of_stations_has_a_row_for_each() {
    let story = story();
    let wording = &story.editions[0];
    let spec = story.chart("rescue").expect("a route");
    let file = stations_csv(story, wording, spec);
    let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), spec.steps.len());
    for (row, step) in rows.iter().zip(&spec.steps) {
        assert_eq!((&row[0], &row[1]), (step.id.as_str(), "rescue"));
        assert_eq!(&row[6], story.article.slice(&step.quote));
        assert!(!row[2].is_empty(), "{row:?}");
    }
}
