//! Checks a story: its data, then, if that is right, its drawings and colours, and whether it shows all of its facts.

use std::path::Path;

use load::{Problem, Problems};

use super::lines::Lines;

/// What a check found.
pub(super) struct Checked {
    /// All problems, in the order of the checks.
    pub(super) problems: Problems,
    /// What was checked, if it is all right: the numbers of facts, charts and editions.
    pub(super) of: Option<[usize; 3]>,
}

/// Checks the story in a folder. Data with mistakes is not drawn, so then only they are reported.
pub(super) fn check(dir: &Path) -> Checked {
    let load::Loaded { story, publication } = match load::load(dir) {
        Ok(loaded) => loaded,
        Err(problems) => return Checked { problems, of: None },
    };
    let lines = Lines::of(dir);
    let problems: Vec<Problem> = proof::check(&story, &publication)
        .into_iter()
        .map(|finding| {
            let (file, line) = lines.place(&finding.about);
            Problem { file, line, what: finding.what, hint: finding.how }
        })
        .collect();
    let problems = Problems(problems);
    let of = problems.is_empty().then(|| [story.facts.len(), story.charts.len(), story.editions.len()]);
    Checked { problems, of }
}
