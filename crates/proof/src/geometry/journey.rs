//! Checks that journeys match their facts: bars on one scale of 100 %, arrows of as many marks as the fact counts, from place to place.

use chart::{PlacedMark, Role, Shape};
#[cfg(test)]
use story::ChartKind;
use story::{Axis, UnitKind};

#[cfg(test)]
use super::broken::{chart, must_fail, rects_of};
use super::case::{Case, id, mark_name, solids};
use super::measure::{figures, is_figure, rects};

/// The tolerance for a bar's end, in px.
const BAR_END: f64 = 0.15;

/// Where a journey's bars or arrows do not match the facts.
pub(crate) fn dishonest(case: &Case<'_>) -> Vec<String> {
    [unequal_bars(case), wrong_arrows(case)].concat()
}

/// Bars that begin or end elsewhere than others of their value, or are not the share of their whole.
fn unequal_bars(case: &Case<'_>) -> Vec<String> {
    let unit = |unit: &str| case.scene.story.unit(unit).map(|unit| unit.kind);
    let is_level = case.scene.spec.axis == Axis::Down;
    let shares =
        figures(case).into_iter().filter(|(_, fact)| is_level && unit(&fact.unit) == Some(UnitKind::Share));
    let (mut faults, mut scale, mut height) = (Vec::new(), None, None);
    for (mark, fact) in shares {
        let (name, bars) = (mark_name(mark), rects(mark, is_figure));
        let [bar] = bars.as_slice() else {
            faults.push(format!("{name} has {} bars", bars.len()));
            continue;
        };
        let whole = rects(mark, |role| role == Role::Track).iter().fold(*bar, |sum, track| sum.union(track));
        if (bar.w - whole.w * fact.size() / 100.0).abs() > BAR_END || (bar.x - whole.x).abs() > 1e-9 {
            faults.push(format!("{name}: {} px of {} for {} %", bar.w, whole.w, fact.size()));
        }
        let (x, w) = *scale.get_or_insert((whole.x, whole.w));
        // The figure on the poster has the highest bar.
        let leads = case.scene.story.section(&case.scene.spec.section);
        let leads = leads.is_some_and(|section| section.poster.iter().any(|lead| lead == id(mark)));
        let h = if leads { whole.h } else { *height.get_or_insert(whole.h) };
        if (whole.x - x).abs() + (whole.w - w).abs() > BAR_END || (whole.h - h).abs() > 1e-9 {
            faults.push(format!("{name} has another scale than the first bar"));
        }
    }
    faults
}

/// Arrows that do not consist of one mark for each thing, or point away from where the step leads.
fn wrong_arrows(case: &Case<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (mark, fact) in figures(case) {
        let step = case.scene.spec.steps.iter().find(|step| step.fact.as_ref() == Some(&fact.id));
        let Some(step) = step.filter(|_| mark.shapes.iter().any(|shape| matches!(shape, Shape::Dots { .. })))
        else {
            continue;
        };
        let (dots, people) = marks(mark);
        let name = mark_name(mark);
        if (dots.len() + people.len()) as f64 != fact.size() || people.len() != step.named.len() {
            let (dots, people) = (dots.len(), people.len());
            faults.push(format!("{name} has {dots} dots and {people} people for {}", fact.size()));
        }
        let place = |id: &Option<String>| {
            case.scene.spec.places.iter().position(|place| Some(&place.id) == id.as_ref())
        };
        let leftwards = place(&step.to) < place(&step.from);
        // The tip is the only dot of its column.
        let ends = [f64::min, f64::max].map(|end| dots.iter().copied().reduce(end).unwrap_or_default());
        let [left, right] = ends.map(|end| dots.iter().filter(|x| (*x - end).abs() < 0.05).count());
        if (left < right) != leftwards {
            faults.push(format!("{name} does not point to where it leads"));
        }
        if people.iter().any(|x| if leftwards { *x > ends[0] } else { *x < ends[1] }) {
            faults.push(format!("{name} has people who do not walk before it"));
        }
    }
    faults
}

/// The x of every dot, and of every person, of a mark.
fn marks(mark: &PlacedMark) -> (Vec<f64>, Vec<f64>) {
    let (mut dots, mut people) = (Vec::new(), Vec::new());
    for shape in &mark.shapes {
        let middles = solids(shape).into_iter().map(|at| at.x + at.w / 2.0);
        match shape {
            Shape::Dots { .. } => dots.extend(middles),
            Shape::Symbols { .. } => people.extend(middles),
            _ => {}
        }
    }
    (dots, people)
}

#[cfg(test)]
fn journey(axis: Axis) -> Case<'static> {
    chart(|case| case.scene.spec.kind == ChartKind::Journey && case.scene.spec.axis == axis)
}

#[cfg(test)]
fn rows<'a>(case: &'a mut Case<'_>) -> &'a mut Vec<(f64, f64, u32)> {
    let shapes = case.layout.marks.iter_mut().flat_map(|mark| &mut mark.shapes);
    let rows =
        shapes.filter_map(|shape| if let Shape::Dots { rows, .. } = shape { Some(rows) } else { None });
    rows.into_iter().next().expect("an arrow of dots")
}

#[test]
fn bars_of_another_length_or_scale_are_found() {
    must_fail(journey(Axis::Down), dishonest, "for 72.3 %", |case| {
        rects_of(case, 1, Role::Mark).for_each(|bar| bar.w += 2.0);
    });
    must_fail(journey(Axis::Down), dishonest, "another scale", |case| {
        for role in [Role::MarkSoft, Role::Track] {
            rects_of(case, 2, role).for_each(|bar| bar.h -= 4.0);
        }
    });
}

#[test]
fn arrows_with_a_missing_mark_or_another_way_are_found() {
    must_fail(journey(Axis::Across), dishonest, "497 dots and 2 people", |case| rows(case)[0].2 -= 1);
    must_fail(journey(Axis::Across), dishonest, "does not point", |case| {
        let right = rows(case).iter().map(|(x, ..)| *x).fold(0.0, f64::max);
        let Some(Shape::Dots { pitch, .. }) = case
            .layout
            .marks
            .iter()
            .flat_map(|mark| &mark.shapes)
            .find(|shape| matches!(shape, Shape::Dots { .. }))
        else {
            panic!("an arrow of dots")
        };
        let pitch = *pitch;
        rows(case).iter_mut().for_each(|row| row.0 = right - row.0 - f64::from(row.2) * pitch);
    });
}
