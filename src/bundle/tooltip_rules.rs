//! The rules of the style sheet that tie a mark to its tooltip: a pair for each place that a mark has in its chart.

use crate::story::Story;

/// Up to so many there are rules. Each costs the browser a look at every hover: beyond, tooltips come with the program, and without it
/// the chart's table and the article say the same.
const MOST: usize = 400;

/// The rules for as many marks as a chart of the story has: hovering or focusing mark or tooltip shows the tooltip, and hovering another
/// mark hides it.
pub(super) fn tooltip_rules(story: &Story) -> String {
    // Each station is a mark too, and a fact among the stations is not another.
    let marks = story.charts.iter().map(|chart| chart.facts.len().max(chart.steps.len()));
    rules(marks.max().unwrap_or(0))
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
    use super::{MOST, rules, tooltip_rules};
    use crate::chart::catalogue::scenes;
    use crate::chart::place;
    use crate::dataset;

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
        let css = tooltip_rules(story);
        assert!(has(&css, most) && !has(&css, most + 1));
    }
}
