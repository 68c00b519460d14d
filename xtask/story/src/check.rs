//! Checks a story: its data and what only a person can decide about it, then, if that is right, its drawings and colours, and whether it shows
//! all of its facts.

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

/// Checks the story in a folder. Data with mistakes or open questions is not drawn, so then only they are reported.
pub(super) fn check(dir: &Path) -> Checked {
    let loaded = load::load(dir);
    let lines = Lines::of(dir);
    let open = questions(dir, &lines);
    let load::Loaded { story, publication } = match loaded {
        Ok(loaded) if open.is_empty() => loaded,
        Ok(_) => return Checked { problems: Problems(open), of: None },
        Err(Problems(mut problems)) => {
            problems.extend(open);
            return Checked { problems: Problems(problems), of: None };
        }
    };
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

/// What an editor has not decided yet. A file that can't be read is a problem of the data.
fn questions(dir: &Path, lines: &Lines) -> Vec<Problem> {
    let open = draft::questions(dir).unwrap_or_default();
    let problem = |asked: draft::Asked| {
        let (file, line) = lines.of_entry(asked.table, &asked.id);
        Problem { file, line, what: asked.what, hint: asked.how }
    };
    open.into_iter().map(problem).collect()
}
