//! Proposes charts: each fact of a section in one of them, by the rules for units and kinds.

use std::collections::BTreeMap;

use story::{ChartKind, Number};

use super::Drafted;
use super::ids::Ids;

/// A proposed chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chart {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) kind: &'static str,
    /// Ids.
    pub(crate) facts: Vec<String>,
    /// For a line, when each fact was.
    pub(crate) dates: Vec<String>,
}

/// The most facts of one picture.
const MOST: usize = 6;

/// Returns the charts of a section for facts that no chart shows yet, in the order of the article.
pub(crate) fn of(section: &str, facts: &[&Drafted], ids: &mut Ids) -> Vec<Chart> {
    let is_all = |fact: &Drafted| {
        fact.figure.unit.kind == "share"
            && fact.figure.amount.is_some_and(|amount| amount.low() == Number::from(100))
    };
    let is_range = |fact: &Drafted| fact.figure.amount.is_some_and(|amount| amount.value().is_none());
    let mut groups: Vec<(&'static str, Vec<&Drafted>)> = Vec::new();
    let mut rest: Vec<&Drafted> = Vec::new();
    let mut by_unit: BTreeMap<&str, Vec<&Drafted>> = BTreeMap::new();
    for fact in facts.iter().copied() {
        if is_all(fact) {
            add(&mut groups, "checklist", fact);
        } else if is_range(fact) {
            rest.push(fact);
        } else {
            by_unit.entry(fact.figure.unit()).or_default().push(fact);
        }
    }
    for facts in by_unit.into_values() {
        let kind = facts[0].figure.unit.kind.as_str();
        let (series, others) = series(&facts);
        if !series.is_empty() {
            groups.push((if knows("line") { "line" } else { "bar" }, series));
        }
        match kind {
            "share" => groups.extend(others.chunks(MOST).map(|facts| ("waffle", facts.to_vec()))),
            _ if others.len() > 1 && comparable(&others) => {
                groups.extend(others.chunks(MOST).map(|facts| ("bar", facts.to_vec())));
            }
            _ => rest.extend(others),
        }
    }
    rest.sort_by_key(|fact| fact.figure.start);
    groups.extend(rest.chunks(MOST).map(|facts| ("list", facts.to_vec())));
    groups.sort_by_key(|(_, facts)| facts.iter().map(|fact| fact.figure.start).min());
    groups
        .into_iter()
        .map(|(kind, facts)| {
            let unit = facts[0].figure.unit();
            let base = if kind == "list" || kind == "checklist" { kind } else { unit };
            Chart {
                id: ids.free(&format!("{section}-{base}")),
                section: section.to_owned(),
                kind,
                dates: if kind == "line" {
                    facts.iter().filter_map(|fact| fact.year.clone()).collect()
                } else {
                    Vec::new()
                },
                facts: facts.iter().map(|fact| fact.id.clone()).collect(),
            }
        })
        .collect()
}

fn add<'a>(groups: &mut Vec<(&'static str, Vec<&'a Drafted>)>, kind: &'static str, fact: &'a Drafted) {
    match groups.iter_mut().find(|(of, facts)| *of == kind && facts.len() < MOST) {
        Some((_, facts)) => facts.push(fact),
        None => groups.push((kind, vec![fact])),
    }
}

/// Whether this build has a kind.
fn knows(name: &str) -> bool {
    ChartKind::ALL.iter().any(|kind| kind.name() == name)
}

/// Splits facts of a unit into a series (three or more of one sentence, each after its own year) and the others.
fn series<'a>(facts: &[&'a Drafted]) -> (Vec<&'a Drafted>, Vec<&'a Drafted>) {
    let mut by_sentence: BTreeMap<usize, Vec<&Drafted>> = BTreeMap::new();
    for fact in facts.iter().copied().filter(|fact| fact.year.is_some()) {
        by_sentence.entry(fact.sentence).or_default().push(fact);
    }
    let is_series =
        |facts: &Vec<&Drafted>| facts.len() >= 3 && facts.windows(2).all(|pair| pair[0].year < pair[1].year);
    let Some(series) = by_sentence.into_values().find(is_series) else { return (Vec::new(), facts.to_vec()) };
    let others = facts.iter().copied().filter(|fact| !series.iter().any(|one| one.id == fact.id)).collect();
    (series, others)
}

/// Whether bars of the facts can be compared by eye, and lie on one side of zero.
fn comparable(facts: &[&Drafted]) -> bool {
    let sizes: Vec<f64> =
        facts.iter().filter_map(|fact| fact.figure.amount).map(|amount| amount.low().to_f64()).collect();
    let (least, most) = sizes.iter().fold((f64::MAX, f64::MIN), |(a, b), size| (a.min(*size), b.max(*size)));
    least > 0.0 && most / least <= 100.0
}
