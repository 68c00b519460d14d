//! How the reader wants to see a chart.

use story::{ChartKind, ChartSpec, Story};

/// How the reader wants to see a chart. Kept in the fragment (`#chart-<id>&show=totals`), so that a link shows the same view.
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

    /// The chart and view that a fragment asks for, its `#` included. `None` for what is no view of a chart of this story.
    #[must_use]
    pub fn asked<'a>(story: &'a Story, fragment: &str) -> Option<(&'a ChartSpec, Self)> {
        let asked = fragment.strip_prefix("#chart-")?;
        let (chart, query) = asked.split_at(asked.find('&')?);
        let spec = story.chart(chart)?;
        let view = Self::from_query(query)?;
        Self::others(spec).contains(&view).then_some((spec, view))
    }

    /// Its name in goldens; empty for the view a chart opens with.
    #[must_use]
    pub fn name(self) -> String {
        self.query().replace(['&', '='], ".")
    }
}

#[cfg(test)]
mod tests {
    use super::View;

    #[test]
    fn a_view_survives_the_fragment_and_nothing_else_is_one() {
        let story = load::load(std::path::Path::new("../../data")).expect("the data are right").story;
        for spec in &story.charts {
            for view in View::others(spec) {
                assert_eq!(View::from_query(view.query()), Some(view));
                let fragment = format!("#chart-{}{}", spec.id, view.query());
                assert_eq!(View::asked(&story, &fragment), Some((spec, view)));
            }
            let none_of_its = format!("#chart-{}&show=nothing", spec.id);
            assert_eq!(View::asked(&story, &none_of_its), None);
        }
        for hostile in ["&show=", "&show=totals&show=totals", "&show=<img>", "show=totals", "&"] {
            assert_eq!(View::from_query(hostile), None);
        }
    }
}
