//! `cargo xtask load`: nginx with `docs/nginx.conf` on this machine, many requests at a time, every answer looked at.
//!
//! - [`server`]: nginx, as `tests/browser/hosting.spec.ts` starts it. [`subject`]: what is asked for. [`promise`]: what `_headers` says
//!   of it. [`check`]: one answer, whole, before and after. [`wrk`]: the load. [`report`]: the figures.

mod check;
mod promise;
mod report;
mod server;
mod subject;
mod wrk;

use std::fs;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::place::Place;
use crate::progress::say;
use crate::{machine, setup};
use promise::Promises;
use server::Server;
use wrk::Measured;

/// Puts load on each subject, at least so many requests, and writes docs/load.md if that is asked for.
pub(crate) fn command(place: &Place, requests: u64, write: bool) -> Result<ExitCode> {
    let dist = place.dist();
    if !dist.join("index.html").is_file() || !dist.join("_headers").is_file() {
        bail!("there is no dist/ to serve: run `cargo xtask build` first");
    }
    let (nginx, brotli) = setup::nginx::with_brotli()?;
    let program = setup::wrk::ready()?;
    let subjects = subject::all(&dist)?;
    let promises = Promises::read(&fs::read_to_string(dist.join("_headers"))?)?;
    let load_before = machine::load();
    let server = Server::start(place, &nginx, &brotli)?;
    let checked = |when: &str| -> Result<Vec<check::Answer>> {
        say(&format!("{} answers looked at whole, {when} the load", subjects.len()));
        subjects.iter().map(|subject| check::whole(&server.address(), &dist, &promises, subject)).collect()
    };
    let answers = checked("before")?;
    let memory_before = server.memory();
    let wrk = wrk::Wrk { program: &program, server: &server, requests };
    let mut measured: Vec<Measured> = Vec::new();
    for (subject, answer) in subjects.iter().zip(&answers) {
        let one = wrk.one(subject, answer)?;
        say(&report::line(&one));
        measured.push(one);
    }
    for accepted in subject::ACCEPTED {
        let one = wrk.mix(accepted, &subjects, &answers)?;
        say(&report::line(&one));
        measured.push(one);
    }
    let memory_after = server.memory();
    if checked("after")? != answers {
        bail!("an answer after the load is another than before");
    }
    let written = server.stop()?;
    let report = report::Report {
        measured: &measured,
        requests,
        load: [load_before, machine::load()],
        memory: [memory_before, memory_after],
        written,
        versions: [server::version(&nginx), server::version(&program)],
    };
    println!("\n{}", report.text());
    if write {
        report.write(place)?;
        say("wrote docs/load.md");
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
