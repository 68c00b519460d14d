//! Checks that one figure leads a series or a chart of changes, that what all figures share is said once (the unit of a series, and where
//! the axis begins), and that parts of a whole can be counted.

use chart::{PlacedMark, Role, Shape};
use story::{ChartKind, Fact, Number, UnitKind};

use super::case::{Case, mark_name};
use super::marks::is_word;
use super::measure::{both, figures, largest};

/// Charts of the kinds with an axis of numbers in which no figure leads, or that repeat what all figures share; parts of a whole that
/// only those that stand out show.
pub(crate) fn without_lead(case: &Case<'_>) -> Vec<String> {
    let marks = figures(case);
    let faults = match case.scene.spec.kind {
        ChartKind::Line => [in_series(&marks), repeated(case, &marks)].concat(),
        ChartKind::Change => in_changes(case, &marks),
        ChartKind::Range => Vec::new(),
        ChartKind::OneInN => return too_pale(&marks),
        _ => return Vec::new(),
    };
    faults.into_iter().chain(axis_number(case)).collect()
}

/// The radius of the largest point, and the font size of the largest words.
fn size(mark: &PlacedMark) -> (f64, f64) {
    let words = mark.shapes.iter().filter_map(|shape| match shape {
        Shape::Words(words) => Some(words.size),
        _ => None,
    });
    (largest(&both(mark)), words.fold(0.0, f64::max))
}

/// Why the first of two marks doesn't lead the second.
fn not_before(lead: &PlacedMark, other: &PlacedMark) -> Option<String> {
    let ((r, digits), (other_r, other_digits)) = (size(lead), size(other));
    let leads = r > other_r && digits >= other_digits;
    (!leads).then(|| format!("{} is no larger than {}", mark_name(lead), mark_name(other)))
}

fn in_series(marks: &[(&PlacedMark, &Fact)]) -> Vec<String> {
    let Some(((last, _), before)) = marks.split_last() else { return Vec::new() };
    before.iter().filter_map(|(other, _)| not_before(last, other)).collect()
}

/// Units in words beside figures before the last.
fn repeated(case: &Case<'_>, marks: &[(&PlacedMark, &Fact)]) -> Vec<String> {
    let Some((_, before)) = marks.split_last() else { return Vec::new() };
    let again = before.iter().filter_map(|(mark, fact)| {
        let unit = case.scene.wording.figure(case.scene.story, fact).unit;
        let said = mark.shapes.iter().any(|shape| match shape {
            Shape::Words(words) => words.text.contains(unit.trim()),
            _ => false,
        });
        (is_word(&unit) && said).then(|| format!("{} repeats the unit {}", mark_name(mark), unit.trim()))
    });
    again.collect()
}

fn in_changes(case: &Case<'_>, marks: &[(&PlacedMark, &Fact)]) -> Vec<String> {
    let is_change =
        |fact: &Fact| case.scene.story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Change);
    if !marks.iter().all(|(_, fact)| is_change(fact)) {
        let pairs = marks.chunks_exact(2);
        return pairs.filter_map(|pair| not_before(pair[1].0, pair[0].0)).collect();
    }
    let most = marks.iter().map(|(_, fact)| fact.size().abs()).fold(0.0, f64::max);
    let role = |mark: &PlacedMark| {
        mark.shapes.iter().find_map(|shape| match shape {
            Shape::Polygon { role, .. } | Shape::Symbols { role, .. } => Some(*role),
            _ => None,
        })
    };
    let wrong = marks.iter().filter(|(mark, fact)| {
        role(mark) != Some(if fact.size().abs() == most { Role::Mark } else { Role::MarkSoft })
    });
    wrong.map(|(mark, _)| format!("{} is not coloured by its size", mark_name(mark))).collect()
}

/// Parts that can hardly be counted: those that do not stand out have no outline, though they are few.
fn too_pale(marks: &[(&PlacedMark, &Fact)]) -> Vec<String> {
    const FEW: usize = 20;
    let number = |mark: &PlacedMark, wanted: &dyn Fn(Role) -> bool| -> usize {
        let places = mark.shapes.iter().map(|shape| match shape {
            Shape::Symbols { places, role, .. } if wanted(*role) => places.len(),
            _ => 0,
        });
        places.sum()
    };
    let pale = marks.iter().map(|(mark, _)| (mark, number(mark, &|role| role == Role::Track)));
    pale.filter(|(mark, pale)| *pale > 0 && number(mark, &|_| true) <= FEW)
        .map(|(mark, pale)| format!("{} has {pale} parts without an outline", mark_name(mark)))
        .collect()
}

/// A number at the beginning of the axis that is missing, or written more than once.
fn axis_number(case: &Case<'_>) -> Option<String> {
    let number = case.scene.wording.number(case.scene.spec.start.unwrap_or(Number::ZERO));
    let written = case.layout.rest.iter().filter(|shape| match shape {
        Shape::Words(words) => words.text == number,
        _ => false,
    });
    let times = written.count();
    (times != 1).then(|| format!("writes {number}, where its axis begins, {times} times"))
}

#[cfg(test)]
mod tests {
    use chart::Frame;
    use story::{Amount, ChartSpec, Charts};

    use super::super::broken::must_fail;
    use super::super::case::cases_of;
    use super::super::{check_cases, invented, marks};
    use super::*;
    use crate::Finding;

    fn card(id: &str) -> Case<'static> {
        let is_it = |case: &Case<'_>| case.scene.frame == Frame::Card && case.scene.spec.id == id;
        cases_of(invented()).into_iter().rfind(is_it).expect("a chart to break")
    }

    #[test]
    fn charts_that_nothing_leads_are_found() {
        for (id, mark) in [("riders", 5), ("tickets", 1)] {
            must_fail(card(id), without_lead, "is no larger than", |case| {
                for shape in &mut case.layout.marks[mark].shapes {
                    if let Shape::Symbols { places, .. } = shape {
                        places.iter_mut().for_each(|(_, _, r)| *r = 4.5);
                    }
                }
            });
        }
        must_fail(card("growth"), without_lead, "coloured by its size", |case| {
            for shape in &mut case.layout.marks[0].shapes {
                if let Shape::Polygon { role, .. } = shape {
                    *role = Role::Mark;
                }
            }
        });
    }

    #[test]
    fn parts_too_pale_to_count_are_found() {
        must_fail(card("who"), without_lead, "has 1 parts without an outline", |case| {
            let part = Shape::Symbols {
                symbol: story::Symbol::Person,
                places: vec![(90.0, 90.0, 9.0)],
                filled: true,
                role: Role::Track,
            };
            case.layout.marks[0].shapes.push(part);
        });
    }

    #[test]
    fn what_is_said_twice_or_not_at_all_is_found() {
        must_fail(card("riders"), without_lead, "repeats the unit", |case| {
            let unit = case.layout.marks[5].shapes.clone();
            case.layout.marks[0].shapes.extend(unit);
        });
        must_fail(card("riders"), marks::unwritten, "without", |case| {
            case.layout.marks[5].shapes.truncate(2);
        });
        for (id, times) in [("riders", "0 times"), ("post", "0 times"), ("crossing", "0 times")] {
            must_fail(card(id), without_lead, times, |case| case.layout.rest.clear());
        }
        must_fail(card("pier"), without_lead, "2 times", |case| {
            let again = case.layout.rest.clone();
            case.layout.rest.extend(again);
        });
    }

    /// The drawings of the invented story with other amounts for some facts, in English, which writes the amounts.
    fn with(charts: &[&str], amounts: &[(&str, Amount)]) -> Vec<Finding> {
        let mut story = invented().clone();
        story.facts.change(|facts| {
            for (id, amount) in amounts {
                let fact = facts.iter_mut().find(|fact| fact.id == *id).expect("a fact to change");
                fact.amount = *amount;
            }
        });
        let mut cases = cases_of(&story);
        cases.retain(|case| case.scene.wording.lang == "en" && charts.contains(&case.scene.spec.id.as_str()));
        assert!(!cases.is_empty());
        check_cases(&cases)
    }

    #[test]
    fn a_change_of_shares_finds_room_for_the_sign() {
        let mut story = invented().clone();
        let tickets = story.charts.iter().find(|chart| chart.id == "tickets").expect("a chart of changes");
        let pairs = ["punctual-march", "punctual-april"].map(str::to_owned);
        story.charts = Charts::of(vec![ChartSpec { facts: pairs.into(), ..tickets.clone() }]);
        assert_eq!(check_cases(&cases_of(&story)), []);
    }

    #[test]
    fn ranges_below_zero_and_changes_in_one_direction_find_room() {
        let range = |low: i32, high: i32| Amount::Range { low: low.into(), high: high.into() };
        let one = |value: i32| Amount::One(value.into());
        assert_eq!(with(&["pier"], &[("pier-winter", range(-12, -5))]), []);
        assert_eq!(with(&["pier"], &[("pier-winter", range(-12, -5)), ("pier-summer", range(-3, -1))]), []);
        assert_eq!(with(&["growth"], &[("growth-cargo", one(60))]), []);
        assert_eq!(with(&["tickets"], &[("single-2019", one(28)), ("student-2025", one(2))]), []);
    }
}
