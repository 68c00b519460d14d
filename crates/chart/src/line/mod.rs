//! A series: a point for each fact along an axis of years or months, with its figure. Points that follow one another are joined;
//! where the article leaves out a year or a month, the line has a gap, since nobody knows what was in between.
//!
//! Time runs across where the figures find room beside the points, else down, a row for each point.

mod across;
mod down;
mod points;

use super::layout::Layout;
use super::scene::Scene;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let points = points::of(scene);
    across::place(scene, &points).unwrap_or_else(|| down::place(scene, &points))
}
