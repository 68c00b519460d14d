//! Rows on one level axis, a row for each fact: its label, its picture, and its figure beside the picture. In a narrow frame labels stand above
//! the pictures, in a wide one at the left of them; figures too long to stand beside the pictures stand above them.

use super::Role;
use super::axis::Axis;
use super::extent::{Extent, foot};
use super::figure_line::{DIGITS, LABEL, figure, fitting, label, words};
use super::layout::{Layout, Shape, on_grid};
use super::scale::Direction;
use super::scene::{Item, Scene};
use svg::{Weight, text_width};

/// The height of a picture in px.
pub(super) const PICTURE: f64 = 24.0;
const ROW_GAP: f64 = 14.0;
/// The distance from a picture to its figure, in px.
const BESIDE: f64 = 8.0;
/// The distance from the labels at the left to the pictures, in px.
const GUTTER: f64 = 20.0;
/// Labels stand at the left if they leave this share of the width.
const LEAST_BESIDE_LABELS: f64 = 0.64;
/// Figures stand beside the pictures if this share of the width is left for the axis.
const LEAST: f64 = 0.45;

/// How a kind draws the picture of a fact.
pub(super) struct Picture {
    /// The shapes of the mark.
    pub(super) shapes: Vec<Shape>,
    /// The shapes that belong to no mark.
    pub(super) rest: Vec<Shape>,
    /// Its left and right edge.
    pub(super) ends: (f64, f64),
}

/// The axis of the rows.
pub(super) struct Rows {
    /// The width of the labels at the left; 0 if labels stand above the pictures.
    labels: f64,
    /// Whether the figures stand above the pictures.
    over: bool,
    /// Where the axis begins, in px.
    pub(super) left: f64,
    scale: Axis,
}

impl Rows {
    /// Returns the axis. `edge` is what a picture needs beyond its place on the axis, in px; the figure of a fact for which `is_before` is at
    /// the left of its picture.
    fn of(scene: &Scene<'_>, items: &[Item<'_>], edge: f64, is_before: &impl Fn(&Item<'_>) -> bool) -> Self {
        let width = scene.frame.width();
        let widest = |wanted: bool| {
            let those = items.iter().filter(|item| is_before(item) == wanted);
            those.map(|item| figure(item, 0.0, 0.0, DIGITS).1 + BESIDE).fold(0.0, f64::max)
        };
        let names = items.iter().map(|item| text_width(item.label, LABEL, Weight::Regular));
        let names = names.fold(0.0, f64::max) + GUTTER;
        let beside_labels = scene.frame.is_wide() && width - names >= width * LEAST_BESIDE_LABELS;
        let labels = if beside_labels { names } else { 0.0 };
        let (before, after) = (widest(true), widest(false));
        let over = width - labels - before - after < width * LEAST;
        // Where labels stand at the left, figures find room.
        let (labels, before, after) = if over { (0.0, 0.0, 0.0) } else { (labels, before, after) };
        let left = on_grid(labels + before + edge);
        let scale = Extent::of(scene, items).scale(width - left - after - edge);
        Self { labels, over, left, scale }
    }

    /// Returns the place of a value in px.
    pub(super) fn x(&self, value: f64) -> f64 {
        on_grid(self.left + self.scale.px(value))
    }

    /// Sets the label of a row, and its figure if that stands above the picture. Returns the shapes and the level of the picture.
    fn head(&self, item: &Item<'_>, top: f64, width: f64) -> (Vec<Shape>, f64) {
        if self.labels > 0.0 {
            let middle = on_grid(top + PICTURE / 2.0);
            let name = words(0.0, middle + LABEL * 0.36, LABEL, Weight::Regular, Role::Label, item.label);
            return (vec![Shape::Words(name)], middle);
        }
        let (mut shapes, mut base) = label(item.label, 0.0, top + LABEL, LABEL, Role::Label, width);
        if self.over {
            base += DIGITS + 2.0;
            shapes.extend(figure(item, 0.0, base, fitting(item, DIGITS, width)).0);
        }
        (shapes, on_grid(base + 6.0 + PICTURE / 2.0))
    }
}

/// Places the facts in rows. `draw` draws the picture of a fact at a level.
pub(super) fn place(
    scene: &Scene<'_>,
    items: &[Item<'_>],
    edge: f64,
    is_before: impl Fn(&Item<'_>) -> bool,
    draw: impl Fn(&Rows, &Item<'_>, f64) -> Picture,
) -> Layout {
    let width = scene.frame.width();
    let rows = Rows::of(scene, items, edge, &is_before);
    let (mut axis, mut rest, mut marks) = (Vec::new(), Vec::new(), Vec::new());
    // Without a label above it, the first figure is higher than its picture.
    let mut top = if rows.labels > 0.0 { 2.0 } else { 0.0 };
    // Labels above the pictures would stand in the way of a longer line.
    let zero = |from: f64, to: f64| {
        let x = rows.x(0.0);
        let line = Shape::Line { from: (x, from), to: (x, to), width: 1.0, role: Role::Axis };
        scene.spec.start.is_none().then_some(line)
    };
    for item in items {
        let (mut shapes, middle) = rows.head(item, top, width);
        let picture = draw(&rows, item, middle);
        shapes.extend(picture.shapes);
        rest.extend(picture.rest);
        if !rows.over {
            let long = figure(item, 0.0, 0.0, DIGITS).1;
            let (before, after) = picture.ends;
            let x = if is_before(item) { before - BESIDE - long } else { after + BESIDE };
            shapes.extend(figure(item, x, middle + DIGITS * 0.34, DIGITS).0);
        }
        if rows.labels == 0.0 {
            axis.extend(zero(middle - PICTURE / 2.0 - 1.0, middle + PICTURE / 2.0 + 1.0));
        }
        top = middle + PICTURE / 2.0 + ROW_GAP;
        marks.push(item.mark(shapes));
    }
    let bottom = top - ROW_GAP + 1.0;
    if rows.labels > 0.0 {
        axis.extend(zero(0.0, bottom));
    }
    let begin = if scene.spec.start.is_some() { rows.left } else { rows.x(0.0) };
    let (says, height) = foot(scene, begin, bottom);
    let rest = [axis, rest, says].concat();
    let scale = Some(rows.scale.drawn(rows.left, Direction::Right));
    Layout { width, height, marks, rest, scale }
}
