//! The result lines as HTML, in groups; failing lines also come first.

use super::super::edition::Edition;
use super::{Checked, html};
use story::{Fragment, fill};

/// The lines so far.
pub(super) struct Lines {
    pub(super) edition: Edition,
    /// The failing lines and their number.
    wrong: String,
    faults: usize,
    /// The closed groups, and the number of failing lines before the open one.
    groups: String,
    before: usize,
    /// The lines of the open group.
    open: String,
    count: usize,
}

impl Lines {
    pub(super) fn new(edition: Edition) -> Self {
        let [wrong, groups, open] = [(); 3].map(|()| String::new());
        Self { edition, wrong, faults: 0, groups, before: 0, open, count: 0 }
    }

    /// Adds a line: a link to its place, what the article shows and what was found, as HTML, and the fault as plain text.
    pub(super) fn add(&mut self, place: Fragment<'_>, seen: &str, is: &str, fault: Option<String>) {
        let ui = &self.edition.wording.ui;
        let wrong = fault.is_some();
        let verdict = html::mark(!wrong, if wrong { &ui.verify_wrong } else { &ui.verify_right });
        let why = html::escape(&fault.unwrap_or_default());
        let line =
            html::element("li", &[&html::link(place, seen), " ", is, " ", &verdict, " ", &why].concat());
        self.open.push_str(&line);
        self.count += 1;
        if wrong {
            self.wrong.push_str(&line);
            self.faults += 1;
        }
    }

    /// Closes the open group under a name, with its number of lines.
    pub(super) fn close(&mut self, name: &str) -> String {
        let ui = &self.edition.wording.ui;
        let wrong = self.faults - self.before;
        let verdict = if wrong == 0 { ui.verify_right.clone() } else { self.number_of(wrong) };
        let count = fill(&ui.method_reason, &[("reason", name), ("n", &self.count.to_string())]);
        let summary = [&html::escape(&count), " ", &html::mark(wrong == 0, &verdict)].concat();
        let inside = html::element("summary", &summary) + &html::element("ul", &self.open);
        self.groups.push_str(&html::element("details", &inside));
        (self.before, self.count) = (self.faults, 0);
        self.open.clear();
        count
    }

    /// Adds a remark in place of a group.
    pub(super) fn note(&mut self, words: &str) {
        self.groups.push_str(&html::element("p class=\"note\"", &html::escape(words)));
    }

    /// Returns the whole result.
    pub(super) fn checked(self, summary: &str) -> Checked {
        let verdict = html::mark(self.faults == 0, &self.number_of(self.faults));
        Checked {
            verdict: html::element("p class=\"verdict\"", &verdict)
                + &html::element("p", &html::escape(summary)),
            lines: html::element("ul", &self.wrong) + &self.groups,
        }
    }

    /// The words for the number of failing lines.
    fn number_of(&self, faults: usize) -> String {
        fill(&self.edition.wording.ui.verify_faults, &[("n", &faults.to_string())])
    }
}
