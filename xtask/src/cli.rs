//! The commands and their flags.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
#[cfg(not(feature = "lab"))]
use anyhow::bail;
use clap::{Parser, Subcommand};

use crate::more::{self, Part};
use crate::place::Place;
#[cfg(feature = "lab")]
use crate::{bench, fuzz, growth, hans};
#[cfg(feature = "checks")]
use crate::{budgets, checks};
use crate::{bundle, parity, process, serve, setup};

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
    /// Try damaged and hostile input on all that reads it, with libFuzzer (docs/fuzzing.md); fails if something is found, and says how
    /// to see it again.
    Fuzz {
        /// How long in all, in minutes; each fuzzer gets its share.
        #[arg(long, default_value_t = 6.0, value_parser = minutes)]
        minutes: f64,
        /// Only this fuzzer, one of fuzz/fuzz_targets/.
        #[arg(long, value_name = "NAME")]
        target: Option<String>,
        /// Run it on this file and nothing else.
        #[arg(long, value_name = "FILE", requires = "target")]
        input: Option<PathBuf>,
    },
    /// Weigh the bundle in dist/ against its size budgets (brotli 11).
    Budgets,
}

impl Cli {
    /// Does what the command line asks for.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let place = Place::find()?;
        match self.command.part() {
            Some(part) if !part.is_here() => more::run_with(part, &place),
            _ => self.command.run(&place),
        }
    }
}

impl Command {
    /// What xtask must be compiled with for it.
    fn part(&self) -> Option<Part> {
        match self {
            Self::Serve { .. } | Self::Build | Self::Bless | Self::Parity => None,
            Self::Test { .. } | Self::Budgets => Some(Part::Checks),
            Self::Hans | Self::Growth { .. } | Self::Fuzz { .. } | Self::Bench { .. } => {
                Some(Part::Lab)
            }
        }
    }

    fn run(self, place: &Place) -> Result<ExitCode> {
        match self {
            Self::Serve { port, watch } => serve::command(place, port, watch)?,
            Self::Build => drop(bundle::set_up_and_build(place)?),
            Self::Bless => bless(place)?,
            Self::Parity => println!("{}", parity::compare(place, &setup::for_build(place)?)?),
            #[cfg(feature = "checks")]
            Self::Test { list: true, .. } => checks::list(),
            #[cfg(feature = "checks")]
            Self::Test { only, extra, .. } => return checks::run(place, &only, extra),
            #[cfg(feature = "checks")]
            Self::Budgets => println!("{}", budgets::check(place, &place.dist())?),
            #[cfg(feature = "lab")]
            Self::Hans => hans::command(place)?,
            #[cfg(feature = "lab")]
            Self::Growth { sizes, runs, write } => {
                growth::command(place, &setup::for_tests(place)?, &sizes, runs, write)?;
            }
            #[cfg(feature = "lab")]
            Self::Fuzz { minutes, target, input } => {
                return fuzz::command(place, minutes, target.as_deref(), input.as_deref());
            }
            #[cfg(feature = "lab")]
            Self::Bench { runs } => bench::command(place, runs)?,
            #[cfg(not(feature = "lab"))]
            other => bail!("xtask was compiled without what {other:?} needs"),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A time that is one.
fn minutes(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|n| (0.1..=100_000.0).contains(n))
        .ok_or_else(|| "minutes, from 0.1 on: 6, 0.5".to_owned())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_as_clap_wants_them_and_times_are_times() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
        assert_eq!(minutes("0.5"), Ok(0.5));
        for wrong in ["0", "-1", "nan", "x", "1e9"] {
            assert!(minutes(wrong).is_err(), "{wrong}");
        }
        assert!(Cli::try_parse_from(["cargo xtask", "fuzz", "--input", "x"]).is_err(), "of which fuzzer?");
    }
}
