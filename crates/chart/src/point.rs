//! Points that stand for a number at a place on an axis, and lines between them.

use super::Role;
use super::layout::{Bounds, Shape};
use super::scene::Item;
use story::{Qualifier, Symbol};

/// The radius of a point in px.
pub(super) const R: f64 = 4.5;
/// The radius of the point that leads the picture; lines end at its edge.
pub(super) const LEADING_R: f64 = R + APART;
/// The width of the line between points in px.
const STROKE: f64 = 2.0;
/// The distance of a line from the edge of a point, in px.
const APART: f64 = 1.5;

/// Returns the point of a fact; hollow, if the article does not give the exact number.
pub(super) fn dot(item: &Item<'_>, at: (f64, f64), role: Role) -> Shape {
    sized(item, at, R, role)
}

/// As [`dot`], of radius `r`.
pub(super) fn sized(item: &Item<'_>, (x, y): (f64, f64), r: f64, role: Role) -> Shape {
    let filled = item.fact.qualifier == Qualifier::Exact;
    Shape::Symbols { symbol: Symbol::Dot, places: vec![(x, y, r)], filled, role }
}

/// Returns the line between two points, which ends at their edges; `None` if they touch.
pub(super) fn joint(from: (f64, f64), to: (f64, f64)) -> Option<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt();
    let (x, y) = (dx / length * (R + APART), dy / length * (R + APART));
    (length > 2.0 * (R + APART)).then_some(Shape::Line {
        from: (from.0 + x, from.1 + y),
        to: (to.0 - x, to.1 - y),
        width: STROKE,
        role: Role::Mark,
    })
}

/// Returns a faint level line from `zero` to the nearer one of two points; `None` if zero is close to them or between them.
pub(super) fn way(zero: f64, (low, high): (f64, f64), y: f64) -> Option<Shape> {
    const FAR: f64 = LEADING_R + APART;
    let (from, to) = if low > zero { (zero, low - FAR) } else { (high + FAR, zero) };
    (to > from).then_some(Shape::Line { from: (from, y), to: (to, y), width: 1.0, role: Role::Grid })
}

/// Returns the box of a point.
pub(super) fn around((x, y): (f64, f64)) -> Bounds {
    Bounds { x: x - R, y: y - R, w: 2.0 * R, h: 2.0 * R }
}
