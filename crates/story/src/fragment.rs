//! The part of an address from `#` on, which leads to a place of a page.

use std::fmt;

use crate::{ChartSpec, Story, View};

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
        let number;
        let (mut joint, mut last) = ("", "");
        let (kind, id) = match self {
            Self::Chart(id, _) => ("chart-", id),
            Self::Fact(id) => ("fact-", id),
            Self::FactIn { fact, chart } => {
                (joint, last) = ("-in-", chart);
                ("fact-", fact)
            }
            Self::Step { chart, step } => {
                (joint, last) = ("-", step);
                ("step-", chart)
            }
            Self::Sentence(index) => {
                number = sentence_number(index).to_string();
                ("s-", number.as_str())
            }
            Self::Article => ("article", ""),
            Self::Heading(section) => ("article-", section),
            Self::Voice(id) => ("voice-", id),
            Self::Explorer(_) => ("explorer", ""),
            Self::Section(id) => ("", id),
        };
        [kind, id, joint, last].concat()
    }

    /// Reads the fragment of a chart, cut in two: the [id](Self::id), and what is chosen behind it. `None` for anything that is no chart
    /// of this story in a view that it has: it came from outside. The other places are read by the browser, which compares ids.
    #[must_use]
    pub fn parse_chart(id: &str, chosen: &str, story: &'a Story) -> Option<(&'a ChartSpec, View)> {
        let spec = story.chart(id.strip_prefix("chart-")?)?;
        let view = View::from_query(chosen)?;
        (view == View::Opening || View::others(spec).contains(&view)).then_some((spec, view))
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
