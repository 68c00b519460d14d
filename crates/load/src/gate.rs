//! Runs the checks that readers can run in the browser on the finished story. They are independent of the loader, so they find its bugs.

use story::Story;
use story::verify::{About, verify};

use super::place::Source;
use super::problem::Problems;

/// Reports every failing line.
pub(super) fn check(article: &Source, story: &Story, problems: &mut Problems) {
    for line in verify(story).faulty() {
        let span = line.span();
        let subject = match (line.about, span.and_then(|span| span.get(&story.article.text))) {
            (About::Derived(chart, derived), _) => {
                format!("the derived value `{}` of chart `{}`", derived.id, chart.id)
            }
            (_, words) => format!("「{}」", words.unwrap_or_default()),
        };
        let what = format!("{subject} fails the final check: {:?}", line.fault);
        let hint = "the data passed the checks of crates/load, so this is a bug there or in crates/story/src/verify: report it";
        problems.at(article, span.map_or(0, |span| span.byte_start as usize), what, hint);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::load;
    use super::*;

    fn said_of(story: &Story) -> Vec<String> {
        let article = Source::new("article.txt", story.article.text.clone());
        let mut problems = Problems::default();
        check(&article, story, &mut problems);
        problems.0.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_story_that_was_loaded_wrongly_does_not_pass() {
        let mut story = load(Path::new("../../data")).expect("the real story").story;
        assert_eq!(said_of(&story), [""; 0]);
        let place = story.facts.place_of("nurseries").expect("a fact");
        story.facts.change(|facts| facts[place].amount = story::Number::from(3286).into());
        let said = said_of(&story);
        // The figure itself, and the ratio that is computed from it.
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(
            said[0].starts_with("article.txt:13: 「3285」 fails the final check: Some(Figure("),
            "{}",
            said[0]
        );
        assert!(
            said[1].contains("the derived value `places-per-nursery` of chart `nurseries`"),
            "{}",
            said[1]
        );
    }
}
