use serde::Deserialize;
use strum::VariantArray;

use super::Number;

/// A value computed from facts. The page marks it as computed and shows its arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// The name in `data/` and `story.json`.
    pub id: String,
    /// The operation.
    pub formula: Formula,
    /// Ids of facts, in the order of the formula.
    pub operands: Vec<String>,
    /// The result, not rounded, in the operands' unit. For a ratio: units of the first for one of the second.
    pub value: Number,
}

impl Derived {
    /// Returns the result for lengths and counts in drawings.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.value.to_f64()
    }
}

/// An operation on facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// The first divided by the second.
    Ratio,
    /// The sum of all, which have the same unit.
    Sum,
    /// The first minus the second, which have the same unit.
    Difference,
}

impl Formula {
    /// Computes the result. Returns `None` for a wrong number of operands, a division by zero, or a result that is too large.
    ///
    /// ```
    /// use story::{Formula, Number};
    ///
    /// let number = |text| Number::parse(text).unwrap();
    /// assert_eq!(Formula::Difference.apply(&[number("312.6"), number("271.2")]), Some(number("41.4")));
    /// assert_eq!(Formula::Ratio.apply(&[number("9"), Number::ZERO]), None);
    /// ```
    #[must_use]
    pub fn apply(self, operands: &[Number]) -> Option<Number> {
        match (self, operands) {
            (Self::Ratio, [a, b]) => a.over(*b),
            (Self::Difference, [a, b]) => a.minus(*b),
            (Self::Sum, [first, others @ ..]) => others.iter().try_fold(*first, |sum, next| sum.plus(*next)),
            _ => None,
        }
    }

    /// Returns whether the operands must have the same unit.
    #[must_use]
    pub fn wants_one_unit(self) -> bool {
        match self {
            Self::Ratio => false,
            Self::Sum | Self::Difference => true,
        }
    }

    /// Returns the sign between operands.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Ratio => "÷",
            Self::Sum => "+",
            Self::Difference => "−",
        }
    }
}
