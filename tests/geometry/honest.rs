//! Checks that lengths, areas and counts match the facts.

use chart::{Bounds, PlacedMark, Role, Shape, View};
use story::{ChartKind, Fact, Formula, Qualifier, UnitKind};

use crate::case::{Case, depth, mark_name, words};

/// The tolerance for a bar's end, in px.
const BAR_END: f64 = 0.15;
/// The tolerance for a waffle's area, in per cent of the whole.
const SHARE: f64 = 0.1;
/// The tolerance for a field's count, in symbols.
const COUNT: f64 = 0.001;

fn fact<'a>(case: &'a Case, mark: &PlacedMark) -> Option<&'a Fact> {
    case.scene.story.fact(mark.subject.fact()?)
}

/// The marks that stand for facts, with their facts.
fn figures(case: &Case) -> Vec<(&PlacedMark, &Fact)> {
    case.layout.marks.iter().filter_map(|mark| Some((mark, fact(case, mark)?))).collect()
}

fn is_figure(role: Role) -> bool {
    matches!(role, Role::Mark | Role::MarkSoft | Role::Accent)
}

fn rects(mark: &PlacedMark, wanted: impl Fn(Role) -> bool) -> Vec<Bounds> {
    mark.shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { at, role } if wanted(*role) => Some(*at),
            _ => None,
        })
        .collect()
}

/// Bars that do not start at zero, or whose length or thickness is wrong.
pub(crate) fn crooked_bars(case: &Case) -> Vec<String> {
    if case.scene.spec.kind != ChartKind::Bar {
        return Vec::new();
    }
    let (mut faults, mut bars) = (Vec::new(), Vec::new());
    for (mark, fact) in figures(case) {
        let drawn = rects(mark, is_figure);
        match drawn.as_slice() {
            [bar] => bars.push((mark, fact.value, *bar)),
            _ => faults.push(format!("{} has {} bars", mark_name(mark), drawn.len())),
        }
    }
    let Some((longest, most, unit)) =
        bars.iter().copied().max_by(|(_, a, _), (_, b, _)| a.total_cmp(b)).filter(|(_, most, _)| *most > 0.0)
    else {
        return faults;
    };
    for (mark, value, bar) in &bars {
        let name = mark_name(mark);
        if bar.x != 0.0 {
            faults.push(format!("the bar of {name} starts at {} px, not at 0", bar.x));
        }
        let length = unit.w * value / most;
        if (bar.w - length).abs() > BAR_END {
            faults.push(format!(
                "the bar of {name} is {} px for {value}; beside {} px for {most} of {} it should be {length:.2}",
                bar.w,
                unit.w,
                mark_name(longest),
            ));
        }
        if (bar.h - unit.h).abs() > 1e-9 {
            faults.push(format!("the bar of {name} is {} px thick, others {}", bar.h, unit.h));
        }
    }
    faults
}

/// Waffles that are not a hundred equal squares, or whose filled part is not the share.
pub(crate) fn wrong_shares(case: &Case) -> Vec<String> {
    if case.scene.spec.kind != ChartKind::Waffle {
        return Vec::new();
    }
    figures(case).iter().flat_map(|(mark, fact)| wrong_share(mark, fact.value)).collect()
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

/// The symbols of a mark, filled or hollow.
fn symbols(mark: &PlacedMark, wanted: bool) -> Vec<(f64, f64, f64)> {
    mark.shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Symbols { places, filled, .. } if *filled == wanted => Some(places.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}

fn largest(places: &[(f64, f64, f64)]) -> f64 {
    places.iter().map(|(_, _, r)| *r).fold(0.0, f64::max)
}

/// The area of some symbols, in whole symbols.
fn wholes(places: &[(f64, f64, f64)], whole: f64) -> f64 {
    places.iter().map(|(_, _, r)| (r / whole) * (r / whole)).sum()
}

/// Lists that show a part as if it were the whole, or do not name the whole.
pub(crate) fn half_truths(case: &Case) -> Vec<String> {
    if case.scene.spec.kind != ChartKind::List {
        return Vec::new();
    }
    let kind = |fact: &Fact| case.scene.story.unit(&fact.unit).map(|unit| unit.kind);
    let shares = figures(case).into_iter().filter(|(_, fact)| kind(fact) == Some(UnitKind::Share));
    let faults = shares.filter_map(|(mark, fact)| {
        let of = case.scene.wording.facts.get(&fact.id).and_then(|words| words.of.as_deref());
        let said: String = mark
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Words(words) => Some(words.text.as_str()),
                _ => None,
            })
            .collect();
        let squeezed = |text: &str| text.replace(' ', "");
        if fact.value != 100.0 {
            return Some(format!("{} is {} %, and listed as all", mark_name(mark), fact.value));
        }
        match of {
            Some(of) if squeezed(&said).contains(&squeezed(of)) => None,
            _ => Some(format!("{} does not say of what it is all", mark_name(mark))),
        }
    });
    faults.collect()
}

/// Rows of symbols that do not add up to the value, or do not show the qualifier.
pub(crate) fn miscounted(case: &Case) -> Vec<String> {
    let ChartKind::Symbols { per } = &case.scene.spec.kind else { return Vec::new() };
    let whole = case.layout.marks.iter().map(|mark| largest(&both(mark))).fold(0.0, f64::max);
    let mut faults = Vec::new();
    for ((mark, fact), per) in figures(case).into_iter().zip(per) {
        let (name, count, counted) =
            (mark_name(mark), fact.value / per, counted(mark, fact.qualifier, whole));
        if (counted - count).abs() > COUNT || !counted.is_finite() {
            faults.push(format!(
                "{name}: {counted:.4} symbols of {per} are {}, not {}",
                counted * per,
                fact.value
            ));
        }
        faults.extend(unclear(mark, fact.qualifier));
    }
    faults
}

/// A pair's totals: rows whose symbols do not add up to the value, or stand for a number that is not round or not stated in the chart.
pub(crate) fn wrong_totals(case: &Case) -> Vec<String> {
    if case.scene.spec.kind != ChartKind::Pair || case.scene.view != View::Totals {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for (mark, fact) in figures(case) {
        let per = fact.value / counted(mark, fact.qualifier, largest(&both(mark)));
        let round = [1.0, 2.0, 5.0]
            .into_iter()
            .flat_map(|step| (0..12).map(move |ten| step * 10_u64.pow(ten) as f64));
        let worth = round.into_iter().find(|round| (fact.value / per - fact.value / round).abs() <= COUNT);
        let Some(worth) = worth else {
            faults.push(format!("{}: one symbol is {per}, no round number", mark_name(mark)));
            continue;
        };
        let number = case.scene.wording.number(worth);
        let unit = case.scene.wording.figure(case.scene.story, fact).unit;
        let one = format!("{number}{unit}");
        if !words(&case.layout).any(|(_, words)| words.text.contains(&one)) {
            faults.push(format!("{}: no words say that one symbol is 「{one}」", mark_name(mark)));
        }
        faults.extend(unclear(mark, fact.qualifier));
    }
    faults
}

fn both(mark: &PlacedMark) -> Vec<(f64, f64, f64)> {
    [symbols(mark, true), symbols(mark, false)].concat()
}

/// The number of symbols that make up the value. For 余 the hollow symbol comes on top of it; for 近 it is the last one.
fn counted(mark: &PlacedMark, qualifier: Qualifier, whole: f64) -> f64 {
    match qualifier {
        Qualifier::Exact | Qualifier::Over => wholes(&symbols(mark, true), whole),
        Qualifier::Nearly | Qualifier::About => wholes(&both(mark), whole),
    }
}

/// Rows whose hollow symbol is missing, needless or not the last one, and symbols on top of each other.
fn unclear(mark: &PlacedMark, qualifier: Qualifier) -> Vec<String> {
    let (name, filled, hollow) = (mark_name(mark), symbols(mark, true), symbols(mark, false));
    let wanted = match qualifier {
        Qualifier::Exact => Some(0),
        Qualifier::Over | Qualifier::Nearly => Some(1),
        Qualifier::About => None,
    };
    let mut faults = Vec::new();
    if wanted.is_some_and(|wanted| hollow.len() != wanted) {
        faults.push(format!("{name} is {} and has {} hollow symbols", qualifier.name(), hollow.len()));
    }
    if let [(x, y, r)] = hollow.as_slice() {
        let after =
            |(fx, fy, _): &&(f64, f64, f64)| *fy > y + r / 2.0 || ((fy - y).abs() <= r / 2.0 && fx > x);
        if let Some((fx, fy, _)) = filled.iter().find(after) {
            faults.push(format!(
                "{name}: its hollow symbol at {x:.1}, {y:.1} is not the last: {fx:.1}, {fy:.1}"
            ));
        }
    }
    faults.extend(collisions(mark, &both(mark)));
    faults
}

/// Symbols on top of each other.
fn collisions(mark: &PlacedMark, places: &[(f64, f64, f64)]) -> Option<String> {
    places.iter().enumerate().find_map(|(i, (x, y, r))| {
        let on_top = |(ox, oy, or): &&(f64, f64, f64)| {
            (ox - x).abs() < r + or - 1e-6 && (oy - y).abs() < r + or - 1e-6
        };
        let (ox, oy, _) = places[i + 1..].iter().find(on_top)?;
        let name = mark_name(mark);
        Some(format!("{name}: symbols at {x:.1}, {y:.1} and {ox:.1}, {oy:.1} lie on each other"))
    })
}

/// Pairs that draw a ratio other than that of their facts.
pub(crate) fn wrong_ratios(case: &Case) -> Vec<String> {
    let spec = case.scene.spec;
    if spec.kind != ChartKind::Pair || case.scene.view != View::Opening {
        return Vec::new();
    }
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
    let (drawn, ratio) = (wholes(&many, largest(&many)), above.value / below.value);
    if (drawn - ratio).abs() > COUNT || !drawn.is_finite() {
        faults.push(format!(
            "{}, the dividend, has {drawn:.4} symbols; {} ÷ {} is {ratio:.4}",
            mark_name(dividend),
            above.value,
            below.value
        ));
    }
    faults.extend(collisions(dividend, &many));
    faults
}
