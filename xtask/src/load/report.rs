//! The figures: for the eye, and in docs/load.md.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};

use super::server::Written;
use super::wrk::Measured;
use crate::machine;
use crate::place::Place;

/// All that was measured.
pub(super) struct Report<'a> {
    pub(super) measured: &'a [Measured],
    /// So many were asked for at least.
    pub(super) requests: u64,
    /// Load average before and after.
    pub(super) load: [String; 2],
    /// Memory of the workers before and after, in kilobytes.
    pub(super) memory: [Vec<u64>; 2],
    /// What nginx wrote down itself.
    pub(super) written: Written,
    /// nginx, wrk.
    pub(super) versions: [String; 2],
}

/// One subject in a line, while others run.
pub(super) fn line(one: &Measured) -> String {
    let [p50, _, p99, _] = one.latency;
    format!(
        "{} ({}): {} answers, {:.0} a second, p50 {p50:.1} ms, p99 {p99:.1} ms, errors: {}",
        one.name,
        one.accepted,
        one.requests,
        one.a_second,
        one.errors.count()
    )
}

impl Report<'_> {
    /// Whether nothing went wrong and everything was asked for often enough.
    pub(super) fn is_clean(&self) -> bool {
        let is_fine = |one: &Measured| one.errors.count() == 0 && one.requests >= self.requests;
        self.measured.iter().all(is_fine) && self.written.complaints.is_empty()
    }

    /// The table, and what came of it.
    pub(super) fn text(&self) -> String {
        let mut text = "| asked for | readable | answers | a second | p50 ms | p90 ms | p99 ms | max ms | bytes each | errors |\n\
                        |---|---|---:|---:|---:|---:|---:|---:|---:|---|\n"
            .to_owned();
        for one in self.measured {
            let [p50, p90, p99, max] = one.latency;
            _ = writeln!(
                text,
                "| {} | {} | {} | {:.0} | {p50:.1} | {p90:.1} | {p99:.1} | {max:.1} | {} | {} |",
                one.name,
                one.accepted,
                one.requests,
                one.a_second,
                one.bytes,
                errors(one)
            );
        }
        let answers: u64 = self.measured.iter().map(|one| one.requests).sum();
        let wrong: u64 = self.measured.iter().map(|one| one.errors.count()).sum();
        let few: Vec<String> = self
            .measured
            .iter()
            .filter(|one| one.requests < self.requests)
            .map(|one| format!("{} ({})", one.name, one.accepted))
            .collect();
        let logged: Vec<String> =
            self.written.answers.iter().map(|(status, count)| format!("{status}: {count}")).collect();
        _ = write!(
            text,
            "\n{answers} answers looked at, {wrong} errors. nginx logged {}. Memory of its workers: {} before, {} after.\n",
            logged.join(", "),
            memory(&self.memory[0]),
            memory(&self.memory[1])
        );
        if !few.is_empty() {
            _ = writeln!(
                text,
                "Fewer than {} answers in the time there was: {}.",
                self.requests,
                few.join(", ")
            );
        }
        for complaint in &self.written.complaints {
            _ = writeln!(text, "nginx complains: {complaint}");
        }
        text
    }

    /// docs/load.md. What is written by hand about the figures stands below `## Notes` and stays.
    pub(super) fn write(&self, place: &Place) -> Result<()> {
        let path = place.root().join("docs/load.md");
        let old = fs::read_to_string(&path).unwrap_or_default();
        let notes =
            old.split_once("\n## Notes\n").map_or(String::new(), |(_, notes)| format!("\n## Notes\n{notes}"));
        let [nginx, wrk] = &self.versions;
        let [before, after] = &self.load;
        let text = format!(
            "# nginx under load\n\n\
             Written by `cargo xtask load --requests {} --write` on {}. Machine: {}, shared by nginx and what asks; load average {before} \
             before and {after} after. {nginx}, {wrk}, 100 connections that stay open, over loopback, without TLS.\n\n\
             nginx runs with [nginx.conf](nginx.conf), filled in as its owner would, over `dist/`. Before and after the load each \
             subject is asked for once and held to what `_headers` promises (type, compression, `Vary`, caching, framing, sharing), and \
             its bytes to the file on the disk: the `.br`, the `.gz` or the plain one. Under load every answer's status, compression and \
             length are looked at; an answer that is none of these right ones is an error, and so is a connection that breaks or an \
             answer after two seconds. The mix asks as readers and pages that embed a chart do \
             (`xtask/src/load/subject.rs`).\n\n{}{notes}",
            self.requests,
            machine::day(place)?,
            machine::what(),
            self.text(),
        );
        fs::write(&path, text).context("docs/load.md can't be written")
    }
}

/// By kind, or none.
fn errors(one: &Measured) -> String {
    let told = &one.errors;
    if told.count() == 0 {
        return "none".to_owned();
    }
    let example = if told.wrong > 0 { format!(", first: `{}`", told.example) } else { String::new() };
    format!("{} sockets, {} timeouts, {} wrong{example}", told.sockets, told.timeouts, told.wrong)
}

/// `7.5 MB, 7.4 MB`.
fn memory(workers: &[u64]) -> String {
    let each: Vec<String> =
        workers.iter().map(|kilobytes| format!("{:.1} MB", *kilobytes as f64 / 1024.0)).collect();
    if each.is_empty() { "unknown".to_owned() } else { each.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::super::wrk::Errors;
    use super::*;

    fn one(requests: u64, wrong: u64) -> Measured {
        Measured {
            name: "the page".to_owned(),
            accepted: "gzip",
            requests,
            a_second: 5000.4,
            latency: [1.0, 2.0, 3.0, 44.44],
            bytes: 45_000,
            errors: Errors { wrong, example: "500  9".to_owned(), ..Errors::default() },
        }
    }

    fn report(measured: &[Measured]) -> (String, bool) {
        with(measured, Vec::new())
    }

    fn with(measured: &[Measured], complaints: Vec<String>) -> (String, bool) {
        let report = Report {
            measured,
            requests: 10_000,
            load: ["0.1", "2.0"].map(str::to_owned),
            memory: [vec![7680, 7680], vec![]],
            written: Written { answers: vec![("200".to_owned(), 10_003)], complaints },
            versions: ["nginx/1".to_owned(), "wrk 4".to_owned()],
        };
        (report.text(), report.is_clean())
    }

    #[test]
    fn a_subject_is_a_row_and_errors_are_told_by_kind() {
        let (text, clean) = report(&[one(10_001, 0)]);
        assert!(
            text.contains("| the page | gzip | 10001 | 5000 | 1.0 | 2.0 | 3.0 | 44.4 | 45000 | none |\n"),
            "{text}"
        );
        assert!(text.contains("10001 answers looked at, 0 errors. nginx logged 200: 10003. Memory of its workers: 7.5 MB, 7.5 MB before, unknown after."), "{text}");
        assert!(clean);
        let (text, clean) = report(&[one(10_001, 2)]);
        assert!(text.contains("| 0 sockets, 0 timeouts, 2 wrong, first: `500  9` |"), "{text}");
        assert!(!clean);
    }

    #[test]
    fn a_complaint_of_nginx_is_told_and_no_success() {
        let (text, clean) = with(&[one(10_001, 0)], vec!["[warn] duplicate MIME type".to_owned()]);
        assert!(text.ends_with("\nnginx complains: [warn] duplicate MIME type\n"), "{text}");
        assert!(!clean);
    }

    #[test]
    fn too_few_requests_are_no_success() {
        let (text, clean) = report(&[one(9_999, 0)]);
        assert!(text.contains("Fewer than 10000 answers in the time there was: the page (gzip)."), "{text}");
        assert!(!clean);
    }
}
