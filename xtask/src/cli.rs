//! The commands and their flags.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::place::Place;
use crate::setup::{self, BuildTools};
use crate::{bench, budgets, bundle, checks, growth, hans, parity, process, serve};

/// Sanjin in Numbers: set up, build, look at and test the page.
///
/// Every command first installs what it needs and says so; what can stay inside target/ stays there.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the release bundle and serve it on this machine.
    Serve {
        /// The port to listen on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Build again when a source changes; a build that fails leaves the last good one in place.
        #[arg(long)]
        watch: bool,
    },
    /// Build the release bundle into dist/.
    Build,
    /// Run every check, in order; the last line counts them. CI runs this and nothing else.
    Test {
        /// Run only these checks (see --list); may be given more than once.
        #[arg(long, value_name = "NAME")]
        only: Vec<String>,
        /// List the checks and run none.
        #[arg(long)]
        list: bool,
        /// Passed on to cargo test and Playwright, as in `--only browser -- --grep embed`.
        #[arg(last = true, requires = "only")]
        extra: Vec<String>,
    },
    /// Rewrite the golden drawings in tests/golden/; look at the difference before you commit it.
    Bless,
    /// Draw every chart as wasm and compare it, byte by byte, with its golden.
    Parity,
    /// Make the edition in simplified characters from the one in traditional characters; read the difference before you
    /// commit it.
    Hans,
    /// Build generated stories of growing size and measure time, bytes and memory: what grows faster than the story is named. Takes
    /// minutes a size; dist/ is put back as it was.
    Growth {
        /// How many facts the stories have.
        #[arg(long, value_delimiter = ',', default_values_t = [10, 100, 1000, 5000])]
        sizes: Vec<usize>,
        /// Fresh browsers a size; the medians count.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        /// Write docs/growth.md and its picture.
        #[arg(long)]
        write: bool,
    },
    /// Measure the bundle in dist/ in a browser, beside its static twin, ECharts and Chart.js; writes docs/bench.md.
    Bench {
        /// How often each page is loaded under each profile; the median counts.
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        runs: u32,
    },
    /// Weigh the bundle in dist/ against its size budgets (brotli 11).
    Budgets,
}

impl Cli {
    /// Does what the command line asks for.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let place = Place::find()?;
        match self.command {
            Command::Serve { port, watch } => serve::command(&place, port, watch)?,
            Command::Build => bundle::build(&place, &setup::for_build(&place)?)?,
            Command::Test { list: true, .. } => checks::list(),
            Command::Test { only, extra, .. } => return checks::run(&place, &only, extra),
            Command::Bless => bless(&place)?,
            Command::Parity => {
                let tools: BuildTools = setup::for_build(&place)?;
                println!("{}", parity::compare(&place, &tools)?);
            }
            Command::Hans => hans::command(&place)?,
            Command::Growth { sizes, runs, write } => {
                growth::command(&place, &setup::for_tests(&place)?, &sizes, runs, write)?;
            }
            Command::Bench { runs } => bench::command(&place, runs)?,
            Command::Budgets => println!("{}", budgets::check(&place)?),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn bless(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args([
        "test",
        "--locked",
        "--package",
        "sanjin",
        "--features",
        "load,prerender",
        "--test",
        "golden",
    ]);
    cargo.env("SANJIN_BLESS", "1");
    process::run(&mut cargo)
}
