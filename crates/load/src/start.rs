//! Checks where an axis begins that does not begin at zero.

use story::Number;

use super::facts::Facts;
use super::place::Source;
use super::problem::Problems;
use super::raw::RawChart;

/// Checks `start` of a chart and returns it: only for kinds that show places on the axis and no lengths, and below all values.
pub(super) fn check(
    source: &Source,
    raw: &RawChart,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Option<Number> {
    let start = raw.start.as_ref()?;
    let (id, kind, value, at) =
        (raw.id.get_ref(), *raw.kind.get_ref(), start.get_ref().0, start.span().start);
    if !kind.may_start_elsewhere() {
        let what = format!(
            "the axis of chart `{id}` would begin at {value}, but the kind `{}` shows lengths",
            kind.name()
        );
        problems.at(source, at, what, "remove `start`: a length is honest only from zero");
        return None;
    }
    let least = raw.facts.get_ref().iter().filter_map(|fact| facts.least(fact.get_ref())).min()?;
    if value == Number::ZERO || value > least {
        let what = format!("the axis of chart `{id}` would begin at {value}, but its least value is {least}");
        problems.at(source, at, what, "write a number at or below the least value, other than 0; without `start` the axis begins at zero");
        return None;
    }
    Some(value)
}
