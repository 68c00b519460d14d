//! Checks that the amounts of a chart's facts are such as its kind draws: one number, a range, a change, or parts of a whole.

use story::{Amount, ChartKind, Parts, UnitKind};

use super::facts::Facts;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::RawChart;

/// The most parts that a reader can see as single ones of a whole.
const MOST_PARTS: u32 = 100;

/// Reports facts whose amounts the kind can't draw.
pub(super) fn check(
    source: &Source,
    raw: &RawChart,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let (id, kind) = (raw.id.get_ref(), *raw.kind.get_ref());
    for fact in raw.facts.get_ref() {
        let (name, at) = (fact.get_ref(), fact.span().start);
        let Some(checked) = facts.checked(name) else { continue };
        let is_range = matches!(checked.amount, Amount::Range { .. });
        match kind {
            ChartKind::Range if !is_range => {
                let what = format!("chart `{id}` shows ranges, but its fact `{name}` is one number");
                problems.at(source, at, what, "a range has `low` and `high`: use `bar` for single numbers");
            }
            ChartKind::OneInN => {
                check_parts(source, raw, at, article.slice(&checked.numeral), checked, problems);
            }
            _ => {}
        }
    }
    if kind == ChartKind::Change {
        check_change(source, raw, facts, problems);
    }
}

/// Reports a share of which the article states no parts, or too many.
fn check_parts(
    source: &Source,
    raw: &RawChart,
    at: usize,
    numeral: &str,
    fact: &story::Fact,
    problems: &mut Problems,
) {
    let (id, name) = (raw.id.get_ref(), &fact.id);
    match Parts::of(fact, numeral) {
        None => {
            let what = format!(
                "chart `{id}` shows parts of a whole, but 「{numeral}」 of `{name}` does not say how many of how many"
            );
            let hint = "the article must say it so (三分之一, 六成, one in five): use `waffle` or `bar` for a percentage";
            problems.at(source, at, what, hint);
        }
        Some(Parts { all, .. }) if all > MOST_PARTS => {
            let what = format!("chart `{id}` would draw `{name}` with {all} marks");
            problems.at(source, at, what, format!("at most {MOST_PARTS} can be told apart: use `list`"));
        }
        Some(_) => {}
    }
}

/// Reports changes beside other numbers, and numbers that are not in pairs of before and after.
fn check_change(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let (id, place) = (raw.id.get_ref(), raw.kind.span().start);
    let shown = raw.facts.get_ref();
    let kinds = || shown.iter().filter_map(|fact| facts.unit_kind(fact.get_ref()));
    let is_change = |kind: UnitKind| kind == UnitKind::Change;
    if kinds().all(is_change) {
        return;
    }
    // Two units on one axis are reported already.
    if !kinds().any(is_change) && shown.len() % 2 == 1 {
        let what = format!(
            "chart `{id}` shows changes, but has {} facts that are not themselves changes",
            shown.len()
        );
        let hint = "list them in pairs, first what was before and then what is after; or use units of the kind `change`";
        problems.at(source, place, what, hint);
    }
}
