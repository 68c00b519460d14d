//! Measurements and fuzzing: `cargo xtask bench`, `growth`, `fuzz`.
//!
//! - [`mod@bench`]: how fast the bundle is, compared with other libraries.
//! - [`growth`]: how time and bytes grow with the story.
//! - [`mod@fuzz`]: damaged and hostile input, with libFuzzer.

mod bench;
mod fuzz;
mod growth;
mod machine;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::place::Place;

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Measure the bundle in dist/ in a browser, together with the same page without scripts, D3, Observable Plot, Chart.js and ECharts;
    /// writes docs/bench.md.
    Bench {
        #[command(flatten)]
        options: bench::Options,
    },
    /// Build generated stories of growing size and measure time, bytes and memory; name what grows faster than the story. Takes
    /// minutes for each size; dist/ is restored afterwards.
    Growth {
        /// How many facts the stories have.
        #[arg(long, value_delimiter = ',', default_values_t = [10, 100, 1000, 5000])]
        sizes: Vec<usize>,
        /// Fresh browsers for each size; the medians count.
        #[arg(long, default_value_t = 3)]
        runs: usize,
        /// Write docs/growth.md and its picture.
        #[arg(long)]
        write: bool,
    },
    /// Try damaged and hostile input on all code that reads input, with libFuzzer (docs/fuzzing.md); fails on a finding and says how
    /// to reproduce it.
    Fuzz {
        /// The time for all fuzzers together, in minutes.
        #[arg(long, default_value_t = 6.0, value_parser = minutes)]
        minutes: f64,
        /// Only this fuzzer, one of lab/fuzz/fuzz_targets/.
        #[arg(long, value_name = "NAME")]
        target: Option<String>,
        /// Run it on this file and nothing else.
        #[arg(long, value_name = "FILE", requires = "target")]
        input: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    Cli::parse().command.run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

impl Command {
    fn run(self) -> Result<ExitCode> {
        let place = &Place::find()?;
        match self {
            Self::Bench { options } => bench::command(place, &options)?,
            Self::Growth { sizes, runs, write } => growth::command(place, &sizes, runs, write)?,
            Self::Fuzz { minutes, target, input } => {
                return fuzz::command(place, minutes, target.as_deref(), input.as_deref());
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn minutes(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|n| (0.1..=100_000.0).contains(n))
        .ok_or_else(|| "give minutes from 0.1 to 100000, such as 6 or 0.5".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_as_clap_wants_them_and_minutes_are_checked() {
        Cli::command().debug_assert();
        assert_eq!(minutes("0.5"), Ok(0.5));
        for wrong in ["0", "-1", "nan", "x", "1e9"] {
            assert!(minutes(wrong).is_err(), "{wrong}");
        }
        assert!(Cli::try_parse_from(["cargo xtask", "fuzz", "--input", "x"]).is_err(), "of which fuzzer?");
    }
}
