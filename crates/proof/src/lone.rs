//! Whether an arrow has another to be compared with. A pair of before and after and a single range have both their ends in the article; a single
//! change has only itself, and the length of its arrow says nothing.

use story::{ChartKind, Story};

use crate::{About, Finding};

/// Returns the charts of changes that draw one arrow.
#[must_use]
pub fn check(story: &Story) -> Vec<Finding> {
    let lone = story.charts.iter().filter(|chart| chart.kind == ChartKind::Change && chart.facts.len() == 1);
    lone.map(|chart| Finding {
        about: About::Chart(chart.id.clone()),
        what: format!(
            "chart `{}` draws the change `{}` alone: nothing shows whether its arrow is long",
            chart.id, chart.facts[0]
        ),
        how: "show it beside other changes of its unit, or write kind = \"list\"".to_owned(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::invented;

    /// What is found in the invented story if a chart shows only its first fact.
    fn alone(id: &str) -> Vec<String> {
        let mut story = invented().clone();
        story.charts.change(|charts| {
            let chart = charts.iter_mut().find(|chart| chart.id == id).expect("a chart");
            chart.facts.truncate(1);
        });
        check(&story).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_single_change_is_found_and_a_single_range_is_right() {
        assert_eq!(check(invented()), []);
        assert_eq!(
            alone("growth"),
            [
                "chart `growth` draws the change `growth-riders` alone: nothing shows whether its arrow is long"
            ]
        );
        assert_eq!(alone("pier"), [""; 0]);
    }
}
