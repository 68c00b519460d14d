//! The title of a lane that is told: whom it is about, and that it is told.

use super::Lane;
use super::flow::{bold, plain};
use crate::Role;
use crate::layout::Shape;
use crate::scene::Scene;
use svg::{Anchor, Weight, text_width};

const SIZE: f64 = 17.0;
const SMALL: f64 = 14.0;
/// The distance of the outline from the words in it.
const PAD: f64 = 5.0;
const GAP: f64 = 9.0;

/// Sets label, note and the outlined word for what is told, from (x, baseline y) within `room`. Returns the shapes and the last baseline.
pub(super) fn set(scene: &Scene<'_>, lane: &Lane<'_>, (x, y): (f64, f64), room: f64) -> (Vec<Shape>, f64) {
    let Some(words) = lane.words else { return (Vec::new(), y) };
    let (mut shapes, mut base) = bold(SIZE, Role::Name).set(&words.label, (x, y), room);
    let mut at = x + bold(SIZE, Role::Name).width(&words.label, room) + GAP;
    let told = &scene.wording.ui.told;
    let parts = [(words.note.as_deref(), 0.0), (Some(told.as_str()), PAD)];
    for (text, pad) in parts {
        let Some(text) = text else { continue };
        let width = text_width(text, SMALL, Weight::Regular) + 2.0 * pad;
        if at + width > x + room {
            (at, base) = (x, base + 26.0);
        }
        shapes.extend(plain(SMALL, Role::Note).anchored(Anchor::Start).set(text, (at + pad, base), room).0);
        if pad > 0.0 {
            shapes.extend(outline(at, base - 0.86 * SMALL - 3.0, width, SMALL + 6.0));
        }
        at += width + GAP;
    }
    (shapes, base)
}

fn outline(x: f64, y: f64, w: f64, h: f64) -> [Shape; 4] {
    let side = |from, to| Shape::Line { from, to, width: 1.0, role: Role::Axis };
    let (right, bottom) = (x + w, y + h);
    [
        side((x, y), (right, y)),
        side((right, y), (right, bottom)),
        side((right, bottom), (x, bottom)),
        side((x, bottom), (x, y)),
    ]
}
