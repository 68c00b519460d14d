//! A linear scale in px, of plotters.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::scale::{Direction, Scale};
use svg::SCALE;

/// A linear scale of plotters, in grid steps of the canvas.
pub(super) struct Axis {
    scale: RangedCoordf64,
    steps: i32,
}

impl Axis {
    /// Returns the scale from zero on which `most` is `room` px long.
    pub(super) fn new(most: f64, room: f64) -> Self {
        Self::between(0.0, most, room)
    }

    /// Returns the scale on which `least` is at 0 px and `most` at `room` px.
    #[expect(clippy::cast_possible_truncation, reason = "a chart is a few hundred px wide")]
    pub(super) fn between(least: f64, most: f64, room: f64) -> Self {
        Self { scale: (least..most).into(), steps: (room * f64::from(SCALE)) as i32 }
    }

    /// Returns the place of a value in px; on a scale from zero, its length.
    pub(super) fn px(&self, value: f64) -> f64 {
        // plotters would set the one value of an axis without length in the middle, and draw a bar for zero.
        if self.span() == 0.0 {
            return 0.0;
        }
        f64::from(self.scale.map(&value, (0, self.steps))) / f64::from(SCALE)
    }

    /// Returns what the axis is in the drawing, where it begins `at` this place.
    pub(super) fn drawn(&self, at: f64, direction: Direction) -> Scale {
        let length = f64::from(self.steps) / f64::from(SCALE);
        let unit = if self.span() == 0.0 { 0.0 } else { length / self.span() };
        Scale { direction, from: self.scale.range().start, at, unit }
    }

    /// Returns how far the values of the axis lie apart.
    fn span(&self) -> f64 {
        let values = self.scale.range();
        values.end - values.start
    }
}
