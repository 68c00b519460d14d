//! What came of the checks.

use std::fmt::{self, Write};
use std::time::Duration;

use crate::progress::elapsed;

/// What came of one check, and a word about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Passed(String),
    Failed(String),
    Skipped(String),
}

/// Why a check can't be run on this machine: as an error of the check, it counts as skipped, never as passed.
#[derive(Debug)]
pub(super) struct NotRun(pub(super) String);

impl fmt::Display for NotRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not run: {}", self.0)
    }
}

impl std::error::Error for NotRun {}

impl Outcome {
    #[expect(clippy::needless_pass_by_value, reason = "for map_or_else, which hands the error over")]
    pub(super) fn of_error(error: anyhow::Error) -> Self {
        match error.downcast_ref::<NotRun>() {
            Some(not_run) => Self::Skipped(not_run.to_string()),
            None => Self::Failed(format!("{error:#}")),
        }
    }

    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Passed(_) => "passed",
            Self::Failed(_) => "FAILED",
            Self::Skipped(_) => "skipped",
        }
    }

    pub(super) fn note(&self) -> &str {
        let (Self::Passed(note) | Self::Failed(note) | Self::Skipped(note)) = self;
        note
    }
}

/// What came of a check, and how long it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Report {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    pub(super) time: Duration,
}

impl Report {
    fn has_passed(&self) -> bool {
        matches!(self.outcome, Outcome::Passed(_))
    }
}

/// A need that was run and did not pass.
pub(super) fn unmet_need(needs: &[&'static str], reports: &[Report]) -> Option<&'static str> {
    reports
        .iter()
        .find(|report| needs.contains(&report.name) && !report.has_passed())
        .map(|report| report.name)
}

/// Whether nothing failed and nothing had to be skipped.
pub(super) fn all_passed(reports: &[Report]) -> bool {
    reports.iter().all(Report::has_passed)
}

/// The table, and as its last line the count that CI reads.
pub(super) fn print(reports: &[Report]) -> String {
    let mut out = String::from("\n=== summary\n");
    for report in reports {
        // Writing to a string can't fail. The note's first line is enough here: the rest stands above.
        let note = report.outcome.note().lines().next().unwrap_or_default();
        let _ = writeln!(
            out,
            "{:8} {:10} {:>11}  {note}",
            report.outcome.word(),
            report.name,
            elapsed(report.time)
        );
    }
    out + &count(reports) + "\n"
}

fn count(reports: &[Report]) -> String {
    let of = |word: &str| reports.iter().filter(|report| report.outcome.word() == word).count();
    let skipped = match of("skipped") {
        0 => String::new(),
        some => format!(", {some} skipped"),
    };
    format!("{} passed, {} failed{skipped}", of("passed"), of("FAILED"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(name: &'static str, outcome: Outcome) -> Report {
        Report { name, outcome, time: Duration::from_millis(1500) }
    }

    fn reports() -> Vec<Report> {
        vec![
            report("fmt", Outcome::Passed("tidy".into())),
            report("build", Outcome::Failed("no wasm\nand more".into())),
            report("budgets", Outcome::Skipped("build did not pass".into())),
        ]
    }

    #[test]
    fn the_last_line_is_the_count_alone() {
        assert_eq!(print(&reports()).lines().last(), Some("1 passed, 1 failed, 1 skipped"));
        assert_eq!(count(&reports()[..2]), "1 passed, 1 failed");
    }

    #[test]
    fn the_table_names_what_failed_and_why() {
        let table = print(&reports());
        assert!(table.contains("FAILED   build            1.5 s  no wasm\n"), "{table}");
    }

    #[test]
    fn what_cannot_be_run_here_is_skipped_and_any_other_error_is_a_failure() {
        let not_run = Outcome::of_error(NotRun("there is no Java".into()).into());
        assert_eq!(not_run, Outcome::Skipped("not run: there is no Java".into()));
        assert_eq!(Outcome::of_error(anyhow::anyhow!("bad")), Outcome::Failed("bad".into()));
    }

    #[test]
    fn a_check_waits_for_what_it_needs_and_for_nothing_else() {
        assert_eq!(unmet_need(&["build"], &reports()), Some("build"));
        assert_eq!(unmet_need(&["budgets"], &reports()), Some("budgets"));
        assert_eq!(unmet_need(&["fmt"], &reports()), None);
        assert_eq!(unmet_need(&["set-up"], &reports()), None, "not run: taken as met");
    }

    #[test]
    fn what_was_skipped_has_not_passed() {
        assert!(all_passed(&reports()[..1]));
        assert!(!all_passed(&reports()[2..]));
    }
}
