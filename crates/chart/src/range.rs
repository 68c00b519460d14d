//! Ranges on a shared axis: a line from the lower number to the higher one, between two points. The axis begins at zero, or where the
//! chart says; then its line is dotted and a remark says so.

use super::Role;
use super::extent::{Extent, begins, dotted, remark};
use super::figure_line::{DIGITS, LABEL, NOTE, figure, fitting, label, words};
use super::layout::{Layout, Shape, Words, on_grid};
use super::point::{R, dot, joint};
use super::scene::Scene;
use story::Number;
use svg::{Anchor, Weight, text_width};

const ROW_GAP: f64 = 16.0;
/// The distance from the higher point to the figure, in px.
const BESIDE: f64 = 10.0;
/// Figures go beside the lines if this share of the width is left for the axis.
const LEAST: f64 = 0.45;
/// The height of the picture of a row, in px.
const PICTURE: f64 = 24.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let (items, width) = (scene.items(), scene.frame.width());
    let left = on_grid(text_width(&begins(scene), NOTE, Weight::Regular) / 2.0).max(R + 1.0);
    let longest = items.iter().map(|item| figure(item, 0.0, 0.0, DIGITS).1).fold(0.0, f64::max);
    let beside = width - left - longest - BESIDE - R;
    let over = beside < width * LEAST;
    let room = if over { width - left - R - 1.0 } else { beside };
    let extent = Extent::of(scene, &items);
    let scale = extent.scale(room);
    let x = |value: Number| on_grid(left + scale.px(value.to_f64()));
    let (mut top, mut rest, mut marks) = (0.0, Vec::new(), Vec::new());
    for item in &items {
        let (mut shapes, mut base) = label(item.label, 0.0, top + LABEL, LABEL, Role::Label, width);
        if over {
            base += DIGITS + 2.0;
            shapes.extend(figure(item, 0.0, base, fitting(item, DIGITS, width)).0);
        }
        let middle = on_grid(base + 6.0 + PICTURE / 2.0);
        let (low, high) = (x(item.fact.amount.low()), x(item.fact.amount.high()));
        rest.extend(track(left, low, middle, scene.spec.start.is_some()));
        if scene.spec.start.is_none() {
            let zero = x(Number::ZERO);
            let (from, to) = ((zero, middle - 9.0), (zero, middle + 9.0));
            // The points of a range from zero stand on the line.
            rest.push(Shape::Line { from, to, width: 1.0, role: Role::Axis });
        }
        let ends = [dot(item, (low, middle), Role::Mark), dot(item, (high, middle), Role::Mark)];
        shapes.extend(joint((low, middle), (high, middle)));
        shapes.extend(ends);
        if !over {
            shapes.extend(figure(item, high + R + BESIDE, middle + DIGITS * 0.34, DIGITS).0);
        }
        top = middle + PICTURE / 2.0 + ROW_GAP;
        marks.push(item.mark(shapes));
    }
    let zero = x(scene.spec.start.unwrap_or(Number::ZERO));
    let begin = words(zero, top + 2.0, NOTE, Weight::Regular, Role::Note, &begins(scene));
    rest.push(Shape::Words(Words { anchor: Anchor::Middle, ..begin }));
    let (says, height) = remark(scene, top + 6.0);
    rest.extend(says);
    Layout { width, height, marks, rest }
}

/// Returns the axis from where it begins to a range; at the other side of the range is the figure.
fn track(from: f64, low: f64, y: f64, is_dotted: bool) -> Option<Shape> {
    const APART: f64 = R + 4.0;
    let to = low - APART;
    (to - from > 6.0).then(|| match is_dotted {
        true => dotted(from, to, y),
        false => Shape::Line { from: (from, y), to: (to, y), width: 1.0, role: Role::Grid },
    })
}
