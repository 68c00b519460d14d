//! Checks that arrows and ranges begin and end where their facts say, and that a share in parts has its parts.

use chart::{Role, Shape};
use story::{Parts, Qualifier, UnitKind};

use super::axis::{Measured, misplaced};
use super::case::{Case, mark_name};
use super::measure::{both, figures};

/// Where arrows do not lead from zero to the change, or not from what was before to what is after.
pub(crate) fn wrong_arrows(case: &Case<'_>) -> Vec<String> {
    let is_change =
        |unit: &str| case.scene.story.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Change);
    let (mut places, mut faults) = (Vec::new(), Vec::new());
    for (n, (mark, fact)) in figures(case).into_iter().enumerate() {
        let name = mark_name(mark);
        let mut at = |value: f64, place: f64| places.push(Measured { name: name.clone(), value, place });
        if is_change(&fact.unit) && fact.size() != 0.0 {
            match mark.shapes.iter().find_map(tail_and_tip) {
                Some((tail, tip)) => {
                    at(0.0, tail);
                    at(fact.size(), tip);
                }
                None => faults.push(format!("{name} has no arrow")),
            }
            continue;
        }
        match both(mark)[..] {
            [(x, ..)] => at(fact.size(), x),
            _ => faults.push(format!("{name} has {} points, not one", both(mark).len())),
        }
        let is_before = !is_change(&fact.unit) && n % 2 == 0;
        if is_before {
            let dots =
                mark.shapes.iter().any(|shape| matches!(shape, Shape::Symbols { role: Role::MarkSoft, .. }));
            if !dots {
                faults.push(format!("{name} was before, but looks like what is after"));
            }
        }
    }
    faults.extend(misplaced(case, &places));
    faults
}

/// The x of an arrow's two ends. Its tip is the corner at the middle of its height, its tail the corner farthest from the tip.
fn tail_and_tip(shape: &Shape) -> Option<(f64, f64)> {
    let Shape::Polygon { corners, .. } = shape else { return None };
    let at = shape.bounds();
    let (tip, _) = *corners.iter().find(|(_, y)| (y - at.y - at.h / 2.0).abs() < 0.01)?;
    let (left, right) = (at.x, at.right());
    Some((if tip - left > right - tip { left } else { right }, tip))
}

/// Ranges whose ends are not at their numbers.
pub(crate) fn wrong_ranges(case: &Case<'_>) -> Vec<String> {
    let (mut places, mut faults) = (Vec::new(), Vec::new());
    for (mark, fact) in figures(case) {
        let mut dots = both(mark);
        dots.sort_by(|a, b| a.0.total_cmp(&b.0));
        let [(low, ..), (high, ..)] = dots[..] else {
            faults.push(format!("{} has {} ends", mark_name(mark), dots.len()));
            continue;
        };
        for (end, place) in [(fact.amount.low(), low), (fact.amount.high(), high)] {
            places.push(Measured { name: mark_name(mark), value: end.to_f64(), place });
        }
    }
    faults.extend(misplaced(case, &places));
    faults
}

/// Shares whose marks are not so many of so many as the article says.
pub(crate) fn wrong_parts(case: &Case<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (mark, fact) in figures(case) {
        let numeral = case.scene.story.article.slice(&fact.numeral);
        let Some(parts) = Parts::of(fact, numeral) else {
            faults.push(format!("{} is stated as no parts", mark_name(mark)));
            continue;
        };
        let of = |wanted: Role, full: bool| -> usize {
            let shapes = mark.shapes.iter().filter_map(|shape| match shape {
                Shape::Symbols { places, filled, role, .. } if *role == wanted && *filled == full => {
                    Some(places.len())
                }
                _ => None,
            });
            shapes.sum()
        };
        let is_pale = |shape: &&Shape| matches!(shape, Shape::Cut { share, .. } if *share == 0.0);
        let rest = of(Role::Track, true) + mark.shapes.iter().filter(is_pale).count();
        let (full, open) = (of(Role::Mark, true), of(Role::Mark, false));
        let some = match fact.qualifier {
            Qualifier::Nearly | Qualifier::Under | Qualifier::AtMost => full + open,
            _ => full,
        };
        if some != parts.some as usize || full + open + rest != parts.all as usize {
            faults.push(format!(
                "{} has {some} of {} marks, not {} of {}",
                mark_name(mark),
                full + open + rest,
                parts.some,
                parts.all
            ));
        }
        let wanted = usize::from(!matches!(fact.qualifier, Qualifier::Exact | Qualifier::About));
        if open != wanted {
            faults.push(format!(
                "{} is {} and has {open} hollow marks",
                mark_name(mark),
                fact.qualifier.name()
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use chart::{Frame, PlacedMark};
    use story::{ChartSpec, Charts};

    use super::super::broken::{dots_of, must_fail, symbols_of};
    use super::super::case::cases_of;
    use super::super::invented;
    use super::super::measure::symbols;
    use super::super::measure::words_of;
    use super::*;

    fn card(id: &str) -> Case<'static> {
        let is_it = |case: &Case<'_>| case.scene.frame == Frame::Card && case.scene.spec.id == id;
        cases_of(invented()).into_iter().find(is_it).expect("a chart to break")
    }

    /// The corners of a mark's arrow, to be changed.
    fn corners_of<'a>(case: &'a mut Case<'_>, mark: usize) -> impl Iterator<Item = &'a mut (f64, f64)> {
        let shapes = case.layout.marks[mark].shapes.iter_mut().filter_map(|shape| match shape {
            Shape::Polygon { corners, .. } => Some(corners),
            _ => None,
        });
        shapes.flatten()
    }

    /// Moves one end of an arrow by 2 px and asserts that the check finds it.
    fn every_end_is_measured<'a>(case: &dyn Fn() -> Case<'a>, mark: usize) {
        let whole = case();
        assert_eq!(wrong_arrows(&whole), Vec::<String>::new());
        let ends = whole.layout.marks[mark].shapes.iter().find_map(tail_and_tip).expect("an arrow");
        for end in [ends.0, ends.1] {
            for by in [-2.0, 2.0] {
                must_fail(case(), wrong_arrows, "stands at", |case| {
                    corners_of(case, mark).filter(|(x, _)| *x == end).for_each(|(x, _)| *x += by);
                });
            }
        }
    }

    #[test]
    fn a_rise_has_its_plus_in_the_drawing_and_in_the_name_of_its_mark() {
        let is_it = |case: &Case<'_>| case.scene.spec.id == "growth" && case.scene.wording.lang == "en";
        let cases: Vec<Case<'_>> = cases_of(invented()).into_iter().filter(is_it).collect();
        assert!(!cases.is_empty());
        for case in cases {
            let rises = figures(&case).into_iter().filter(|(_, fact)| fact.size() > 0.0);
            let rises: Vec<_> = rises.collect();
            assert!(!rises.is_empty(), "{}", case.name());
            for (mark, fact) in rises {
                let full = case.scene.full_figure(fact);
                let drawn = words_of(mark);
                assert!(full.starts_with('+') && mark.name.contains(&full), "{} of {full}", mark.name);
                assert!(drawn.contains(&full), "{drawn} of {full}");
            }
        }
    }

    #[test]
    fn arrows_that_do_not_say_what_their_facts_say_are_found() {
        let is_arrow = |mark: &PlacedMark| mark.shapes.iter().any(|shape| tail_and_tip(shape).is_some());
        let growth = card("growth");
        let arrows = (0..growth.layout.marks.len()).filter(|mark| is_arrow(&growth.layout.marks[*mark]));
        let found: Vec<_> = arrows.inspect(|mark| every_end_is_measured(&|| card("growth"), *mark)).collect();
        assert_eq!(found, [0, 1, 3], "a rise, a fall and a rise; no change is a point");
        must_fail(card("growth"), wrong_arrows, "stands at", |case| {
            symbols_of(case, 2, true).for_each(|place| place.0 -= 1.0);
        });
        must_fail(card("growth"), wrong_arrows, "has no arrow", |case| {
            case.layout.marks[0].shapes.retain(|shape| matches!(shape, Shape::Words(_)));
        });
        must_fail(card("tickets"), wrong_arrows, "stands at", |case| {
            symbols_of(case, 1, true).for_each(|place| place.0 -= 1.0);
        });
        must_fail(card("tickets"), wrong_arrows, "0 points, not one", |case| {
            case.layout.marks[1].shapes.retain(|shape| matches!(shape, Shape::Words(_)));
        });
        must_fail(card("tickets"), wrong_arrows, "looks like what is after", |case| {
            case.layout.marks.swap(0, 1);
        });
    }

    #[test]
    fn a_lone_arrow_is_measured_too() {
        let of = |id: &str| {
            let mut story = invented().clone();
            let growth = story.charts.iter().find(|chart| chart.id == "growth").expect("a chart of changes");
            story.charts = Charts::of(vec![ChartSpec { facts: vec![id.to_owned()], ..growth.clone() }]);
            story
        };
        for id in ["growth-riders", "growth-cars"] {
            let story = of(id);
            let lone = || cases_of(&story).swap_remove(0);
            assert_eq!(lone().layout.marks.len(), 1);
            every_end_is_measured(&lone, 0);
        }
    }

    #[test]
    fn an_axis_that_is_not_where_the_drawing_shows_it_is_found() {
        must_fail(card("growth"), wrong_arrows, "no line at zero", |case| case.layout.rest.clear());
        must_fail(card("growth"), wrong_arrows, "names no axis", |case| case.layout.scale = None);
        must_fail(card("growth"), wrong_arrows, "has the line of its axis at", |case| {
            let line = case.layout.rest.iter_mut().find_map(|shape| match shape {
                Shape::Line { from, to, role: Role::Axis, .. } => Some((from, to)),
                _ => None,
            });
            let (from, to) = line.expect("a line at zero");
            (from.0, to.0) = (from.0 + 1.0, to.0 + 1.0);
        });
        must_fail(card("growth"), wrong_arrows, "stands at", |case| {
            let scale = case.layout.scale.as_mut().expect("an axis");
            scale.unit *= 1.02;
        });
        must_fail(card("crossing"), wrong_ranges, "has the line of its axis at", |case| {
            dots_of(case).for_each(|row| row.0 += 1.0);
        });
        must_fail(card("crossing"), wrong_ranges, "no words say", |case| case.layout.rest.clear());
    }

    #[test]
    fn ranges_that_do_not_say_what_their_facts_say_are_found() {
        for by in [-1.0, 1.0] {
            for end in [0, 1] {
                must_fail(card("pier"), wrong_ranges, "stands at", |case| {
                    symbols_of(case, 0, true).skip(end).take(1).for_each(|place| place.0 += by);
                });
            }
        }
        must_fail(card("pier"), wrong_ranges, "has 1 ends", |case| {
            let at =
                case.layout.marks[0].shapes.iter().position(|shape| matches!(shape, Shape::Symbols { .. }));
            case.layout.marks[0].shapes.remove(at.expect("an end"));
        });
    }

    #[test]
    fn parts_that_do_not_say_what_their_facts_say_are_found() {
        must_fail(card("who"), wrong_parts, "of 9 marks", |case| {
            let last = case.layout.marks[0].shapes.pop();
            assert!(matches!(last, Some(Shape::Cut { .. })), "the last of ten does not stand out");
        });
        must_fail(card("who"), wrong_parts, "hollow marks", |case| {
            let hollow = symbols(&case.layout.marks[0], false).len();
            assert_eq!(hollow, 1, "近七成 has a hollow mark");
            case.layout.marks[0]
                .shapes
                .retain(|shape| !matches!(shape, Shape::Symbols { filled: false, .. }));
        });
    }
}
