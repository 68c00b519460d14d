//! The account of the article, checked before the reader's eyes: the checks that closed the build, in wasm on the story
//! that the program carries, and that story's article against the one on the page.
//!
//! What comes out is HTML to be set into the page's still part. It is written as text because the same as a component
//! took twice the bytes; so everything in it that is not a tag of ours goes through [`html::escape`].

mod article;
mod html;
mod rows;

use super::context::Edition;
use crate::story::fill;
use crate::story::verify::verify;
use article::Article;
use rows::Row;

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
    let report = verify(edition.story);
    let mut lines = Lines { edition, wrong: Vec::new(), groups: String::new() };
    let (mut numerals, mut counts) = (0, Vec::new());
    for group in report.groups() {
        let topic = group[0].topic;
        let rows: Vec<Row> = group.iter().map(|line| Row::of(edition, &article, line)).collect();
        let count = lines.add(rows::name(edition, topic), &rows);
        if topic.is_of_numerals() {
            numerals += rows.len();
            counts.push(count);
        }
    }
    // Where the article is shown in other characters than it was written in, there is nothing to compare.
    if edition.wording.lang == edition.story.source_wording().lang {
        lines.add(&ui.verify_page, &article.compare(edition, &on_page()));
    } else {
        let note = html::element("p class=\"note\"", &html::escape(&ui.verify_page_skipped));
        lines.groups.push_str(&note);
    }
    let (numerals, ms) = (numerals.to_string(), edition.wording.number(clock() - start));
    let list = counts.join(&ui.list_pause);
    let summary = fill(&ui.verify_summary, &[("n", &numerals), ("list", &list), ("ms", &ms)]);
    let wrong = lines.wrong.len();
    let verdict = html::mark(wrong == 0, &faults(edition, wrong));
    Some(Checked {
        verdict: html::element("p class=\"verdict\"", &verdict)
            + &html::element("p", &html::escape(&summary)),
        lines: html::element("ul", &lines.wrong.concat()) + &lines.groups,
    })
}

/// The lines, as HTML.
struct Lines {
    edition: Edition,
    wrong: Vec<String>,
    groups: String,
}

impl Lines {
    /// Adds a group, and says how many lines it has.
    fn add(&mut self, name: &str, rows: &[Row]) -> String {
        let ui = &self.edition.wording.ui;
        let before = self.wrong.len();
        let mut list = String::new();
        for row in rows {
            let line = row.html(self.edition);
            list.push_str(&line);
            if row.fault.is_some() {
                self.wrong.push(line);
            }
        }
        let wrong = self.wrong.len() - before;
        let verdict = if wrong == 0 { ui.verify_right.clone() } else { faults(self.edition, wrong) };
        let count = fill(&ui.method_reason, &[("reason", name), ("n", &rows.len().to_string())]);
        let summary = [&html::escape(&count), " ", &html::mark(wrong == 0, &verdict)].concat();
        let inside = html::element("summary", &summary) + &html::element("ul", &list);
        self.groups.push_str(&html::element("details", &inside));
        count
    }
}

/// How many lines do not agree.
fn faults(edition: Edition, n: usize) -> String {
    fill(&edition.wording.ui.verify_faults, &[("n", &n.to_string())])
}
