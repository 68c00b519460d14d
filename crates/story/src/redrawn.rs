use std::collections::BTreeSet;

use super::{Axis, ChartSpec, Story, Table, View};

impl Story {
    /// Returns the story without what only drawings of charts with one view need: their stations, places, lanes and symbols' numbers, the words
    /// inside them, and short labels of facts that are in no other chart. The program in the browser draws only charts with several views
    /// ([`View::others`]); everything else of the story is the same.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let story = load::load(Path::new("../../data")).unwrap().story;
    /// let browsers = story.for_redrawing();
    /// assert_eq!(browsers.chart("nurseries"), story.chart("nurseries"));
    /// assert!(browsers.charts.iter().all(|chart| chart.steps.is_empty()));
    /// assert_eq!((&browsers.article, &browsers.facts), (&story.article, &story.facts));
    /// ```
    #[must_use]
    pub fn for_redrawing(&self) -> Self {
        let mut story = self.clone();
        let has_views = |chart: &&ChartSpec| !View::others(chart).is_empty();
        let redrawn = || self.charts.iter().filter(has_views);
        let charts: BTreeSet<&str> = redrawn().map(|chart| chart.id.as_str()).collect();
        let facts: BTreeSet<&str> = redrawn().flat_map(|chart| &chart.facts).map(String::as_str).collect();
        story.charts.change(|all| {
            for chart in all.iter_mut().filter(|chart| !charts.contains(chart.id.as_str())) {
                chart.per.clear();
                chart.steps.clear();
                chart.places.clear();
                chart.axis = Axis::default();
                chart.lanes.clear();
                chart.one = None;
            }
        });
        for edition in &mut story.editions {
            let words = edition.charts.iter().filter(|(id, _)| charts.contains(id.as_str()));
            edition.charts = Table::of_sorted(words.map(|(id, words)| (id.clone(), words.clone())).collect());
            for (_, words) in edition.facts.iter_mut().filter(|(id, _)| !facts.contains(id.as_str())) {
                words.short = None;
            }
        }
        story
    }
}
