//! The account of the article, checked before the reader's eyes: the checks that closed the build, in wasm on the story
//! that the program carries, and that story's article against the one on the page.
//!
//! What comes out is HTML to be set into the page's still part. It is written as text because the same as a component
//! took twice the bytes; so everything in it that is not a tag of ours goes through [`html::escape`].

mod article;
mod html;
mod lines;
mod rows;

use super::context::Edition;
use article::Article;
use lines::Lines;
use story::fill;
use story::verify::verify;

/// What the checks found, as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// In short: to be announced.
    pub verdict: String,
    /// Every line, those that do not agree first.
    pub lines: String,
}

/// Runs the checks in the edition of a language tag.
///
/// `on_page` gives the article's sentences, and its lines that have none, as they stand on the page at this moment, in
/// order; `clock` counts milliseconds, from anywhere.
#[must_use]
pub fn check(lang: &str, on_page: &dyn Fn() -> Vec<String>, clock: &dyn Fn() -> f64) -> Option<Checked> {
    let edition = Edition::of(lang)?;
    let ui = &edition.wording.ui;
    let start = clock();
    let article = Article::of(edition);
    let mut lines = Lines::new(edition);
    let (mut numerals, mut counts) = (0, String::new());
    for group in verify(edition.story).groups() {
        for line in group {
            rows::add(&mut lines, &article, line);
        }
        let topic = group[0].topic;
        let count = lines.close(rows::name(edition, topic));
        if topic.is_of_numerals() {
            if numerals > 0 {
                counts.push_str(&ui.list_pause);
            }
            counts.push_str(&count);
            numerals += group.len();
        }
    }
    // Where the article is shown in other characters than it was written in, there is nothing to compare.
    if edition.wording.lang == edition.story.source_wording().lang {
        article.compare(&mut lines, &on_page());
        lines.close(&ui.verify_page);
    } else {
        lines.note(&ui.verify_page_skipped);
    }
    let ms = edition.wording.number(clock() - start);
    let values = [("n", numerals.to_string()), ("list", counts), ("ms", ms)];
    let summary = fill(&ui.verify_summary, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    Some(lines.checked(&summary))
}
