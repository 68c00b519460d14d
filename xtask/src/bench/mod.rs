//! `cargo xtask bench`: the bundle in a browser beside its own page without scripts, and beside the same charts in ECharts and Chart.js.
//!
//! What is measured and how is in bench/ (Node, as Playwright is); here it is set up, served and told where things are.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::place::Place;
use crate::setup::{self, node};
use crate::{env, machine, process, serve, site};

/// Measures `dist/`, each subject `runs` times under each profile, and writes docs/bench.md.
pub(crate) fn command(place: &Place, runs: u32) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to measure: run `cargo xtask build` first");
    }
    let tools = setup::for_tests(place)?;
    let folder = place.root().join("bench");
    let bench = Bench { place, node: node::peers(place)?, chromium: tools.chromium, folder };
    process::run(&mut bench.script("build.mjs"))?;
    site::compress(&bench.sites())?;
    let address = serve::compressed_in_background(&bench.sites())?;
    let mut measure = bench.script("measure.mjs");
    measure.env("SANJIN_URL", format!("http://{address}/"));
    measure.env("SANJIN_RUNS", runs.to_string()).env("SANJIN_LOAD", machine::load());
    process::run(&mut measure)?;
    process::run(&mut bench.script("report.mjs"))
}

/// What the scripts of bench/ are run with.
struct Bench<'a> {
    place: &'a Place,
    node: PathBuf,
    chromium: PathBuf,
    folder: PathBuf,
}

impl Bench<'_> {
    fn sites(&self) -> PathBuf {
        self.place.target().join("bench/sites")
    }

    fn script(&self, name: &str) -> Command {
        let mut command = process::command(&self.node, env::native(), &self.folder);
        command.arg(self.folder.join(name));
        command.env("SANJIN_DIST", self.place.dist()).env("SANJIN_SITES", self.sites());
        command.env("SANJIN_RESULTS", self.place.target().join("bench/results.json"));
        command.env("SANJIN_DOCS", self.place.root().join("docs"));
        command.env("SANJIN_CHROMIUM", &self.chromium);
        command
    }
}
