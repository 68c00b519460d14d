//! Shows that each check can fail, on charts of this repository's story broken on purpose. `honest.rs` does so for its own checks.

use std::fmt::Debug;

use chart::{Bounds, Frame, PlacedMark, Role, Shape, Words};
use story::{ChartKind, Qualifier};
use svg::{Anchor, Weight};

use super::case::{Case, cases_of};
use super::{marks, phone, room, story};

/// A chart of the story in the frame `Card`.
pub(crate) fn chart(wanted: impl Fn(&Case<'_>) -> bool) -> Case<'static> {
    let mut cases = cases_of(story()).into_iter();
    cases.find(|case| case.scene.frame == Frame::Card && wanted(case)).expect("a chart to break")
}

pub(crate) fn of_kind(kind: ChartKind) -> Case<'static> {
    chart(|case| case.scene.spec.kind == kind)
}

/// A chart of symbols with a fact of this qualifier, and the index of its mark.
pub(crate) fn with_symbols(qualifier: Qualifier) -> (Case<'static>, usize) {
    let place = |case: &Case<'_>| {
        let fact = |mark: &PlacedMark| case.scene.story.fact(mark.subject.fact()?).map(|fact| fact.qualifier);
        case.layout.marks.iter().position(|mark| fact(mark) == Some(qualifier))
    };
    let case = chart(|case| case.scene.spec.kind == ChartKind::Symbols && place(case).is_some());
    let at = place(&case).expect("just found");
    (case, at)
}

/// Breaks a chart and asserts that the check reports a fault that contains `says`.
pub(crate) fn must_fail<F: AsRef<str> + Debug>(
    mut case: Case<'_>,
    check: fn(&Case<'_>) -> Vec<F>,
    says: &str,
    breaks: impl FnOnce(&mut Case<'_>),
) {
    breaks(&mut case);
    let faults = check(&case);
    assert!(
        faults.iter().any(|fault| fault.as_ref().contains(says)),
        "{}: no fault says 「{says}」: {faults:?}",
        case.name()
    );
}

fn label(x: f64, y: f64, text: &str) -> Shape {
    let (size, role) = (15.0, Role::Label);
    Shape::Words(Words {
        x,
        y,
        size,
        anchor: Anchor::Start,
        weight: Weight::Regular,
        role,
        text: text.to_owned(),
        runs_on: None,
    })
}

pub(crate) fn square(x: f64, y: f64, side: f64) -> Shape {
    Shape::Rect { at: Bounds { x, y, w: side, h: side }, role: Role::Mark }
}

/// A chart with two marks of one word each, and free space.
fn two_words() -> Case<'static> {
    let mut case = of_kind(ChartKind::Bar);
    case.layout.height = 200.0;
    case.layout.rest.clear();
    case.layout.marks.truncate(2);
    for (mark, y) in case.layout.marks.iter_mut().zip([30.0, 130.0]) {
        mark.shapes = vec![label(10.0, y, "托育機構")];
    }
    case
}

/// The rectangles of one role in a mark, to be changed.
pub(crate) fn rects_of<'a>(
    case: &'a mut Case<'_>,
    mark: usize,
    wanted: Role,
) -> impl Iterator<Item = &'a mut Bounds> {
    case.layout.marks[mark].shapes.iter_mut().filter_map(move |shape| match shape {
        Shape::Rect { at, role } if *role == wanted => Some(at),
        _ => None,
    })
}

/// The rows of dots of an axis, to be changed.
pub(crate) fn dots_of<'a>(case: &'a mut Case<'_>) -> impl Iterator<Item = &'a mut (f64, f64, u32)> {
    let shapes = case.layout.rest.iter_mut().filter_map(|shape| match shape {
        Shape::Dots { rows, role: Role::Axis, .. } => Some(rows),
        _ => None,
    });
    shapes.flatten()
}

/// The symbols of a mark, filled or hollow, to be changed.
pub(crate) fn symbols_of<'a>(
    case: &'a mut Case<'_>,
    mark: usize,
    wanted: bool,
) -> impl Iterator<Item = &'a mut (f64, f64, f64)> {
    let shapes = case.layout.marks[mark].shapes.iter_mut().filter_map(move |shape| match shape {
        Shape::Symbols { places, filled, .. } if *filled == wanted => Some(places),
        _ => None,
    });
    shapes.flatten()
}

#[test]
fn an_unbroken_chart_has_no_fault() {
    for check in [room::small_words, room::words_over_words, room::words_over_pictures, room::outside] {
        assert_eq!(check(&two_words()), []);
    }
    assert_eq!(room::hard_to_touch(&two_words()), Vec::<String>::new(), "apart, so small ones are touchable");
}

#[test]
fn the_width_on_a_phone_is_read_from_the_style_sheet() {
    let widths = [phone::NARROWEST, 360.0, 720.0, 1280.0].map(phone::picture_width_on);
    assert_eq!(widths, [300.0, 320.0, 350.0, 350.0], "on screens of 320, 360, 720 and 1280 px");
}

#[test]
fn small_words_are_found() {
    must_fail(two_words(), room::small_words, "托育機構", |case| {
        for shape in &mut case.layout.marks[0].shapes {
            if let Shape::Words(words) = shape {
                words.size = 13.0;
            }
        }
    });
}

#[test]
fn words_over_words_are_found_and_words_that_touch_are_not() {
    must_fail(two_words(), room::words_over_words, "overlap by", |case| {
        case.layout.rest.push(label(65.0, 35.0, "個"));
    });
    let mut case = two_words();
    case.layout.rest.push(label(10.0, 45.0, "個"));
    assert_eq!(room::words_over_words(&case), []);
}

#[test]
fn words_over_pictures_and_lines_through_words_are_found() {
    let over = |x| move |case: &mut Case<'_>| case.layout.marks[1].shapes.push(square(x, 20.0, 30.0));
    must_fail(two_words(), room::words_over_pictures, "over a shape of mark 2", over(60.0));
    must_fail(two_words(), room::words_over_pictures, "over a shape of no mark", |case| {
        let line = Shape::Line { from: (0.0, 0.0), to: (60.0, 60.0), width: 1.0, role: Role::Axis };
        case.layout.rest.push(line);
    });
    let mut case = two_words();
    over(75.0)(&mut case);
    case.layout.rest.push(Shape::Line { from: (0.0, 0.0), to: (0.0, 99.0), width: 1.0, role: Role::Axis });
    assert_eq!(room::words_over_pictures(&case), []);
}

#[test]
fn what_leaves_the_view_box_is_found_on_every_side() {
    for (x, y) in [(-1.0, 30.0), (300.0, 30.0), (10.0, 10.0), (10.0, 199.0), (f64::NAN, 30.0)] {
        must_fail(two_words(), room::outside, "leaves 0..350", |case| {
            case.layout.rest.push(label(x, y, "托育機構"));
        });
    }
}

#[test]
fn marks_too_small_and_too_close_to_touch_are_found() {
    must_fail(two_words(), room::hard_to_touch, "from mark 2", |case| {
        case.layout.marks[0].shapes = vec![square(10.0, 10.0, 6.0)];
        case.layout.marks[1].shapes = vec![square(20.0, 10.0, 6.0)];
    });
    must_fail(two_words(), room::tangled_areas, "overlap by 10.0 px", |case| {
        case.layout.marks[0].shapes = vec![square(10.0, 10.0, 30.0)];
        case.layout.marks[1].shapes = vec![square(20.0, 30.0, 30.0)];
    });
    must_fail(two_words(), room::hard_to_touch, "no area", |case| case.layout.marks[0].shapes.clear());
}

#[test]
fn missing_double_misplaced_and_nameless_marks_are_found() {
    must_fail(of_kind(ChartKind::Bar), marks::missing_marks, "has 0 marks", |case| {
        case.layout.marks.pop();
    });
    must_fail(of_kind(ChartKind::Bar), marks::missing_marks, "has 2 marks", |case| {
        let again = case.layout.marks[0].clone();
        case.layout.marks.push(again);
    });
    must_fail(of_kind(ChartKind::Bar), marks::missing_marks, "another order", |case| {
        case.layout.marks.reverse();
    });
    must_fail(of_kind(ChartKind::Bar), marks::misnumbered, "at place 1", |case| case.layout.marks.reverse());
    must_fail(of_kind(ChartKind::Bar), marks::misnamed, "without", |case| {
        case.layout.marks[0].name = "一家診所".to_owned();
    });
    must_fail(of_kind(ChartKind::Bar), marks::misnamed, "no name", |case| case.layout.marks[0].name.clear());
    must_fail(of_kind(ChartKind::Bar), marks::unwritten, "without", |case| {
        case.layout.marks[0].shapes.truncate(1);
    });
}
