//! Whether a story shows each of its facts where a reader looks for it. The loader does not require it, since an article is told step by
//! step: first the facts, then their pictures.

use story::Story;

use crate::{About, Finding};

/// Returns the facts that no chart of their section shows, and the charts within another that does not show all of their facts.
#[must_use]
pub fn check(story: &Story) -> Vec<Finding> {
    let facts = story.facts.iter().filter_map(|fact| {
        let (what, how) = match story.chart_of(&fact.id) {
            Some(chart) if chart.section == fact.section => return None,
            Some(chart) if !chart.is_overview() => (
                format!(
                    "fact `{}` is of section `{}`, but only drawn in `{}`",
                    fact.id, fact.section, chart.id
                ),
                format!("add it to a chart of section `{}` in charts.toml", fact.section),
            ),
            _ => (
                format!("fact `{}` is in no chart", fact.id),
                format!(
                    "add \"{}\" to `facts` of a chart of section `{}` in charts.toml",
                    fact.id, fact.section
                ),
            ),
        };
        Some(Finding { about: About::Fact(fact.id.clone()), what, how })
    });
    facts.chain(story.charts.iter().filter_map(|chart| within(story, chart))).collect()
}

/// A chart without a place of its own, if the chart in whose place it stands does not show all of its facts.
fn within(story: &Story, chart: &story::ChartSpec) -> Option<Finding> {
    let host = story.chart(chart.within.as_deref()?)?;
    let missing: Vec<&str> =
        chart.facts.iter().filter(|fact| !host.facts.contains(fact)).map(String::as_str).collect();
    let what = if !host.is_on_page() {
        format!("chart `{}` is within `{}`, which is itself within another", chart.id, host.id)
    } else if !missing.is_empty() {
        format!("chart `{}` is within `{}`, which does not show {}", chart.id, host.id, missing.join(", "))
    } else {
        return None;
    };
    let how = "name a chart of the page that shows all of these facts, or remove `within`".to_owned();
    Some(Finding { about: About::Chart(chart.id.clone()), what, how })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::story;

    fn altered(change: impl FnOnce(&mut Vec<story::ChartSpec>)) -> Vec<String> {
        let mut story = story().clone();
        story.charts.change(|charts| change(charts));
        check(&story).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn this_repository_s_story_shows_all_of_its_facts() {
        assert_eq!(altered(|_| ()), [""; 0]);
    }

    #[test]
    fn a_fact_without_a_chart_or_in_another_section_is_found() {
        let without = altered(|charts| {
            charts.iter_mut().for_each(|chart| chart.facts.retain(|fact| fact != "brand-jobs"));
        });
        assert_eq!(without, ["fact `brand-jobs` is in no chart"]);
        let elsewhere = altered(|charts| {
            let chart = charts.iter_mut().find(|chart| chart.id == "labour-brands").expect("a chart");
            chart.section = "health".to_owned();
        });
        assert_eq!(
            elsewhere,
            ["fact `brand-jobs` is of section `employment`, but only drawn in `labour-brands`"]
        );
    }

    #[test]
    fn a_chart_within_another_that_does_not_show_its_facts_is_found() {
        let found = altered(|charts| {
            let chart = charts.iter_mut().find(|chart| chart.id == "labour-brands").expect("a chart");
            chart.within = Some("job-fair".to_owned());
        });
        assert!(
            found.contains(
                &"chart `labour-brands` is within `job-fair`, which does not show brand-jobs".to_owned()
            ),
            "{found:?}"
        );
    }
}
