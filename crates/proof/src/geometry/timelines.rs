//! Checks that the steps of timelines stand at their dates.

use chart::{Role, Shape, Subject};
#[cfg(test)]
use story::ChartKind;
use story::Date;

#[cfg(test)]
use super::broken::{must_fail, of_kind};
use super::case::{Case, mark_name};

/// The tolerance for a place on the axis, in px: a tick at the edge is moved inside by half its width.
const PLACE: f64 = 0.6;

/// The x of each tick, in order.
fn ticks(case: &Case<'_>) -> Vec<f64> {
    let upright = case.layout.rest.iter().filter_map(|shape| match shape {
        Shape::Line { from, to, role: Role::Axis, .. } if from.0 == to.0 => Some(from.0),
        _ => None,
    });
    let mut ticks: Vec<f64> = upright.collect();
    ticks.sort_by(f64::total_cmp);
    ticks
}

/// Where a date begins and ends, read from the ticks of the months around it.
fn span(ticks: &[f64], first_year: u32, date: Date) -> Option<(f64, f64)> {
    const DAYS: [f64; 12] = [31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0];
    let month = usize::try_from((date.year - first_year) * 12 + date.month - 1).ok()?;
    let (from, to) = (*ticks.get(month)?, *ticks.get(month + 1)?);
    let Some(day) = date.day else { return Some((from, to)) };
    let days = DAYS[month % 12];
    Some((from + (to - from) * f64::from(day - 1) / days, from + (to - from) * f64::from(day) / days))
}

/// Steps that are not at their dates, and axes with more or fewer months than there are.
pub(crate) fn misdated(case: &Case<'_>) -> Vec<String> {
    let (ticks, steps) = (ticks(case), &case.scene.spec.steps);
    let dates = || steps.iter().filter_map(|step| step.date);
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else { return Vec::new() };
    let mut faults = Vec::new();
    let months = (last.year - first.year) * 12 + last.month;
    if ticks.len() != months as usize + 1 {
        faults.push(format!("the axis has {} ticks for {months} months", ticks.len()));
    }
    for step in steps {
        let Some(date) = step.date else { continue };
        let is_it = |subject: &Subject| matches!(subject, Subject::Step(id) if *id == step.id);
        let Some(mark) = case.layout.marks.iter().find(|mark| is_it(&mark.subject)) else { continue };
        let node = mark.shapes.iter().find_map(|shape| match shape {
            Shape::Symbols { places, .. } => places.first().map(|(x, ..)| *x),
            _ => None,
        });
        let (Some((from, to)), Some(x)) = (span(&ticks, first.year, date), node) else {
            faults.push(format!("{} has no node on the axis", mark_name(mark)));
            continue;
        };
        if (x - (from + to) / 2.0).abs() > PLACE {
            faults.push(format!("{} is at {x:.1}; its date is {from:.1} to {to:.1}", mark_name(mark)));
        }
        let marked = case.layout.rest.iter().any(|shape| match shape {
            Shape::Line { from: a, to: b, role: Role::Value, .. } if date.day.is_none() => {
                (a.0 - from).abs() <= PLACE && (b.0 - to).abs() <= PLACE && a.1 == b.1
            }
            Shape::Symbols { places, filled: true, .. } => {
                places.iter().any(|(px, ..)| (px - x).abs() <= PLACE)
            }
            _ => false,
        });
        if !marked {
            faults.push(format!("the date of {} is not on the axis", mark_name(mark)));
        }
    }
    faults
}

#[test]
fn steps_off_their_dates_are_found() {
    must_fail(of_kind(ChartKind::Timeline), misdated, "its date is", |case| {
        for shape in &mut case.layout.marks[0].shapes {
            if let Shape::Symbols { places, .. } = shape {
                places[0].0 += 2.0;
            }
        }
    });
    must_fail(of_kind(ChartKind::Timeline), misdated, "ticks for 9 months", |case| {
        let at = (340.0, 26.0);
        case.layout.rest.push(Shape::Line { from: at, to: (at.0, 30.0), width: 1.0, role: Role::Axis });
    });
    must_fail(of_kind(ChartKind::Timeline), misdated, "not on the axis", |case| {
        case.layout.rest.retain(|shape| !matches!(shape, Shape::Line { role: Role::Value, .. }));
    });
}
