//! Ranges on a shared axis: a band from the lower number to the higher one, between two points. The axis begins at zero, or where the
//! chart says; then its line is dotted and a remark says so.

use super::Role;
use super::extent::dotted;
use super::layout::{Layout, Shape};
use super::point::{R, dot, way};
use super::rows::{self, Picture};
use super::scene::Scene;
use story::Number;

/// The thickness of a band in px.
const BAND: f64 = 5.0;
/// The distance from the axis' line to a point, in px.
const APART: f64 = R + 4.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let is_from_zero = scene.spec.start.is_none();
    // The line at zero would cross a figure at the right of a range below zero.
    rows::place(
        scene,
        &scene.items(),
        R + 1.0,
        |item| is_from_zero && item.fact.amount.high() < Number::ZERO,
        |rows, item, level| {
            let (low, high) =
                (rows.x(item.fact.amount.low().to_f64()), rows.x(item.fact.amount.high().to_f64()));
            let (from, to) = ((low + R, level), (high - R, level));
            let band = (to.0 > from.0).then_some(Shape::Line { from, to, width: BAND, role: Role::MarkSoft });
            let way = match is_from_zero {
                true => way(rows.x(0.0), (low, high), level),
                false => (low - APART > rows.left).then(|| dotted(rows.left, low - APART, level)),
            };
            let ends = [dot(item, (low, level), Role::Mark), dot(item, (high, level), Role::Mark)];
            Picture {
                shapes: band.into_iter().chain(ends).collect(),
                rest: way.into_iter().collect(),
                ends: (low - R, high + R),
            }
        },
    )
}
