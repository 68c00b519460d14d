use super::table;
use crate::{ChartSpec, Story, Wording, sentence_number};

/// The names of the columns, and whether they are numeric.
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

/// Returns a CSV file of a chart's stations, as [`FileKind::Csv`](super::FileKind::Csv) is written: one row for each of `spec.steps`,
/// in order, with columns `id`, `chart`, `label`, `when`, `note`, `fact`, `quote`, `sentence` (counted from 1) and `source`.
#[must_use]
pub fn stations_csv(story: &Story, wording: &Wording, spec: &ChartSpec) -> String {
    let words = wording.charts.get(&spec.id);
    let rows = spec.steps.iter().map(|step| {
        let words = words.and_then(|words| words.steps.get(&step.id));
        let fact = step.fact.as_deref().and_then(|id| story.fact(id));
        let label = words.map(|words| words.label.as_str()).or(fact.map(|fact| wording.label(&fact.id)));
        let note = words.and_then(|words| words.note.clone());
        [
            step.id.clone(),
            spec.id.clone(),
            label.unwrap_or_default().to_owned(),
            words.and_then(|words| words.when.clone()).unwrap_or_default(),
            note.or_else(|| fact.map(|fact| wording.full_figure(story, fact))).unwrap_or_default(),
            step.fact.clone().unwrap_or_default(),
            story.article.slice(&step.quote).to_owned(),
            sentence_number(step.sentence).to_string(),
            story.article.title().to_owned(),
        ]
    });
    table(&COLUMNS, rows)
}
