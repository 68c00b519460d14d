//! `cargo xtask check` and `cargo xtask test`. The checks run in order; a failing one stops only those that need it.

mod bundle;
mod choice;
mod engines;
mod judges;
mod native;
mod scripts;
mod summary;
mod text;
mod wasm;

use std::cell::OnceCell;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::progress::{elapsed, headline, say};
use crate::setup::{self, TestTools, rust};
use summary::{Outcome, Report};

/// One check.
#[derive(Debug, Clone, Copy)]
struct Check {
    name: &'static str,
    what: &'static str,
    /// The checks that must pass first.
    needs: &'static [&'static str],
    run: fn(&Session) -> Result<String>,
}

/// State that the checks of one run share.
#[derive(Debug)]
struct Session {
    place: Place,
    /// The arguments after `--`, for the tool that the chosen check runs.
    extra: Vec<String>,
    tools: OnceCell<TestTools>,
}

impl Session {
    fn tools(&self) -> Result<&TestTools> {
        self.tools.get().context("nothing is set up yet")
    }
}

const fn check(
    name: &'static str,
    what: &'static str,
    needs: &'static [&'static str],
    run: fn(&Session) -> Result<String>,
) -> Check {
    Check { name, what, needs, run }
}

/// The name of the check that installs what others need.
const SET_UP: &str = "set-up";
const FMT: Check = check("fmt", "the code is formatted", &[], native::fmt);

/// The checks of `cargo xtask check`.
const QUICK: [Check; 3] = [
    FMT,
    check("clippy", "no warning in the core", &[], native::clippy_core),
    check("unit", "unit and golden tests", &[], native::unit),
];

/// The checks of `cargo xtask test`, quick ones first.
const CHECKS: [Check; 20] = [
    check(SET_UP, "everything needed is on this machine", &[], set_up),
    FMT,
    check("typos", "no word is misspelt", &[], text::typos),
    check("deny", "licences and sources of the dependencies (deny.toml)", &[], text::deny),
    check("clippy", "no warning, natively", &[], native::clippy),
    check("test", "unit, story, golden, layer and doc tests", &[], native::test),
    check("doc", "the documentation builds without a warning", &[], native::doc),
    check("lab", "no warning and no failing test in lab/", &[], native::lab),
    check("scripts", "types, lint and format of scripts and browser tests", &[SET_UP], scripts::scripts),
    check("wasm", "no warning for the browser", &[SET_UP], wasm::lint),
    check("parity", "wasm draws what native draws, byte for byte", &[SET_UP], wasm::parity),
    check("build", "the release bundle", &[SET_UP], bundle::build),
    check("budgets", "the bytes that a reader downloads", &["build"], bundle::budgets),
    check("browser", "the page in a real browser", &[SET_UP, "build"], bundle::browser),
    check("address", "the bundle for an address, weighed", &[SET_UP, "build"], bundle::address),
    check("example", "the second story, in a real browser", &[SET_UP, "build"], bundle::example),
    check("firefox", "both stories in Firefox", &["build", "example"], engines::firefox),
    check("webkit", "the page in WebKit", &["build"], engines::webkit),
    check("html", "every HTML file, by the Nu Html Checker", &["address", "example"], judges::html),
    check("lighthouse", "page and embeds, by Lighthouse", &[SET_UP, "address"], judges::lighthouse),
];

/// Lists the checks.
pub(crate) fn list() {
    for Check { name, what, .. } in &CHECKS {
        println!("{name:10} {what}");
    }
}

/// Runs the checks named in `only`, or all.
pub(crate) fn run(place: &Place, only: &[String], extra: Vec<String>) -> Result<ExitCode> {
    Ok(run_all(&choice::choose(&CHECKS, only)?, place, extra))
}

/// Runs the quick checks.
pub(crate) fn run_quick(place: &Place) -> ExitCode {
    run_all(&QUICK, place, Vec::new())
}

/// Runs these checks and prints the summary.
fn run_all(checks: &[Check], place: &Place, extra: Vec<String>) -> ExitCode {
    let session = Session { place: place.clone(), extra, tools: OnceCell::new() };
    let mut reports: Vec<Report> = Vec::new();
    for (index, check) in checks.iter().enumerate() {
        headline(index + 1, checks.len(), check.name, check.what);
        let start = Instant::now();
        let outcome = match summary::prevented(check.needs, &reports) {
            Some(outcome) => outcome,
            None => (check.run)(&session).map_or_else(Outcome::of_error, Outcome::Passed),
        };
        let report = Report { name: check.name, outcome, time: start.elapsed() };
        say(&format!("{} in {}: {}", report.outcome.word(), elapsed(report.time), report.outcome.note()));
        reports.push(report);
    }
    print!("{}", summary::print(&reports));
    if summary::nothing_failed(&reports) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn set_up(session: &Session) -> Result<String> {
    let tools = setup::for_tests(&session.place)?;
    let wasm = tools.build.wasm.title(&session.place);
    let note = format!("{}; wasm by {wasm}", rust::title(&session.place));
    // This check runs once, so the cell is empty.
    let _ = session.tools.set(tools);
    Ok(note)
}
