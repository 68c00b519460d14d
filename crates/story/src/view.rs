use crate::{ChartKind, ChartSpec};

/// What a chart shows. The chart's [`Fragment`](crate::Fragment) contains its view, so that a link opens the same view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The view in which the chart opens. For a pair: the computed ratio.
    #[default]
    Opening,
    /// The two facts of a pair as the article states them.
    Totals,
}

impl View {
    /// Returns the views of a chart other than [`Self::Opening`].
    #[must_use]
    pub fn others(spec: &ChartSpec) -> Vec<Self> {
        match spec.kind {
            ChartKind::Pair => vec![Self::Totals],
            _ => Vec::new(),
        }
    }

    /// Returns the part of a fragment after the chart's id: `&show=totals`; empty for [`Self::Opening`].
    #[must_use]
    pub fn query(self) -> &'static str {
        match self {
            Self::Opening => "",
            Self::Totals => "&show=totals",
        }
    }

    /// Returns the view with a [`query`](Self::query), or `None` if there is none.
    #[must_use]
    pub fn from_query(query: &str) -> Option<Self> {
        [Self::Opening, Self::Totals].into_iter().find(|view| view.query() == query)
    }

    /// Returns the name in paths of files and golden tests: `.show.totals`; empty for [`Self::Opening`].
    #[must_use]
    pub fn name(self) -> String {
        self.query().replace(['&', '='], ".")
    }
}
