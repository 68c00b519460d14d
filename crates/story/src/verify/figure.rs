//! A fact against its numeral. The loader asks the same questions, to say them with file and line.

use super::super::{Fact, Qualifier, Quantity, Story, UnitKind, parse_quantity};
use super::Fault;

/// In what a fact can differ from what its numeral says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// Another number.
    Value,
    /// More or less exact.
    Qualifier,
    /// The one is a share of a whole and the other is not.
    Share,
    /// A share of more than the whole.
    BeyondTheWhole,
}

/// In what a fact differs from what its numeral says. `unit` is `None` where the fact's unit is unknown.
#[must_use]
pub fn disagreements(
    says: &Quantity,
    value: f64,
    qualifier: Qualifier,
    unit: Option<UnitKind>,
) -> [Option<Disagreement>; 4] {
    let share = unit.map(|unit| unit == UnitKind::Share);
    let beyond = says.percent && share == Some(true) && says.value > 100.0;
    [
        // Both numbers come from decimal digits, rounded once, so equal numbers are equal bits.
        (says.value != value).then_some(Disagreement::Value),
        (says.qualifier != qualifier).then_some(Disagreement::Qualifier),
        share.is_some_and(|share| share != says.percent).then_some(Disagreement::Share),
        beyond.then_some(Disagreement::BeyondTheWhole),
    ]
}

/// What is wrong with a fact first of all: its place in the article, or its figure.
pub(super) fn fault_of(story: &Story, fact: &Fact) -> Option<Fault> {
    let sentence = story.article.sentences.get(fact.sentence as usize);
    let stands = sentence.is_some_and(|sentence| sentence.span.contains(&fact.quote));
    if !stands || !fact.quote.contains(&fact.numeral) {
        return Some(Fault::Outside);
    }
    let numeral = fact.numeral.get(&story.article.text).unwrap_or_default();
    let Ok(says) = parse_quantity(numeral) else { return Some(Fault::Unreadable) };
    let unit = story.unit(&fact.unit).map(|unit| unit.kind);
    let differs = disagreements(&says, fact.value, fact.qualifier, unit).iter().any(Option::is_some);
    differs.then_some(Fault::Figure(says))
}
