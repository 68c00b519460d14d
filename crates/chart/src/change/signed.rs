//! Figures that are changes: an arrow from zero to the right for a rise, to the left for a fall. The largest change leads.

use super::arrow::arrow;
use crate::Role;
use crate::layout::Layout;
use crate::point::{R, dot};
use crate::rows::{self, Picture};
use crate::scene::{Item, Scene};

pub(super) fn place(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    let most = items.iter().map(|item| item.value().abs()).fold(0.0, f64::max);
    // No change is a point around zero.
    let edge = if items.iter().any(|item| item.value() == 0.0) { R + 1.0 } else { 1.0 };
    rows::place(
        scene,
        items,
        edge,
        |item| item.value() < 0.0,
        |rows, item, level| {
            let (zero, tip) = (rows.x(0.0), rows.x(item.value()));
            let role = if item.value().abs() == most { Role::Mark } else { Role::MarkSoft };
            let (shape, reach) = match item.value() == 0.0 {
                true => (dot(item, (zero, level), role), R),
                false => (arrow(zero, tip, level, role), 0.0),
            };
            Picture {
                shapes: vec![shape],
                rest: Vec::new(),
                ends: (zero.min(tip) - reach, zero.max(tip) + reach),
            }
        },
    )
}
