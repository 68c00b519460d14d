//! One picture of facts, as `data/charts.toml` asks for it. How it is drawn is the `chart` module's.

use serde::{Deserialize, Serialize};

use super::Derived;

/// One picture of one or more facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChartSpec {
    /// Its name in `data/`, `data-chart` and `#chart-<id>`.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// Its form.
    pub kind: ChartKind,
    /// Ids of the facts it shows, in drawing order.
    pub facts: Vec<String>,
    /// What it computes from them.
    pub derived: Vec<Derived>,
}

/// A chart's form. A new form is a new arm here, a file in `chart/`, and whatever the compiler then asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ChartKind {
    /// Horizontal bars from zero: few comparable counts of one unit.
    Bar,
    /// Hundred-square waffles, one a fact: shares.
    Waffle,
    /// Rows of symbols, one row a fact: counts, each in its own unit.
    Symbols {
        /// How many things one symbol stands for, one number a fact.
        per: Vec<f64>,
    },
    /// Two magnitudes of one story and their ratio, which must be the chart's first derived value: one symbol of the
    /// divisor beside as many of the dividend.
    Pair,
}

impl ChartKind {
    /// The name used in `data/charts.toml` and `story.json`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Waffle => "waffle",
            Self::Symbols { .. } => "symbols",
            Self::Pair => "pair",
        }
    }

    /// Whether its facts share one axis and so must share one unit.
    #[must_use]
    pub fn has_one_axis(&self) -> bool {
        match self {
            Self::Bar | Self::Waffle => true,
            Self::Symbols { .. } | Self::Pair => false,
        }
    }
}
