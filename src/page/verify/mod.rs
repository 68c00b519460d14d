//! Runs the checks of the build again, in the browser, and compares the article in the program with that on the page.
//!
//! The result is HTML as text for a still part, since components would take twice the bytes. Everything but our own tags goes through
//! [`html::escape`].

mod article;
mod html;
mod lines;
mod rows;

use super::edition::Edition;
use crate::dataset;
use article::Article;
use lines::Lines;
use story::verify::verify_by;
use story::{Number, fill};

/// The result of the checks, as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The verdict, to be announced.
    pub verdict: String,
    /// All lines, failing ones first.
    pub lines: String,
}

/// Runs the checks in the edition with a language tag.
///
/// `on_page` holds the sentences and other lines of the article on the page, in order; `clock` returns milliseconds from any origin.
#[must_use]
pub fn check(lang: &str, on_page: &dyn Fn() -> Vec<String>, clock: &dyn Fn() -> f64) -> Option<Checked> {
    let edition = Edition::in_story(dataset::evidence(), lang)?;
    let ui = &edition.wording.ui;
    let start = clock();
    let article = Article::of(edition);
    let mut lines = Lines::new(edition);
    let (mut numerals, mut counts) = (0, String::new());
    for group in verify_by(dataset::reader(), edition.story).groups() {
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
    // An edition in other characters cannot be compared.
    if edition.wording.lang == edition.story.source_wording().lang {
        article.compare(&mut lines, &on_page());
        lines.close(&ui.verify_page);
    } else {
        lines.note(&ui.verify_page_skipped);
    }
    let ms = edition.wording.rounded(Number::near(clock() - start)).0;
    let values = [("n", numerals.to_string()), ("list", counts), ("ms", ms)];
    let summary = fill(&ui.verify_summary, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    Some(lines.checked(&summary))
}
