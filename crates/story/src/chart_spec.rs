//! One picture of facts, as `data/charts.toml` asks for it. How it is drawn is the `chart` module's.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

use super::{Derived, Span};

/// One picture of one or more facts.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Its name in `data/`, `data-chart` and `#chart-<id>`.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// The chart of the page that shows its facts too, if it has no place of its own there. Its embed and files remain.
    pub within: Option<String>,
    /// Its form.
    pub kind: ChartKind,
    /// How many things one symbol stands for, one number a fact, for [`ChartKind::Symbols`]; empty for the others.
    pub per: Vec<f64>,
    /// Ids of the facts it shows, in drawing order.
    pub facts: Vec<String>,
    /// What it computes from them.
    pub derived: Vec<Derived>,
    /// Its stations, for the kinds that tell a course of events; empty for the others.
    pub steps: Vec<Step>,
}

/// One station of a course of events: what the article says happens, or a figure on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in `data/` and `data-step`.
    pub id: String,
    /// The words of the article that tell it. For a figure, the fact's quote.
    pub quote: Span,
    /// Index of the sentence it stands in.
    pub sentence: u32,
    /// The fact it is, if it is a figure.
    pub fact: Option<String>,
}

/// A chart's form, by the name that `data/charts.toml` and `story.json` call it. CONTRIBUTING.md says what a new one takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChartKind {
    /// Horizontal bars from zero: few comparable counts of one unit.
    Bar,
    /// Hundred-square waffles, one a fact: shares.
    Waffle,
    /// Rows of symbols, one row a fact: counts, each in its own unit.
    Symbols,
    /// Figures one under another, without a picture: counts, or shares that are the whole.
    List,
    /// Two magnitudes of one story and their ratio, which must be the chart's first derived value: one symbol of the
    /// divisor beside as many of the dividend.
    Pair,
    /// Stations one after the other, joined by arrows: how something goes.
    Route,
    /// Stations beside their dates: when something was.
    Timeline,
    /// Things of equal standing, one beside the other: who or what is meant.
    Groups,
    /// The whole article in small, every figure a tick at its place. Shows facts again that other charts draw.
    Strip,
}

impl ChartKind {
    /// Every kind.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name used in `data/charts.toml` and `story.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether its facts share one axis and so must share one unit.
    #[must_use]
    pub fn has_one_axis(self) -> bool {
        match self {
            Self::Bar | Self::Waffle => true,
            Self::Symbols | Self::List | Self::Pair | Self::Strip => false,
            Self::Route | Self::Timeline | Self::Groups => false,
        }
    }

    /// Whether it is made of stations.
    #[must_use]
    pub fn has_steps(self) -> bool {
        match self {
            Self::Route | Self::Timeline | Self::Groups => true,
            Self::Bar | Self::Waffle | Self::Symbols | Self::List | Self::Pair | Self::Strip => false,
        }
    }
}

/// The place of charts that stand before the first section.
pub const OPENING: &str = "opening";

impl ChartSpec {
    /// Whether it has a place of its own on the page.
    #[must_use]
    pub fn is_on_page(&self) -> bool {
        self.within.is_none()
    }

    /// Whether it shows again what the sections' charts draw, so that a numeral of the article leads to those.
    #[must_use]
    pub fn is_overview(&self) -> bool {
        self.section == OPENING
    }
}
