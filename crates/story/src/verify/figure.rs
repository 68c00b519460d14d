//! Checks a fact against its numeral. The loader uses the same checks and reports them with file and line.

use super::super::quantity::colon_ratio;
use super::super::{Amount, Fact, Form, Number, Qualifier, Quantity, Reader, Story, Time, Unit, UnitKind};
use super::Fault;

/// How a fact differs from its numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// The amounts differ.
    Amount,
    /// The qualifiers differ.
    Qualifier,
    /// The numeral states its own unit, such as per cent, and the fact's is of another kind.
    Form,
    /// The share is more than 100 %.
    BeyondTheWhole,
    /// The amount is below 0, which values of the fact's unit can't be.
    BelowZero,
}

/// Compares the quantity in a numeral with a fact's amount, qualifier and unit (`None` if it is unknown). Returns one element for each
/// variant of [`Disagreement`], in their order.
///
/// ```
/// use story::verify::{Disagreement, disagreements};
/// use story::{Language, Number, Qualifier, parse_quantity};
///
/// let stated = parse_quantity("近百萬", Language::Han).unwrap();
/// let found = disagreements(&stated, Number::from(1_000_000).into(), Qualifier::Exact, None);
/// assert_eq!(found, [None, Some(Disagreement::Qualifier), None, None, None]);
/// ```
#[must_use]
pub fn disagreements(
    stated: &Quantity,
    amount: Amount,
    qualifier: Qualifier,
    unit: Option<&Unit>,
) -> [Option<Disagreement>; 5] {
    let in_unit = unit.map_or(Some(stated.amount), |unit| amount_in(stated, unit));
    let is_share = |unit: &Unit| unit.kind == UnitKind::Share && stated.form == Form::Percent;
    let beyond = |unit: &Unit| is_share(unit) && amount.high() > Number::from(100);
    let below = |unit: &Unit| !unit.kind.is_signed() && amount.low() < Number::ZERO;
    [
        in_unit.is_some_and(|stated| stated != amount).then_some(Disagreement::Amount),
        (stated.qualifier != qualifier).then_some(Disagreement::Qualifier),
        in_unit.is_none().then_some(Disagreement::Form),
        unit.is_some_and(beyond).then_some(Disagreement::BeyondTheWhole),
        unit.is_some_and(below).then_some(Disagreement::BelowZero),
    ]
}

/// Returns the amount that a numeral states in a unit; `None` if the numeral states another kind of unit itself.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// use story::verify::amount_in;
/// use story::{Language, parse_quantity};
///
/// let stated = parse_quantity("72.3%", Language::Han).unwrap();
/// assert_eq!(amount_in(&stated, story.unit("percent").unwrap()), Some(stated.amount));
/// assert_eq!(amount_in(&stated, story.unit("person").unwrap()), None);
/// ```
#[must_use]
pub fn amount_in(stated: &Quantity, unit: &Unit) -> Option<Amount> {
    let fits = match stated.form {
        Form::Plain => unit.kind != UnitKind::Share,
        Form::Percent => matches!(unit.kind, UnitKind::Share | UnitKind::Change),
        Form::Points => unit.kind == UnitKind::Change,
        Form::Ratio | Form::PerMille => unit.kind == UnitKind::Ratio,
        Form::Colon => matches!(unit.kind, UnitKind::Ratio | UnitKind::Duration),
        Form::Seconds | Form::Months => unit.kind == UnitKind::Duration,
        Form::Money(codes) => {
            matches!(unit.kind, UnitKind::Money | UnitKind::Change) && codes.contains(&unit.currency.as_str())
        }
        Form::MillionsOrMetres => unit.kind != UnitKind::Share,
    };
    match stated.form {
        _ if !fits => None,
        Form::Seconds => {
            let seconds = Number::from(unit.time.seconds()?);
            stated.amount.map(|stated| stated.over(seconds))
        }
        Form::Colon if unit.kind == UnitKind::Ratio => colon_ratio(stated.amount.value()?).map(Amount::One),
        // Minutes may be those before the colon or those after it.
        Form::Colon => match unit.time {
            Time::Second => Some(stated.amount),
            Time::Hour => stated.amount.map(|minutes| minutes.over(Number::from(60))),
            _ => None,
        },
        Form::Months => match unit.time {
            Time::Month => Some(stated.amount),
            Time::Year => stated.amount.map(|months| months.over(Number::from(12))),
            _ => None,
        },
        Form::MillionsOrMetres if unit.kind == UnitKind::Length => {
            stated.amount.map(|stated| stated.over(Number::from(1_000_000)))
        }
        _ => Some(stated.amount),
    }
}

/// Returns the first fault of a fact: in its place in the article, or in its figure.
pub(super) fn fault_of(story: &Story, fact: &Fact, reader: Reader) -> Option<Fault> {
    let sentence = story.article.sentences.get(fact.sentence as usize);
    let is_inside = sentence.is_some_and(|sentence| sentence.span.contains(&fact.quote));
    if !is_inside || !fact.quote.contains(&fact.numeral) {
        return Some(Fault::Outside);
    }
    let numeral = fact.numeral.get(&story.article.text).unwrap_or_default();
    let Ok(stated) = reader.parse_quantity(numeral) else { return Some(Fault::Unreadable) };
    let unit = story.unit(&fact.unit);
    let differs = disagreements(&stated, fact.amount, fact.qualifier, unit).iter().any(Option::is_some);
    differs.then_some(Fault::Figure(stated))
}
