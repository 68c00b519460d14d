//! Checks that the points of a line stand where their dates and values are, and that only points without a gap are joined.

use chart::{Direction, Role, Shape};
use story::Qualifier;

use super::axis::{Measured, misplaced};
use super::case::{Case, mark_name};
use super::measure::{figures, symbols};

/// The tolerance for a point's place in time, in px: twice the rounding to the grid.
const TIME: f64 = 0.6;

/// A point that was drawn, and what it stands for.
struct Drawn {
    name: String,
    at: (f64, f64),
    step: f64,
    value: f64,
}

/// Where a line does not match its facts.
pub(crate) fn dishonest(case: &Case<'_>) -> Vec<String> {
    let (spec, mut faults, mut points) = (case.scene.spec, Vec::new(), Vec::new());
    for ((mark, fact), date) in figures(case).into_iter().zip(&spec.dates) {
        let (filled, hollow) = (symbols(mark, true), symbols(mark, false));
        let is_exact = fact.qualifier == Qualifier::Exact;
        let ((true, [(x, y, _)], []) | (false, [], [(x, y, _)])) = (is_exact, &filled[..], &hollow[..])
        else {
            faults.push(format!(
                "{} is {} and has not the point for it",
                mark_name(mark),
                fact.qualifier.name()
            ));
            continue;
        };
        points.push(Drawn {
            name: mark_name(mark),
            at: (*x, *y),
            step: f64::from(date.number()),
            value: fact.size(),
        });
    }
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return faults };
    // Where values grow upwards, distances from left to right are true to time; else points stand one below the other.
    let across = case.layout.scale.is_some_and(|scale| scale.direction == Direction::Up);
    let is_true_to_time = match across {
        true => points.iter().all(|point| {
            let share = (point.step - first.step) / (last.step - first.step);
            (point.at.0 - first.at.0 - share * (last.at.0 - first.at.0)).abs() <= TIME
        }),
        false => points.windows(2).all(|pair| pair[0].at.1 < pair[1].at.1),
    };
    if !is_true_to_time || across && last.at.0 < first.at.0 {
        faults.push(format!("is not true to time {}", if across { "across" } else { "down" }));
    }
    let place = |point: &Drawn| if across { point.at.1 } else { point.at.0 };
    let places = points.iter().map(|point| Measured {
        name: point.name.clone(),
        value: point.value,
        place: place(point),
    });
    faults.extend(misplaced(case, &places.collect::<Vec<_>>()));
    faults.extend(misjoined(case, &points));
    let is_stem = |shape: &Shape| matches!(shape, Shape::Line { role: Role::Grid, .. });
    if spec.start.is_some() && case.layout.rest.iter().any(is_stem) {
        faults.push("shows heights over an axis that does not begin at zero".to_owned());
    }
    faults
}

/// Lines between points with a gap between them, and points without a gap that no line joins.
fn misjoined(case: &Case<'_>, points: &[Drawn]) -> Vec<String> {
    let steps = || points.windows(2).map(|pair| pair[1].step - pair[0].step);
    let closest = steps().fold(f64::INFINITY, f64::min);
    let near = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).abs() < 8.0 && (a.1 - b.1).abs() < 8.0;
    let joints: Vec<_> = case
        .layout
        .rest
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line { from, to, role: Role::Mark, .. } => Some((*from, *to)),
            _ => None,
        })
        .collect();
    let mut faults = Vec::new();
    for (pair, step) in points.windows(2).zip(steps()) {
        let joined = joints.iter().any(|(from, to)| near(*from, pair[0].at) && near(*to, pair[1].at));
        if joined != (step == closest) {
            let how = if joined { "are joined over a gap" } else { "are not joined" };
            faults.push(format!("{} and {} {how}", pair[0].name, pair[1].name));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::broken::{dots_of, must_fail, symbols_of};
    use super::super::case::cases_of;
    use super::super::invented;
    use super::*;

    /// The line of the invented story that has a gap, in its widest frame.
    fn riders() -> Case<'static> {
        cases_of(invented()).into_iter().rfind(|case| case.scene.spec.id == "riders").expect("a line")
    }

    #[test]
    fn a_line_that_does_not_say_what_its_facts_say_is_found() {
        must_fail(riders(), dishonest, "stands at", |case| {
            symbols_of(case, 1, true).for_each(|place| place.1 -= 3.0);
        });
        must_fail(riders(), dishonest, "is not true to time across", |case| {
            symbols_of(case, 1, true).for_each(|place| place.0 += 3.0);
        });
        must_fail(riders(), dishonest, "has not the point", |case| {
            case.layout.marks[4].shapes.iter_mut().for_each(|shape| {
                if let Shape::Symbols { filled, .. } = shape {
                    *filled = true;
                }
            });
        });
        must_fail(riders(), dishonest, "joined over a gap", |case| {
            let at = |n: usize| {
                let place = symbols(&case.layout.marks[n], true)[0];
                (place.0, place.1)
            };
            let (from, to) = (at(2), at(3));
            case.layout.rest.push(Shape::Line { from, to, width: 1.0, role: Role::Mark });
        });
        must_fail(riders(), dishonest, "are not joined", |case| {
            case.layout.rest.retain(|shape| !matches!(shape, Shape::Line { role: Role::Mark, .. }));
        });
        let is_cut = |case: &Case<'_>| case.scene.spec.id == "on-time";
        let cut =
            || cases_of(invented()).into_iter().rfind(is_cut).expect("a line that does not begin at zero");
        must_fail(cut(), dishonest, "shows heights", |case| {
            let stem = Shape::Line { from: (40.0, 0.0), to: (40.0, 9.0), width: 1.0, role: Role::Grid };
            case.layout.rest.push(stem);
        });
        must_fail(cut(), dishonest, "has the line of its axis at", |case| {
            dots_of(case).for_each(|row| row.1 -= 1.0);
        });
        must_fail(cut(), dishonest, "no words say", |case| case.layout.rest.clear());
        must_fail(riders(), dishonest, "no line at zero", |case| {
            case.layout.rest.retain(|shape| !matches!(shape, Shape::Line { role: Role::Axis, .. }));
        });
    }
}
