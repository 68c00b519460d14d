//! The axis of months: from January of the first date's year to the month of the last date.

use crate::Role;
use crate::figure_line::NOTE;
use crate::layout::{Shape, Words};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use story::{Date, Step, fill};
use svg::{Anchor, SCALE, Weight, text_width};

/// The distance of the axis from the top in px, below the months' names.
pub(super) const LEVEL: f64 = 26.0;
const TICK: f64 = 4.0;

/// A linear scale of plotters in months, from January of the first year. All lengths are px.
pub(super) struct Axis {
    scale: RangedCoordf64,
    months: u32,
    first_year: u32,
    width: f64,
}

impl Axis {
    /// Returns the axis of the steps' dates, `width` px long; `None` if no step has a date.
    pub(super) fn new(steps: &[Step], width: f64) -> Option<Self> {
        let dates = || steps.iter().filter_map(|step| step.date);
        let (first, last) = (dates().min()?, dates().max()?);
        let months = (last.year - first.year) * 12 + last.month;
        Some(Self { scale: (0.0..f64::from(months)).into(), months, first_year: first.year, width })
    }

    /// Returns where a date begins and ends: a month's span; a day's middle, twice.
    pub(super) fn span(&self, date: Date) -> (f64, f64) {
        let month = f64::from((date.year - self.first_year) * 12 + date.month - 1);
        match date.day {
            None => (self.px(month), self.px(month + 1.0)),
            Some(day) => {
                let at = self.px(month + (f64::from(day) - 0.5) / days(date.year, date.month));
                (at, at)
            }
        }
    }

    /// Returns the x of a time in months.
    #[expect(clippy::cast_possible_truncation, reason = "a chart is a few hundred px wide")]
    fn px(&self, months: f64) -> f64 {
        let steps = (self.width * f64::from(SCALE)) as i32;
        f64::from(self.scale.map(&months, (0, steps))) / f64::from(SCALE)
    }

    /// Returns the line, a tick between months, and the months' names: each, or every second or third one if they are too long.
    pub(super) fn shapes(&self, names: &str) -> Vec<Shape> {
        let line = |from, to| Shape::Line { from, to, width: 1.0, role: Role::Axis };
        let mut shapes = vec![line((0.0, LEVEL), (self.width, LEVEL))];
        shapes.extend((0..=self.months).map(|month| {
            // The outermost ticks are inside the picture.
            let x = self.px(f64::from(month)).clamp(0.5, self.width - 0.5);
            line((x, LEVEL - TICK), (x, LEVEL + TICK))
        }));
        let named: Vec<String> = match names.contains("{n}") {
            true => (1..=12).map(|n: u32| fill(names, &[("n", &n.to_string())])).collect(),
            false => names.split_whitespace().map(str::to_owned).collect(),
        };
        let longest = named.iter().map(|name| text_width(name, NOTE, Weight::Regular)).fold(0.0, f64::max);
        let room = self.px(1.0);
        let every =
            [1_u32, 2, 3].into_iter().find(|every| longest + 2.0 <= room * f64::from(*every)).unwrap_or(6);
        let all = named.iter().cycle().zip(0..self.months).filter(|(_, month)| month % every == 0);
        shapes.extend(all.map(|(name, month)| {
            Shape::Words(Words {
                x: self.px(f64::from(month) + 0.5),
                y: LEVEL - 10.0,
                size: NOTE,
                anchor: Anchor::Middle,
                weight: Weight::Regular,
                role: Role::Note,
                text: name.clone(),
                runs_on: None,
            })
        }));
        shapes
    }
}

/// Returns the number of days in a month of the Gregorian calendar.
fn days(year: u32, month: u32) -> f64 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29.0,
        2 => 28.0,
        4 | 6 | 9 | 11 => 30.0,
        _ => 31.0,
    }
}
