//! The points of a series: facts with their dates, in steps of the axis.

use crate::scene::{Item, Scene};
use story::{Period, fill};

/// A fact with its date.
pub(super) struct Point<'a> {
    pub(super) item: Item<'a>,
    pub(super) date: Period,
    /// The years or months since the first point.
    pub(super) step: u32,
    /// Whether it follows the point before without a gap: at the distance of the two points that are closest.
    pub(super) follows: bool,
    /// Whether it is the last one: the news, which leads the picture.
    pub(super) leads: bool,
}

/// Returns the points of a chart, in order. All have one unit: a word (人次) is written once, with the last figure, a sign (%, ℃) with each.
pub(super) fn of<'a>(scene: &Scene<'a>) -> Vec<Point<'a>> {
    let dates = &scene.spec.dates;
    let first = dates.first().map_or(0, |date| date.number());
    let steps: Vec<u32> = dates.iter().map(|date| date.number().saturating_sub(first)).collect();
    let closest = steps.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(1);
    let before = std::iter::once(None).chain(steps.iter().copied().map(Some));
    let points = scene.items().into_iter().zip(dates).zip(&steps).zip(before);
    points
        .map(|(((mut item, date), step), before)| {
            let leads = steps.last() == Some(step);
            if !leads && is_word(&item.figure.unit) {
                item.figure.unit.clear();
            }
            let follows = before.is_some_and(|before| step - before == closest);
            Point { item, date: *date, step: *step, follows, leads }
        })
        .collect()
}

/// Returns whether a unit is a word, not a sign.
pub(super) fn is_word(unit: &str) -> bool {
    unit.trim_start().starts_with(char::is_alphabetic)
}

/// Returns the name of a date on the axis: 2019; 5月.
pub(super) fn name(scene: &Scene<'_>, date: Period) -> String {
    let Some(month) = date.month else { return date.year.to_string() };
    let names = &scene.wording.ui.months;
    match names.contains("{n}") {
        true => fill(names, &[("n", &month.to_string())]),
        false => names
            .split_whitespace()
            .zip(1..)
            .find(|(_, n)| *n == month)
            .map_or(String::new(), |(name, _)| name.to_owned()),
    }
}

/// Returns the year of a point of months, if the point before has another.
pub(super) fn new_year(points: &[Point<'_>], n: usize) -> Option<String> {
    let date = points[n].date;
    date.month?;
    let before = n.checked_sub(1).map(|n| points[n].date.year);
    (before != Some(date.year)).then(|| date.year.to_string())
}
