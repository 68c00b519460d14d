//! Checks the figure of a fact against its numeral: value, qualifier, and whether it is a share.

use story::verify::{Disagreement, disagreements};
use story::{Article, Span, UnitKind, parse_quantity};

use super::place::Source;
use super::problem::Problems;
use super::raw::RawFact;

/// Reports disagreements between a fact and its numeral. `unit` is `None` if the unit is unknown.
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
    let name = raw.unit.get_ref();
    for disagreement in disagreements(&quantity, value, *raw.qualifier.get_ref(), unit).into_iter().flatten()
    {
        let (place, what, hint) = match disagreement {
            Disagreement::Value => (
                raw.value.span(),
                format!("fact `{id}` has the value {value}, but 「{text}」 is {}", quantity.value),
                format!("write value = {}", quantity.value),
            ),
            Disagreement::Qualifier => {
                let (ours, theirs) = (raw.qualifier.get_ref().name(), quantity.qualifier.name());
                (
                    raw.qualifier.span(),
                    format!("fact `{id}` is `{ours}`, but 「{text}」 is `{theirs}`"),
                    format!("write qualifier = \"{theirs}\""),
                )
            }
            Disagreement::Share if quantity.percent => (
                raw.unit.span(),
                format!("fact `{id}` has the unit `{name}`, but 「{text}」 is a share"),
                "give it a unit of the kind `share`".to_owned(),
            ),
            Disagreement::Share => (
                raw.unit.span(),
                format!("fact `{id}` has the unit `{name}`, a share, but 「{text}」 has no %"),
                "give it the unit of what it counts".to_owned(),
            ),
            Disagreement::BeyondTheWhole => (
                raw.value.span(),
                format!("fact `{id}` is a share of {} %", quantity.value),
                "a share of a whole lies between 0 and 100 %".to_owned(),
            ),
        };
        problems.at(source, place.start, what, hint);
    }
}
