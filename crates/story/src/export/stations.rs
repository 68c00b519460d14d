//! The stations of a course of events as comma-separated values.

use super::table;
use crate::{ChartSpec, Story, Wording, sentence_number};

/// The columns: their names, and whether they hold numbers.
const COLUMNS: [(&str, bool); 9] = [
    ("id", false),
    ("chart", false),
    ("label", false),
    ("when", false),
    ("note", false),
    ("fact", false),
    ("quote", false),
    ("sentence", true),
    ("source", false),
];

/// A chart's stations in their order.
#[must_use]
pub fn stations_csv(story: &Story, wording: &Wording, spec: &ChartSpec) -> String {
    let words = wording.charts.get(&spec.id);
    let rows = spec.steps.iter().map(|step| {
        let told = words.and_then(|words| words.steps.get(&step.id));
        let fact = step.fact.as_deref().and_then(|id| story.fact(id));
        let label = told.map(|told| told.label.as_str()).or(fact.map(|fact| wording.label(&fact.id)));
        let note = told.and_then(|told| told.note.clone());
        [
            step.id.clone(),
            spec.id.clone(),
            label.unwrap_or_default().to_owned(),
            told.and_then(|told| told.when.clone()).unwrap_or_default(),
            note.or_else(|| fact.map(|fact| wording.full_figure(story, fact))).unwrap_or_default(),
            step.fact.clone().unwrap_or_default(),
            story.article.slice(&step.quote).to_owned(),
            sentence_number(step.sentence).to_string(),
            story.article.title().to_owned(),
        ]
    });
    table(&COLUMNS, rows)
}
