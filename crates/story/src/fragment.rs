use std::fmt;

use crate::{ChartSpec, Story, View};

/// A URL fragment: a place within a page. Ids are those of `data/`. People share these links, so they must not change.
/// [`Display`](fmt::Display) writes the `#` too.
///
/// ```
/// use story::{Fragment, View};
///
/// assert_eq!(Fragment::Chart("nurseries", View::Totals).to_string(), "#chart-nurseries&show=totals");
/// assert_eq!(Fragment::Sentence(7).id(), "s-8");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fragment<'a> {
    /// A chart in a view: `#chart-nurseries`, `#chart-nurseries&show=totals`.
    Chart(&'a str, View),
    /// The tooltip of a fact in the first chart that shows the fact: `#fact-nurseries`.
    Fact(&'a str),
    /// The tooltip of a fact in any other chart: `#fact-nurseries-in-whole-article`.
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
    /// The sentence with an index: `#s-8` for index 7 (see [`sentence_number`]).
    Sentence(u32),
    /// The whole article: `#article`.
    Article,
    /// The heading of a section in the article: `#article-health`.
    Heading(&'a str),
    /// A quotation: `#voice-teacher`.
    Voice(&'a str),
    /// The table of all facts with a query, which is empty or begins with `&`: `#explorer&section=health&sort=value-down`.
    Explorer(&'a str),
    /// The head of the evidence: `#evidence`.
    Evidence,
    /// The facts of one unit as bars: `#units`.
    Units,
    /// How the page was made: `#method`.
    Method,
    /// A section: `#health`.
    Section(&'a str),
}

/// Returns the number of a sentence that readers see: its index counted from 1.
#[must_use]
pub fn sentence_number(index: u32) -> u32 {
    index + 1
}

impl<'a> Fragment<'a> {
    /// A chart in its opening view.
    #[must_use]
    pub fn chart(id: &'a str) -> Self {
        Self::Chart(id, View::Opening)
    }

    /// Returns the id of the element that the fragment links to: the fragment without `#` and query.
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
            Self::Evidence => ("evidence", ""),
            Self::Units => ("units", ""),
            Self::Method => ("method", ""),
            Self::Section(id) => ("", id),
        };
        [kind, id, joint, last].concat()
    }

    /// Reads a chart's fragment in two parts: the [id](Self::id), and the query from its `&` on. Returns `None` unless the
    /// story has that chart and the chart has that view. All other fragments are left to the browser.
    #[must_use]
    pub fn parse_chart(id: &str, query: &str, story: &'a Story) -> Option<(&'a ChartSpec, View)> {
        let spec = story.chart(id.strip_prefix("chart-")?)?;
        let view = View::from_query(query)?;
        (view == View::Opening || View::others(spec).contains(&view)).then_some((spec, view))
    }
}

impl fmt::Display for Fragment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = match self {
            Self::Chart(_, view) => view.query(),
            Self::Explorer(query) => query,
            _ => "",
        };
        f.write_str(&["#", &self.id(), query].concat())
    }
}
