//! Points that stand for a number at a place on an axis, and lines between them.

use super::Role;
use super::layout::{Bounds, Shape};
use super::scene::Item;
use story::{Qualifier, Symbol};

/// The radius of a point in px.
pub(super) const R: f64 = 4.5;
/// The width of the line between points in px.
const STROKE: f64 = 2.0;
/// The distance of a line from the edge of a point, in px.
const APART: f64 = 1.5;

/// Returns the point of a fact; hollow, if the article does not give the exact number.
pub(super) fn dot(item: &Item<'_>, (x, y): (f64, f64), role: Role) -> Shape {
    let filled = item.fact.qualifier == Qualifier::Exact;
    Shape::Symbols { symbol: Symbol::Dot, places: vec![(x, y, R)], filled, role }
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

/// Returns the box of a point.
pub(super) fn around((x, y): (f64, f64)) -> Bounds {
    Bounds { x: x - R, y: y - R, w: 2.0 * R, h: 2.0 * R }
}
