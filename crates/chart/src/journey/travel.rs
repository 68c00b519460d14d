//! The places of an axis that runs across, and a step from one to another as a line with words.

use super::Sheet;
use super::flow::{bold, large, plain};
use crate::Role;
use crate::layout::Shape;
use crate::scene::Scene;
use crate::station::Station;
use story::{Symbol, UnitKind};
use svg::Anchor;

/// The places of an axis that runs across, and the measures of its frame.
pub(super) struct Axis<'a> {
    /// Ids with the x of each place.
    pub(super) places: Vec<(&'a str, f64)>,
    /// The radius of a person.
    pub(super) person: f64,
    pub(super) wide: bool,
    pub(super) width: f64,
}

impl Axis<'_> {
    pub(super) fn x(&self, place: Option<&String>) -> f64 {
        let known = self.places.iter().find(|(id, _)| Some(*id) == place.map(String::as_str));
        known.map_or(self.first(), |(_, x)| *x)
    }

    pub(super) fn first(&self) -> f64 {
        self.places.first().map_or(0.0, |(_, x)| *x)
    }

    pub(super) fn last(&self) -> f64 {
        self.places.last().map_or(self.width, |(_, x)| *x)
    }

    pub(super) fn middle(&self) -> f64 {
        (self.first() + self.last()) / 2.0
    }

    pub(super) fn room(&self) -> f64 {
        self.last() - self.first()
    }

    /// A person of the story, at a place.
    pub(super) fn person(&self, x: f64, y: f64) -> Shape {
        let places = vec![(x, y, self.person)];
        Shape::Symbols { symbol: Symbol::Person, places, filled: true, role: Role::Label }
    }
}

/// Returns the number of marks that an arrow for this step consists of, if the step counts things.
pub(super) fn marks(scene: &Scene<'_>, station: &Station<'_>) -> Option<u32> {
    let fact = station.item.as_ref()?.fact;
    let counts = scene.story.unit(&fact.unit)?.kind == UnitKind::Count;
    // `load` rejects counts with fractions and above a few thousand.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
    counts.then_some(fact.size() as u32)
}

/// Places a line with an arrow, its words above it, and the words of where it leads at its end. Returns the bottom edge.
pub(super) fn way(
    axis: &Axis<'_>,
    by: &Station<'_>,
    then: &[&Station<'_>],
    top: f64,
    sheet: &mut Sheet,
) -> f64 {
    let (from, to) = (axis.x(by.step.from.as_ref()), axis.x(by.step.to.as_ref()));
    let way = if to > from { 1.0 } else { -1.0 };
    let end_style = bold(15.0, Role::Label).anchored(if way > 0.0 { Anchor::End } else { Anchor::Start });
    let ends = then.iter().map(|station| end_style.width(station.label, 220.0)).fold(0.0, f64::max);
    let reserved = if axis.wide && ends > 0.0 { ends + 22.0 } else { 0.0 };
    let start = from + way * (axis.person + 6.0);
    let tip = to - way * (12.0 + reserved);
    let style = plain(15.0, Role::Label);
    let words_room = (tip - start).abs() - 12.0;
    let (mut shapes, mut above) = if axis.wide {
        style.anchored(Anchor::Middle).set(by.label, ((start + tip) / 2.0, top + 16.0), words_room)
    } else {
        style.set(by.label, (start.min(tip) + 6.0, top + 16.0), words_room)
    };
    if let Some(item) = &by.item {
        above += 30.0;
        shapes.extend(large(item, start.min(tip) + 6.0, above, 26.0).0);
    }
    let y = above + if axis.wide { 16.0 } else { 18.0 };
    let line = |from, to| Shape::Line { from, to, width: 2.0, role: Role::Label };
    shapes.push(line((start, y), (tip, y)));
    shapes.push(line((tip - way * 9.0, y - 6.0), (tip, y)));
    shapes.push(line((tip - way * 9.0, y + 6.0), (tip, y)));
    sheet.marks.push(by.mark(shapes));
    sheet.rest.push(axis.person(from, y));
    let mut bottom = y + axis.person;
    let mut base = if axis.wide { y + 5.0 } else { y + 32.0 };
    for station in then {
        let room = if axis.wide { 220.0 } else { axis.room() - 24.0 };
        let (shapes, last) = end_style.set(station.label, (to - way * 14.0, base), room);
        sheet.marks.push(station.mark(shapes));
        bottom = bottom.max(last + 5.0);
        base = last + 28.0;
    }
    bottom
}
