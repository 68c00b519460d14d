//! Checks a fact against its numeral. The loader uses the same checks and reports them with file and line.

use super::super::{Fact, Qualifier, Quantity, Story, UnitKind, parse_quantity};
use super::Fault;

/// How a fact differs from its numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// The values differ.
    Value,
    /// The qualifiers differ.
    Qualifier,
    /// One is a share of a whole and the other is not.
    Share,
    /// The share is more than 100 %.
    BeyondTheWhole,
}

/// Compares the quantity in a numeral with a fact's value, qualifier and kind of unit (`None` if the unit is unknown). Returns one
/// element for each variant of [`Disagreement`], in their order.
///
/// ```
/// use story::verify::{Disagreement, disagreements};
/// use story::{Qualifier, UnitKind, parse_quantity};
///
/// let stated = parse_quantity("近百萬").unwrap();
/// let found = disagreements(&stated, 1e6, Qualifier::Exact, Some(UnitKind::Count));
/// assert_eq!(found, [None, Some(Disagreement::Qualifier), None, None]);
/// ```
#[must_use]
pub fn disagreements(
    stated: &Quantity,
    value: f64,
    qualifier: Qualifier,
    unit: Option<UnitKind>,
) -> [Option<Disagreement>; 4] {
    let share = unit.map(|unit| unit == UnitKind::Share);
    let beyond = stated.percent && share == Some(true) && stated.value > 100.0;
    [
        // Both values were rounded once from decimal digits, so equal numbers compare equal.
        (stated.value != value).then_some(Disagreement::Value),
        (stated.qualifier != qualifier).then_some(Disagreement::Qualifier),
        share.is_some_and(|share| share != stated.percent).then_some(Disagreement::Share),
        beyond.then_some(Disagreement::BeyondTheWhole),
    ]
}

/// Returns the first fault of a fact: in its place in the article, or in its figure.
pub(super) fn fault_of(story: &Story, fact: &Fact) -> Option<Fault> {
    let sentence = story.article.sentences.get(fact.sentence as usize);
    let is_inside = sentence.is_some_and(|sentence| sentence.span.contains(&fact.quote));
    if !is_inside || !fact.quote.contains(&fact.numeral) {
        return Some(Fault::Outside);
    }
    let numeral = fact.numeral.get(&story.article.text).unwrap_or_default();
    let Ok(stated) = parse_quantity(numeral) else { return Some(Fault::Unreadable) };
    let unit = story.unit(&fact.unit).map(|unit| unit.kind);
    let differs = disagreements(&stated, fact.value, fact.qualifier, unit).iter().any(Option::is_some);
    differs.then_some(Fault::Figure(stated))
}
