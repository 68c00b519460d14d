//! `cargo xtask test`: every check, in order; a failing one stops only those that build on it.

mod bundle;
mod choice;
mod engines;
mod judges;
mod native;
mod scripts;
mod summary;
mod wasm;

use std::cell::OnceCell;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::progress::{elapsed, headline, say};
use crate::setup::{self, TestTools};
use summary::{Outcome, Report};

/// One check.
#[derive(Debug)]
struct Check {
    name: &'static str,
    what: &'static str,
    /// The checks that must have passed before.
    needs: &'static [&'static str],
    run: fn(&Bench) -> Result<String>,
}

/// What the checks work with.
#[derive(Debug)]
struct Bench {
    place: Place,
    /// Arguments for the tool inside the one chosen check.
    extra: Vec<String>,
    tools: OnceCell<TestTools>,
}

impl Bench {
    fn tools(&self) -> Result<&TestTools> {
        self.tools.get().context("nothing is set up yet")
    }
}

/// The name of the check that installs what others need.
const SET_UP: &str = "set-up";

/// All of them, in their order: quick ones first.
const CHECKS: [Check; 18] = [
    Check { name: SET_UP, what: "all that is needed is on this machine", needs: &[], run: set_up },
    Check { name: "fmt", what: "the code is formatted", needs: &[], run: native::fmt },
    Check {
        name: "core",
        what: "story, svg and chart compile without yew or web-sys",
        needs: &[],
        run: native::core,
    },
    Check { name: "clippy", what: "no warning, natively", needs: &[], run: native::clippy },
    Check { name: "test", what: "unit, story, golden, layer and doc tests", needs: &[], run: native::test },
    Check { name: "doc", what: "the documentation builds without a warning", needs: &[], run: native::doc },
    Check {
        name: "scripts",
        what: "types, lint and format of the scripts and the browser tests",
        needs: &[SET_UP],
        run: scripts::scripts,
    },
    Check { name: "wasm", what: "no warning for the browser", needs: &[SET_UP], run: wasm::lint },
    Check {
        name: "parity",
        what: "wasm draws what native draws, byte for byte",
        needs: &[SET_UP],
        run: wasm::parity,
    },
    Check { name: "build", what: "the release bundle", needs: &[SET_UP], run: bundle::build },
    Check { name: "budgets", what: "what a reader pays in bytes", needs: &["build"], run: bundle::budgets },
    Check {
        name: "browser",
        what: "the page in a real browser",
        needs: &[SET_UP, "build"],
        run: bundle::browser,
    },
    Check {
        name: "chromium",
        what: "page, embed and one file in Chromium, by WebDriver",
        needs: &[SET_UP, "build"],
        run: engines::chromium,
    },
    Check { name: "firefox", what: "the same in Firefox", needs: &["build"], run: engines::firefox },
    Check { name: "webkit", what: "the same in WebKit", needs: &["build"], run: engines::webkit },
    Check {
        name: "address",
        what: "the bundle for an address (SITE_URL), and its bytes",
        needs: &[SET_UP, "build"],
        run: bundle::address,
    },
    Check {
        name: "html",
        what: "every HTML file, by the Nu Html Checker",
        needs: &["address"],
        run: judges::html,
    },
    Check {
        name: "lighthouse",
        what: "page and embeds, by Lighthouse as on a phone",
        needs: &[SET_UP, "address"],
        run: judges::lighthouse,
    },
];

/// Lists the checks.
pub(crate) fn list() {
    for Check { name, what, .. } in &CHECKS {
        println!("{name:10} {what}");
    }
}

/// Runs the checks named in `only`, or all; prints the summary and the count.
pub(crate) fn run(place: &Place, only: &[String], extra: Vec<String>) -> Result<ExitCode> {
    let chosen = choice::choose(&CHECKS, only)?;
    let bench = Bench { place: place.clone(), extra, tools: OnceCell::new() };
    let mut reports: Vec<Report> = Vec::new();
    for (index, check) in chosen.iter().enumerate() {
        headline(index + 1, chosen.len(), check.name, check.what);
        let start = Instant::now();
        let outcome = match summary::prevented(check.needs, &reports) {
            Some(outcome) => outcome,
            None => (check.run)(&bench).map_or_else(Outcome::of_error, Outcome::Passed),
        };
        let report = Report { name: check.name, outcome, time: start.elapsed() };
        say(&format!("{} in {}: {}", report.outcome.word(), elapsed(report.time), report.outcome.note()));
        reports.push(report);
    }
    print!("{}", summary::print(&reports));
    Ok(if summary::nothing_failed(&reports) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn set_up(bench: &Bench) -> Result<String> {
    let tools = setup::for_tests(&bench.place)?;
    let note = format!("wasm by {}", tools.build.wasm.title(&bench.place));
    // Set once: this check runs once.
    let _ = bench.tools.set(tools);
    Ok(note)
}
