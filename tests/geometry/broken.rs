//! Shows that each check can fail, on real charts broken on purpose.

use chart::{Bounds, Frame, PlacedMark, Role, Shape, View, Words};
use story::Qualifier;
use svg::{Anchor, Weight};

use crate::case::{Case, cases};
use crate::{honest, marks, phone, room};

type Check = fn(&Case) -> Vec<String>;

/// A chart of the story in the frame `Card`.
fn chart(wanted: impl Fn(&Case) -> bool) -> Case {
    let mut cases = cases().into_iter();
    cases.find(|case| case.scene.frame == Frame::Card && wanted(case)).expect("a chart to break")
}

fn of_kind(kind: &str) -> Case {
    chart(|case| case.scene.spec.kind.name() == kind)
}

/// A chart of symbols with a fact of this qualifier, and the index of its mark.
fn with_symbols(qualifier: Qualifier) -> (Case, usize) {
    let place = |case: &Case| {
        let fact = |mark: &PlacedMark| case.scene.story.fact(mark.subject.fact()?).map(|fact| fact.qualifier);
        case.layout.marks.iter().position(|mark| fact(mark) == Some(qualifier))
    };
    let case = chart(|case| case.scene.spec.kind.name() == "symbols" && place(case).is_some());
    let at = place(&case).expect("just found");
    (case, at)
}

/// Breaks a chart and asserts that the check reports a fault that contains `says`.
fn must_fail(mut case: Case, check: Check, says: &str, breaks: impl FnOnce(&mut Case)) {
    breaks(&mut case);
    let faults = check(&case);
    assert!(
        faults.iter().any(|fault| fault.contains(says)),
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

fn square(x: f64, y: f64, side: f64) -> Shape {
    Shape::Rect { at: Bounds { x, y, w: side, h: side }, role: Role::Mark }
}

/// A chart with two marks of one word each, and free space.
fn two_words() -> Case {
    let mut case = of_kind("bar");
    case.layout.height = 200.0;
    case.layout.rest.clear();
    case.layout.marks.truncate(2);
    for (mark, y) in case.layout.marks.iter_mut().zip([30.0, 130.0]) {
        mark.shapes = vec![label(10.0, y, "托育機構")];
    }
    case
}

fn rects(case: &mut Case, mark: usize, wanted: Role) -> impl Iterator<Item = &mut Bounds> {
    case.layout.marks[mark].shapes.iter_mut().filter_map(move |shape| match shape {
        Shape::Rect { at, role } if *role == wanted => Some(at),
        _ => None,
    })
}

fn symbols(case: &mut Case, mark: usize, wanted: bool) -> impl Iterator<Item = &mut (f64, f64, f64)> {
    let shapes = case.layout.marks[mark].shapes.iter_mut().filter_map(move |shape| match shape {
        Shape::Symbols { places, filled, .. } if *filled == wanted => Some(places),
        _ => None,
    });
    shapes.flatten()
}

#[test]
fn an_unbroken_chart_has_no_fault() {
    for check in [room::small_words, room::words_over_words, room::words_over_pictures, room::outside] {
        assert_eq!(check(&two_words()), Vec::<String>::new());
    }
    assert_eq!(room::hard_to_touch(&two_words()), Vec::<String>::new(), "apart, so small ones are touchable");
}

#[test]
fn the_width_on_a_phone_is_read_from_the_style_sheet() {
    let width = phone::picture_width();
    assert!((250.0..340.0).contains(&width), "a card of a screen of 360 px has {width} px for its picture");
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
    assert_eq!(room::words_over_words(&case), Vec::<String>::new());
}

#[test]
fn words_over_pictures_and_lines_through_words_are_found() {
    let over = |x| move |case: &mut Case| case.layout.marks[1].shapes.push(square(x, 20.0, 30.0));
    must_fail(two_words(), room::words_over_pictures, "over a shape of mark 2", over(60.0));
    must_fail(two_words(), room::words_over_pictures, "over a shape of no mark", |case| {
        let line = Shape::Line { from: (0.0, 0.0), to: (60.0, 60.0), width: 1.0, role: Role::Axis };
        case.layout.rest.push(line);
    });
    let mut case = two_words();
    over(75.0)(&mut case);
    case.layout.rest.push(Shape::Line { from: (0.0, 0.0), to: (0.0, 99.0), width: 1.0, role: Role::Axis });
    assert_eq!(room::words_over_pictures(&case), Vec::<String>::new());
}

#[test]
fn what_leaves_the_view_box_is_found_on_every_side() {
    for (x, y) in [(-1.0, 30.0), (300.0, 30.0), (10.0, 10.0), (10.0, 199.0), (f64::NAN, 30.0)] {
        must_fail(two_words(), room::outside, "leaves 0..340", |case| {
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
fn crooked_bars_are_found() {
    let bars = || chart(|case| case.scene.spec.id == "mind-and-sleep");
    must_fail(bars(), honest::crooked_bars, "not at 0", |case| {
        rects(case, 0, Role::Mark).for_each(|bar| bar.x = 1.0);
    });
    must_fail(bars(), honest::crooked_bars, "should be", |case| {
        rects(case, 1, Role::MarkSoft).for_each(|bar| bar.w += 0.5);
    });
    must_fail(bars(), honest::crooked_bars, "thick", |case| {
        rects(case, 1, Role::MarkSoft).for_each(|bar| bar.h += 2.0);
    });
}

#[test]
fn wrong_shares_are_found() {
    must_fail(of_kind("waffle"), honest::wrong_shares, "fills", |case| {
        rects(case, 0, Role::Mark).next().expect("a filled square").w *= 0.8;
    });
    must_fail(of_kind("waffle"), honest::wrong_shares, "not 100", |case| {
        case.layout.marks[0].shapes.push(square(300.0, 0.0, 9.0));
    });
    must_fail(of_kind("waffle"), honest::wrong_shares, "lie on each other", |case| {
        let first = rects(case, 0, Role::Mark).next().copied().expect("a filled square");
        *rects(case, 0, Role::Mark).nth(1).expect("another") = first;
    });
}

#[test]
fn miscounted_symbols_are_found() {
    for qualifier in [Qualifier::Exact, Qualifier::Over] {
        let (case, at) = with_symbols(qualifier);
        must_fail(case, honest::miscounted, "not", |case| {
            symbols(case, at, true).next().expect("a symbol").2 *= 0.9;
        });
    }
}

#[test]
fn a_missing_or_needless_hollow_symbol_is_found() {
    let (case, at) = with_symbols(Qualifier::Exact);
    must_fail(case, honest::miscounted, "exact and has 1 hollow", |case| {
        let symbol = story::Symbol::Dot;
        let places = vec![(300.0, 300.0, 1.0)];
        let shape = Shape::Symbols { symbol, places, filled: false, role: Role::Mark };
        case.layout.marks[at].shapes.push(shape);
    });
    let (case, at) = with_symbols(Qualifier::Over);
    must_fail(case, honest::miscounted, "over and has 0 hollow", |case| {
        case.layout.marks[at].shapes.retain(|shape| !matches!(shape, Shape::Symbols { filled: false, .. }));
    });
    let (case, at) = with_symbols(Qualifier::Over);
    must_fail(case, honest::miscounted, "is not the last", |case| {
        symbols(case, at, false).for_each(|place| place.0 = -100.0);
    });
}

#[test]
fn wrong_ratios_are_found() {
    let many = |case: &Case| {
        let ratio = &case.scene.spec.derived[0].operands[0];
        case.layout
            .marks
            .iter()
            .position(|mark| mark.subject.fact() == Some(ratio))
            .expect("the dividend's mark")
    };
    must_fail(of_kind("pair"), honest::wrong_ratios, "the dividend, has", |case| {
        let at = many(case);
        symbols(case, at, true).next().expect("a symbol").2 *= 0.9;
    });
    let totals = || chart(|case| case.scene.spec.kind.name() == "pair" && case.scene.view == View::Totals);
    must_fail(totals(), honest::wrong_totals, "no round number", |case| {
        symbols(case, 0, true).next().expect("a symbol").2 *= 0.9;
    });
    must_fail(totals(), honest::wrong_totals, "no words say", |case| case.layout.rest.clear());
    must_fail(of_kind("pair"), honest::wrong_ratios, "the divisor, has 0", |case| {
        let at = 1 - many(case);
        case.layout.marks[at].shapes.retain(|shape| !matches!(shape, Shape::Symbols { .. }));
    });
}

#[test]
fn missing_double_misplaced_and_nameless_marks_are_found() {
    must_fail(of_kind("bar"), marks::missing_marks, "has 0 marks", |case| {
        case.layout.marks.pop();
    });
    must_fail(of_kind("bar"), marks::missing_marks, "has 2 marks", |case| {
        let again = case.layout.marks[0].clone();
        case.layout.marks.push(again);
    });
    must_fail(of_kind("bar"), marks::missing_marks, "another order", |case| case.layout.marks.reverse());
    must_fail(of_kind("bar"), marks::misnumbered, "at place 1", |case| case.layout.marks.reverse());
    must_fail(of_kind("bar"), marks::misnamed, "without", |case| {
        case.layout.marks[0].name = "一家診所".to_owned();
    });
    must_fail(of_kind("bar"), marks::misnamed, "no name", |case| case.layout.marks[0].name.clear());
    must_fail(of_kind("bar"), marks::unwritten, "without", |case| case.layout.marks[0].shapes.truncate(1));
}

#[test]
fn a_list_that_hides_what_its_whole_is_is_found() {
    let whole = || chart(|case| case.scene.spec.id == "whole-province");
    must_fail(whole(), honest::half_truths, "does not say of what it is all", |case| {
        case.layout.marks[0].shapes.truncate(3);
    });
    must_fail(whole(), honest::half_truths, "listed as all", |case| {
        case.layout.marks[0].subject = chart::Subject::Fact("staff-to-townships".to_owned());
    });
}
