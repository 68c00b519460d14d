//! Computes the derived values of charts.

use story::{Derived, Number};

use super::charts::known_facts;
use super::facts::Facts;
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawDerived};

/// Reports facts of different units; `who` begins the message.
pub(super) fn one_unit(
    source: &Source,
    who: &str,
    ids: &[Placed<String>],
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let mut units = ids.iter().filter_map(|id| Some((id, facts.unit(id.get_ref())?)));
    let Some((first, first_unit)) = units.next() else { return };
    for (id, other_unit) in units {
        if other_unit != first_unit {
            let (first, other) = (first.get_ref(), id.get_ref());
            let what = format!("{who} `{first}` ({first_unit}) and `{other}` ({other_unit})");
            problems.at(
                source,
                id.span().start,
                what,
                "use facts of one unit: different units cannot be compared",
            );
            return;
        }
    }
}

/// The values of the operands; `None` if one is unknown.
pub(super) fn operands(value: &RawDerived, facts: &Facts<'_>) -> Option<Vec<Number>> {
    value.operands.iter().map(|id| facts.value(id.get_ref())).collect()
}

/// Checks and computes a derived value.
pub(super) fn derive(
    source: &Source,
    raw: &RawChart,
    value: &RawDerived,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Option<Derived> {
    let (chart, id, formula) = (raw.id.get_ref(), value.id.get_ref(), *value.formula.get_ref());
    let whose = format!("the derived value `{id}`");
    known_facts(source, &whose, &value.operands, facts, problems);
    let shown: Vec<&str> = raw.facts.get_ref().iter().map(|fact| fact.get_ref().as_str()).collect();
    for operand in &value.operands {
        let name = operand.get_ref().as_str();
        if facts.written.contains_key(name) && !shown.contains(&name) {
            let what = format!("{whose} uses `{name}`, which its chart `{chart}` does not show");
            problems.at(
                source,
                operand.span().start,
                what,
                "add it to the chart's facts: a reader must see the operands",
            );
        }
    }
    if formula.wants_one_unit() {
        one_unit(source, &format!("{whose} adds or subtracts two units:"), &value.operands, facts, problems);
    }
    let has_range = value
        .operands
        .iter()
        .any(|id| facts.written.get(id.get_ref().as_str()).is_some_and(|fact| fact.value.is_none()));
    let numbers = if has_range { Some(Vec::new()) } else { operands(value, facts) };
    let Some(result) = formula.apply(&numbers?) else {
        let what = format!("{whose} cannot be computed");
        let hint = "a ratio or difference needs two facts, a sum at least one, none of them a range, and a ratio cannot divide by 0";
        problems.at(source, value.formula.span().start, what, hint);
        return None;
    };
    let operands = value.operands.iter().map(|id| id.get_ref().clone()).collect();
    Some(Derived { id: id.clone(), formula, operands, value: result })
}
