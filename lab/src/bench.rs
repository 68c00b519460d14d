//! `cargo xtask bench`: measures the bundle, its page without scripts, and the same charts in other libraries in a browser.
//!
//! lab/node/ measures (in Node, because Playwright runs there); this file sets it up and serves the pages.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use clap::Args;
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
    what: "D3, Observable Plot, Chart.js and ECharts (for the comparison) and esbuild (bundles them)",
};

/// What is measured, and how often.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How often each page is measured under each profile; the median counts.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Only these pages: ours, twin, d3, plot, chartjs, echarts, embed-1, embed-20. Then docs/bench.md stays as it is.
    #[arg(long, value_name = "PAGE", value_delimiter = ',')]
    only: Vec<String>,
    /// Only under these limits: free, 4x, 6x. Then docs/bench.md stays as it is.
    #[arg(long, value_name = "PROFILE", value_delimiter = ',')]
    profile: Vec<String>,
    /// Measure only what a run that was stopped has not measured yet.
    #[arg(long)]
    resume: bool,
    /// Print what the main thread does while a page is only read, by Chromium's trace, instead of measuring.
    #[arg(long)]
    trace: bool,
}

/// Measures `dist/` and writes docs/bench.md, or prints what a trace says.
pub(crate) fn command(place: &Place, options: &Options) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to measure: run `cargo xtask build` first");
    }
    let tools = setup::for_tests(place)?;
    node::with(place, PEERS)?;
    let sites = place.target().join("bench/sites");
    process::run(&mut script(place, &tools, &sites, "build.mjs"))?;
    let address = serve::compressed_in_background(&sites)?;
    // A part must not replace the samples of a whole run that was stopped.
    let is_part = !options.only.is_empty() || !options.profile.is_empty();
    let results = place.target().join(if is_part { "bench/part.json" } else { "bench/results.json" });
    let measuring = |name| {
        let mut command = script(place, &tools, &sites, name);
        command.env("SANJIN_RESULTS", &results);
        command.env("SANJIN_URL", format!("http://{address}/"));
        command.env("SANJIN_RUNS", options.runs.to_string()).env("SANJIN_LOAD", machine::load());
        for (name, values) in [("SANJIN_ONLY", &options.only), ("SANJIN_PROFILES", &options.profile)] {
            if !values.is_empty() {
                command.env(name, values.join(","));
            }
        }
        if options.resume {
            command.env("SANJIN_RESUME", "1");
        }
        command
    };
    if options.trace {
        return process::run(&mut measuring("trace.mjs"));
    }
    process::run(&mut measuring("check_facts.mjs"))?;
    process::run(&mut measuring("measure.mjs"))?;
    process::run(&mut measuring("report.mjs"))
}

fn script(place: &Place, tools: &TestTools, sites: &Path, name: &str) -> Command {
    let mut command = process::command(&tools.build.node, env::native(), &place.root().join(SCRIPTS));
    command.arg(name);
    command.env("SANJIN_DIST", place.dist()).env("SANJIN_SITES", sites);
    command.env("SANJIN_DOCS", place.root().join("docs"));
    command.env("SANJIN_CHROMIUM", &tools.chromium);
    command
}
