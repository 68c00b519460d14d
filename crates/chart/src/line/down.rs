//! A series from top to bottom: a row for each point, with its date at the left, its place on the axis, and its figure at the right. A
//! gap in time is a row without a point.

use super::points::{Point, is_word, name, new_year};
use crate::Role;
use crate::extent::{Extent, foot};
use crate::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, words};
use crate::layout::{Layout, Shape, on_grid};
use crate::point::{LEADING_R, R, joint, sized, way};
use crate::scale::Direction;
use crate::scene::{Item, Scene};
use svg::{Weight, text_width};

/// The font size of the figures before the last, in px.
const SIZE: f64 = 18.0;
/// The height of a row in px.
const ROW: f64 = 32.0;
/// The height of the gap where the article leaves out years or months, in px.
const GAP: f64 = 22.0;
/// The least length of the axis of values in px, and that below which the unit stands below its number.
const LEAST: f64 = 40.0;
const SHORT: f64 = 130.0;

pub(super) fn place(scene: &Scene<'_>, points: &[Point<'_>]) -> Layout {
    let width = scene.frame.width();
    let longest = |long: &dyn Fn(usize) -> f64| (0..points.len()).map(long).fold(0.0, f64::max);
    let date = |n: usize| text_width(&name(scene, points[n].date), LABEL, Weight::Regular);
    let year = |n: usize| new_year(points, n).map_or(0.0, |year| text_width(&year, NOTE, Weight::Regular));
    let dates = longest(&date);
    let years = longest(&year);
    let begin = on_grid(years + dates + if years > 0.0 { 6.0 } else { 0.0 } + 14.0 + LEADING_R);
    let room = |figures: f64| width - begin - figures - LEADING_R - 14.0;
    let longest_of = |stacked: bool| longest(&|n| written(&points[n], 0.0, 0.0, stacked).1);
    let stacked = room(longest_of(false)) < SHORT;
    let figures = longest_of(stacked);
    let items: Vec<Item<'_>> = points.iter().map(|point| point.item.clone()).collect();
    let values = Extent::of(scene, &items).scale(room(figures).max(LEAST));
    let x = |value: f64| on_grid(begin + values.px(value));
    let is_from_zero = scene.spec.start.is_none();
    let (mut dates, mut axis, mut stems, mut joints) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut marks, mut before) = (Vec::new(), None);
    let mut top = 0.0;
    for (n, point) in points.iter().enumerate() {
        if n > 0 && !point.follows {
            axis.push(pause(x(0.0), top, GAP));
            top += GAP;
        }
        let base = top + 22.0;
        let at = (x(point.item.value()), on_grid(base - LABEL * 0.36));
        if let Some(year) = new_year(points, n) {
            dates.push(Shape::Words(words(0.0, base, NOTE, Weight::Regular, Role::Note, &year)));
        }
        let date = name(scene, point.date);
        let from = if years > 0.0 { years + 6.0 } else { 0.0 };
        dates.push(Shape::Words(words(from, base, LABEL, Weight::Regular, Role::Label, &date)));
        if point.follows {
            joints.extend(before.and_then(|before| joint(before, at)));
        }
        let bottom = top + ROW;
        if is_from_zero {
            let zero = x(0.0);
            axis.push(Shape::Line { from: (zero, top), to: (zero, bottom), width: 1.0, role: Role::Axis });
            stems.extend(way(zero, (at.0, at.0), at.1));
        } else {
            axis.push(pause(begin, top, ROW));
        }
        let r = if point.leads { LEADING_R } else { R };
        let dot = sized(&point.item, at, r, Role::Mark);
        let (set, _) = written(point, width - figures, base, stacked);
        marks.push(point.item.mark(std::iter::once(dot).chain(set).collect()));
        before = Some(at);
        top = bottom;
    }
    let (says, height) = foot(scene, if is_from_zero { x(0.0) } else { begin }, top + 1.0);
    // The unit of the last figure is beside the axis' number.
    let height = if stacked { height.max(top - ROW + 22.0 + LEADING + 4.0) } else { height };
    let rest = [stems, axis, joints, dates, says].concat();
    let scale = Some(values.drawn(begin, Direction::Right));
    Layout { width, height, marks, rest, scale }
}

/// Sets the figure of a point from `x`, baseline `y`, with its unit beside the number or `stacked` below it. Returns the shapes and their
/// width.
fn written(point: &Point<'_>, x: f64, y: f64, stacked: bool) -> (Vec<Shape>, f64) {
    let size = if point.leads { DIGITS } else { SIZE };
    let mut number = point.item.clone();
    let below = stacked && point.leads && is_word(&number.figure.unit);
    let unit = if below { std::mem::take(&mut number.figure.unit) } else { String::new() };
    let (mut shapes, end) = figure(&number, x, y, size);
    let mut long = end - x;
    if !unit.is_empty() {
        let unit = words(x, y + LEADING - 2.0, NOTE, Weight::Bold, Role::Value, unit.trim());
        long = long.max(unit.width());
        shapes.push(Shape::Words(unit));
    }
    (shapes, long)
}

/// Returns a dotted line downwards.
fn pause(x: f64, top: f64, height: f64) -> Shape {
    let mut rows = Vec::new();
    let mut y = top + 3.0;
    while y < top + height - 1.0 {
        rows.push((x, y, 1));
        y += 5.0;
    }
    Shape::Dots { rows, pitch: 5.0, r: 0.8, role: Role::Axis }
}
