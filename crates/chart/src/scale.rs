//! [`Scale`]: which place in a drawing stands for which value.

/// The axis of values of a placed chart. Nothing of it is painted: it says where each value belongs, so that what is painted can be measured
/// against it. Lengths are px of the view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The direction in which values grow.
    pub direction: Direction,
    /// The value at which the axis begins.
    pub from: f64,
    /// The place of that value: an x, or a y if values grow upwards.
    pub at: f64,
    /// The length of one unit; 0 if the axis has no length, since all values are the one at which it begins.
    pub unit: f64,
}

/// The direction in which the values of an axis grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the right.
    Right,
    /// Upwards.
    Up,
}

impl Scale {
    /// Returns the exact place of a value, which the drawing rounds.
    ///
    /// ```
    /// use chart::{Direction, Scale};
    /// let scale = Scale { direction: Direction::Right, from: -10.0, at: 20.0, unit: 2.0 };
    /// assert_eq!(scale.place(0.0), 40.0);
    /// assert_eq!(Scale { direction: Direction::Up, ..scale }.place(0.0), 0.0);
    /// ```
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let long = (value - self.from) * self.unit;
        match self.direction {
            Direction::Right => self.at + long,
            Direction::Up => self.at - long,
        }
    }
}
