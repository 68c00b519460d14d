//! Checks a fact's figure against its numeral: the value, the qualifier, and whether it is a share.

use crate::story::{Article, Span, UnitKind, parse_quantity};

use super::place::Source;
use super::problem::Problems;
use super::raw::RawFact;

/// Checks what the fact says of its numeral. `unit` is `None` where its unit is unknown.
pub(super) fn check(
    article: &Article,
    source: &Source,
    raw: &RawFact,
    unit: Option<UnitKind>,
    numeral: &Span,
    problems: &mut Problems,
) {
    let (id, text) = (raw.id.get_ref(), article.slice(numeral));
    let quantity = match parse_quantity(text) {
        Ok(quantity) => quantity,
        Err(error) => {
            let what = format!("the numeral of fact `{id}` cannot be read: {error}");
            let hint = "quantities look like 15.94萬, 4000余萬, 近百萬, 72.3%, 三百五十 or 全部";
            problems.at(source, raw.numeral.span().start, what, hint);
            return;
        }
    };
    let value = *raw.value.get_ref();
    // Both come from decimal digits by the same rounding, so equal numbers are equal bits.
    if quantity.value != value {
        let what = format!("fact `{id}` has the value {value}, but 「{text}」 is {}", quantity.value);
        problems.at(source, raw.value.span().start, what, format!("write value = {}", quantity.value));
    }
    let (ours, theirs) = (raw.qualifier.get_ref().name(), quantity.qualifier.name());
    if ours != theirs {
        let what = format!("fact `{id}` is `{ours}`, but 「{text}」 is `{theirs}`");
        problems.at(source, raw.qualifier.span().start, what, format!("write qualifier = \"{theirs}\""));
    }
    let Some(unit) = unit else { return };
    let name = raw.unit.get_ref();
    match (unit == UnitKind::Share, quantity.percent) {
        (false, true) => {
            let what = format!("fact `{id}` has the unit `{name}`, but 「{text}」 is a share");
            problems.at(source, raw.unit.span().start, what, "give it a unit of the kind `share`");
        }
        (true, false) => {
            let what = format!("fact `{id}` has the unit `{name}`, a share, but 「{text}」 has no %");
            problems.at(source, raw.unit.span().start, what, "give it the unit of what it counts");
        }
        (true, true) if !(0.0..=100.0).contains(&quantity.value) => {
            let what = format!("fact `{id}` is a share of {} %", quantity.value);
            problems.at(source, raw.value.span().start, what, "a share of a whole lies between 0 and 100 %");
        }
        _ => {}
    }
}
