use std::collections::BTreeSet;

use super::{Article, Axis, ChartSpec, Fact, Span, Story, Table, UiWording, View, Wording};

impl Story {
    /// Returns what the program in the browser needs to draw the charts with several views ([`View::others`]): those charts, their facts, and the
    /// words for them. Of the article it has only the numerals of these facts, and of other charts only those to which the facts link.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let story = load::load(Path::new("../../data")).unwrap().story;
    /// let redrawn = story.for_redrawing();
    /// assert_eq!(redrawn.chart("nurseries"), story.chart("nurseries"));
    /// let places = redrawn.fact("nursery-places").unwrap();
    /// assert_eq!(redrawn.article.slice(&places.numeral), "15.94萬");
    /// assert_eq!(redrawn.fact("sleep-clinics"), None);
    /// ```
    #[must_use]
    pub fn for_redrawing(&self) -> Self {
        let redrawn: Vec<&ChartSpec> =
            self.charts.iter().filter(|chart| !View::others(chart).is_empty()).collect();
        let facts: BTreeSet<&str> =
            redrawn.iter().flat_map(|chart| &chart.facts).map(String::as_str).collect();
        let linked: BTreeSet<&str> =
            facts.iter().filter_map(|fact| Some(self.chart_of(fact)?.id.as_str())).collect();

        let mut story = self.clone();
        story.charts.change(|all| {
            let is_redrawn = |chart: &ChartSpec| redrawn.iter().any(|one| one.id == chart.id);
            all.retain(|chart| is_redrawn(chart) || linked.contains(chart.id.as_str()));
            for chart in all.iter_mut().filter(|chart| !is_redrawn(chart)) {
                leave_out_drawing(chart);
                chart.facts.retain(|fact| facts.contains(fact.as_str()));
                chart.derived.clear();
            }
        });
        story.article = Article { text: String::new(), paragraphs: Vec::new(), sentences: Vec::new() };
        story.facts.change(|all| {
            all.retain(|fact| facts.contains(fact.id.as_str()));
            for fact in all {
                quote_only_numeral(self, fact, &mut story.article.text);
            }
        });
        let units: BTreeSet<&str> = story.facts.iter().map(|fact| fact.unit.as_str()).collect();
        story.units.retain(|unit| units.contains(unit.id.as_str()));
        story.sections.clear();
        story.voices.clear();
        story.ledger.clear();
        for edition in &mut story.editions {
            keep(&mut edition.facts, &facts);
            keep(&mut edition.units, &units);
            edition.ui = edition.ui.for_redrawing();
            (edition.reasons, edition.charts, edition.punctuation) = Default::default();
        }
        story
    }

    /// Returns what the check of all figures and the files of facts need: the story without what only drawings do.
    ///
    /// ```
    /// # use std::path::Path;
    /// # let story = load::load(Path::new("../../data")).unwrap().story;
    /// let checked = story.for_checking();
    /// assert!(checked.charts.iter().all(|chart| chart.steps.is_empty()));
    /// assert_eq!((&checked.article, &checked.facts), (&story.article, &story.facts));
    /// ```
    #[must_use]
    pub fn for_checking(&self) -> Self {
        let mut story = self.clone();
        story.charts.change(|all| all.iter_mut().for_each(leave_out_drawing));
        for Wording { charts, facts, .. } in &mut story.editions {
            *charts = Table::default();
            facts.iter_mut().for_each(|(_, words)| words.short = None);
        }
        story
    }
}

/// Leaves out of a chart what only its own drawing needs.
fn leave_out_drawing(chart: &mut ChartSpec) {
    chart.per.clear();
    chart.steps.clear();
    chart.places.clear();
    chart.axis = Axis::default();
    chart.lanes.clear();
    chart.one = None;
    chart.dates.clear();
    chart.start = None;
}

/// Appends the numeral of a fact to a text that is all that is left of the article.
fn quote_only_numeral(story: &Story, fact: &mut Fact, text: &mut String) {
    let from = text.len();
    text.push_str(story.article.slice(&fact.numeral));
    fact.numeral = Span::of_bytes(text, from, text.len());
    fact.quote = fact.numeral;
}

/// Keeps the entries with these keys.
fn keep<T: Clone>(table: &mut Table<T>, keys: &BTreeSet<&str>) {
    let kept = table.iter().filter(|(key, _)| keys.contains(key.as_str()));
    *table = Table::of_sorted(kept.map(|(key, value)| (key.clone(), value.clone())).collect());
}

impl UiWording {
    /// The texts of drawings and of the buttons for their views.
    fn for_redrawing(&self) -> Self {
        let none = String::new;
        Self {
            told: none(),
            derived: none(),
            months: none(),
            axis_from: none(),
            method_reason: none(),
            verify_button: none(),
            verify_faults: none(),
            verify_summary: none(),
            verify_unaccounted: none(),
            verify_shown: none(),
            verify_quoted: none(),
            verify_page: none(),
            verify_right: none(),
            verify_wrong: none(),
            verify_ledger: none(),
            verify_outside: none(),
            verify_differs: none(),
            verify_page_differs: none(),
            verify_page_skipped: none(),
            ..self.clone()
        }
    }
}
