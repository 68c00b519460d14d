//! [`Scene`], the input of a drawing, and the chart's facts with their words.

use super::layout::{PlacedMark, Shape, Subject};
use story::{ChartKind, ChartSpec, Fact, Figure, Fragment, Story, Symbol, UnitKind, View, Wording, fill};

/// The input of a drawing. A drawing depends on nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The facts and units.
    pub story: &'a Story,
    /// The words, in the language of an edition.
    pub wording: &'a Wording,
    /// The chart: its kind and the ids of its facts.
    pub spec: &'a ChartSpec,
    /// The width.
    pub frame: Frame,
    /// The view that the reader chose.
    pub view: View,
}

/// The fixed widths for which a chart can be laid out. The SVG then scales with the page; nothing is measured in the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frame {
    /// For large type in a card: type of the same size in a narrower view box is shown larger.
    Large,
    /// For a column of the page, and for a phone.
    #[default]
    Card,
    /// For two columns of the page, wide frames and images.
    Wide,
    /// For the whole width of the page.
    Full,
}

impl Frame {
    /// All frames, the narrowest first.
    pub const ALL: [Self; 4] = [Self::Large, Self::Card, Self::Wide, Self::Full];

    /// Returns the width of the view box in px.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Self::Large => 250.0,
            Self::Card => 350.0,
            Self::Wide => 765.0,
            Self::Full => 1160.0,
        }
    }

    /// Returns whether words find room beside the drawing: true of [`Frame::Wide`] and [`Frame::Full`].
    pub(crate) fn is_wide(self) -> bool {
        matches!(self, Self::Wide | Self::Full)
    }

    /// Returns the name in lower case, as in the names of [`all_drawings`](crate::catalogue::all_drawings).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Card => "card",
            Self::Wide => "wide",
            Self::Full => "full",
        }
    }
}

/// A fact of a chart with its words.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The number of the mark in the chart, from 1. The tooltip has the same.
    pub n: u32,
    /// The fact.
    pub fact: &'a Fact,
    /// The figure, split into parts of different type sizes.
    pub figure: Figure,
    /// The short label beside the mark.
    pub label: &'a str,
    /// The symbol of the fact's unit.
    pub symbol: Symbol,
    /// For a share, the whole that it is a share of.
    pub of: Option<&'a str>,
    /// The accessible name: full label, figure, unit and qualifier.
    pub name: String,
}

impl Item<'_> {
    /// Returns the number that places the fact on an axis.
    pub(super) fn value(&self) -> f64 {
        self.fact.size()
    }

    /// Returns the fact's mark, made of `shapes` (back to front).
    #[must_use]
    pub fn mark(&self, shapes: Vec<Shape>) -> PlacedMark {
        PlacedMark {
            n: self.n,
            subject: Subject::Fact(self.fact.id.clone()),
            name: self.name.clone(),
            shapes,
        }
    }
}

impl<'a> Scene<'a> {
    /// Returns the chart's facts in drawing order. Skips unknown ids; `load` rejects them.
    #[must_use]
    pub fn items(&self) -> Vec<Item<'a>> {
        let facts = self.spec.facts.iter().filter_map(|id| self.story.fact(id));
        facts.zip(1..).map(|(fact, n)| self.item(fact, n)).collect()
    }

    /// Returns a fact's whole figure for what is said of this chart: its tooltips, its table, the names of its marks. It has the sign that the
    /// drawing has: +9.1%.
    #[must_use]
    pub fn full_figure(&self, fact: &Fact) -> String {
        let full = self.wording.full_figure(self.story, fact);
        if self.has_plus(fact) { format!("+{full}") } else { full }
    }

    /// Whether a figure is a rise among changes, whose falls have a minus. Where a figure has a word instead (下降), or is inexact, as
    /// a plus for "more than" would say, none of the chart's has a plus.
    fn has_plus(&self, fact: &Fact) -> bool {
        let is_change =
            |fact: &Fact| self.story.unit(&fact.unit).is_some_and(|unit| unit.kind == UnitKind::Change);
        let is_bare = |fact: &Fact| {
            let figure = self.wording.figure(self.story, fact);
            figure.before.is_empty() && figure.after.is_empty() && figure.value.is_none()
        };
        let mut all = self.spec.facts.iter().filter_map(|id| self.story.fact(id));
        self.spec.kind == ChartKind::Change
            && fact.size() > 0.0
            && all.all(|fact| is_change(fact) && is_bare(fact))
    }

    /// Returns the fragment of a mark's tooltip. The article's numerals link to the one in the fact's first chart.
    #[must_use]
    pub fn tip<'s>(&'s self, subject: &'s Subject) -> Fragment<'s> {
        let chart = &self.spec.id;
        match subject {
            Subject::Step(step) => Fragment::Step { chart, step },
            Subject::Fact(fact) => match self.story.chart_of(fact) {
                Some(first) if first.id == *chart => Fragment::Fact(fact),
                _ => Fragment::FactIn { fact, chart },
            },
        }
    }

    /// Returns the id of the title above the drawing. The page renders the title, the SVG refers to it.
    #[must_use]
    pub fn title_id(&self) -> String {
        format!("title-{}", self.spec.id)
    }

    pub(super) fn item(&self, fact: &'a Fact, n: u32) -> Item<'a> {
        let words = self.wording.facts.get(&fact.id);
        let of = words.and_then(|words| words.of.as_deref());
        let full = self.full_figure(fact);
        let label = self.wording.label(&fact.id);
        let mut name = fill(&self.wording.ui.mark_name, &[("label", label), ("figure", &full)]);
        if let Some(of) = of {
            name += &fill(&self.wording.ui.mark_of, &[("of", of)]);
        }
        let mut figure = self.wording.figure(self.story, fact);
        if self.has_plus(fact) {
            figure.digits.insert(0, '+');
        }
        Item {
            n,
            fact,
            figure,
            label: self.wording.short_label(&fact.id),
            symbol: self.story.unit(&fact.unit).map_or(Symbol::Dot, |unit| unit.symbol),
            of,
            name,
        }
    }
}
