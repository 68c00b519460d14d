//! The commands and their flags.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};

use crate::place::Place;
use crate::{budgets, build, checks, parity, process, serve, setup, shots, story};

/// Sanjin in Numbers: set up, build, look at and test the page.
///
/// Every command first installs what it needs and says so; what can stay inside target/ stays there.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
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
        /// The folder of another story than data/.
        #[arg(long, value_name = "DIR")]
        story: Option<PathBuf>,
    },
    /// Build the release bundle into dist/.
    Build {
        /// The folder of another story than data/. It is checked first, and not built while `story check` has a problem.
        #[arg(long, value_name = "DIR")]
        story: Option<PathBuf>,
    },
    /// Begin a story, draft it from its article, or check it.
    #[command(subcommand)]
    Story(story::Command),
    /// Run the quick checks: formatting, lints of the core, unit tests, golden drawings. Needs no set-up.
    Check,
    /// Run every check, in order; the last line counts them. CI runs this and nothing else.
    Test {
        /// Run only these checks (see --list); may be given more than once.
        #[arg(long, value_name = "NAME")]
        only: Vec<String>,
        /// List the checks and run none.
        #[arg(long)]
        list: bool,
        /// Arguments for the tool that the check runs (cargo test, Playwright, Node's test runner), as in `--only browser -- --grep embed`.
        #[arg(last = true, requires = "only")]
        extra: Vec<String>,
    },
    /// Rewrite the golden drawings in tests/golden/; look at the difference before you commit it.
    Bless,
    /// Draw every chart as wasm and compare it, byte by byte, with its golden.
    Parity,
    /// Weigh the bundle in dist/ against its size budgets (brotli 11).
    Budgets,
    /// Take pictures of dist/ and set them beside the blessed ones, in target/shots/index.html. Judges nothing.
    Shots(shots::Options),
    /// Make the edition in simplified characters from the one in traditional characters; read the difference before you
    /// commit it.
    Hans,
    /// Measure dist/ in a browser, beside its static twin, ECharts and Chart.js (in lab/).
    #[command(disable_help_flag = true)]
    Bench(LabArgs),
    /// Build generated stories of growing size and measure time, bytes and memory (in lab/).
    #[command(disable_help_flag = true)]
    Growth(LabArgs),
    /// Try damaged and hostile input with libFuzzer (in lab/).
    #[command(disable_help_flag = true)]
    Fuzz(LabArgs),
}

/// The arguments of a command in lab/, passed on unchanged.
#[derive(Debug, clap::Args)]
struct LabArgs {
    /// See --help of the command.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    args: Vec<OsString>,
}

/// Runs the command given on the command line and prints its error.
pub fn main() -> ExitCode {
    Cli::parse().command.run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

impl Command {
    fn run(self) -> Result<ExitCode> {
        let place = &Place::find()?;
        match self {
            Self::Serve { port, watch, story } => serve::command(&telling(place, story)?, port, watch)?,
            Self::Build { story } => {
                // What `serve` shows is a draft of the page; what this builds is published.
                if let Some(dir) = &story {
                    story::require_no_problem(place, dir)?;
                }
                drop(build::set_up_and_build(&telling(place, story)?)?);
            }
            Self::Story(command) => return command.run(place),
            Self::Check => return Ok(checks::run_quick(place)),
            Self::Test { list: true, .. } => checks::list(),
            Self::Test { only, extra, .. } => return checks::run(place, &only, extra),
            Self::Bless => bless(place)?,
            Self::Parity => println!("{}", parity::compare(place, &setup::for_build(place)?)?),
            Self::Budgets => println!("{}", budgets::check(place, &place.dist())?),
            Self::Shots(options) => shots::command(place, &options)?,
            Self::Hans => hans(place)?,
            Self::Bench(LabArgs { args }) => return lab(place, "bench", &args),
            Self::Growth(LabArgs { args }) => return lab(place, "growth", &args),
            Self::Fuzz(LabArgs { args }) => return lab(place, "fuzz", &args),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The place for the story in a folder that the caller names, seen from the caller's own folder.
fn telling(place: &Place, story: Option<PathBuf>) -> Result<Place> {
    let Some(story) = story else { return Ok(place.clone()) };
    let story = std::path::absolute(&story).with_context(|| story.display().to_string())?;
    if !story.join("story.toml").is_file() {
        bail!("{} has no story.toml: name the folder of a story", story.display());
    }
    Ok(place.clone().telling(&story))
}

fn bless(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args("test --locked --package sanjin --test golden".split(' '));
    cargo.env("SANJIN_BLESS", "1");
    process::run(&mut cargo)
}

fn hans(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args(["run", "--locked", "--package", "hans", "--"]).arg(place.data()).arg(place.interface());
    process::run(&mut cargo)
}

/// Runs a command of lab/, a workspace of its own, and hands on its exit code: it reports its failures itself.
fn lab(place: &Place, command: &str, args: &[OsString]) -> Result<ExitCode> {
    let mut cargo = process::cargo(place);
    cargo.args(["run", "--locked", "--manifest-path", "lab/Cargo.toml", "--", command]).args(args);
    let succeeded = process::succeeds(&mut cargo)?;
    Ok(if succeeded { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_as_clap_wants_them_and_flags_of_the_lab_are_passed_on() {
        Cli::command().debug_assert();
        let cli =
            Cli::try_parse_from(["cargo xtask", "fuzz", "--minutes", "3", "--help"]).expect("passed on");
        let Command::Fuzz(LabArgs { args }) = cli.command else { panic!("{cli:?}") };
        assert_eq!(args, ["--minutes", "3", "--help"]);
    }
}
