use serde::Deserialize;
use strum::VariantArray;

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
    pub value: f64,
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
    /// Computes the result. Returns `None` for a wrong number of operands or a division by zero.
    ///
    /// ```
    /// use story::Formula;
    ///
    /// assert_eq!(Formula::Ratio.apply(&[9.0, 2.0]), Some(4.5));
    /// assert_eq!(Formula::Ratio.apply(&[9.0, 0.0]), None);
    /// ```
    #[must_use]
    pub fn apply(self, operands: &[f64]) -> Option<f64> {
        match (self, operands) {
            (Self::Ratio, [a, b]) if *b != 0.0 => Some(a / b),
            (Self::Difference, [a, b]) => Some(a - b),
            (Self::Sum, [_, ..]) => Some(operands.iter().sum()),
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
