//! A linear scale from zero in px, of plotters.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use svg::SCALE;

/// A linear scale of plotters from zero, in grid steps of the canvas.
pub(super) struct Axis {
    scale: RangedCoordf64,
    steps: i32,
}

impl Axis {
    /// Returns the scale on which `most` is `room` px long.
    #[expect(clippy::cast_possible_truncation, reason = "a chart is a few hundred px wide")]
    pub(super) fn new(most: f64, room: f64) -> Self {
        Self { scale: (0.0..most).into(), steps: (room * f64::from(SCALE)) as i32 }
    }

    /// Returns the length of a value in px.
    pub(super) fn px(&self, value: f64) -> f64 {
        f64::from(self.scale.map(&value, (0, self.steps))) / f64::from(SCALE)
    }
}
