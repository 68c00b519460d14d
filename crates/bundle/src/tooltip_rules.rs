//! Tooltips where no script runs: a style sheet of its own, which `scripts/page/tooltips` switches off, with a pair of rules for each place that a mark
//! has in its chart.

use story::{ChartSpec, Story};

/// Up to so many there are rules. Each costs the browser a look at every hover: beyond, tooltips come with the script, and without it
/// the chart's table and the article say the same.
const MOST: usize = 400;

/// One picture at a time. Not while the page is read in: with each piece the root's :has() would be asked again (data-tools has a value
/// when the scripts run).
const ONE_PICTURE: &str = "html:not([data-tools=\"\"]):has([data-n]:hover) .pic:not(:hover) .tip.tip.tip.tip{visibility:hidden;transition:none}";

/// The sheet of a page with all charts, as an element of its head.
pub(super) fn tooltip_styles(tips: &str, story: &Story) -> String {
    element(tips, &(rules(story.charts.iter().map(marks).max().unwrap_or(0)) + ONE_PICTURE))
}

/// The sheet of one chart by itself.
pub(super) fn tooltip_styles_of(tips: &str, chart: &ChartSpec) -> String {
    element(tips, &rules(marks(chart)))
}

/// How many marks a chart has. Each station is a mark too, and a fact among the stations is not another.
fn marks(chart: &ChartSpec) -> usize {
    chart.facts.len().max(chart.steps.len())
}

fn element(tips: &str, rules: &str) -> String {
    format!("<style data-tips>{tips}{rules}</style>")
}

fn rules(most: usize) -> String {
    if most == 0 {
        return String::new();
    }
    let list = |selector: &str| {
        let numbered = (1..=most.min(MOST)).map(|n| selector.replace('#', &n.to_string()));
        numbered.collect::<Vec<_>>().join(",")
    };
    let shows = list(".pic:has([data-n=\"#\"]:is(:hover,:focus,:focus-within)) .tip[data-n=\"#\"]");
    let hides = list(".pic:has([data-n]:hover):not(:has([data-n=\"#\"]:hover)) .tip[data-n=\"#\"]");
    format!("{shows}{{visibility:visible}}{hides}{{visibility:hidden}}")
}

#[cfg(test)]
mod tests {
    use super::{MOST, rules, tooltip_styles, tooltip_styles_of};
    use chart::catalogue::scenes;
    use chart::place;
    use sanjin::dataset;

    /// Whether both lists of selectors have one for a number.
    fn has(css: &str, n: usize) -> bool {
        let parts: Vec<&str> = css.split(['{', '}']).collect();
        let is_in =
            |list: &str, one: &str| format!(",{list},").contains(&format!(",{one} .tip[data-n=\"{n}\"],"));
        is_in(parts[0], &format!(".pic:has([data-n=\"{n}\"]:is(:hover,:focus,:focus-within))"))
            && is_in(parts[2], &format!(".pic:has([data-n]:hover):not(:has([data-n=\"{n}\"]:hover))"))
    }

    #[test]
    fn every_mark_has_both_rules_up_to_a_limit() {
        assert_eq!(rules(0), "");
        for most in [1, 7, MOST] {
            let css = rules(most);
            assert!((1..=most).all(|n| has(&css, n)) && !has(&css, most + 1), "{most}");
        }
        assert_eq!(rules(MOST + 1), rules(MOST));
    }

    #[test]
    fn the_marks_of_the_story_have_them_and_no_others() {
        let story = dataset::story();
        let most = scenes(story).map(|scene| place(&scene).marks.len()).max().expect("a chart");
        assert!(most > 20, "the article in small has a mark for each fact");
        let most_of =
            |html: &str| (1..1000).take_while(|n| html.contains(&format!(".tip[data-n=\"{n}\"]"))).count();
        assert_eq!(most_of(&tooltip_styles("", story)), most);
        for spec in &story.charts {
            let own = scenes(story)
                .filter(|scene| scene.spec.id == spec.id)
                .map(|scene| place(&scene).marks.len())
                .max();
            assert_eq!(Some(most_of(&tooltip_styles_of("", spec))), own, "{}", spec.id);
        }
    }
}
