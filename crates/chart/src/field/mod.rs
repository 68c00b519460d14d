//! Many marks in groups: one for each thing, or for each thousand.

mod grid;
mod others;

use super::Role;
use super::figure_line::{LABEL, LEADING, figure, fitting, label, words};
use super::layout::{Layout, Shape};
use super::scene::{Frame, Item, Scene};
use grid::Grid;
use story::{Derived, Formula};
use svg::Weight;

/// Marks in a group of a fact without a ratio: ten by ten.
const HUNDRED: f64 = 100.0;
/// The line width of a leader and the radius of the dot at its end, in px.
const LEADER: (f64, f64) = (1.25, 2.5);

/// The sizes in a frame, in px.
struct Sizes {
    /// Digits of the first fact.
    digits: f64,
    /// The largest height of the first fact's marks.
    tall: f64,
    /// The largest distance of marks.
    pitch: f64,
    /// Room at the right for the leader to the person's words.
    leader: f64,
}

impl Sizes {
    fn of(frame: Frame) -> Self {
        match frame {
            Frame::Large => Self { digits: 56.0, tall: 360.0, pitch: 8.0, leader: 0.0 },
            Frame::Card => Self { digits: 72.0, tall: 300.0, pitch: 8.0, leader: 0.0 },
            Frame::Wide => Self { digits: 100.0, tall: 260.0, pitch: 11.4, leader: 20.0 },
            Frame::Full => Self { digits: 100.0, tall: 260.0, pitch: 14.0, leader: 20.0 },
        }
    }
}

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let (items, width, sizes) = (scene.items(), scene.frame.width(), Sizes::of(scene.frame));
    let mut layout = Layout { width, ..Layout::default() };
    let Some((first, rest)) = items.split_first() else { return layout };
    let ratio = scene.spec.derived.first().filter(|derived| derived.formula == Formula::Ratio);
    // The divisor counts the groups, so it has no marks of its own.
    let (divisor, later) = match rest.split_first() {
        Some((second, later)) if counts_groups(ratio, first, second) => (Some(second), later),
        _ => (None, rest),
    };
    let (mut shapes, aside, base) = heading(first, divisor, width, sizes.digits);
    let mut per = scene.spec.per.iter();
    let count = first.fact.value / per.next().unwrap_or(&1.0);
    let group = ratio.filter(|_| divisor.is_some()).map_or(HUNDRED, |ratio| ratio.value.round());
    let has_one = scene.spec.one.is_some();
    let leader = if has_one { sizes.leader } else { 0.0 };
    let grid = Grid::new(count, group, width - leader, sizes.tall, sizes.pitch);
    let marks = grid.marks((0.0, base + 24.0), count, first.fact.qualifier, first.symbol, has_one);
    shapes.extend(marks.shapes);
    if let Some((x, y, r)) = marks.one.filter(|_| leader > 0.0) {
        let (thick, end) = LEADER;
        let last = width - end;
        shapes.push(Shape::Line { from: (x + r, y), to: (last, y), width: thick, role: Role::Accent });
        let (symbol, places) = (story::Symbol::Dot, vec![(last, y, end)]);
        shapes.push(Shape::Symbols { symbol, places, filled: true, role: Role::Value });
    }
    layout.marks.push(first.mark(shapes));
    layout.marks.extend(divisor.map(|item| item.mark(aside)));
    layout.height = marks.bottom + 1.0;
    others::place(later, per, grid, &mut layout);
    layout
}

/// Returns whether the second fact counts the groups: the field's ratio divides the first by it.
fn counts_groups(ratio: Option<&Derived>, first: &Item<'_>, second: &Item<'_>) -> bool {
    ratio.is_some_and(|ratio| ratio.operands == [first.fact.id.as_str(), &second.fact.id])
}

/// Sets the first figure, large, with its label, and the divisor's figure and label after or below them. Returns the shapes of both
/// and the last baseline.
fn heading(
    first: &Item<'_>,
    divisor: Option<&Item<'_>>,
    width: f64,
    wanted: f64,
) -> (Vec<Shape>, Vec<Shape>, f64) {
    let digits = fitting(first, wanted, width);
    let size = (digits * 0.24).max(LABEL + 2.0);
    let base = digits * 0.87;
    let (mut shapes, end) = figure(first, 0.0, base, digits);
    let name = words(end + size * 0.7, base, size, Weight::Bold, Role::Name, first.label);
    let (mut right, mut last) = (name.x + name.width(), base);
    if right <= width {
        shapes.push(Shape::Words(name));
    } else {
        let (under, base) = super::figure_line::lines(
            first.label,
            &words(0.0, base + size + 14.0, size, Weight::Bold, Role::Name, ""),
            width,
        );
        shapes.extend(under);
        (right, last) = (width, base);
    }
    let Some(divisor) = divisor else { return (shapes, Vec::new(), last) };
    let beside = right + size * 1.6;
    let small = size * 1.3;
    let (mut aside, end) = figure(divisor, beside, base, small);
    let name = words(end + 6.0, base, LABEL + 1.0, Weight::Regular, Role::Label, divisor.label);
    if name.x + name.width() <= width {
        aside.push(Shape::Words(name));
        return (shapes, aside, last);
    }
    let base = last + small + 12.0;
    let (mut aside, end) = figure(divisor, 0.0, base, small);
    let name = words(end + 6.0, base, LABEL + 1.0, Weight::Regular, Role::Label, divisor.label);
    if name.x + name.width() <= width {
        aside.push(Shape::Words(name));
        return (shapes, aside, base);
    }
    let (under, base) = label(divisor.label, 0.0, base + LEADING, LABEL, Role::Label, width);
    aside.extend(under);
    (shapes, aside, base)
}
