//! Steps from one place to another: a line with words, or an arrow made of the marks that a figure counts.

use super::Sheet;
use super::flow::{bold, large, large_fitting, large_width, plain};
use super::mark_arrow::MarkArrow;
use crate::Role;
use crate::layout::Shape;
use crate::scene::{Frame, Scene};
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
    fn x(&self, place: Option<&String>) -> f64 {
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
    fn person(&self, x: f64, y: f64) -> Shape {
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
    counts.then_some(fact.value as u32)
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

/// Places an arrow of `count` marks and the people who walk before it, its figure above, and a list of what happens where it
/// leads. `top` is that of the lane and that below its heading. Returns the bottom edge.
pub(super) fn arrow(
    scene: &Scene<'_>,
    axis: &Axis<'_>,
    (by, count): (&Station<'_>, u32),
    then: &[&Station<'_>],
    (lane, top): (f64, f64),
    sheet: &mut Sheet,
) -> f64 {
    let Some(item) = &by.item else { return top };
    let (from, to) = (axis.x(by.step.from.as_ref()), axis.x(by.step.to.as_ref()));
    // 1 if the arrow points to the left.
    let way = if from > to { 1.0 } else { -1.0 };
    let named = by.step.named.min(count);
    let r = axis.person;
    let person = |i: u32| to + way * (2.0 * r + if axis.wide { 14.0 } else { 2.0 } + f64::from(i) * 2.0 * r);
    let before = if named == 0 { to + way * r } else { person(named - 1) + way * r };
    let tail = from - way * 14.0;
    let (digits, height) = match scene.frame {
        Frame::Full => (84.0, 150.0),
        Frame::Wide => (72.0, 120.0),
        Frame::Card => (64.0, 112.0),
        Frame::Large => (52.0, 92.0),
    };
    let arrow = MarkArrow::new(count - named, (tail - before).abs() - 8.0, height);
    let room = axis.room() - 28.0;
    let digits = large_fitting(item, digits, if axis.wide { room / 2.0 - 70.0 } else { room });
    // In wide frames the figure stands beside the heading, at the arrow's tail.
    let base = if axis.wide { lane + 12.0 + digits * 0.76 } else { top + digits * 0.8 };
    let width = large_width(item, digits);
    let start = if way > 0.0 { tail - width } else { tail };
    let tip = before + way * (8.0 + arrow.r());
    let near = if way > 0.0 { start - tip } else { tip - start - width };
    // The figure stands over the shaft, or over the head if it reaches there.
    let below = if near > arrow.head { arrow.shaft } else { arrow.head };
    let middle = (base + 12.0 + below).max(top + arrow.head);
    let tip = (tip, middle);
    let mut shapes =
        vec![Shape::Dots { rows: arrow.rows(tip, way), pitch: arrow.pitch, r: arrow.r(), role: Role::Mark }];
    if named > 0 {
        let places = (0..named).map(|i| (person(i), middle, r)).collect();
        shapes.push(Shape::Symbols { symbol: item.symbol, places, filled: true, role: Role::Mark });
    }
    shapes.extend(large(item, start, base, digits).0);
    let style = plain(15.0, Role::Label).anchored(if way > 0.0 { Anchor::End } else { Anchor::Start });
    let under = middle + if axis.wide { arrow.shaft } else { arrow.head } + 20.0;
    let (words, last) = style.set(by.label, (tail, under), if axis.wide { room * 0.6 } else { room });
    shapes.extend(words);
    sheet.marks.push(by.mark(shapes));
    sheet.rest.push(axis.person(to, middle));
    list(axis, then, (middle + arrow.head + 6.0).max(last + 8.0), sheet)
}

/// Places a list of what happens at a place, beside its line. Returns the bottom edge.
pub(super) fn list(axis: &Axis<'_>, stations: &[&Station<'_>], top: f64, sheet: &mut Sheet) -> f64 {
    const DIGITS: f64 = 26.0;
    let room = axis.room() - 32.0;
    let mut y = top;
    for station in stations {
        let at = axis.x(station.step.from.as_ref());
        let way = if at <= axis.middle() { 1.0 } else { -1.0 };
        let x = at + way * 18.0;
        let anchor = if way > 0.0 { Anchor::Start } else { Anchor::End };
        let style = plain(15.0, Role::Label).anchored(anchor);
        let mut shapes = Vec::new();
        let base = match &station.item {
            Some(item) => {
                let bold = bold(15.0, Role::Label);
                let (own, width) = (bold.width(station.label, room), large_width(item, DIGITS));
                if own + 12.0 + width <= room && bold.height(station.label, room) <= bold.leading() {
                    let base = y + DIGITS;
                    let left = if way > 0.0 { x } else { x - own - 12.0 - width };
                    shapes.extend(bold.set(station.label, (left, base - 1.0), room).0);
                    shapes.extend(large(item, left + own + 12.0, base, DIGITS).0);
                    base
                } else {
                    let (words, last) = bold.anchored(anchor).set(station.label, (x, y + 20.0), room);
                    shapes.extend(words);
                    let size = large_fitting(item, DIGITS, room);
                    let left = if way > 0.0 { x } else { x - large_width(item, size) };
                    shapes.extend(large(item, left, last + size + 4.0, size).0);
                    last + size + 4.0
                }
            }
            None => {
                let (words, last) = style.set(station.label, (x, y + 20.0), room);
                shapes.extend(words);
                last
            }
        };
        sheet.marks.push(station.mark(shapes));
        y = base + 9.0;
    }
    y
}
