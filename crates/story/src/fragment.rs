//! The part of an address from `#` on, which leads to a place of a page.

use std::fmt;

use crate::{Story, View};

/// A place of a page. Ids are those of `data/`. The fragments of charts, facts and sentences are a promise to whoever shares them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fragment<'a> {
    /// A chart, seen in a view: `#chart-nurseries`, `#chart-nurseries&show=totals`.
    Chart(&'a str, View),
    /// The tooltip of a fact in the first chart that shows it: `#fact-nurseries`.
    Fact(&'a str),
    /// The tooltip of a fact in a chart that is not the first: `#fact-nurseries-in-whole-article`.
    FactIn {
        /// The fact's id.
        fact: &'a str,
        /// The chart's id.
        chart: &'a str,
    },
    /// The tooltip of a step: `#step-service-visit`.
    Step {
        /// The chart's id.
        chart: &'a str,
        /// The step's id.
        step: &'a str,
    },
    /// The sentence of an index: `#s-8` is that of index 7 (see [`sentence_number`]).
    Sentence(u32),
    /// The article: `#article`.
    Article,
    /// The heading of a section in the article: `#article-health`.
    Heading(&'a str),
    /// A person's words: `#voice-teacher`.
    Voice(&'a str),
    /// The table of all facts, and what is asked of it: `#explorer`, `#explorer&section=health&sort=value-down`.
    Explorer(&'a str),
    /// A section: `#health`.
    Section(&'a str),
}

/// The number that readers know a sentence by: its index, counted from 1.
#[must_use]
pub fn sentence_number(index: u32) -> u32 {
    index + 1
}

impl<'a> Fragment<'a> {
    /// The chart of an id, as it opens.
    #[must_use]
    pub fn chart(id: &'a str) -> Self {
        Self::Chart(id, View::Opening)
    }

    /// The id of the element that it leads to.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Chart(id, _) => ["chart-", id].concat(),
            Self::Fact(id) => ["fact-", id].concat(),
            Self::FactIn { fact, chart } => ["fact-", fact, "-in-", chart].concat(),
            Self::Step { chart, step } => ["step-", chart, "-", step].concat(),
            Self::Sentence(index) => ["s-", &sentence_number(index).to_string()].concat(),
            Self::Article => "article".to_owned(),
            Self::Heading(section) => ["article-", section].concat(),
            Self::Voice(id) => ["voice-", id].concat(),
            Self::Explorer(_) => "explorer".to_owned(),
            Self::Section(id) => id.to_owned(),
        }
    }

    /// Reads what [`fmt::Display`] wrote. `None` for anything that is no place of this story: it came from outside.
    #[must_use]
    pub fn parse(text: &'a str, story: &'a Story) -> Option<Self> {
        let text = text.strip_prefix('#')?;
        let (place, asked) = text.split_at(text.find('&').unwrap_or(text.len()));
        let (kind, id) = place.split_once('-').unwrap_or((place, ""));
        let read = match kind {
            "chart" => {
                let (spec, view) = (story.chart(id)?, View::from_query(asked)?);
                let has_view = view == View::Opening || View::others(spec).contains(&view);
                return has_view.then_some(Self::Chart(id, view));
            }
            "explorer" if id.is_empty() => return Some(Self::Explorer(asked)),
            "fact" => match story.fact(id) {
                Some(_) => Self::Fact(id),
                None => story.charts.iter().find_map(|spec| {
                    let fact = id.strip_suffix(spec.id.as_str())?.strip_suffix("-in-")?;
                    spec.facts.iter().any(|own| own == fact).then_some(Self::FactIn { fact, chart: &spec.id })
                })?,
            },
            "step" => story.charts.iter().find_map(|spec| {
                let step = id.strip_prefix(spec.id.as_str())?.strip_prefix('-')?;
                spec.steps.iter().any(|own| own.id == step).then_some(Self::Step { chart: &spec.id, step })
            })?,
            "s" => Self::Sentence(id.parse::<u32>().ok()?.checked_sub(1)?),
            "article" if id.is_empty() => Self::Article,
            "article" => Self::Heading(&story.section(id)?.id),
            "voice" => Self::Voice(&story.voices.iter().find(|voice| voice.id == id)?.id),
            _ => Self::Section(&story.section(place)?.id),
        };
        // `s-08` is nobody's, and nothing is asked of these places.
        (read.id() == text).then_some(read)
    }
}

impl fmt::Display for Fragment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked = match self {
            Self::Chart(_, view) => view.query(),
            Self::Explorer(asked) => asked,
            _ => "",
        };
        f.write_str(&["#", &self.id(), asked].concat())
    }
}
