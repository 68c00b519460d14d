//! The points of a series: facts with their dates, in steps of the axis.

use crate::layout::Shape;
use crate::scene::{Item, Scene};
use crate::{Role, axis::Axis};
use story::{Number, Period, Qualifier, Symbol, fill};

/// The radius of a point in px.
pub(super) const R: f64 = 4.5;
/// The width of the line between points in px.
const STROKE: f64 = 2.0;

/// A fact with its date.
pub(super) struct Point<'a> {
    pub(super) item: Item<'a>,
    pub(super) date: Period,
    /// The years or months since the first point.
    pub(super) step: u32,
    /// Whether it follows the point before without a gap: at the distance of the two points that are closest.
    pub(super) follows: bool,
}

/// Returns the points of a chart, in order.
pub(super) fn of<'a>(scene: &Scene<'a>) -> Vec<Point<'a>> {
    let dates = &scene.spec.dates;
    let first = dates.first().map_or(0, |date| date.number());
    let steps: Vec<u32> = dates.iter().map(|date| date.number().saturating_sub(first)).collect();
    let closest = steps.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(1);
    let before = std::iter::once(None).chain(steps.iter().copied().map(Some));
    let points = scene.items().into_iter().zip(dates).zip(&steps).zip(before);
    points
        .map(|(((item, date), step), before)| Point {
            item,
            date: *date,
            step: *step,
            follows: before.is_some_and(|before| step - before == closest),
        })
        .collect()
}

/// Returns the scale of the values, `room` px long.
pub(super) fn values(scene: &Scene<'_>, points: &[Point<'_>], room: f64) -> Axis {
    let all = || points.iter().map(|point| point.item.value());
    let least = scene.spec.start.map_or_else(|| all().fold(0.0, f64::min), Number::to_f64);
    Axis::between(least, all().fold(if scene.spec.start.is_some() { least } else { 0.0 }, f64::max), room)
}

/// Returns the mark of a point; hollow, if the article does not give the exact number.
pub(super) fn dot(item: &Item<'_>, (x, y): (f64, f64)) -> Shape {
    let filled = item.fact.qualifier == Qualifier::Exact;
    Shape::Symbols { symbol: Symbol::Dot, places: vec![(x, y, R)], filled, role: Role::Mark }
}

/// Returns the line between two points, which ends at their edges.
pub(super) fn joint(from: (f64, f64), to: (f64, f64)) -> Option<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt();
    let (x, y) = (dx / length * (R + 1.5), dy / length * (R + 1.5));
    (length > 2.0 * (R + 1.5)).then_some(Shape::Line {
        from: (from.0 + x, from.1 + y),
        to: (to.0 - x, to.1 - y),
        width: STROKE,
        role: Role::Mark,
    })
}

/// Returns the name of a date on the axis: 2019; 5月.
pub(super) fn name(scene: &Scene<'_>, date: Period) -> String {
    let Some(month) = date.month else { return date.year.to_string() };
    let names = &scene.wording.ui.months;
    match names.contains("{n}") {
        true => fill(names, &[("n", &month.to_string())]),
        false => names
            .split_whitespace()
            .zip(1..)
            .find(|(_, n)| *n == month)
            .map_or(String::new(), |(name, _)| name.to_owned()),
    }
}

/// Returns the year of a point of months, if the point before has another.
pub(super) fn new_year(points: &[Point<'_>], n: usize) -> Option<String> {
    let date = points[n].date;
    date.month?;
    let before = n.checked_sub(1).map(|n| points[n].date.year);
    (before != Some(date.year)).then(|| date.year.to_string())
}

/// Returns the remark on an axis that does not begin at zero.
pub(super) fn remark(scene: &Scene<'_>) -> Option<String> {
    let start = scene.spec.start?;
    let unit = scene.items().first().map_or(String::new(), |item| item.figure.unit.clone());
    let value = format!("{}{unit}", scene.wording.number(start));
    Some(fill(&scene.wording.ui.axis_from, &[("value", &value)]))
}

/// Returns the value at which the axis begins.
pub(super) fn begins(scene: &Scene<'_>) -> String {
    scene.wording.number(scene.spec.start.unwrap_or(Number::ZERO))
}
