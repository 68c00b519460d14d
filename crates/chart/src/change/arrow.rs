//! An arrow along an axis.

use crate::Role;
use crate::layout::Shape;

/// Half of the shaft's thickness, half of the head's and the least of it, and the head's length, in px.
const SHAFT: f64 = 5.0;
const HEAD: f64 = 10.0;
const LEAST_HEAD: f64 = 6.0;
const LENGTH: f64 = 12.0;

/// Returns an arrow from one x to another at the level `y`. Its tip is exactly at `to`; a short arrow is only a head.
pub(super) fn arrow(from: f64, to: f64, y: f64, role: Role) -> Shape {
    let long = (to - from).abs();
    let way = if to < from { -1.0 } else { 1.0 };
    let head = long.min(LENGTH);
    let half = (HEAD * head / LENGTH).max(LEAST_HEAD);
    let neck = to - way * head;
    let corners = if long > LENGTH {
        vec![
            (from, y - SHAFT),
            (neck, y - SHAFT),
            (neck, y - half),
            (to, y),
            (neck, y + half),
            (neck, y + SHAFT),
            (from, y + SHAFT),
        ]
    } else {
        vec![(neck, y - half), (to, y), (neck, y + half)]
    };
    Shape::Polygon { corners, role }
}
