//! Where the axis of a chart begins and ends, and what the drawing says about it.

use super::Role;
use super::axis::Axis;
use super::figure_line::{LEADING, NOTE, label, words};
use super::layout::Shape;
use super::scene::{Item, Scene};
use story::{Number, fill};
use svg::Weight;

/// The ends of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Extent {
    /// Returns the ends of the axis for all amounts of a chart: from zero, or from where the chart says.
    pub(super) fn of(scene: &Scene<'_>, items: &[Item<'_>]) -> Self {
        let start = scene.spec.start.map(Number::to_f64);
        let lows = items.iter().map(|item| item.fact.amount.low().to_f64());
        let highs = items.iter().map(|item| item.fact.amount.high().to_f64());
        let from = start.unwrap_or_else(|| lows.fold(0.0, f64::min));
        Self { from, to: highs.fold(start.unwrap_or(0.0), f64::max) }
    }

    /// Returns the scale of the axis, `room` px long.
    pub(super) fn scale(self, room: f64) -> Axis {
        Axis::between(self.from, self.to, room)
    }
}

/// Returns the value at which the axis begins: zero, or where the chart says.
pub(super) fn begins(scene: &Scene<'_>) -> String {
    scene.wording.number(scene.spec.start.unwrap_or(Number::ZERO))
}

/// Sets the value at which a level axis begins, below its place `x` and the edge `top`, and the remark. Returns the shapes and the bottom.
pub(super) fn foot(scene: &Scene<'_>, x: f64, top: f64) -> (Vec<Shape>, f64) {
    let mut begin = words(x, top + NOTE, NOTE, Weight::Regular, Role::Note, &begins(scene));
    let long = begin.width();
    begin.x = (x - long / 2.0).clamp(0.0, scene.frame.width() - long);
    let (mut shapes, bottom) = remark(scene, top + NOTE + 4.0);
    shapes.push(Shape::Words(begin));
    (shapes, bottom)
}

/// Sets the remark on an axis that does not begin at zero, below `top`. Returns the shapes and the bottom.
pub(super) fn remark(scene: &Scene<'_>, top: f64) -> (Vec<Shape>, f64) {
    let Some(start) = scene.spec.start else { return (Vec::new(), top) };
    let unit = scene.items().first().map_or(String::new(), |item| item.figure.unit.clone());
    let value = format!("{}{unit}", scene.wording.number(start));
    let text = fill(&scene.wording.ui.axis_from, &[("value", &value)]);
    let (shapes, base) = label(&text, 0.0, top + LEADING, NOTE, Role::Note, scene.frame.width());
    (shapes, base + 5.0)
}

/// Returns a dotted line across, for an axis that does not begin at zero.
pub(super) fn dotted(from: f64, to: f64, y: f64) -> Shape {
    let mut count = 0;
    while from + f64::from(count) * 5.0 < to - 1.0 {
        count += 1;
    }
    Shape::Dots { rows: vec![(from + 1.0, y, count)], pitch: 5.0, r: 0.8, role: Role::Axis }
}
