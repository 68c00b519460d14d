//! Checks that every fact has its mark, in order, with its name and its figure in words.

use chart::{PlacedMark, Shape, Subject};
use story::ChartKind;

use super::case::{Case, mark_name};

/// Marks that are not numbered 1, 2, 3 …
pub(crate) fn misnumbered(case: &Case<'_>) -> Vec<String> {
    let marks = case.layout.marks.iter().zip(1..);
    marks
        .filter(|(mark, n)| mark.n != *n)
        .map(|(mark, n)| format!("{} stands at place {n}", mark_name(mark)))
        .collect()
}

/// Facts and stations without a mark, with more than one, or out of the chart's order.
pub(crate) fn missing_marks(case: &Case<'_>) -> Vec<String> {
    let spec = case.scene.spec;
    let stations = spec.steps.iter().map(|step| match &step.fact {
        Some(fact) => Subject::Fact(fact.clone()),
        None => Subject::Step(step.id.clone()),
    });
    let facts = || spec.facts.iter().cloned().map(Subject::Fact);
    let wanted: Vec<Subject> = if spec.steps.is_empty() { facts().collect() } else { stations.collect() };
    let drawn: Vec<&Subject> = case.layout.marks.iter().map(|mark| &mark.subject).collect();
    let count = |subject: &Subject| drawn.iter().filter(|other| **other == subject).count();
    let each = wanted.iter().cloned().chain(facts().filter(|fact| !wanted.contains(fact)));
    let mut faults: Vec<String> = each
        .map(|subject| (count(&subject), subject))
        .filter(|(count, _)| *count != 1)
        .map(|(count, subject)| format!("{subject:?} has {count} marks"))
        .collect();
    faults.extend(
        drawn.iter().filter(|s| !wanted.contains(s)).map(|s| format!("{s:?} is none of the chart's")),
    );
    if faults.is_empty() {
        faults.extend(disorder(case, &wanted));
    }
    faults
}

/// Two marks that are not in the chart's order.
fn disorder(case: &Case<'_>, wanted: &[Subject]) -> Option<String> {
    let key = |mark: &PlacedMark| wanted.iter().position(|subject| *subject == mark.subject);
    let turned = case.layout.marks.windows(2).find(|pair| key(&pair[0]) > key(&pair[1]))?;
    let (one, two) = (mark_name(&turned[0]), mark_name(&turned[1]));
    Some(format!("{one} before {two}, in another order than the chart's"))
}

/// Marks whose name for a screen reader is empty, or lacks the fact's label or its figure.
pub(crate) fn misnamed(case: &Case<'_>) -> Vec<String> {
    let wording = case.scene.wording;
    let lacks = |mark: &PlacedMark| {
        if mark.name.trim().is_empty() {
            return Some(format!("{} has no name", mark_name(mark)));
        }
        let wanted = match &mark.subject {
            Subject::Fact(id) => {
                let label = wording.facts.get(id).map(|words| words.label.clone()).unwrap_or_default();
                vec![label, case.scene.full_figure(case.scene.story.fact(id)?)]
            }
            Subject::Step(id) => {
                let words = wording.charts.get(&case.scene.spec.id)?.steps.get(id);
                vec![words.map(|words| words.label.clone()).unwrap_or_default()]
            }
        };
        let missing = wanted.into_iter().find(|part| part.is_empty() || !mark.name.contains(part))?;
        Some(format!("{} is named 「{}」, without 「{missing}」", mark_name(mark), mark.name))
    };
    case.layout.marks.iter().filter_map(lacks).collect()
}

/// Marks without their whole figure in words; 余, 多, 近, 超過 and the unit may not be dropped. Only in a series a unit in words
/// stands with the last point alone.
pub(crate) fn unwritten(case: &Case<'_>) -> Vec<String> {
    // The article in small has no room for figures: its marks lead to charts that have them.
    let overview = case.scene.spec.kind == ChartKind::Strip;
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let lacks = |mark: &PlacedMark| {
        let fact = case.scene.story.fact(mark.subject.fact()?)?;
        let figure = case.scene.wording.figure(case.scene.story, fact);
        let is_last = case.scene.spec.facts.last() == Some(&fact.id);
        let is_shared = case.scene.spec.kind == ChartKind::Line && !is_last && is_word(&figure.unit);
        let figure = if is_shared { figure.number() } else { figure.to_string() };
        let words = mark.shapes.iter().filter_map(|shape| match shape {
            Shape::Words(words) => Some(squeezed(&words.text)),
            _ => None,
        });
        let written: String = words.collect();
        let whole = written.contains(&squeezed(&figure));
        (!whole).then(|| format!("{} says 「{written}」, without 「{figure}」", mark_name(mark)))
    };
    if overview { Vec::new() } else { case.layout.marks.iter().filter_map(lacks).collect() }
}

/// Whether a unit is a word (人次), not a sign (%, ℃).
pub(crate) fn is_word(unit: &str) -> bool {
    unit.trim().starts_with(char::is_alphabetic)
}

/// Waffles count single symbols and bars share one axis: so a chart's facts must be of one unit.
pub(crate) fn mixed_units(case: &Case<'_>) -> Vec<String> {
    let spec = case.scene.spec;
    if !spec.kind.has_one_axis() {
        return Vec::new();
    }
    let facts: Vec<_> = spec.facts.iter().filter_map(|id| case.scene.story.fact(id)).collect();
    let mixed = facts.windows(2).find(|pair| pair[0].unit != pair[1].unit);
    mixed
        .map(|pair| format!("{} ({}) beside {} ({})", pair[0].id, pair[0].unit, pair[1].id, pair[1].unit))
        .into_iter()
        .collect()
}
