//! What the marks of a placed chart draw: bars, squares, symbols, and how many of them.

use chart::{Bounds, PlacedMark, Role, Shape};
use story::{Fact, Qualifier};

use super::case::{Case, mark_name};

fn fact<'a>(case: &'a Case<'_>, mark: &PlacedMark) -> Option<&'a Fact> {
    case.scene.story.fact(mark.subject.fact()?)
}

/// The marks that stand for facts, with their facts.
pub(crate) fn figures<'a>(case: &'a Case<'_>) -> Vec<(&'a PlacedMark, &'a Fact)> {
    case.layout.marks.iter().filter_map(|mark| Some((mark, fact(case, mark)?))).collect()
}

/// The words that a mark draws, one after another.
pub(crate) fn words_of(mark: &PlacedMark) -> String {
    let words = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Words(words) => Some(words.text.as_str()),
        _ => None,
    });
    words.collect()
}

pub(crate) fn is_figure(role: Role) -> bool {
    matches!(role, Role::Mark | Role::MarkSoft | Role::Accent)
}

pub(crate) fn rects(mark: &PlacedMark, wanted: impl Fn(Role) -> bool) -> Vec<Bounds> {
    mark.shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect { at, role } if wanted(*role) => Some(*at),
            _ => None,
        })
        .collect()
}

/// The symbols of a mark, filled or hollow.
pub(crate) fn symbols(mark: &PlacedMark, wanted: bool) -> Vec<(f64, f64, f64)> {
    mark.shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Symbols { places, filled, .. } if *filled == wanted => Some(places.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}

pub(crate) fn largest(places: &[(f64, f64, f64)]) -> f64 {
    places.iter().map(|(_, _, r)| *r).fold(0.0, f64::max)
}

/// The area of some symbols, in whole symbols.
pub(crate) fn wholes(places: &[(f64, f64, f64)], whole: f64) -> f64 {
    places.iter().map(|(_, _, r)| (r / whole) * (r / whole)).sum()
}

pub(crate) fn both(mark: &PlacedMark) -> Vec<(f64, f64, f64)> {
    [symbols(mark, true), symbols(mark, false)].concat()
}

/// The parts of cut symbols, in whole symbols.
pub(crate) fn parts(mark: &PlacedMark) -> f64 {
    let part = |shape: &Shape| if let Shape::Cut { share, .. } = shape { *share } else { 0.0 };
    mark.shapes.iter().map(part).sum()
}

/// The number of symbols that make up the value. For 余 the hollow symbol comes on top of it; for 近 it is the last one.
pub(crate) fn counted(mark: &PlacedMark, qualifier: Qualifier, whole: f64) -> f64 {
    let parts = parts(mark);
    match qualifier {
        Qualifier::Exact | Qualifier::Over | Qualifier::AtLeast => {
            wholes(&symbols(mark, true), whole) + parts
        }
        Qualifier::Nearly | Qualifier::About | Qualifier::AtMost | Qualifier::Under => {
            wholes(&both(mark), whole)
        }
    }
}

/// Rows whose hollow symbol is missing, needless or not the last one, and symbols on top of each other.
pub(crate) fn unclear(mark: &PlacedMark, qualifier: Qualifier) -> Vec<String> {
    let (name, filled, hollow) = (mark_name(mark), symbols(mark, true), symbols(mark, false));
    let wanted = match qualifier {
        Qualifier::Exact => Some(0),
        Qualifier::Over | Qualifier::Nearly | Qualifier::AtLeast | Qualifier::AtMost | Qualifier::Under => {
            Some(1)
        }
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
pub(crate) fn collisions(mark: &PlacedMark, places: &[(f64, f64, f64)]) -> Option<String> {
    places.iter().enumerate().find_map(|(i, (x, y, r))| {
        let on_top = |(ox, oy, or): &&(f64, f64, f64)| {
            (ox - x).abs() < r + or - 1e-6 && (oy - y).abs() < r + or - 1e-6
        };
        let (ox, oy, _) = places[i + 1..].iter().find(on_top)?;
        let name = mark_name(mark);
        Some(format!("{name}: symbols at {x:.1}, {y:.1} and {ox:.1}, {oy:.1} lie on each other"))
    })
}
