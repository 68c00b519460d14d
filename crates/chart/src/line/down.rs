//! A series from top to bottom: a row for each point, with its date at the left, its place on the axis, and its figure at the right. A
//! gap in time is a row without a point.

use super::points::{Point, name, new_year};
use crate::Role;
use crate::extent::{Extent, begins, remark};
use crate::figure_line::{LABEL, LEADING, NOTE, figure, words};
use crate::layout::{Layout, Shape, Words, on_grid};
use crate::point::{R, dot, joint};
use crate::scene::{Item, Scene};
use svg::{Anchor, Weight, text_width};

/// The font size of the figures in px.
const SIZE: f64 = 18.0;
/// The height of a row in px, and of one whose unit stands below its number.
const ROW: f64 = 32.0;
const STACKED: f64 = 46.0;
/// The height of the gap where the article leaves out years or months, in px.
const GAP: f64 = 22.0;
/// The least length of the axis of values in px, and that below which units stand below their numbers.
const LEAST: f64 = 40.0;
const SHORT: f64 = 100.0;

pub(super) fn place(scene: &Scene<'_>, points: &[Point<'_>]) -> Layout {
    let width = scene.frame.width();
    let longest = |long: &dyn Fn(usize) -> f64| (0..points.len()).map(long).fold(0.0, f64::max);
    let date = |n: usize| text_width(&name(scene, points[n].date), LABEL, Weight::Regular);
    let year = |n: usize| new_year(points, n).map_or(0.0, |year| text_width(&year, NOTE, Weight::Regular));
    let dates = longest(&date);
    let years = longest(&year);
    let left = on_grid(years + dates + if years > 0.0 { 6.0 } else { 0.0 } + 14.0);
    let room = |figures: f64| width - left - figures - 2.0 * R - 14.0;
    let longest_of = |stacked: bool| longest(&|n| written(&points[n].item, 0.0, 0.0, stacked).1);
    let stacked = room(longest_of(false)) < SHORT;
    let figures = longest_of(stacked);
    let room = room(figures).max(LEAST);
    let row = if stacked { STACKED } else { ROW };
    let items: Vec<Item<'_>> = points.iter().map(|point| point.item.clone()).collect();
    let values = Extent::of(scene, &items).scale(room);
    let mut rest = Vec::new();
    let (mut marks, mut before) = (Vec::new(), None);
    let mut top = 0.0;
    let begin = left + R;
    for (n, point) in points.iter().enumerate() {
        if n > 0 && !point.follows {
            rest.push(pause(begin, top, GAP));
            top += GAP;
        }
        let base = top + 22.0;
        let middle = on_grid(base - LABEL * 0.36);
        let at = (on_grid(begin + values.px(point.item.value())), middle);
        if let Some(year) = new_year(points, n) {
            rest.push(Shape::Words(words(0.0, base, NOTE, Weight::Regular, Role::Note, &year)));
        }
        let date = name(scene, point.date);
        let x = if years > 0.0 { years + 6.0 } else { 0.0 };
        rest.push(Shape::Words(words(x, base, LABEL, Weight::Regular, Role::Label, &date)));
        if point.follows {
            rest.extend(before.and_then(|before| joint(before, at)));
        }
        if scene.spec.start.is_none() {
            let zero = on_grid(begin + values.px(0.0));
            rest.push(Shape::Line { from: (zero, top), to: (zero, top + row), width: 1.0, role: Role::Axis });
        } else {
            rest.push(pause(begin, top, row));
        }
        let (set, _) = written(&point.item, width - figures, base, stacked);
        marks.push(point.item.mark(std::iter::once(dot(&point.item, at, Role::Mark)).chain(set).collect()));
        before = Some(at);
        top += row;
    }
    let first = words(begin, top + 15.0, NOTE, Weight::Regular, Role::Note, &begins(scene));
    rest.push(Shape::Words(Words { anchor: Anchor::Middle, ..first }));
    let (says, height) = remark(scene, top + 19.0);
    rest.extend(says);
    Layout { width, height, marks, rest }
}

/// Sets a figure from `x`, baseline `y`, with its unit beside the number or `stacked` below it. Returns the shapes and their width.
fn written(item: &Item<'_>, x: f64, y: f64, stacked: bool) -> (Vec<Shape>, f64) {
    if !stacked {
        let (shapes, end) = figure(item, x, y, SIZE);
        return (shapes, end - x);
    }
    let mut number = item.clone();
    let unit = std::mem::take(&mut number.figure.unit);
    let (mut shapes, end) = figure(&number, x, y, SIZE);
    let unit = words(x, y + LEADING - 3.0, NOTE, Weight::Bold, Role::Value, unit.trim());
    let long = (end - x).max(unit.width());
    shapes.push(Shape::Words(unit));
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
