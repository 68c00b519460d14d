//! A step of a lane of levels: its figure with its words, and for a share a bar on the scale that all shares have in common.

use super::flow::{Style, bold, large, large_fitting, plain};
use crate::Role;
use crate::axis::Axis;
use crate::layout::{Bounds, Shape};
use crate::scene::Scene;
use crate::station::Station;
use story::UnitKind;

/// The height of bars, and of the bar of the figure on the poster. Their lengths have one scale.
const THICKNESS: f64 = 14.0;
const LEADING_THICKNESS: f64 = 26.0;
/// The smallest width of a column of words.
const LEAST: f64 = 90.0;

/// Where rows are placed, and how large.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) x: f64,
    pub(super) room: f64,
    /// The length of the scale. If `room` is wider, the wholes of the shares are beside the bars, otherwise below.
    pub(super) scale: f64,
    /// The font size of the digits of the figure on the poster.
    pub(super) leading_digits: f64,
    pub(super) words_of_leading: f64,
}

const DIGITS: f64 = 30.0;

/// Places a step below `top`. Returns the shapes and the y of the bottom edge.
pub(super) fn place(
    scene: &Scene<'_>,
    station: &Station<'_>,
    column: &Column,
    top: f64,
) -> (Vec<Shape>, f64) {
    let Column { x, room, .. } = *column;
    let Some(item) = &station.item else {
        let (shapes, base) = plain(15.0, Role::Label).set(station.label, (x, top + 15.0), room);
        return (shapes, base + 6.0);
    };
    let leads = scene
        .story
        .section(&scene.spec.section)
        .is_some_and(|section| section.poster.contains(&item.fact.id));
    let (digits, style) = if leads {
        (column.leading_digits, bold(column.words_of_leading, Role::Name))
    } else {
        (DIGITS, plain(15.0, Role::Label))
    };
    let digits = large_fitting(item, digits, room);
    let base = top + digits * 0.76;
    let (mut shapes, end) = large(item, x, base, digits);
    let mut bottom = base + (digits * 0.14 - 6.0).max(2.0);
    let (said, last) = beside(station.label, style, (x, end + 14.0), (top, base), room);
    shapes.extend(said);
    bottom = bottom.max(last + style.size * 0.25);
    let kind = scene.story.unit(&item.fact.unit).map(|unit| unit.kind);
    if kind != Some(UnitKind::Share) {
        return (shapes, bottom);
    }
    let y = bottom + 8.0;
    let length = Axis::new(100.0, column.scale).px(item.fact.size());
    let h = if leads { LEADING_THICKNESS } else { THICKNESS };
    let bar = |x, w, role| Shape::Rect { at: Bounds { x, y, w, h }, role };
    shapes.push(bar(x, length, if leads { Role::Mark } else { Role::MarkSoft }));
    if length < column.scale {
        shapes.push(bar(x + length, column.scale - length, Role::Track));
    }
    bottom = y + h;
    let Some(of) = item.of else { return (shapes, bottom) };
    let small = plain(14.0, Role::Note);
    let left = column.scale + 12.0;
    let (at, width) = if room - left > LEAST {
        ((x + left, y + h / 2.0 + 5.0), room - left)
    } else {
        ((x, bottom + 18.0), room)
    };
    let (whole, last) = small.set(of, at, width);
    shapes.extend(whole);
    (shapes, bottom.max(last + 4.0))
}

/// Sets words beside a figure that ends at `from.1`, or below it if there is too little room. Returns the shapes and the last baseline.
fn beside(
    text: &str,
    style: Style,
    from: (f64, f64),
    (top, base): (f64, f64),
    room: f64,
) -> (Vec<Shape>, f64) {
    let (left, start) = from;
    let width = left + room - start;
    let (height, least) = (style.height(text, width), LEAST.max(style.size * 5.0));
    if width < least
        || style.width(text, width) > width
        || height > (base - top).max(style.leading() * 2.0) + 10.0
    {
        return style.set(text, (left, base + style.leading() + 4.0), room);
    }
    // One line stands on the figure's baseline, several end there.
    let first = (base - height + style.leading()).max(top + style.size);
    style.set(text, (start, first), width)
}
