use std::fmt;

use super::Number;

/// How much a figure says: one number, or a range between two.
///
/// ```
/// use story::{Amount, Number};
///
/// let days = Amount::Range { low: Number::from(3), high: Number::from(5) };
/// assert_eq!((days.low(), days.high(), days.value()), (Number::from(3), Number::from(5), None));
/// assert_eq!(days.to_string(), "3 to 5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One number.
    One(Number),
    /// 3至5: any number between two, which may be one of them.
    Range {
        /// The smaller number.
        low: Number,
        /// The larger number.
        high: Number,
    },
}

impl Amount {
    /// Returns the number, or the smaller one of a range.
    #[must_use]
    pub fn low(self) -> Number {
        match self {
            Self::One(value) | Self::Range { low: value, .. } => value,
        }
    }

    /// Returns the number, or the larger one of a range.
    #[must_use]
    pub fn high(self) -> Number {
        match self {
            Self::One(value) | Self::Range { high: value, .. } => value,
        }
    }

    /// Returns the number; `None` for a range.
    #[must_use]
    pub fn value(self) -> Option<Number> {
        match self {
            Self::One(value) => Some(value),
            Self::Range { .. } => None,
        }
    }

    /// Returns the amount with each of its numbers changed.
    #[must_use]
    pub fn map(self, change: impl Fn(Number) -> Option<Number>) -> Option<Self> {
        Some(match self {
            Self::One(value) => Self::One(change(value)?),
            Self::Range { low, high } => Self::Range { low: change(low)?, high: change(high)? },
        })
    }
}

impl From<Number> for Amount {
    fn from(value: Number) -> Self {
        Self::One(value)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(value) => value.fmt(f),
            Self::Range { low, high } => write!(f, "{low} to {high}"),
        }
    }
}
