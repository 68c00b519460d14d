//! A list of figures without a picture, for facts of which a drawing would show nothing. A statement about a whole (全部, 100 %)
//! has a check mark and names the whole.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, fitting, headed, label};
use super::layout::{Layout, Shape};
use super::scene::{Item, Scene};

/// The width of the column of check marks, in px.
const CHECK: f64 = 28.0;
const ROW_GAP: f64 = 24.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let width = scene.frame.width();
    let mut layout = Layout { width, ..Layout::default() };
    let mut top = 0.0;
    for item in &scene.items() {
        if item.n > 1 {
            let y = top - ROW_GAP / 2.0;
            layout.rest.push(Shape::Line { from: (0.0, y), to: (width, y), width: 1.0, role: Role::Grid });
        }
        let base = top + DIGITS * 0.9;
        let (shapes, end) = match item.of {
            Some(of) => whole(item, of, base, width),
            None => headed(item, 0.0, base, width),
        };
        layout.marks.push(item.mark(shapes));
        layout.height = end + 6.0;
        top = end + ROW_GAP;
    }
    layout
}

/// Places a check mark, the figure ("all"), the label and the name of the whole. Returns the shapes and the last baseline.
fn whole(item: &Item<'_>, of: &str, base: f64, width: f64) -> (Vec<Shape>, f64) {
    let stroke = |from, to| Shape::Line { from, to, width: 3.0, role: Role::Mark };
    let mut shapes =
        vec![stroke((2.0, base - 9.0), (8.0, base - 2.0)), stroke((8.0, base - 2.0), (18.0, base - 16.0))];
    let room = width - CHECK;
    shapes.extend(figure(item, CHECK, base, fitting(item, DIGITS, room)).0);
    let (says, end) = label(item.label, CHECK, base + LEADING + 3.0, LABEL, Role::Label, room);
    shapes.extend(says);
    let (note, end) = label(of, CHECK, end + LEADING, NOTE, Role::Note, room);
    shapes.extend(note);
    (shapes, end)
}
