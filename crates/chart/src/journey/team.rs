//! A step of people from one place to another: an arrow of their marks, and before it the people whom the article names.

use super::Sheet;
use super::flow::{Style, bold, large, large_fitting, large_width, plain};
use super::list;
use super::mark_arrow::MarkArrow;
use super::travel::Axis;
use crate::Role;
use crate::layout::Shape;
use crate::scene::{Frame, Scene};
use crate::station::Station;
use story::{Named, StepWording};
use svg::Anchor;

/// The people named, with their words.
type People<'a> = Vec<(&'a Named, Option<&'a StepWording>)>;

/// How the people named stand before the arrow.
struct Group {
    /// The distance between people.
    pitch: f64,
    /// The room for the name below a person, or `None` if the names are a list below the arrow.
    column: Option<f64>,
}

const ROLE: Style = plain(14.0, Role::Label);

const fn name(wide: bool) -> Style {
    bold(if wide { 16.0 } else { 14.0 }, Role::Name)
}

impl Group {
    /// Returns a group with a column for each name, unless that leaves the arrow too little of the axis.
    fn new(axis: &Axis<'_>, people: &People<'_>) -> Self {
        /// The least part of the axis for the arrow.
        const ARROW: f64 = 0.38;
        let column = if axis.wide { 140.0 } else { 60.0 };
        let words = people.iter().filter_map(|(_, words)| *words);
        let width = |words: &StepWording| {
            let post = words.note.as_ref().map_or(0.0, |post| ROLE.width(post, column));
            name(axis.wide).width(&words.label, column).max(post)
        };
        let widest = words.map(width).fold(0.0, f64::max);
        let pitch = (widest + if axis.wide { 20.0 } else { 10.0 }).max(2.0 * axis.person + 6.0);
        let taken = 2.0 * axis.person + pitch * people.iter().map(|_| 1.0).sum::<f64>();
        if axis.room() - taken >= ARROW * axis.room() {
            Self { pitch, column: Some(column) }
        } else {
            Self { pitch: 2.0 * axis.person, column: None }
        }
    }
}

/// Places an arrow of `count` marks and the people who walk before it, its figure above, and what happens where it leads below.
/// `top` is that of the lane and that below its heading. Returns the bottom edge.
pub(super) fn place(
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
    let people: People<'_> =
        by.step.named.iter().map(|person| (person, scene.person_words(&person.id))).collect();
    let named = people.iter().map(|_| 1u32).sum::<u32>();
    let (r, group) = (axis.person, Group::new(axis, &people));
    let first = to + way * (r + if axis.wide { 14.0 } else { 4.0 });
    let person = |n: u32| first + way * group.pitch * (f64::from(n) + 0.5);
    let before = first + way * group.pitch * f64::from(named);
    let tail = from - way * 14.0;
    let (digits, height) = match scene.frame {
        Frame::Full => (84.0, 150.0),
        Frame::Wide => (72.0, 120.0),
        Frame::Card => (64.0, 112.0),
        Frame::Large => (52.0, 92.0),
    };
    let arrow = MarkArrow::new(count.saturating_sub(named), (tail - before).abs() - 8.0, height);
    let room = axis.room() - 28.0;
    let digits = large_fitting(item, digits, if axis.wide { room / 2.0 - 70.0 } else { room });
    // In wide frames the figure stands beside the heading, at the arrow's tail.
    let base = if axis.wide { lane + 12.0 + digits * 0.76 } else { top + digits * 0.8 };
    let width = large_width(item, digits);
    let start = if way > 0.0 { tail - width } else { tail };
    let tip = before + way * (4.0 + arrow.r());
    let near = if way > 0.0 { start - tip } else { tip - start - width };
    // The figure stands over the shaft, or over the head if it reaches there.
    let below = if near > arrow.head { arrow.shaft } else { arrow.head };
    let middle = (base + 12.0 + below).max(top + arrow.head).max(top + r);
    let mut shapes = vec![Shape::Dots {
        rows: arrow.rows((tip, middle), way),
        pitch: arrow.pitch,
        r: arrow.r(),
        role: Role::Mark,
    }];
    for ((who, _), n) in people.iter().zip(0..) {
        let places = vec![(person(n), middle, r)];
        shapes.push(Shape::Symbols { symbol: who.symbol, places, filled: true, role: Role::Mark });
    }
    shapes.extend(large(item, start, base, digits).0);
    let mut bottom = middle + arrow.head;
    let mut under = middle + if axis.wide { arrow.shaft } else { arrow.head } + 20.0;
    let mut room_under = if axis.wide { (tail - tip).abs() - arrow.head - 20.0 } else { room };
    if let Some(column) = group.column {
        for ((_, words), n) in people.iter().zip(0..) {
            let Some(words) = words else { continue };
            let (own, last) = below_person(words, (person(n), middle + r), column, axis.wide);
            shapes.extend(own);
            bottom = bottom.max(last + 4.0);
        }
        // Words at the arrow's tail keep to the arrow if the names reach down beside them.
        if bottom > under - 15.0 {
            room_under = room_under.min((tail - before).abs());
        }
    } else {
        for (_, words) in &people {
            let Some(words) = words else { continue };
            let (own, last) = in_list(words, (to + way * 18.0, under), way, room);
            shapes.extend(own);
            under = last + 20.0;
        }
        under += 4.0;
    }
    let style = plain(15.0, Role::Label).anchored(if way > 0.0 { Anchor::End } else { Anchor::Start });
    let (words, last) = style.set(by.label, (tail, under), room_under);
    shapes.extend(words);
    sheet.marks.push(by.mark(shapes));
    sheet.rest.push(axis.person(to, middle));
    list::row(axis, then, bottom.max(last + 4.0) + 6.0, sheet)
}

/// Sets the name and the post of a person whose feet are at (x, y). Returns the shapes and the last baseline.
fn below_person(words: &StepWording, (x, y): (f64, f64), room: f64, wide: bool) -> (Vec<Shape>, f64) {
    let name = name(wide).anchored(Anchor::Middle);
    let (mut shapes, mut base) = name.set(&words.label, (x, y + name.size + 4.0), room);
    if let Some(post) = &words.note {
        let style = ROLE.anchored(Anchor::Middle);
        let (own, last) = style.set(post, (x, base + style.leading()), room);
        shapes.extend(own);
        base = last;
    }
    (shapes, base)
}

/// Sets the name and the post of a person as a line beside a place's line. Returns the shapes and the last baseline.
fn in_list(words: &StepWording, (x, y): (f64, f64), way: f64, room: f64) -> (Vec<Shape>, f64) {
    const GAP: f64 = 8.0;
    let name = name(false);
    let own = name.width(&words.label, room);
    let post = words.note.as_deref().map(|post| (post, ROLE.width(post, room)));
    let beside = post.filter(|(_, width)| own + GAP + width <= room);
    let left = if way > 0.0 { x } else { x - own - beside.map_or(0.0, |(_, width)| GAP + width) };
    let (mut shapes, mut base) = name.set(&words.label, (left, y), room);
    if let Some((post, _)) = post {
        let at = if beside.is_some() { (left + own + GAP, base) } else { (left, base + ROLE.leading()) };
        let (own, last) = ROLE.set(post, at, room);
        shapes.extend(own);
        base = last;
    }
    (shapes, base)
}
