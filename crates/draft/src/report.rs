//! What a draft did, in a few lines for the editor.

use std::fmt::Write as _;
use std::path::Path;

use super::figure::Account;
use super::write::Draft;

impl Draft<'_> {
    /// Returns what was added, and which numerals have no account.
    pub(super) fn report(&self, dir: &Path, phrases: usize, accounts: &[Account]) -> String {
        let sections = self.sections.iter().filter(|section| section.is_new).count();
        let doubts = self.facts.iter().filter(|(_, fact)| !fact.figure.doubts.is_empty()).count();
        let open: Vec<(usize, usize, &str)> = accounts
            .iter()
            .filter_map(|account| match account {
                Account::Open { start, end, why } => Some((*start, *end, why.as_str())),
                Account::Fact(_) | Account::Phrase { .. } => None,
            })
            .collect();
        let (facts, units, voices, charts) =
            (self.facts.len(), self.new_units, self.voices.len(), self.charts.len());
        let mut said = format!(
            "added {sections} sections, {facts} facts ({doubts} in doubt: the check asks), {units} units, {phrases} phrases, \
             {voices} voices, {charts} charts\n"
        );
        // Writing to a text never fails.
        if !open.is_empty() {
            let _ = writeln!(said, "left to you: {} numerals without an account", open.len());
        }
        for (start, end, why) in open {
            let line = 1 + self.text.chars[..start].iter().filter(|c| **c == '\n').count();
            let path = dir.join("article.txt");
            let _ = writeln!(said, "  {}:{line}: 「{}」: {why}", path.display(), self.text.own(start, end));
        }
        let dir = dir.display();
        let _ = writeln!(
            said,
            "next: cargo xtask story check {dir} --watch   lists every TODO, and what is wrong"
        );
        said
    }
}
