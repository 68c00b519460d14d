//! The style sheet of tooltips without script, which `scripts/page/tooltips` disables: two rules for each number that a mark can have in its chart.

use story::{ChartSpec, Story};

/// The largest number with rules. Every rule costs the browser time at each hover. Marks beyond it have tooltips only with script; the
/// chart's table and the article give the same figures.
const MOST: usize = 400;

/// The `<style>` of a page with all charts.
pub(super) fn tooltip_styles(tips: &str, story: &Story) -> String {
    // The poster has marks for few of the facts of the article in small.
    let poster = story.sections.iter().map(|section| section.poster.len()).sum();
    let charts = story.charts.iter().filter(|chart| !chart.is_overview() && chart.is_on_page());
    element(tips, &(rules(charts.map(marks).chain([poster]).max().unwrap_or(0))))
}

/// The `<style>` of a page with one chart.
pub(super) fn tooltip_styles_of(tips: &str, chart: &ChartSpec) -> String {
    element(tips, &rules(marks(chart)))
}

/// The number of marks of a chart. Each step is a mark, and a fact that belongs to a step has no mark of its own.
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
    // Each rule is about one picture: one about the page would make the browser restyle all tooltips at each hover. So the tooltip of a focused
    // mark stays while the pointer is on one of another picture.
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
    use story::{Charts, Story};

    /// Whether both lists of selectors contain a number.
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
    fn a_page_has_rules_for_as_many_marks_as_its_largest_chart_has() {
        let story = dataset::story();
        let on_page = scenes(story).filter(|scene| scene.spec.is_on_page() && !scene.spec.is_overview());
        let most = on_page.map(|scene| place(&scene).marks.len()).max().expect("a chart");
        let poster: usize = story.sections.iter().map(|section| section.poster.len()).sum();
        let most_of =
            |html: &str| (1..1000).take_while(|n| html.contains(&format!(".tip[data-n=\"{n}\"]"))).count();
        assert_eq!(most_of(&tooltip_styles("", story)), most.max(poster));
        // Without charts on the page, the poster still has its tooltips.
        let poster_alone = Story { charts: Charts::of(Vec::new()), ..story.clone() };
        assert_eq!(most_of(&tooltip_styles("", &poster_alone)), poster);
        for spec in &story.charts {
            let own = scenes(story)
                .filter(|scene| scene.spec.id == spec.id)
                .map(|scene| place(&scene).marks.len())
                .max();
            assert_eq!(Some(most_of(&tooltip_styles_of("", spec))), own, "{}", spec.id);
        }
    }
}
