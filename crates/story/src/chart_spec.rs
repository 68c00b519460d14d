use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

use super::{Derived, Span};

/// A chart as `data/charts.toml` specifies it. The crate `chart` draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The name in `data/`, `data-chart` and `#chart-<id>`.
    pub id: String,
    /// Id of its section, or [`OPENING`].
    pub section: String,
    /// Id of the chart on the page that also shows its facts, for a chart that exists only as an embed and as files.
    pub within: Option<String>,
    /// What it looks like.
    pub kind: ChartKind,
    /// For [`ChartKind::Symbols`], for each of `facts` the number of things that one symbol stands for; otherwise empty.
    pub per: Vec<f64>,
    /// Ids of the facts it shows, in drawing order.
    pub facts: Vec<String>,
    /// The values it computes from facts.
    pub derived: Vec<Derived>,
    /// Its stations, for the kinds that [have steps](ChartKind::has_steps); otherwise empty.
    pub steps: Vec<Step>,
}

/// One station of a chart: an event, a thing or a figure in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name in `data/` and `data-step`.
    pub id: String,
    /// The article's words about it. For a figure, the fact's quote.
    pub quote: Span,
    /// Index in [`Article::sentences`](super::Article::sentences) of the sentence it is in.
    pub sentence: u32,
    /// Id of the fact, if it is a figure.
    pub fact: Option<String>,
}

/// The kind of a chart. CONTRIBUTING.md lists the steps for adding one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ChartKind {
    /// Horizontal bars from zero: few comparable counts of one unit.
    Bar,
    /// Waffles of a hundred squares, one for each fact: shares.
    Waffle,
    /// Rows of symbols, one for each fact: counts, each in its own unit.
    Symbols,
    /// Figures one under another, without a picture: counts, or shares of 100 %.
    List,
    /// Two facts and their ratio, its first derived value: one symbol of the divisor, and of the dividend one per unit of the ratio.
    Pair,
    /// Stations joined by arrows: a process.
    Route,
    /// Stations beside their dates: when things happened.
    Timeline,
    /// Stations side by side, without an order: the members of a group.
    Groups,
    /// The article as a strip with a tick at the place of every figure. It shows facts that other charts draw too.
    Strip,
}

impl ChartKind {
    /// Every kind.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Returns the name used in `data/charts.toml` and `story.json`: `bar`, `waffle`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Returns whether its facts share one axis and so must have the same unit.
    #[must_use]
    pub fn has_one_axis(self) -> bool {
        match self {
            Self::Bar | Self::Waffle => true,
            Self::Symbols | Self::List | Self::Pair | Self::Strip => false,
            Self::Route | Self::Timeline | Self::Groups => false,
        }
    }

    /// Returns whether it consists of stations.
    #[must_use]
    pub fn has_steps(self) -> bool {
        match self {
            Self::Route | Self::Timeline | Self::Groups => true,
            Self::Bar | Self::Waffle | Self::Symbols | Self::List | Self::Pair | Self::Strip => false,
        }
    }
}

/// The [`section`](ChartSpec::section) of charts before the first section.
pub const OPENING: &str = "opening";

impl ChartSpec {
    /// Returns whether the page shows it, not only its embed and files.
    #[must_use]
    pub fn is_on_page(&self) -> bool {
        self.within.is_none()
    }

    /// Returns whether it repeats facts of the sections' charts. Numerals of the article link to those charts instead.
    #[must_use]
    pub fn is_overview(&self) -> bool {
        self.section == OPENING
    }
}
