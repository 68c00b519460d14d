//! Checks the symbols of charts: few enough to count, and each with one meaning.

use story::Symbol;

use super::derived::operands;
use super::facts::Facts;
use super::files::Files;
use super::place::Source;
use super::problem::Problems;
use super::raw::RawChart;

/// The most symbols that a reader can count in a row.
const MOST_SYMBOLS: f64 = 400.0;

/// Checks the rows of a chart of symbols.
pub(super) fn check_symbols(
    source: &Source,
    raw: &RawChart,
    files: &Files,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    check_meaning(source, raw, files, facts, problems);
    check_counts(source, raw, facts, problems);
}

/// Checks the dots of a list: one number for all facts, since all dots look the same.
pub(super) fn check_dots(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    check_counts(source, raw, facts, problems);
    let Some((first, rest)) = raw.per.as_ref().and_then(|per| per.get_ref().split_first()) else { return };
    for per in rest.iter().filter(|per| per.get_ref() != first.get_ref()) {
        let what = format!(
            "in chart `{}` a dot stands for {} in one field and for {} in another",
            raw.id.get_ref(),
            first.get_ref(),
            per.get_ref()
        );
        problems.at(source, per.span().start, what, "write the same number for every fact of a list");
    }
}

/// Reports facts without a number in `per`, and facts with more symbols than can be counted.
fn check_counts(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let Some(per) = &raw.per else { return };
    let id = raw.id.get_ref();
    let (rows, given) = (raw.facts.get_ref().len(), per.get_ref().len());
    if rows != given {
        let what = format!("chart `{id}` has {rows} facts, but {given} numbers in `per`");
        problems.at(
            source,
            per.span().start,
            what,
            "write one number for each fact, in the order of the facts",
        );
    }
    for (fact, per) in raw.facts.get_ref().iter().zip(per.get_ref()) {
        let (name, size, place) = (fact.get_ref(), *per.get_ref(), per.span().start);
        if size.is_nan() || size <= 0.0 {
            let what = format!("a symbol of chart `{id}` stands for {size} things");
            problems.at(source, place, what, "write a number above 0");
            continue;
        }
        let Some(value) = facts.size(name) else { continue };
        let symbols = (value / size).ceil();
        if symbols > MOST_SYMBOLS {
            let what = format!("chart `{id}` would draw `{name}` with {symbols} symbols");
            let hint = format!(
                "at most {MOST_SYMBOLS} symbols can be counted: write {} or more",
                value / MOST_SYMBOLS
            );
            problems.at(source, place, what, hint);
        }
    }
}

/// Reports a symbol with two units or two amounts in one chart.
fn check_meaning(source: &Source, raw: &RawChart, files: &Files, facts: &Facts<'_>, problems: &mut Problems) {
    let Some(per) = &raw.per else { return };
    let mut seen: Vec<(Symbol, &str, f64)> = Vec::new();
    for (fact, per) in raw.facts.get_ref().iter().zip(per.get_ref()) {
        let Some(unit) = facts.unit(fact.get_ref()) else { continue };
        let units = &files.story.items.unit;
        let symbol =
            units.iter().find(|known| known.id.get_ref() == unit).map_or(Symbol::Dot, |unit| unit.symbol);
        let now = (symbol, unit, *per.get_ref());
        match seen.iter().find(|(other, ..)| *other == symbol) {
            Some((_, other, _)) if *other != unit => {
                let what =
                    format!("chart `{}` draws `{other}` and `{unit}` with the same symbol", raw.id.get_ref());
                let hint = "give one of the units another `symbol` in story.toml";
                problems.at(source, fact.span().start, what, hint);
            }
            Some((.., other)) if *other != now.2 => {
                let what = format!(
                    "in chart `{}` a symbol of `{unit}` stands for {other} in one row and for {} in another",
                    raw.id.get_ref(),
                    now.2
                );
                problems.at(source, per.span().start, what, "write the same number in `per` for one unit");
            }
            _ => seen.push(now),
        }
    }
}

/// The most marks of a field. They are too many to count: the groups are counted.
const MOST_MARKS: f64 = 2500.0;

/// Checks the rows of a field: a number in `per` for each fact, but none for the divisor of its ratio, which counts the groups.
pub(super) fn check_field(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let Some(per) = &raw.per else { return };
    let id = raw.id.get_ref();
    let rows =
        raw.facts.get_ref().len() - usize::from(!raw.derived.is_empty() && raw.facts.get_ref().len() > 1);
    let given = per.get_ref().len();
    if rows != given {
        let what = format!("chart `{id}` draws {rows} facts, but has {given} numbers in `per`");
        let hint =
            "write one number for each fact, in the order of the facts; none for the divisor of its ratio";
        problems.at(source, per.span().start, what, hint);
    }
    for (fact, per) in raw.facts.get_ref().iter().zip(per.get_ref()) {
        let (name, size, place) = (fact.get_ref(), *per.get_ref(), per.span().start);
        if size.is_nan() || size <= 0.0 {
            let what = format!("a mark of chart `{id}` stands for {size} things");
            problems.at(source, place, what, "write a number above 0");
            continue;
        }
        let Some(marks) = facts.size(name).map(|value| (value / size).ceil()) else { continue };
        if marks > MOST_MARKS {
            let what = format!("chart `{id}` would draw `{name}` with {marks} marks");
            problems.at(
                source,
                place,
                what,
                format!("at most {MOST_MARKS} can be told apart: write a larger number"),
            );
        }
    }
}

/// Reports a pair whose ratio is too large to draw in symbols.
pub(super) fn check_ratio(source: &Source, raw: &RawChart, facts: &Facts<'_>, problems: &mut Problems) {
    let Some(ratio) = raw.derived.first() else { return };
    let symbols = operands(ratio, facts)
        .and_then(|operands| ratio.formula.get_ref().apply(&operands))
        .map(story::Number::to_f64);
    if let Some(symbols) = symbols.filter(|symbols| *symbols > MOST_SYMBOLS) {
        let what =
            format!("chart `{}` would draw its ratio with {} symbols", raw.id.get_ref(), symbols.ceil());
        let hint = format!(
            "at most {MOST_SYMBOLS} symbols can be counted: use the kind `symbols` for the two facts"
        );
        problems.at(source, ratio.formula.span().start, what, hint);
    }
}
