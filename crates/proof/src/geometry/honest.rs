//! Checks that lengths, areas and counts match the facts, and shows that each check can fail.

use chart::{Bounds, PlacedMark, Role, Shape, View};
#[cfg(test)]
use story::Qualifier;
use story::{ChartKind, Fact, Formula, Number, UnitKind};

use super::axis::{CUT, axis};
#[cfg(test)]
use super::broken::{chart, must_fail, of_kind, rects_of, square, symbols_of, with_symbols};
use super::case::{Case, depth, mark_name, words};
use super::fields;
#[cfg(test)]
use super::made::waffle;
use super::measure::{
    both, collisions, counted, figures, is_figure, largest, parts, rects, symbols, unclear, wholes, words_of,
};
use super::timelines::misdated;

/// The tolerance for a waffle's area, in per cent of the whole.
const SHARE: f64 = 0.1;
/// The tolerance for a field's count, in symbols.
const COUNT: f64 = 0.001;

/// Where a chart's picture does not match its facts. Each kind has its own check.
pub(crate) fn dishonest(case: &Case<'_>) -> Vec<String> {
    match (case.scene.spec.kind, case.scene.view) {
        (ChartKind::Bar, _) => crooked_bars(case),
        (ChartKind::Waffle, _) => wrong_shares(case),
        (ChartKind::Symbols, _) => miscounted(case),
        (ChartKind::List, _) => [half_truths(case), fields::miscounted(case)].concat(),
        (ChartKind::Checklist, _) => [half_truths(case), unchecked(case)].concat(),
        (ChartKind::Field, _) => [fields::miscounted(case), fields::wrong_groups(case)].concat(),
        (ChartKind::Timeline, _) => [fields::miscounted(case), misdated(case)].concat(),
        (ChartKind::Pair, View::Opening) => wrong_ratios(case),
        (ChartKind::Pair, View::Totals) => wrong_totals(case),
        (ChartKind::OneInN, _) => super::changes::wrong_parts(case),
        (ChartKind::Line, _) => super::lines::dishonest(case),
        (ChartKind::Change, _) => super::changes::wrong_arrows(case),
        (ChartKind::Range, _) => super::changes::wrong_ranges(case),
        (ChartKind::Journey, _) => super::journey::dishonest(case),
        // No length, area or count in them stands for a value.
        (ChartKind::Route | ChartKind::Groups | ChartKind::Strip, _) => Vec::new(),
    }
}

/// Bars that do not start at zero, or whose length or thickness is wrong.
fn crooked_bars(case: &Case<'_>) -> Vec<String> {
    let scale = match axis(case) {
        Ok(scale) => scale,
        Err(fault) => return vec![fault],
    };
    let (mut faults, mut thickness) = (Vec::new(), None);
    for (mark, fact) in figures(case) {
        let (name, value) = (mark_name(mark), fact.size());
        let [bar] = rects(mark, is_figure)[..] else {
            faults.push(format!("{name} has {} bars", rects(mark, is_figure).len()));
            continue;
        };
        let zero = scale.place(0.0);
        if bar.x != zero {
            faults.push(format!("the bar of {name} starts at {} px, not at {zero}", bar.x));
        }
        let length = scale.place(value) - zero;
        if (bar.w - length).abs() > CUT {
            faults.push(format!("the bar of {name} is {} px for {value}; it should be {length:.2}", bar.w));
        }
        let others = *thickness.get_or_insert(bar.h);
        if (bar.h - others).abs() > 1e-9 {
            faults.push(format!("the bar of {name} is {} px thick, others {others}", bar.h));
        }
    }
    faults
}

/// Waffles that are not a hundred equal squares, or whose filled part is not the share.
fn wrong_shares(case: &Case<'_>) -> Vec<String> {
    figures(case).iter().flat_map(|(mark, fact)| wrong_share(mark, fact.size())).collect()
}

fn wrong_share(mark: &PlacedMark, share: f64) -> Vec<String> {
    let (filled, track) = (rects(mark, is_figure), rects(mark, |role| role == Role::Track));
    let all: Vec<Bounds> = filled.iter().chain(&track).copied().collect();
    let area = |parts: &[Bounds]| parts.iter().map(|at| at.w * at.h).sum::<f64>();
    // Only the last filled square is cut, in its width, so every height is a square's side.
    let side = all.iter().map(|at| at.h).fold(0.0, f64::max);
    let square = side * side;
    let mut faults = Vec::new();
    if (area(&all) - 100.0 * square).abs() > 0.01 * square {
        faults.push(format!("{} has {:.3} squares, not 100", mark_name(mark), area(&all) / square));
    }
    let drawn = area(&filled) / square;
    if (drawn - share).abs() > SHARE || !drawn.is_finite() {
        faults.push(format!("{} fills {drawn:.3} of 100 squares for {share} %", mark_name(mark)));
    }
    let twice = |i: usize| all[i + 1..].iter().any(|other| depth(&all[i], other) > 1e-6);
    if let Some(i) = (0..all.len()).find(|i| twice(*i)) {
        let Bounds { x, y, .. } = all[i];
        faults.push(format!("two squares of {} lie on each other at {x:.1}, {y:.1}", mark_name(mark)));
    }
    faults
}

/// Lists that show a part as if it were the whole, or do not name the whole.
fn half_truths(case: &Case<'_>) -> Vec<String> {
    let kind = |fact: &Fact| case.scene.story.unit(&fact.unit).map(|unit| unit.kind);
    let shares = figures(case).into_iter().filter(|(_, fact)| kind(fact) == Some(UnitKind::Share));
    let faults = shares.filter_map(|(mark, fact)| {
        let of = case.scene.wording.facts.get(&fact.id).and_then(|words| words.of.as_deref());
        let said = words_of(mark);
        let squeezed = |text: &str| text.replace(' ', "");
        if fact.size() != 100.0 {
            return Some(format!("{} is {} %, and listed as all", mark_name(mark), fact.size()));
        }
        match of {
            Some(of) if squeezed(&said).contains(&squeezed(of)) => None,
            _ => Some(format!("{} does not say of what it is all", mark_name(mark))),
        }
    });
    faults.collect()
}

/// Statements without a check mark of two strokes.
fn unchecked(case: &Case<'_>) -> Vec<String> {
    let strokes = |mark: &PlacedMark| {
        mark.shapes.iter().filter(|shape| matches!(shape, Shape::Line { role: Role::Mark, .. })).count()
    };
    let without = case.layout.marks.iter().filter(|mark| strokes(mark) != 2);
    without.map(|mark| format!("{} has no check mark", mark_name(mark))).collect()
}

/// Rows of symbols that do not add up to the value, or do not show the qualifier.
fn miscounted(case: &Case<'_>) -> Vec<String> {
    let per = &case.scene.spec.per;
    let whole = case.layout.marks.iter().map(|mark| largest(&both(mark))).fold(0.0, f64::max);
    let mut faults = Vec::new();
    for ((mark, fact), per) in figures(case).into_iter().zip(per) {
        let (name, count, counted) =
            (mark_name(mark), fact.size() / per, counted(mark, fact.qualifier, whole));
        if (counted - count).abs() > COUNT || !counted.is_finite() {
            faults.push(format!(
                "{name}: {counted:.4} symbols of {per} are {}, not {}",
                counted * per,
                fact.size()
            ));
        }
        faults.extend(unclear(mark, fact.qualifier));
    }
    faults
}

/// A pair's totals: rows whose symbols do not add up to the value, or stand for a number that is not round or not stated in the chart.
fn wrong_totals(case: &Case<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (mark, fact) in figures(case) {
        let per = fact.size() / counted(mark, fact.qualifier, largest(&both(mark)));
        let round = [1.0, 2.0, 5.0]
            .into_iter()
            .flat_map(|step| (0..12).map(move |ten| step * 10_u64.pow(ten) as f64));
        let worth = round.into_iter().find(|round| (fact.size() / per - fact.size() / round).abs() <= COUNT);
        let Some(worth) = worth else {
            faults.push(format!("{}: one symbol is {per}, no round number", mark_name(mark)));
            continue;
        };
        let number = case.scene.wording.number(Number::near(worth));
        let unit = case.scene.wording.figure(case.scene.story, fact).unit;
        let one = format!("{number}{unit}");
        if !words(&case.layout).any(|(_, words)| words.text.contains(&one)) {
            faults.push(format!("{}: no words say that one symbol is 「{one}」", mark_name(mark)));
        }
        faults.extend(unclear(mark, fact.qualifier));
    }
    faults
}

/// Pairs that draw a ratio other than that of their facts.
fn wrong_ratios(case: &Case<'_>) -> Vec<String> {
    let spec = case.scene.spec;
    let ratio = spec.derived.first().filter(|derived| derived.formula == Formula::Ratio);
    let of = |place: usize| {
        let id = ratio?.operands.get(place)?;
        figures(case).into_iter().find(|(mark, _)| mark.subject.fact() == Some(id))
    };
    let (Some((dividend, above)), Some((divisor, below))) = (of(0), of(1)) else {
        return vec!["has no ratio of two of its marks".to_owned()];
    };
    let mut faults = Vec::new();
    let one = symbols(divisor, true).len();
    if one != 1 {
        faults.push(format!("{}, the divisor, has {one} symbols, not one", mark_name(divisor)));
    }
    let many = symbols(dividend, true);
    let (drawn, ratio) = (wholes(&many, largest(&many)) + parts(dividend), above.size() / below.size());
    if (drawn - ratio).abs() > COUNT || !drawn.is_finite() {
        faults.push(format!(
            "{}, the dividend, has {drawn:.4} symbols; {} ÷ {} is {ratio:.4}",
            mark_name(dividend),
            above.size(),
            below.size()
        ));
    }
    faults.extend(collisions(dividend, &many));
    faults
}

#[test]
fn crooked_bars_are_found() {
    let bars = || chart(|case| case.scene.spec.id == "mind-and-sleep");
    must_fail(bars(), dishonest, "not at 0", |case| {
        rects_of(case, 0, Role::Mark).for_each(|bar| bar.x = 1.0);
    });
    must_fail(bars(), dishonest, "should be", |case| {
        rects_of(case, 1, Role::MarkSoft).for_each(|bar| bar.w += 0.5);
    });
    must_fail(bars(), dishonest, "should be", |case| {
        rects_of(case, 0, Role::Mark).for_each(|bar| bar.w -= 0.5);
    });
    must_fail(bars(), dishonest, "thick", |case| {
        rects_of(case, 1, Role::MarkSoft).for_each(|bar| bar.h += 2.0);
    });
}

#[test]
fn wrong_shares_are_found() {
    must_fail(waffle(), dishonest, "fills", |case| {
        rects_of(case, 0, Role::Mark).next().expect("a filled square").w *= 0.8;
    });
    must_fail(waffle(), dishonest, "not 100", |case| {
        case.layout.marks[0].shapes.push(square(300.0, 0.0, 9.0));
    });
    must_fail(waffle(), dishonest, "lie on each other", |case| {
        let first = rects_of(case, 0, Role::Mark).next().copied().expect("a filled square");
        *rects_of(case, 0, Role::Mark).nth(1).expect("another") = first;
    });
}

#[test]
fn miscounted_symbols_are_found() {
    for qualifier in [Qualifier::Exact, Qualifier::Over] {
        let (case, at) = with_symbols(qualifier);
        must_fail(case, dishonest, "not", |case| {
            symbols_of(case, at, true).next().expect("a symbol").2 *= 0.9;
        });
    }
}

#[test]
fn a_missing_or_needless_hollow_symbol_is_found() {
    let (case, at) = with_symbols(Qualifier::Exact);
    must_fail(case, dishonest, "exact and has 1 hollow", |case| {
        let symbol = story::Symbol::Dot;
        let places = vec![(300.0, 300.0, 1.0)];
        let shape = Shape::Symbols { symbol, places, filled: false, role: Role::Mark };
        case.layout.marks[at].shapes.push(shape);
    });
    let (case, at) = with_symbols(Qualifier::Over);
    must_fail(case, dishonest, "over and has 0 hollow", |case| {
        case.layout.marks[at].shapes.retain(|shape| !matches!(shape, Shape::Symbols { filled: false, .. }));
    });
    let (case, at) = with_symbols(Qualifier::Over);
    must_fail(case, dishonest, "is not the last", |case| {
        symbols_of(case, at, false).for_each(|place| place.0 = -100.0);
    });
}

#[test]
fn wrong_ratios_are_found() {
    let many = |case: &Case<'_>| {
        let ratio = &case.scene.spec.derived[0].operands[0];
        case.layout
            .marks
            .iter()
            .position(|mark| mark.subject.fact() == Some(ratio))
            .expect("the dividend's mark")
    };
    must_fail(of_kind(ChartKind::Pair), dishonest, "the dividend, has", |case| {
        let at = many(case);
        symbols_of(case, at, true).next().expect("a symbol").2 *= 0.9;
    });
    let totals = || chart(|case| case.scene.spec.kind == ChartKind::Pair && case.scene.view == View::Totals);
    must_fail(totals(), dishonest, "no round number", |case| {
        symbols_of(case, 0, true).next().expect("a symbol").2 *= 0.9;
    });
    must_fail(totals(), dishonest, "no words say", |case| case.layout.rest.clear());
    must_fail(of_kind(ChartKind::Pair), dishonest, "the divisor, has 0", |case| {
        let at = 1 - many(case);
        case.layout.marks[at].shapes.retain(|shape| !matches!(shape, Shape::Symbols { .. }));
    });
}

#[test]
fn a_list_that_hides_what_its_whole_is_is_found() {
    let whole = || chart(|case| case.scene.spec.id == "whole-province");
    must_fail(whole(), dishonest, "does not say of what it is all", |case| {
        case.layout.marks[0].shapes.truncate(3);
    });
    must_fail(whole(), dishonest, "has no check mark", |case| {
        case.layout.marks[0].shapes.remove(0);
    });
    must_fail(whole(), dishonest, "listed as all", |case| {
        case.layout.marks[0].subject = chart::Subject::Fact("staff-to-townships".to_owned());
    });
}
