//! Many marks in groups: one for each thing, or for each thousand.

mod grid;
mod heading;
mod others;

use super::Role;
use super::figure_line::{LABEL, words};
use super::layout::{Layout, Shape, Words};
use super::scene::{Frame, Item, Scene};
use grid::Grid;
use heading::Heading;
use story::{Derived, Formula};
use svg::{Anchor, Weight};

/// Marks in a group of a fact without a ratio: ten by ten.
const HUNDRED: f64 = 100.0;
/// The distance from the heading to the marks in px, and the room between them for a person's name.
const BELOW: f64 = 24.0;
const NAME: f64 = 14.0;

/// The sizes in a frame, in px.
struct Sizes {
    /// Digits of the first fact.
    digits: f64,
    /// The largest height of the first fact's marks.
    tall: f64,
    /// The largest distance of marks.
    pitch: f64,
}

impl Sizes {
    fn of(frame: Frame) -> Self {
        match frame {
            Frame::Large => Self { digits: 56.0, tall: 360.0, pitch: 8.0 },
            Frame::Card => Self { digits: 72.0, tall: 300.0, pitch: 8.0 },
            Frame::Wide => Self { digits: 100.0, tall: 260.0, pitch: 11.4 },
            Frame::Full => Self { digits: 100.0, tall: 260.0, pitch: 14.0 },
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
    let heading = Heading::new(first, divisor, width, sizes.digits);
    let mut per = scene.spec.per.iter();
    let count = first.fact.size() / per.next().unwrap_or(&1.0);
    let group = ratio.filter(|_| divisor.is_some()).map_or(HUNDRED, |ratio| ratio.size().round());
    let one = scene.wording.charts.get(&scene.spec.id).and_then(|words| words.one.as_deref());
    let grid = Grid::new(count, group, width, sizes.tall, sizes.pitch);
    let top = heading.base + BELOW + one.map_or(0.0, |_| NAME);
    let marks = grid.marks((0.0, top), count, first.fact.qualifier, first.symbol, one.is_some());
    layout.rest.extend(heading.rest);
    if let (Some(name), Some(mark)) = (one, marks.one) {
        layout.rest.extend(person(name, mark, top));
    }
    layout.marks.push(first.mark([heading.first, marks.shapes].concat()));
    layout.marks.extend(divisor.map(|item| item.mark(heading.divisor)));
    layout.height = marks.bottom + 1.0;
    others::place(later, per, grid, &mut layout);
    layout
}

/// Returns whether the second fact counts the groups: the field's ratio divides the first by it.
fn counts_groups(ratio: Option<&Derived>, first: &Item<'_>, second: &Item<'_>) -> bool {
    ratio.is_some_and(|ratio| ratio.operands == [first.fact.id.as_str(), &second.fact.id])
}

/// Returns a person's name above the marks, and the line from it to the person's mark (x, y, radius).
fn person(name: &str, (x, y, r): (f64, f64, f64), top: f64) -> [Shape; 2] {
    let base = top - 15.0;
    let like = words(x + r, base, LABEL, Weight::Bold, Role::Name, name);
    let line = Shape::Line { from: (x, base + 5.0), to: (x, y), width: 1.25, role: Role::Accent };
    [line, Shape::Words(Words { anchor: Anchor::End, ..like })]
}
