//! What we compute from facts: always marked as ours, always with its arithmetic.

use serde::Deserialize;
use strum::VariantArray;

/// A value we compute from facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived {
    /// Its name in `data/` and `story.json`.
    pub id: String,
    /// What is done with the operands.
    pub formula: Formula,
    /// Ids of facts, in the order the formula takes them.
    pub operands: Vec<String>,
    /// The result, not rounded.
    pub value: f64,
}

/// What is done with the operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// The first divided by the second.
    Ratio,
    /// All added; all in one unit.
    Sum,
    /// The first less the second; both in one unit.
    Difference,
}

impl Formula {
    /// The arithmetic. `None` where there is none: no operand, a ratio or difference not of two, division by zero.
    #[must_use]
    pub fn apply(self, operands: &[f64]) -> Option<f64> {
        match (self, operands) {
            (Self::Ratio, [a, b]) if *b != 0.0 => Some(a / b),
            (Self::Difference, [a, b]) => Some(a - b),
            (Self::Sum, [_, ..]) => Some(operands.iter().sum()),
            _ => None,
        }
    }

    /// Whether the operands must be of one unit.
    #[must_use]
    pub fn wants_one_unit(self) -> bool {
        match self {
            Self::Ratio => false,
            Self::Sum | Self::Difference => true,
        }
    }

    /// The sign between operands.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Ratio => "÷",
            Self::Sum => "+",
            Self::Difference => "−",
        }
    }
}
