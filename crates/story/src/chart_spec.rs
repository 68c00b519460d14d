use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

use super::{Derived, Number, Period, Span, Symbol};

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
    /// For each of `facts` the number of things that one symbol stands for, in the kinds that
    /// [draw symbols](ChartKind::has_symbols) and in a [`ChartKind::List`] with fields of dots; otherwise empty. In a
    /// [`ChartKind::Field`] with a ratio, the divisor has none.
    pub per: Vec<f64>,
    /// Ids of the facts it shows, in drawing order.
    pub facts: Vec<String>,
    /// The values it computes from facts.
    pub derived: Vec<Derived>,
    /// Its stations, for the kinds that [have steps](ChartKind::has_steps); otherwise empty.
    pub steps: Vec<Step>,
    /// For [`ChartKind::Journey`], the places in their order along the axis; otherwise empty.
    pub places: Vec<Place>,
    /// For [`ChartKind::Journey`], the direction of the axis.
    pub axis: Axis,
    /// For [`ChartKind::Journey`] and [`ChartKind::Timeline`], ids of the lanes, in drawing order; otherwise empty.
    pub lanes: Vec<String>,
    /// For [`ChartKind::Field`], id of the quoted person whom one mark of the first fact stands for.
    pub one: Option<String>,
    /// For [`ChartKind::Line`], when each of `facts` was, in order; otherwise empty.
    pub dates: Vec<Period>,
    /// The value at which the axis begins, for the kinds that [may begin elsewhere](ChartKind::may_start_elsewhere) than at zero.
    pub start: Option<Number>,
}

/// A place of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name in `data/`.
    pub id: String,
    /// What the place looks like, if it has a picture.
    pub symbol: Option<Symbol>,
}

/// The direction in which the places of a journey follow one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// Side by side, from left to right: a way.
    #[default]
    Across,
    /// One below another: levels.
    Down,
}

/// A day or a month that the article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: u32,
    /// The month, from 1.
    pub month: u32,
    /// The day of the month, from 1; `None` for a whole month.
    pub day: Option<u32>,
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
    /// Id of its lane, in a journey or timeline.
    pub lane: Option<String>,
    /// Id of the place where it is or begins, in a journey; `None` for what concerns the whole lane.
    pub from: Option<String>,
    /// Id of the place where it leads, in a journey.
    pub to: Option<String>,
    /// When it happened, in a timeline; `None` for what the article does not date.
    pub date: Option<Date>,
    /// Those of the fact's people whom the chart draws as persons, because the article names them.
    pub named: Vec<Named>,
}

/// A person whom the article names among those that a figure counts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name in `data/`.
    pub id: String,
    /// What the person looks like.
    pub symbol: Symbol,
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
    /// Figures side by side, without a picture or each with a field of dots: counts, each in its own unit.
    List,
    /// Statements about a whole (全部, 100 %), each with a check mark.
    Checklist,
    /// One mark for each thing or for each thousand, in groups: counts, each in its own unit.
    Field,
    /// Two facts and their ratio, its first derived value: one symbol of the divisor, and of the dividend one per unit of the ratio.
    Pair,
    /// So many marks of so many that stand out: shares that the article states so (三分之一, 六成).
    OneInN,
    /// Points along an axis of years or months: a series of one unit.
    Line,
    /// Arrows from zero for signed changes, or from what was before to what is after.
    Change,
    /// Bands from a lower to a higher number on one axis: ranges of one unit.
    Range,
    /// Stations joined by arrows: a process.
    Route,
    /// Lanes along an axis of months, which end in figures: when things happened, and what came of them.
    Timeline,
    /// Places along an axis, and lanes of what happens at them and between them.
    Journey,
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
            Self::Bar | Self::Waffle | Self::Line | Self::Change | Self::Range => true,
            Self::Symbols | Self::List | Self::Checklist | Self::Field | Self::Pair | Self::Strip => false,
            Self::OneInN | Self::Route | Self::Timeline | Self::Journey | Self::Groups => false,
        }
    }

    /// Returns whether it draws numbers below zero.
    #[must_use]
    pub fn has_signs(self) -> bool {
        matches!(self, Self::Line | Self::Change | Self::Range)
    }

    /// Returns whether it consists of stations.
    #[must_use]
    pub fn has_steps(self) -> bool {
        match self {
            Self::Route | Self::Timeline | Self::Journey | Self::Groups => true,
            Self::Bar | Self::Waffle | Self::Symbols | Self::List | Self::Checklist => false,
            Self::Field | Self::Pair | Self::OneInN | Self::Line | Self::Change | Self::Range => false,
            Self::Strip => false,
        }
    }

    /// Returns whether its symbols stand for numbers of things that the chart has to choose ([`ChartSpec::per`]).
    #[must_use]
    pub fn has_symbols(self) -> bool {
        match self {
            Self::Symbols | Self::Field | Self::Timeline => true,
            Self::Bar | Self::Waffle | Self::List | Self::Checklist | Self::Pair | Self::Strip => false,
            Self::OneInN | Self::Line | Self::Change | Self::Range => false,
            Self::Route | Self::Journey | Self::Groups => false,
        }
    }

    /// Returns whether the chart may choose such numbers: true of [`List`](Self::List) too, which has dots only with them.
    #[must_use]
    pub fn may_have_symbols(self) -> bool {
        self.has_symbols() || self == Self::List
    }

    /// Returns whether its axis may begin elsewhere than at zero ([`ChartSpec::start`]), because it shows places on the axis and no lengths.
    #[must_use]
    pub fn may_start_elsewhere(self) -> bool {
        matches!(self, Self::Line | Self::Range)
    }

    /// Returns whether it consists of lanes.
    #[must_use]
    pub fn has_lanes(self) -> bool {
        matches!(self, Self::Timeline | Self::Journey)
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
