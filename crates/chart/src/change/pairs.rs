//! Pairs of figures, before and after: an arrow between two points on an axis from zero. What was before stands above the axis, what is after
//! below it and larger, so that their words never meet and are read in the order of time.

use crate::Role;
use crate::extent::{Extent, foot};
use crate::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure_with, label, words};
use crate::layout::{Layout, Shape, on_grid};
use crate::point::{LEADING_R, R, joint, sized, way};
use crate::scale::Direction;
use crate::scene::{Item, Scene};
use svg::{Weight, text_width};

/// The font size of the figures before, in px.
const SMALL: f64 = 17.0;
/// The distance from a point to its words in px.
const AWAY: f64 = 8.0;
const ROW_GAP: f64 = 22.0;
/// The gap between a label and its figure, in px.
const GAP: f64 = 7.0;
/// The length of an arrow's head and half of its width, in px.
const HEAD: f64 = 11.0;
const HALF_HEAD: f64 = 6.0;
/// The distance of two points from which each has a target of its own, in px.
const NEAR: f64 = 26.0;

pub(super) fn place(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    let width = scene.frame.width();
    let left = LEADING_R + 1.0;
    let scale = Extent::of(scene, items).scale(width - 2.0 * left);
    let x = |item: &Item<'_>| on_grid(left + scale.px(item.value()));
    let zero = on_grid(left + scale.px(0.0));
    // Points too close for two fingers stand on two levels.
    let is_close = items.chunks(2).any(|pair| matches!(pair, [a, b] if (x(a) - x(b)).abs() < NEAR));
    let drop = if is_close { NEAR } else { 0.0 };
    let (mut top, mut rest, mut marks) = (0.0, Vec::new(), Vec::new());
    for pair in items.chunks(2) {
        let [before, after] = pair else { continue };
        let (above, height) = caption(before, x(before), SMALL, width);
        let level = on_grid(top + height + AWAY + R + 2.0);
        let (start, end) = ((x(before), level), (x(after), level + drop));
        let (below, under) = caption(after, end.0, DIGITS, width);
        if is_close {
            rest.extend([start, end].into_iter().filter_map(|(x, y)| way(zero, (x, x), y)));
        } else {
            rest.extend(way(zero, (start.0.min(end.0), start.0.max(end.0)), level));
        }
        let (high, low) = ((zero, level - 8.0), (zero, end.1 + 8.0));
        rest.push(Shape::Line { from: high, to: low, width: 1.0, role: Role::Axis });
        rest.extend(joint(start, end));
        rest.extend(head(start, end));
        let mark = |item: &Item<'_>, dot: Shape, says: Vec<Shape>, by: f64| {
            let says = says.into_iter().map(|shape| lowered(shape, by));
            item.mark(std::iter::once(dot).chain(says).collect())
        };
        marks.push(mark(before, sized(before, start, R, Role::MarkSoft), above, top));
        let under_it = end.1 + R + AWAY - 2.0;
        marks.push(mark(after, sized(after, end, LEADING_R, Role::Mark), below, under_it));
        top = under_it + 2.0 + under + ROW_GAP;
    }
    let (says, height) = foot(scene, zero, (top - ROW_GAP).max(0.0));
    rest.extend(says);
    let scale = Some(scale.drawn(left, Direction::Right));
    Layout { width, height, marks, rest, scale }
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

/// Returns an arrow's head, which ends before the point at `to`; none where the points are too close.
fn head(from: (f64, f64), to: (f64, f64)) -> Option<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let long = (dx * dx + dy * dy).sqrt();
    let (x, y) = (dx / long, dy / long);
    let at = |along: f64, aside: f64| (to.0 - x * along - y * aside, to.1 - y * along + x * aside);
    let (tip, back) = (LEADING_R + 1.0, LEADING_R + 1.0 + HEAD);
    let corners = vec![at(tip, 0.0), at(back, HALF_HEAD), at(back, -HALF_HEAD)];
    (long > back + R).then_some(Shape::Polygon { corners, role: Role::Mark })
}
