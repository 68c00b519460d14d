//! `cargo xtask bench`: measures the bundle, its page without scripts, and the same charts in ECharts and Chart.js in a browser.
//!
//! lab/node/ measures (in Node, because Playwright runs there); this file sets it up and serves the pages.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use xtask::place::Place;
use xtask::setup::{self, Packages, TestTools, node};
use xtask::{env, process, serve};

use crate::machine;

/// The folder of the scripts.
pub(crate) const SCRIPTS: &str = "lab/node";
/// The libraries that the bundle is compared with.
const PEERS: Packages<'_> = Packages {
    source: SCRIPTS,
    name: "lab",
    what: "ECharts and Chart.js (for the comparison) and esbuild (bundles them)",
};

/// Measures `dist/`, each subject `runs` times under each profile, and writes docs/bench.md.
pub(crate) fn command(place: &Place, runs: u32) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to measure: run `cargo xtask build` first");
    }
    let tools = setup::for_tests(place)?;
    node::with(place, PEERS)?;
    let sites = place.target().join("bench/sites");
    process::run(&mut script(place, &tools, &sites, "build.mjs"))?;
    let address = serve::compressed_in_background(&sites)?;
    let mut measure = script(place, &tools, &sites, "measure.mjs");
    measure.env("SANJIN_URL", format!("http://{address}/"));
    measure.env("SANJIN_RUNS", runs.to_string()).env("SANJIN_LOAD", machine::load());
    process::run(&mut measure)?;
    process::run(&mut script(place, &tools, &sites, "report.mjs"))
}

fn script(place: &Place, tools: &TestTools, sites: &Path, name: &str) -> Command {
    let mut command = process::command(&tools.build.node, env::native(), &place.root().join(SCRIPTS));
    command.arg(name);
    command.env("SANJIN_DIST", place.dist()).env("SANJIN_SITES", sites);
    command.env("SANJIN_RESULTS", place.target().join("bench/results.json"));
    command.env("SANJIN_DOCS", place.root().join("docs"));
    command.env("SANJIN_CHROMIUM", &tools.chromium);
    command
}
