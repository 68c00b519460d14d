//! Checks the figure of a fact against its numeral: amount, qualifier, and kind of unit.

use std::ops::Range;

use story::verify::{Disagreement, amount_in, disagreements};
use story::{Amount, Form, Language, Number, Quantity, Unit, parse_quantity};

use super::place::Source;
use super::problem::Problems;
use super::raw::RawFact;
use super::refusals;
use super::todo::is_open;

/// Reports disagreements between a fact and its numeral; returns its amount and what the numeral says about its unit. `unit` is `None` if the
/// unit is unknown.
pub(super) fn check(
    (text, language): (&str, Language),
    source: &Source,
    raw: &RawFact,
    unit: Option<&Unit>,
    problems: &mut Problems,
) -> Option<(Amount, Form)> {
    let id = raw.id.get_ref();
    let quantity = match parse_quantity(text, language) {
        Ok(quantity) => quantity,
        Err(error) => {
            let what = format!("the numeral of fact `{id}` cannot be read: {error}");
            let hint = refusals::hint(&error, language);
            problems.at(source, raw.numeral.span().start, what, hint);
            return None;
        }
    };
    let in_unit = unit.map_or(Some(quantity.amount), |unit| amount_in(&quantity, unit));
    let Some((written, place)) = amount_of(raw) else {
        let stated = in_unit.unwrap_or(quantity.amount);
        let what = format!("fact `{id}` needs either `value` or both `low` and `high`");
        problems.at(source, raw.id.span().start, what, format!("write {}", keys(stated)));
        return None;
    };
    let amount = in_unit.filter(|stated| is_rounded(*stated, written)).unwrap_or(written);
    // A currency that is still to be written agrees with no sign.
    let is_unsaid =
        matches!(quantity.form, Form::Money(_)) && unit.is_some_and(|unit| is_open(&unit.currency));
    for disagreement in disagreements(&quantity, amount, *raw.qualifier.get_ref(), unit).into_iter().flatten()
    {
        if is_unsaid && disagreement == Disagreement::Form {
            continue;
        }
        let (place, what, hint) = report(disagreement, (text, &quantity), (raw, amount, place.clone()), unit);
        problems.at(source, place.start, what, hint);
    }
    Some((amount, quantity.form))
}

/// The amount of a fact as written, and its place.
fn amount_of(raw: &RawFact) -> Option<(Amount, Range<usize>)> {
    match (&raw.value, &raw.low, &raw.high) {
        (Some(value), None, None) => Some((Amount::One(value.get_ref().0), value.span())),
        (None, Some(low), Some(high)) => {
            Some((Amount::Range { low: low.get_ref().0, high: high.get_ref().0 }, low.span()))
        }
        _ => None,
    }
}

/// Whether a file has an amount whose decimals don't end, such as that of 三分之二, rounded to one decimal or more.
fn is_rounded(stated: Amount, written: Amount) -> bool {
    let same = |stated: Number, written: Number| {
        let (digits, _) = written.decimal(u32::MAX);
        let places = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        !stated.is_decimal()
            && (1..10).contains(&places)
            && u32::try_from(places).is_ok_and(|places| stated.decimal(places).0 == digits)
    };
    match (stated, written) {
        (Amount::One(stated), Amount::One(written)) => same(stated, written),
        _ => false,
    }
}

/// An amount as a fact's keys.
fn keys(amount: Amount) -> String {
    match amount {
        Amount::One(value) => format!("value = {value}"),
        Amount::Range { low, high } => format!("low = {low} and high = {high}"),
    }
}

/// The place, message and hint of a disagreement.
fn report(
    disagreement: Disagreement,
    (text, quantity): (&str, &Quantity),
    (raw, amount, place): (&RawFact, Amount, Range<usize>),
    unit: Option<&Unit>,
) -> (Range<usize>, String, String) {
    let (id, name) = (raw.id.get_ref(), raw.unit.get_ref());
    match disagreement {
        Disagreement::Amount => {
            let stated = unit.and_then(|unit| amount_in(quantity, unit)).unwrap_or(quantity.amount);
            let noun = if amount.value().is_some() { "value" } else { "range" };
            (
                place,
                format!("fact `{id}` has the {noun} {amount}, but 「{text}」 is {stated}"),
                format!("write {}", keys(stated)),
            )
        }
        Disagreement::Qualifier => {
            let (ours, theirs) = (raw.qualifier.get_ref().name(), quantity.qualifier.name());
            (
                raw.qualifier.span(),
                format!("fact `{id}` is `{ours}`, but 「{text}」 is `{theirs}`"),
                format!("write qualifier = \"{theirs}\""),
            )
        }
        Disagreement::Form => {
            let (is, hint) = match quantity.form {
                Form::Plain => ("has no %", "give it the unit of what it counts"),
                Form::Percent => (
                    "is a share",
                    "give it a unit of the kind `share`, or `change` if it says by how much something changed",
                ),
                Form::Points => ("is in percentage points", "give it a unit of the kind `change`"),
                Form::PerMille => ("is per thousand", "give it a unit of the kind `ratio`"),
                Form::Months => (
                    "is a duration",
                    "give it a unit of the kind `duration`, with time = \"month\" or \"year\"",
                ),
                Form::Ratio => ("is a ratio", "give it a unit of the kind `ratio`"),
                Form::Colon => (
                    "is a time of day, a duration or a ratio",
                    "a time of day belongs in ledger.toml, as `date`; give minutes and seconds a unit of the kind `duration` with time = \"second\", hours and minutes one with time = \"hour\", a ratio one of the kind `ratio`",
                ),
                Form::Seconds => (
                    "is a duration",
                    "give it a unit of the kind `duration`, with a `time` from second to week",
                ),
                Form::Money(_) => (
                    "is money",
                    "give it a unit of the kind `money`, or `change`, with the `currency` of the sign",
                ),
                Form::MillionsOrMetres => ("has no %", "give it the unit of what it counts"),
            };
            let kind = if quantity.form == Form::Plain { ", a share" } else { "" };
            let what = format!("fact `{id}` has the unit `{name}`{kind}, but 「{text}」 {is}");
            (raw.unit.span(), what, hint.to_owned())
        }
        Disagreement::BeyondTheWhole => (
            place,
            format!("fact `{id}` is a share of {amount} %"),
            "a share of a whole lies between 0 and 100 %: give a change a unit of the kind `change`"
                .to_owned(),
        ),
        Disagreement::BelowZero => (
            place,
            format!("fact `{id}` is {amount}, but values of the unit `{name}` are not below 0"),
            "give it a unit of the kind `change` or `temperature`".to_owned(),
        ),
    }
}
