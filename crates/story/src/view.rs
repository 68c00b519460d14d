//! How the reader wants to see a chart.

use crate::{ChartKind, ChartSpec};

/// How the reader wants to see a chart. Kept in its [`Fragment`](crate::Fragment), so that a link shows the same view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// As the chart opens: a pair with the ratio that we compute, so many to one.
    #[default]
    Opening,
    /// The two magnitudes of a pair as the article gives them.
    Totals,
}

impl View {
    /// The views a chart has besides the one it opens with.
    #[must_use]
    pub fn others(spec: &ChartSpec) -> Vec<Self> {
        match spec.kind {
            ChartKind::Pair => vec![Self::Totals],
            _ => Vec::new(),
        }
    }

    /// As it stands in a fragment after the chart's id; empty for the view a chart opens with.
    #[must_use]
    pub fn query(self) -> &'static str {
        match self {
            Self::Opening => "",
            Self::Totals => "&show=totals",
        }
    }

    /// Reads what [`Self::query`] wrote. `None` for anything else: it came from outside.
    #[must_use]
    pub fn from_query(query: &str) -> Option<Self> {
        [Self::Opening, Self::Totals].into_iter().find(|view| view.query() == query)
    }

    /// Its name in goldens and file names; empty for the view a chart opens with.
    #[must_use]
    pub fn name(self) -> String {
        self.query().replace(['&', '='], ".")
    }
}
