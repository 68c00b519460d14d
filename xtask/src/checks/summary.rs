//! The results of the checks.

use std::fmt::{self, Write};
use std::time::Duration;

use crate::progress::elapsed;

/// The result of one check, with a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Passed(String),
    Failed(String),
    /// A check that it needs did not pass.
    Skipped(String),
    /// A tool for it is missing on this machine. Neither a failure nor a pass.
    NotRun(String),
}

/// The error of a check that can't run on this machine, with the reason.
#[derive(Debug)]
pub(super) struct NotRun(pub(super) String);

impl NotRun {
    /// Wraps the error of set-up about a tool that is missing and can't be installed.
    #[expect(clippy::needless_pass_by_value, reason = "for map_err, which hands the error over")]
    pub(super) fn lacking(error: anyhow::Error) -> anyhow::Error {
        Self(format!("{error:#}")).into()
    }
}

impl fmt::Display for NotRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotRun {}

impl Outcome {
    #[expect(clippy::needless_pass_by_value, reason = "for map_or_else, which hands the error over")]
    pub(super) fn of_error(error: anyhow::Error) -> Self {
        match error.downcast_ref::<NotRun>() {
            Some(not_run) => Self::NotRun(not_run.to_string()),
            None => Self::Failed(format!("{error:#}")),
        }
    }

    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Passed(_) => "passed",
            Self::Failed(_) => "FAILED",
            Self::Skipped(_) => "skipped",
            Self::NotRun(_) => "not run",
        }
    }

    pub(super) fn note(&self) -> &str {
        let (Self::Passed(note) | Self::Failed(note) | Self::Skipped(note) | Self::NotRun(note)) = self;
        note
    }
}

/// A check's result and duration.
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

/// The outcome of a check that can't run because a check it needs did not pass; `None` if it can run. A need that was not chosen counts
/// as met.
pub(super) fn prevented(needs: &[&'static str], reports: &[Report]) -> Option<Outcome> {
    let unmet = reports.iter().find(|report| needs.contains(&report.name) && !report.has_passed())?;
    Some(match unmet.outcome {
        Outcome::NotRun(_) => Outcome::NotRun(format!("{} was not run", unmet.name)),
        _ => Outcome::Skipped(format!("{} did not pass", unmet.name)),
    })
}

/// Whether no check failed or was skipped because of a failure.
pub(super) fn nothing_failed(reports: &[Report]) -> bool {
    reports.iter().all(|report| matches!(report.outcome, Outcome::Passed(_) | Outcome::NotRun(_)))
}

/// How many lines of what failed follow a check in the table. The whole note is printed above it.
const LINES: usize = 12;

/// The table; its last line is the count that CI reads.
pub(super) fn print(reports: &[Report]) -> String {
    let mut out = String::from("\n=== summary\n");
    for report in reports {
        let mut lines = report.outcome.note().lines();
        let note = lines.next().unwrap_or_default();
        // Writing to a string can't fail.
        let _ = writeln!(
            out,
            "{:8} {:10} {:>11}  {note}",
            report.outcome.word(),
            report.name,
            elapsed(report.time)
        );
        // CI shows little more than this table, so it names what failed.
        if matches!(report.outcome, Outcome::Failed(_)) {
            for line in lines.take(LINES) {
                let _ = writeln!(out, "         {line}");
            }
        }
    }
    out + &count(reports) + "\n"
}

fn count(reports: &[Report]) -> String {
    let of = |word: &str| reports.iter().filter(|report| report.outcome.word() == word).count();
    let mut count = format!("{} passed, {} failed", of("passed"), of("FAILED"));
    for word in ["skipped", "not run"] {
        if of(word) > 0 {
            let _ = write!(count, ", {} {word}", of(word));
        }
    }
    count
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
        assert!(table.contains("FAILED   build            1.5 s  no wasm\n         and more\n"), "{table}");
    }

    #[test]
    fn what_cannot_be_run_here_is_told_apart_from_any_other_error() {
        let not_run = Outcome::of_error(NotRun("there is no Java".into()).into());
        assert_eq!(not_run, Outcome::NotRun("there is no Java".into()));
        let lacking =
            Outcome::of_error(NotRun::lacking(anyhow::anyhow!("no apt").context("missing: firefox-esr")));
        assert_eq!(lacking, Outcome::NotRun("missing: firefox-esr: no apt".into()));
        assert_eq!(Outcome::of_error(anyhow::anyhow!("bad")), Outcome::Failed("bad".into()));
    }

    #[test]
    fn what_was_not_run_is_counted_as_that_fails_nothing_and_is_no_pass() {
        let reports = [
            report("fmt", Outcome::Passed("tidy".into())),
            report("webkit", Outcome::NotRun("missing: webkit2gtk-driver".into())),
        ];
        assert_eq!(count(&reports), "1 passed, 0 failed, 1 not run");
        assert!(print(&reports).contains("not run  webkit           1.5 s  missing: webkit2gtk-driver\n"));
        assert!(nothing_failed(&reports));
        assert_eq!(prevented(&["webkit"], &reports), Some(Outcome::NotRun("webkit was not run".into())));
    }

    #[test]
    fn a_check_waits_for_what_it_needs_and_for_nothing_else() {
        assert_eq!(prevented(&["build"], &reports()), Some(Outcome::Skipped("build did not pass".into())));
        assert_eq!(
            prevented(&["budgets"], &reports()),
            Some(Outcome::Skipped("budgets did not pass".into()))
        );
        assert_eq!(prevented(&["fmt"], &reports()), None);
        assert_eq!(prevented(&["set-up"], &reports()), None, "not among them: taken as met");
    }

    #[test]
    fn what_was_skipped_because_something_failed_is_a_failure() {
        assert!(nothing_failed(&reports()[..1]));
        assert!(!nothing_failed(&reports()[1..2]));
        assert!(!nothing_failed(&reports()[2..]));
    }
}
