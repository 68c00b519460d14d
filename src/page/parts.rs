//! The still parts of the page: the prerenderer writes them, the browser adopts them unchanged.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use chart::View;
use story::{ChartSpec, OPENING, Shows, Story};

/// A part of the page that never changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The bar at the top; empty in embedded stories.
    Masthead,
    /// The poster: headline, summary, figures called out of the article in miniature.
    Opening,
    /// The heading of a section.
    SectionHead(String),
    /// Somebody whom the article quotes or writes about.
    Person(String),
    /// The testimony that a section tells in full, and the other people of the article with their figures; empty in other sections.
    Testimony(String),
    /// A whole chart with one view. In the parts of a page, also what is in the figure of a chart with several views: a
    /// [`super::ChartCard`] of the four parts below, with the markers for hydration.
    Card(String),
    /// The part above the picture of a chart with several views.
    CardHead(String),
    /// The picture of such a chart in its first view.
    Picture(String),
    /// The tooltips of such a chart, the same in every view.
    Tips(String),
    /// The part below the picture of such a chart.
    CardFoot(String),
    /// The head of the evidence.
    Evidence,
    /// The table of all facts.
    Explorer,
    /// The facts of one unit as bars.
    Units,
    /// The article.
    Article,
    /// The glossary; empty if the edition has none.
    Glossary,
    /// How the page was made.
    Method,
    /// The credit of an embedded story; elsewhere the notice for a failed program.
    Credit,
}

impl Part {
    /// Every part of the page.
    #[must_use]
    pub fn all(story: &Story) -> Vec<Self> {
        let mut parts = vec![
            Self::Masthead,
            Self::Opening,
            Self::Evidence,
            Self::Explorer,
            Self::Units,
            Self::Article,
            Self::Glossary,
            Self::Method,
            Self::Credit,
        ];
        for section in &story.sections {
            parts.extend([Self::SectionHead(section.id.clone()), Self::Testimony(section.id.clone())]);
            let cells = section.beside.iter().chain(&section.cells);
            let people = cells.filter(|cell| cell.shows == Shows::Person);
            parts.extend(people.map(|cell| Self::Person(cell.id.clone())));
        }
        for chart in story.charts.iter().filter(|chart| chart.section != OPENING && chart.is_on_page()) {
            let id = chart.id.clone();
            match is_still(chart) {
                true => parts.push(Self::Card(id)),
                false => parts.extend(Self::of_card(&id)),
            }
        }
        parts
    }

    /// The still parts of a chart with several views.
    #[must_use]
    pub fn of_card(chart: &str) -> [Self; 4] {
        [Self::CardHead, Self::Picture, Self::Tips, Self::CardFoot].map(|part| part(chart.to_owned()))
    }
}

/// Whether a chart has one view only.
#[must_use]
pub fn is_still(chart: &ChartSpec) -> bool {
    View::others(chart).is_empty()
}

/// The HTML of the parts; empty in the browser, where hydration adopts the page's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts(Rc<BTreeMap<Part, AttrValue>>);

impl Parts {
    /// Takes the parts from the prerenderer.
    #[must_use]
    pub fn new(html: BTreeMap<Part, AttrValue>) -> Self {
        Self(Rc::new(html))
    }

    /// Renders a part in its place.
    pub(super) fn part(&self, part: &Part) -> Html {
        Html::from_html_unchecked(self.0.get(part).cloned().unwrap_or_default())
    }
}
