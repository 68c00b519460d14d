//! Figures that are changes: an arrow from zero to the right for a rise, to the left for a fall.

use super::arrow::{HEIGHT, arrow};
use crate::Role;
use crate::extent::Extent;
use crate::figure_line::{DIGITS, LABEL, figure, fitting, label};
use crate::layout::{Layout, Shape, on_grid};
use crate::point::dot;
use crate::scene::Item;
use crate::scene::Scene;

const ROW_GAP: f64 = 14.0;
/// The distance from an arrow to its figure, in px.
const BESIDE: f64 = 8.0;
/// Figures go beside the arrows if this share of the width is left for the axis.
const LEAST: f64 = 0.4;

pub(super) fn place(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    let width = scene.frame.width();
    let longest = |wanted: &dyn Fn(f64) -> bool| {
        let those = items.iter().filter(|item| wanted(item.value()));
        those.map(|item| figure(item, 0.0, 0.0, DIGITS).1 + BESIDE).fold(0.0, f64::max)
    };
    // The figure of a fall is at the left of its arrow.
    let (before, after) = (longest(&|value| value < 0.0), longest(&|value| value >= 0.0));
    let over = width - before - after < width * LEAST;
    let (left, room) =
        if over { (1.0, width - 2.0) } else { (before.max(1.0), width - before.max(1.0) - after - 1.0) };
    let scale = Extent::of(scene, items).scale(room);
    let x = |value: f64| on_grid(left + scale.px(value));
    let zero = x(0.0);
    let (mut top, mut rest, mut marks) = (0.0, Vec::new(), Vec::new());
    for item in items {
        let (mut shapes, mut base) = label(item.label, 0.0, top + LABEL, LABEL, Role::Label, width);
        if over {
            base += DIGITS + 2.0;
            shapes.extend(figure(item, 0.0, base, fitting(item, DIGITS, width)).0);
        }
        let middle = on_grid(base + 8.0 + HEIGHT / 2.0);
        let (from, to) = ((zero, middle - HEIGHT / 2.0 - 3.0), (zero, middle + HEIGHT / 2.0 + 3.0));
        rest.push(Shape::Line { from, to, width: 1.0, role: Role::Axis });
        let (value, tip) = (item.value(), x(item.value()));
        shapes.push(match value == 0.0 {
            true => dot(item, (zero, middle), Role::Mark),
            false => arrow(zero, tip, middle, Role::Mark),
        });
        if !over {
            let long = figure(item, 0.0, 0.0, DIGITS).1;
            let start = if value < 0.0 { tip - BESIDE - long } else { tip + BESIDE };
            shapes.extend(figure(item, start, middle + DIGITS * 0.34, DIGITS).0);
        }
        top = middle + HEIGHT / 2.0 + ROW_GAP;
        marks.push(item.mark(shapes));
    }
    Layout { width, height: (top - ROW_GAP).max(0.0) + 4.0, marks, rest }
}
