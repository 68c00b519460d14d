//! The levels of an axis that runs down: a band for each place, with its name, and arrows between them.

use super::Sheet;
use super::flow::bold;
use crate::Role;
use crate::layout::Shape;
use crate::scene::Scene;

/// A place with the edges of its band.
pub(super) struct Band<'a> {
    pub(super) place: &'a str,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Draws the names of the levels and the hairlines between them.
pub(super) fn draw(scene: &Scene<'_>, bands: &[Band<'_>], room: f64, sheet: &mut Sheet) {
    for band in bands {
        if band.top > 0.0 {
            let y = band.top;
            let (from, to) = ((0.0, y), (scene.frame.width(), y));
            sheet.rest.push(Shape::Line { from, to, width: 1.0, role: Role::Grid });
        }
        let name = scene.place_name(band.place);
        sheet.rest.extend(bold(16.0, Role::Name).set(name, (0.0, band.top + 24.0), room).0);
    }
}

/// Returns an arrow between two levels, from y to y about the middle `x`.
pub(super) fn arrow(x: f64, from: f64, to: f64) -> Shape {
    let (half, wide, head) = (5.0, 11.0, if to > from { 14.0 } else { -14.0 });
    let neck = to - head;
    let corners =
        [(-half, from), (half, from), (half, neck), (wide, neck), (0.0, to), (-wide, neck), (-half, neck)];
    let corners = corners.into_iter().map(|(dx, y)| (x + dx, y)).collect();
    Shape::Polygon { corners, role: Role::MarkSoft }
}
