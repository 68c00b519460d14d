//! The charts that nobody writes: for each unit, all its facts on one axis, so that any two can be compared.

use crate::story::{ChartKind, ChartSpec, ChartWording, Fact, OVERVIEW, Story, Table, Unit, Wording, fill};

/// Adds a bar chart for every unit with at least two facts, and its words in every edition.
///
/// The longest first: the page sets them in columns, and what comes last fills the holes.
pub(super) fn add(story: &mut Story) {
    let mut charts = Vec::new();
    for unit in story.units.clone() {
        let mut facts: Vec<Fact> = story.facts.iter().filter(|fact| fact.unit == unit.id).cloned().collect();
        if facts.len() < 2 {
            continue;
        }
        // The largest first; equals in reading order.
        facts.sort_by(|a, b| b.value.total_cmp(&a.value));
        let id = format!("unit-{}", unit.id);
        let words: Vec<ChartWording> =
            story.editions.iter().map(|wording| words(story, wording, &unit, &facts)).collect();
        for (wording, words) in story.editions.iter_mut().zip(words) {
            wording.charts.insert(id.clone(), words);
        }
        charts.push(ChartSpec {
            id,
            section: OVERVIEW.to_owned(),
            kind: ChartKind::Bar,
            facts: facts.into_iter().map(|fact| fact.id).collect(),
            derived: Vec::new(),
            steps: Vec::new(),
        });
    }
    charts.sort_by_key(|chart| std::cmp::Reverse(chart.facts.len()));
    story.charts.change(|all| all.extend(charts));
}

/// Filled into the edition's templates: the words that any unit's chart can have.
fn words(story: &Story, wording: &Wording, unit: &Unit, facts: &[Fact]) -> ChartWording {
    let ui = &wording.ui;
    let name = wording.unit_name(&unit.id);
    let n = facts.len().to_string();
    // A long list is in the table: here its ends.
    let told: Vec<&Fact> = match facts {
        [first, second, .., last] if facts.len() > 4 => vec![first, second, last],
        all => all.iter().collect(),
    };
    let mut entries: Vec<String> = told
        .iter()
        .map(|fact| {
            let label = wording.label(&fact.id);
            let figure = wording.full_figure(story, fact);
            fill(&ui.list_entry, &[("label", label), ("figure", &figure)])
        })
        .collect();
    if told.len() < facts.len() {
        entries.insert(2, "…".to_owned());
    }
    let list = entries.join(&ui.list_pause);
    let values = [("unit", name), ("n", n.as_str()), ("list", list.as_str())];
    ChartWording {
        title: fill(&ui.unit_title, &values),
        subtitle: fill(&ui.unit_subtitle, &values),
        description: fill(&ui.unit_description, &values),
        steps: Table::default(),
    }
}
