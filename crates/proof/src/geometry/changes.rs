//! Checks that arrows and ranges begin and end where their facts say, on one axis from zero, and that a share in parts has its parts.

use chart::{Role, Shape};
use story::{Parts, Qualifier, UnitKind};

use super::case::{Case, mark_name, words};
use super::measure::{both, figures};

/// The tolerance for a length in px: its two ends are each rounded to the drawing's grid of half a px, and to the axis's of a tenth.
const PLACE: f64 = 0.6;

/// Where arrows do not lead from zero to the change, or not from what was before to what is after.
pub(crate) fn wrong_arrows(case: &Case<'_>) -> Vec<String> {
    let is_change =
        |unit: &str| case.scene.story.unit(unit).is_some_and(|unit| unit.kind == UnitKind::Change);
    let mut ends = Vec::new();
    let mut faults = Vec::new();
    for (n, (mark, fact)) in figures(case).into_iter().enumerate() {
        let end = if is_change(&fact.unit) && fact.size() != 0.0 {
            let arrow = mark.shapes.iter().find_map(|shape| match shape {
                Shape::Polygon { corners, .. } => Some(corners),
                _ => None,
            });
            // The tip is the corner at the middle of the arrow's height.
            let at = arrow.and_then(|corners| {
                let ys = || corners.iter().map(|(_, y)| *y);
                let middle =
                    (ys().fold(f64::INFINITY, f64::min) + ys().fold(f64::NEG_INFINITY, f64::max)) / 2.0;
                corners.iter().find(|(_, y)| (y - middle).abs() < 0.01)
            });
            at.copied()
        } else {
            both(mark).first().map(|(x, y, _)| (*x, *y))
        };
        let Some((x, _)) = end else {
            faults.push(format!("{} has neither an arrow nor a point", mark_name(mark)));
            continue;
        };
        ends.push((mark_name(mark), fact.size(), x));
        let is_before = !is_change(&fact.unit) && n % 2 == 0;
        if is_before {
            let dots =
                mark.shapes.iter().any(|shape| matches!(shape, Shape::Symbols { role: Role::MarkSoft, .. }));
            if !dots {
                faults.push(format!("{} was before, but looks like what is after", mark_name(mark)));
            }
        }
    }
    faults.extend(off_axis(case, &ends));
    faults
}

/// Ranges whose ends are not at their numbers.
pub(crate) fn wrong_ranges(case: &Case<'_>) -> Vec<String> {
    let (mut ends, mut faults) = (Vec::new(), Vec::new());
    for (mark, fact) in figures(case) {
        let mut dots = both(mark);
        dots.sort_by(|a, b| a.0.total_cmp(&b.0));
        let [(low, ..), (high, ..)] = dots[..] else {
            faults.push(format!("{} has {} ends", mark_name(mark), dots.len()));
            continue;
        };
        ends.push((mark_name(mark), fact.amount.low().to_f64(), low));
        ends.push((mark_name(mark), fact.amount.high().to_f64(), high));
    }
    faults.extend(off_axis(case, &ends));
    if let Some(start) = case.scene.spec.start {
        let number = case.scene.wording.number(start);
        if !words(&case.layout)
            .any(|(_, words)| words.text.len() > number.len() && words.text.contains(&number))
        {
            faults.push(format!("no words say that the axis begins at {number}"));
        }
    }
    faults
}

/// A place, or the length between two places, that is read off a drawing in px.
struct Measured<'a> {
    name: &'a str,
    value: f64,
    x: f64,
    /// The least and the most px for a unit of the axis that agree with the place.
    scale: (f64, f64),
}

/// Places that are not on one axis; where it begins at zero, as measured from the line there. Each place allows some scales of the axis, and
/// there must be one that all allow. The largest value is no measure for the others: it may itself be at fault.
fn off_axis(case: &Case<'_>, ends: &[(String, f64, f64)]) -> Vec<String> {
    let zero = case.layout.rest.iter().find_map(|shape| match shape {
        Shape::Line { from, to, role: Role::Axis, .. } if from.0 == to.0 => Some((0.0, from.0)),
        _ => None,
    });
    let least = || ends.iter().min_by(|a, b| a.1.total_cmp(&b.1)).map(|(_, value, x)| (*value, *x));
    let Some((value, place)) = (if case.scene.spec.start.is_some() { least() } else { zero }) else {
        return vec!["has no line at zero".to_owned()];
    };
    let measured: Vec<Measured<'_>> = ends
        .iter()
        .map(|(name, number, x)| {
            let (far, long) = (number - value, x - place);
            // Nothing says how large a unit is where there is no distance.
            let scale = match far == 0.0 {
                true if long.abs() <= PLACE => (0.0, f64::INFINITY),
                true => (f64::INFINITY, 0.0),
                false => {
                    let px = long * far.signum();
                    ((px - PLACE) / far.abs(), (px + PLACE) / far.abs())
                }
            };
            Measured { name, value: *number, x: *x, scale }
        })
        .collect();
    let short = measured.iter().min_by(|a, b| a.scale.1.total_cmp(&b.scale.1));
    let long = measured.iter().max_by(|a, b| a.scale.0.total_cmp(&b.scale.0));
    match (short, long) {
        (Some(short), Some(long)) if short.scale.1 < long.scale.0.max(0.0) => vec![format!(
            "{} ends at {:.1} for {}, and {} at {:.1} for {}: not on one axis with {value} at {place:.1}",
            short.name, short.x, short.value, long.name, long.x, long.value
        )],
        _ => Vec::new(),
    }
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

    use super::super::broken::{must_fail, symbols_of};
    use super::super::case::cases_of;
    use super::super::invented;
    use super::super::measure::symbols;
    use super::*;

    fn card(id: &str) -> Case<'static> {
        let is_it = |case: &Case<'_>| case.scene.frame == Frame::Card && case.scene.spec.id == id;
        cases_of(invented()).into_iter().find(is_it).expect("a chart to break")
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
                let drawn: String = mark
                    .shapes
                    .iter()
                    .filter_map(|shape| match shape {
                        Shape::Words(words) => Some(words.text.as_str()),
                        _ => None,
                    })
                    .collect();
                assert!(full.starts_with('+') && mark.name.contains(&full), "{} of {full}", mark.name);
                assert!(drawn.contains(&full), "{drawn} of {full}");
            }
        }
    }

    #[test]
    fn arrows_ranges_and_parts_that_do_not_say_what_their_facts_say_are_found() {
        must_fail(card("growth"), wrong_arrows, "ends at", |case| {
            for shape in &mut case.layout.marks[0].shapes {
                if let Shape::Polygon { corners, .. } = shape {
                    corners.iter_mut().for_each(|(x, _)| *x += 2.0);
                }
            }
        });
        let longest = |case: &Case<'_>| {
            let size = |mark: &PlacedMark| {
                mark.subject
                    .fact()
                    .and_then(|id| case.scene.story.fact(id))
                    .map_or(0.0, |fact| fact.size().abs())
            };
            let marks = case.layout.marks.iter().enumerate();
            marks.max_by(|a, b| size(a.1).total_cmp(&size(b.1))).map_or(0, |(n, _)| n)
        };
        must_fail(card("growth"), wrong_arrows, "not on one axis", |case| {
            let n = longest(case);
            for shape in &mut case.layout.marks[n].shapes {
                if let Shape::Polygon { corners, .. } = shape {
                    corners.iter_mut().for_each(|(x, _)| *x += 4.0);
                }
            }
        });
        must_fail(card("growth"), wrong_arrows, "neither", |case| {
            case.layout.marks[0].shapes.retain(|shape| matches!(shape, Shape::Words(_)));
        });
        must_fail(card("growth"), wrong_arrows, "no line at zero", |case| case.layout.rest.clear());
        must_fail(card("tickets"), wrong_arrows, "ends at", |case| {
            symbols_of(case, 1, true).for_each(|place| place.0 -= 2.0);
        });
        must_fail(card("tickets"), wrong_arrows, "looks like what is after", |case| {
            case.layout.marks.swap(0, 1);
        });
        must_fail(card("pier"), wrong_ranges, "ends at", |case| {
            symbols_of(case, 0, true).for_each(|place| place.0 += 2.0);
        });
        must_fail(card("pier"), wrong_ranges, "has 1 ends", |case| {
            let at =
                case.layout.marks[0].shapes.iter().position(|shape| matches!(shape, Shape::Symbols { .. }));
            case.layout.marks[0].shapes.remove(at.expect("an end"));
        });
        must_fail(card("crossing"), wrong_ranges, "no words say", |case| case.layout.rest.clear());
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
