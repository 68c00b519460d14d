//! What a chart is asked to show.

use super::layout::{PlacedMark, Shape, Subject};
use story::{ChartSpec, Fact, Figure, Fragment, Story, Symbol, View, Wording, fill};

/// What a chart is asked to show, and for whom. All that drawing depends on is in here.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Where facts and units are looked up.
    pub story: &'a Story,
    /// The edition's words.
    pub wording: &'a Wording,
    /// The chart.
    pub spec: &'a ChartSpec,
    /// The room it has.
    pub frame: Frame,
    /// How the reader wants to see it.
    pub view: View,
}

/// The room a chart has. Each is a width of its own; nothing is measured in the browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frame {
    /// A card on a phone, for readers who want large type: the same type in a narrower view box is shown larger.
    Large,
    /// A card 300 to 460 px wide: a phone, or a column of the page.
    #[default]
    Card,
    /// Two or three columns of the page.
    Wide,
}

impl Frame {
    /// All, narrow first.
    pub const ALL: [Self; 3] = [Self::Large, Self::Card, Self::Wide];

    /// Width of the view box in px.
    #[must_use]
    pub fn width(self) -> f64 {
        match self {
            Self::Large => 250.0,
            Self::Card => 340.0,
            Self::Wide => 720.0,
        }
    }

    /// Its name in goldens and classes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Card => "card",
            Self::Wide => "wide",
        }
    }
}

/// One fact of a chart with its words.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Its place in the chart, from 1: ties the mark to its tooltip.
    pub n: u32,
    /// The fact.
    pub fact: &'a Fact,
    /// The figure in parts, to be set large and small.
    pub figure: Figure,
    /// The label beside the mark.
    pub label: &'a str,
    /// What one of the fact's things looks like.
    pub symbol: Symbol,
    /// What a share is of.
    pub of: Option<&'a str>,
    /// What a screen reader says: whole label, figure, unit and qualifier.
    pub name: String,
}

impl Item<'_> {
    /// The mark that stands for it, made of these shapes.
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
    /// The chart's facts in drawing order. Ids were checked by the build.
    #[must_use]
    pub fn items(&self) -> Vec<Item<'a>> {
        let facts = self.spec.facts.iter().filter_map(|id| self.story.fact(id));
        facts.zip(1..).map(|(fact, n)| self.item(fact, n)).collect()
    }

    /// A mark's tooltip on the page. In the fact's first chart it is where a numeral of the article leads.
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

    /// The id of the finding over the picture: it names the drawing.
    #[must_use]
    pub fn title_id(&self) -> String {
        format!("title-{}", self.spec.id)
    }

    pub(super) fn item(&self, fact: &'a Fact, n: u32) -> Item<'a> {
        let words = self.wording.facts.get(&fact.id);
        let of = words.and_then(|words| words.of.as_deref());
        let full = self.wording.full_figure(self.story, fact);
        let label = self.wording.label(&fact.id);
        let mut name = fill(&self.wording.ui.mark_name, &[("label", label), ("figure", &full)]);
        if let Some(of) = of {
            name += &fill(&self.wording.ui.mark_of, &[("of", of)]);
        }
        Item {
            n,
            fact,
            figure: self.wording.figure(self.story, fact),
            label: self.wording.short_label(&fact.id),
            symbol: self.story.unit(&fact.unit).map_or(Symbol::Dot, |unit| unit.symbol),
            of,
            name,
        }
    }
}
