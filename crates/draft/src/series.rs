//! Series: three or more figures of a unit in one sentence, each of its own year or month.

use std::collections::BTreeMap;

use story::Period;

use super::Drafted;

/// Facts in the order of their dates, and the dates as a line has them: `2025`, `2025-05`.
type Series<'a> = (Vec<&'a Drafted>, Vec<String>);

/// The fewest points of a line. Two are what was before and what is after.
const FEWEST: usize = 3;

/// Returns the series among facts of one unit, each of one sentence.
pub(crate) fn series<'a>(facts: &[&'a Drafted]) -> Vec<Series<'a>> {
    let mut by_sentence: BTreeMap<usize, Vec<&Drafted>> = BTreeMap::new();
    let dated = facts.iter().filter(|fact| fact.figure.period().is_some());
    dated.for_each(|fact| by_sentence.entry(fact.sentence).or_default().push(fact));
    let many = by_sentence.into_values().filter(|facts| facts.len() >= FEWEST);
    many.filter_map(|facts| ordered(&facts)).collect()
}

/// Returns the facts of a sentence by their dates; `None` unless each has a date of its own.
pub(crate) fn ordered<'a>(facts: &[&'a Drafted]) -> Option<Series<'a>> {
    let dates: Option<Vec<Period>> = facts.iter().map(|fact| fact.figure.period()).collect();
    let mut dated: Vec<(Period, &Drafted)> = dates?.into_iter().zip(facts.iter().copied()).collect();
    dated.sort_by_key(|(date, _)| *date);
    let is_series = dated
        .windows(2)
        .all(|pair| pair[0].0 < pair[1].0 && pair[0].0.month.is_some() == pair[1].0.month.is_some());
    is_series.then(|| dated.into_iter().map(|(date, fact)| (fact, date.to_string())).unzip())
}
