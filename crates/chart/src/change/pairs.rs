//! Pairs of figures, before and after: an arrow between two points on an axis from zero. What is after stands above the axis, what was before
//! below it, so that their words never meet.

use crate::Role;
use crate::extent::Extent;
use crate::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure_with, label, words};
use crate::layout::{Layout, Shape, on_grid};
use crate::point::{R, dot, joint};
use crate::scene::{Item, Scene};
use svg::{Weight, text_width};

/// The font size of the figures before, in px.
const SMALL: f64 = 17.0;
/// The distance from a point to its words in px.
const AWAY: f64 = 8.0;
const ROW_GAP: f64 = 22.0;
/// The gap between a label and its figure, in px.
const GAP: f64 = 7.0;
/// The length of an arrow's head in px.
const HEAD: f64 = 7.0;
/// The distance of two points from which each has a target of its own, in px.
const NEAR: f64 = 26.0;

pub(super) fn place(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    let width = scene.frame.width();
    let left = text_width("0", NOTE, Weight::Regular) + 8.0;
    let scale = Extent::of(scene, items).scale(width - left - R - 1.0);
    let x = |item: &Item<'_>| on_grid(left + scale.px(item.value()));
    let zero = on_grid(left + scale.px(0.0));
    // Points too close for two fingers stand on two levels.
    let is_close = items.chunks(2).any(|pair| matches!(pair, [a, b] if (x(a) - x(b)).abs() < NEAR));
    let drop = if is_close { NEAR } else { 0.0 };
    let (mut top, mut rest, mut marks) = (0.0, Vec::new(), Vec::new());
    for pair in items.chunks(2) {
        let [before, after] = pair else { continue };
        let (from, to) = (x(before), x(after));
        let (above, height) = caption(after, to, DIGITS, width);
        let level = on_grid(top + height + AWAY + R);
        let (below, under) = caption(before, from, SMALL, width);
        let start = (from, level + drop);
        let track = |(x, y): (f64, f64)| {
            (x - left > R + 8.0).then_some(Shape::Line {
                from: (left, y),
                to: (x - R - 4.0, y),
                width: 1.0,
                role: Role::Grid,
            })
        };
        match drop > 0.0 {
            true => rest.extend([track((to, level)), track(start)].into_iter().flatten()),
            false => rest.extend(track((from.min(to), level))),
        }
        let (high, low) = ((zero, level - 8.0), (zero, level + drop + 8.0));
        rest.push(Shape::Line { from: high, to: low, width: 1.0, role: Role::Axis });
        let middle = level + drop / 2.0 + 5.0;
        rest.push(Shape::Words(words(0.0, middle, NOTE, Weight::Regular, Role::Note, "0")));
        rest.extend(joint(start, (to, level)));
        rest.extend(head(start, (to, level)));
        let mark = |item: &Item<'_>, shapes: Vec<Shape>, by: f64, role: Role, at: (f64, f64)| {
            let dot = dot(item, at, role);
            item.mark(
                std::iter::once(dot).chain(shapes.into_iter().map(|shape| lowered(shape, by))).collect(),
            )
        };
        let under_it = level + drop + R + AWAY - 2.0;
        marks.push(mark(before, below, under_it, Role::MarkSoft, start));
        marks.push(mark(after, above, top, Role::Mark, (to, level)));
        top = under_it + 2.0 + under + ROW_GAP;
    }
    Layout { width, height: (top - ROW_GAP).max(0.0) + 4.0, marks, rest }
}

/// Sets a label and its figure around `x`, from the top edge 0: on one line if they fit, else one below the other. Returns the shapes and the
/// height.
fn caption(item: &Item<'_>, x: f64, size: f64, width: f64) -> (Vec<Shape>, f64) {
    let figure = |at: f64, y: f64| figure_with(item, at, y, size, NOTE);
    let name = text_width(item.label, LABEL, Weight::Regular);
    let long = name + GAP + figure(0.0, 0.0).1;
    let start = |long: f64| on_grid((x - long / 2.0).clamp(0.0, (width - long).max(0.0)));
    if long <= width {
        let (at, base) = (start(long), size * 0.87);
        let mut shapes = vec![Shape::Words(words(at, base, LABEL, Weight::Regular, Role::Label, item.label))];
        shapes.extend(figure(at + name + GAP, base).0);
        return (shapes, size + 2.0);
    }
    let (mut shapes, base) = label(item.label, start(name.min(width)), LABEL, LABEL, Role::Label, width);
    let base = base + LEADING.max(size) + 1.0;
    shapes.extend(figure(start(figure(0.0, 0.0).1), base).0);
    (shapes, base + 4.0)
}

/// Moves words down.
fn lowered(shape: Shape, by: f64) -> Shape {
    match shape {
        Shape::Words(words) => Shape::Words(crate::layout::Words { y: words.y + by, ..words }),
        other => other,
    }
}

/// Returns the two strokes of an arrow's head before the point at `to`; none where the points are too close.
fn head(from: (f64, f64), to: (f64, f64)) -> Vec<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let long = (dx * dx + dy * dy).sqrt();
    if long < 2.0 * (R + 1.5) + HEAD {
        return Vec::new();
    }
    let (x, y) = (dx / long, dy / long);
    let tip = (to.0 - x * (R + 1.5), to.1 - y * (R + 1.5));
    let stroke = |side: f64| {
        let back = (tip.0 - x * HEAD + side * y * HEAD, tip.1 - y * HEAD - side * x * HEAD);
        Shape::Line { from: back, to: tip, width: 2.0, role: Role::Mark }
    };
    vec![stroke(0.75), stroke(-0.75)]
}
