//! Checks the wording of each edition: it has words for everything shown, and for nothing else.

use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use story::{Reason, StillWording, Wording};

use super::facts::Facts;
use super::files::Files;
use super::nearest::meant;
use super::place::Source;
use super::problem::Problems;
use super::raw::Placed;

/// A table of a wording file, and the keys it should have.
struct Table<'a> {
    /// Its key in the file.
    key: &'static str,
    /// What its keys are, in messages.
    sort: &'static str,
    /// The form of an entry, in hints.
    entry: &'static str,
    /// The form of the words beside the data, in hints; none for what is only in a wording.
    beside: Option<&'static str>,
    /// The ids that need words.
    wanted: BTreeSet<&'a str>,
    /// The ids that have words.
    given: BTreeSet<&'a str>,
}

/// Checks every edition.
pub(super) fn check(files: &Files, facts: &Facts<'_>, problems: &mut Problems) {
    let reasons: Vec<&str> = files.ledger.items.iter().map(|phrase| phrase.reason.name()).collect();
    for (lang, (source, wording, still)) in files.story.items.editions.iter().zip(&files.wordings) {
        // Parsed a second time for the lines of its keys, which `Wording` does not hold.
        let Ok(table) = source.table() else { continue };
        let table = table.get_ref();
        if wording.lang != *lang.get_ref() {
            let what = format!(
                "is the file of the edition `{}`, but has lang = \"{}\"",
                lang.get_ref(),
                wording.lang
            );
            problems.at(
                source,
                place_of(table, &["lang"]),
                what,
                format!("write lang = \"{}\"", lang.get_ref()),
            );
        }
        for wanted in tables(files, facts, &reasons, wording, still) {
            check_table(source, table, &wanted, problems);
        }
        check_steps(files, source, table, wording, problems);
        check_quotes(files, source, table, still, problems);
        for (key, value) in table {
            report_empty(source, key.get_ref(), value.span().start, value.get_ref(), problems);
        }
    }
}

fn tables<'a>(
    files: &'a Files,
    facts: &Facts<'a>,
    reasons: &[&'a str],
    wording: &'a Wording,
    still: &'a StillWording,
) -> Vec<Table<'a>> {
    fn table<'a, T>(
        (key, sort, entry, beside): (&'static str, &'static str, &'static str, Option<&'static str>),
        wanted: impl Iterator<Item = &'a str>,
        given: &'a story::Table<T>,
    ) -> Table<'a> {
        Table {
            key,
            sort,
            entry,
            beside,
            wanted: wanted.collect(),
            given: given.keys().map(String::as_str).collect(),
        }
    }
    fn id(id: &Placed<String>) -> &str {
        id.get_ref()
    }
    let story = &files.story.items;
    let charts = &files.charts.items;
    let text = "\"…\"";
    vec![
        table(
            ("units", "unit", text, Some("word = \"…\"")),
            story.unit.iter().map(|unit| id(&unit.id)),
            &wording.units,
        ),
        table(("reasons", "reason", text, None), reasons.iter().copied(), &wording.reasons),
        table(
            ("sections", "section", "{ title = \"…\", short = \"…\" }", Some("title = \"…\"")),
            story.section.iter().map(|section| id(&section.id)),
            &still.sections,
        ),
        table(
            ("scopes", "scope", text, Some("name = \"…\"")),
            story.scope.iter().map(|scope| id(&scope.id)),
            &still.scopes,
        ),
        table(
            ("poster", "figure of the poster", text, None),
            story.section.iter().flat_map(|section| &section.poster).map(id),
            &still.poster,
        ),
        table(
            ("facts", "fact", "{ label = \"…\" }", Some("label = \"…\"")),
            facts.written.keys().copied(),
            &wording.facts,
        ),
        table(
            (
                "charts",
                "chart",
                "{ title = \"…\", subtitle = \"…\", description = \"…\" }",
                Some("title, subtitle and description"),
            ),
            charts.iter().map(|chart| id(&chart.id)),
            &still.charts,
        ),
        table(
            ("derived", "derived value", "{ label = \"…\", why = \"…\" }", Some("label and why")),
            charts.iter().flat_map(|chart| &chart.derived).map(|derived| id(&derived.id)),
            &still.derived,
        ),
        table(
            ("voices", "voice", "{ name = \"…\", about = \"…\" }", Some("name and about")),
            files.voices.items.iter().map(|voice| id(&voice.id)),
            &still.voices,
        ),
        table(
            ("told", "person", "{ name = \"…\", about = \"…\" }", Some("name and about")),
            files.told.items.iter().map(|told| id(&told.id)),
            &still.told,
        ),
    ]
}

fn check_table(source: &Source, file: &DeTable<'_>, table: &Table<'_>, problems: &mut Problems) {
    let Table { key, sort, entry, beside, wanted, given } = table;
    // A figure of the poster without words has its short label.
    for id in wanted.difference(given).filter(|_| *key != "poster") {
        let what = format!("there are no words for the {sort} `{id}`");
        match (source.entry(key, id), beside) {
            (Some(place), Some(beside)) => {
                let hint = format!("add {beside} to it, or its words to [{key}] of {}", source.name);
                problems.at(source, place, what, hint);
            }
            _ => {
                let hint = format!("add {id} = {entry} under [{key}]");
                problems.at(source, place_of(file, &[key]), what, hint);
            }
        }
    }
    for id in given.difference(wanted) {
        // Words for a known but unused reason do no harm.
        if *key == "reasons" && Reason::ALL.iter().any(|reason| reason.name() == *id) {
            continue;
        }
        let what = format!("there are words for an unknown {sort} `{id}`");
        problems.at(source, place_of(file, &[key, id]), what, meant(id, wanted.iter().copied()));
    }
}

/// Reports steps without words, except those that are facts, and words for unknown steps.
fn check_steps(
    files: &Files,
    source: &Source,
    file: &DeTable<'_>,
    wording: &Wording,
    problems: &mut Problems,
) {
    for chart in &files.charts.items {
        let id = chart.id.get_ref().as_str();
        let Some(words) = wording.charts.get(id) else { continue };
        for step in chart.step.iter().filter(|step| step.fact.is_none()) {
            let step = step.id.get_ref();
            if !words.steps.contains_key(step) {
                let what = format!("there are no words for the step `{step}` of chart `{id}`");
                let hint = format!("add {step} = {{ label = \"…\" }} under [charts.{id}.steps]");
                problems.at(source, place_of(file, &["charts", id]), what, hint);
            }
        }
        let known: Vec<&str> = chart.step.iter().map(|step| step.id.get_ref().as_str()).collect();
        for step in words.steps.keys().filter(|step| !known.contains(&step.as_str())) {
            let what = format!("there are words for an unknown step `{step}` of chart `{id}`");
            let place = place_of(file, &["charts", id, "steps", step]);
            problems.at(source, place, what, meant(step, known.iter().copied()));
        }
        let places = chart.place.iter().map(|place| place.id.get_ref().as_str());
        let lanes = chart.lanes.iter().flat_map(Placed::get_ref).map(|lane| lane.get_ref().as_str());
        let named = chart.step.iter().flat_map(|step| step.named.iter().flat_map(Placed::get_ref));
        let people = named.map(|person| person.id.as_str());
        for (key, sort, entry, wanted, given) in [
            ("places", "place", "\"…\"", places.collect(), words.places.keys().map(String::as_str).collect()),
            (
                "lanes",
                "lane",
                "{ label = \"…\" }",
                lanes.collect::<BTreeSet<_>>(),
                words.lanes.keys().map(String::as_str).collect::<BTreeSet<_>>(),
            ),
            (
                "people",
                "person",
                "{ label = \"…\" }",
                people.collect(),
                words.people.keys().map(String::as_str).collect(),
            ),
        ] {
            for missing in wanted.difference(&given) {
                let what = format!("there are no words for the {sort} `{missing}` of chart `{id}`");
                let hint = format!("add {missing} = {entry} under [charts.{id}.{key}]");
                problems.at(source, place_of(file, &["charts", id]), what, hint);
            }
            for unknown in given.difference(&wanted) {
                let what = format!("there are words for an unknown {sort} `{unknown}` of chart `{id}`");
                let place = place_of(file, &["charts", id, key, unknown]);
                problems.at(source, place, what, meant(unknown, wanted.iter().copied()));
            }
        }
    }
}

/// An edition in another language than the article's needs the voices' words in it.
fn check_quotes(
    files: &Files,
    source: &Source,
    file: &DeTable<'_>,
    still: &StillWording,
    problems: &mut Problems,
) {
    let language = |lang: &str| lang.split('-').next().unwrap_or_default().to_owned();
    let Some(first) = files.story.items.editions.first() else { return };
    if language(first.get_ref()) == language(&still.lang) {
        return;
    }
    let shortened =
        |id: &str| files.voices.items.iter().any(|voice| voice.id.get_ref() == id && voice.excerpt.is_some());
    for (id, words) in still.voices.iter() {
        if words.quote.is_none() {
            let what = format!("the words of voice `{id}` are not translated");
            let hint = "add quote = \"…\": the edition is in another language than the article";
            problems.at(source, place_of(file, &["voices", id]), what, hint);
        }
        if words.excerpt.is_none() && shortened(id) {
            let what = format!("the excerpt of voice `{id}` is not translated");
            problems.at(source, place_of(file, &["voices", id]), what, "add excerpt = \"…\", from the quote");
        }
    }
    let shortened =
        |id: &str| files.told.items.iter().any(|told| told.id.get_ref() == id && told.excerpt.is_some());
    for (id, _) in still.told.iter().filter(|(id, words)| words.excerpt.is_none() && shortened(id)) {
        let what = format!("the excerpt of person `{id}` is not translated");
        problems.at(source, place_of(file, &["told", id]), what, "add excerpt = \"…\", from the sentence");
    }
}

/// Reports every empty text; `key` is its path.
pub(super) fn report_empty(
    source: &Source,
    key: &str,
    place: usize,
    value: &DeValue<'_>,
    problems: &mut Problems,
) {
    match value {
        DeValue::String(text) if text.trim().is_empty() => {
            problems.at(
                source,
                place,
                format!("`{key}` is empty"),
                "write the text, or remove the key if it is optional",
            );
        }
        DeValue::Table(table) => {
            for (name, value) in table {
                report_empty(
                    source,
                    &format!("{key}.{}", name.get_ref()),
                    value.span().start,
                    value.get_ref(),
                    problems,
                );
            }
        }
        DeValue::Array(array) => {
            for value in array {
                report_empty(source, key, value.span().start, value.get_ref(), problems);
            }
        }
        _ => {}
    }
}

/// The byte offset of a key, or of the last part of its path that exists.
pub(super) fn place_of(table: &DeTable<'_>, path: &[&str]) -> usize {
    let Some((first, rest)) = path.split_first() else { return 0 };
    let Some((key, value)) = table.get_key_value(*first) else { return 0 };
    match value.get_ref().as_table().filter(|_| !rest.is_empty()).map(|table| place_of(table, rest)) {
        Some(place) if place > 0 => place,
        _ => key.span().start,
    }
}
