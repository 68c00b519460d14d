//! The page's still parts: written by the prerenderer, adopted by the browser as they are.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use chart::View;
use story::{ChartSpec, OPENING, Story};

/// A part of the page that never changes once it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The bar at the top; empty where the story is embedded.
    Masthead,
    /// Headline, summary, the article in small.
    Opening,
    /// The heading and lead figure of a section.
    SectionHead(String),
    /// The people a section quotes or tells of.
    People(String),
    /// A whole chart that has one view only.
    Card(String),
    /// What stands over the picture of a chart with more.
    CardHead(String),
    /// That picture, as long as nobody wants it otherwise.
    Picture(String),
    /// Its tooltips, which say the same in every view.
    Tips(String),
    /// What stands under it.
    CardFoot(String),
    /// The table of all facts.
    Explorer,
    /// The article.
    Article,
    /// What the article's terms mean; empty where the edition explains none.
    Glossary,
    /// How the page was made.
    Method,
    /// The line of credit under an embedded story; on the page itself the words for a program that does not run.
    Credit,
}

impl Part {
    /// Every part of the page.
    #[must_use]
    pub fn all(story: &Story) -> Vec<Self> {
        let mut parts = vec![
            Self::Masthead,
            Self::Opening,
            Self::Explorer,
            Self::Article,
            Self::Glossary,
            Self::Method,
            Self::Credit,
        ];
        for section in &story.sections {
            parts.extend([Self::SectionHead(section.id.clone()), Self::People(section.id.clone())]);
        }
        for chart in story.charts.iter().filter(|chart| chart.section != OPENING && chart.is_on_page()) {
            let id = chart.id.clone();
            match is_still(chart) {
                true => parts.push(Self::Card(id)),
                false => {
                    let of = [Self::CardHead, Self::Picture, Self::Tips, Self::CardFoot];
                    parts.extend(of.map(|part| part(id.clone())));
                }
            }
        }
        parts
    }
}

/// Whether a chart has one view only.
#[must_use]
pub fn is_still(chart: &ChartSpec) -> bool {
    View::others(chart).is_empty()
}

/// The parts' HTML. In the browser there is none: hydration takes what stands in the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts(Rc<BTreeMap<Part, AttrValue>>);

impl Parts {
    /// The parts as the prerenderer wrote them.
    #[must_use]
    pub fn new(html: BTreeMap<Part, AttrValue>) -> Self {
        Self(Rc::new(html))
    }

    /// A part, where it belongs.
    pub(super) fn part(&self, part: &Part) -> Html {
        Html::from_html_unchecked(self.0.get(part).cloned().unwrap_or_default())
    }
}
