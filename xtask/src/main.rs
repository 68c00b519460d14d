//! The project's commands: `cargo xtask --help`.
//!
//! - [`cli`]: the commands and their flags; what each one calls.
//! - [`place`]: where things are in the tree. [`mod@env`]: what environment an inner command gets.
//! - [`process`], [`progress`]: running a command and saying what goes on. [`lanes`]: several at a time.
//! - [`more`]: the commands that xtask is compiled for only when they are asked for.
//! - [`setup`]: what a build or a test needs on the machine, one need a file.
//! - [`bundle`]: the release bundle in `dist/`. [`serve`], [`watch`]: looking at it. [`site`]: as a careful host has it.
//! - [`provenance`]: which compiler made it.
//! - [`growth`]: how time and bytes grow with the story.
//! - [`mod@fuzz`]: damaged and hostile input, with libFuzzer.
//! - [`machine`]: where and when something was measured.
//! - [`hans`]: the simplified edition, made from the traditional one.
//! - [`mod@bench`]: how fast the bundle is, beside what else one could have built.
//! - [`checks`]: what `cargo xtask test` runs. [`parity`], [`budgets`], [`browser`]: the larger ones.

#![cfg_attr(
    not(feature = "lab"),
    expect(dead_code, reason = "parts that only the commands of a feature use are compiled without it, too")
)]

#[cfg(feature = "lab")]
mod bench;
mod browser;
#[cfg(feature = "checks")]
mod budgets;
mod bundle;
#[cfg(feature = "checks")]
mod checks;
mod cli;
mod env;
#[cfg(feature = "lab")]
mod fuzz;
#[cfg(feature = "lab")]
mod growth;
#[cfg(feature = "lab")]
mod hans;
mod lanes;
#[cfg(feature = "lab")]
mod machine;
mod more;
mod parity;
mod place;
mod process;
mod progress;
mod provenance;
mod serve;
mod setup;
#[cfg(feature = "checks")]
mod site;
mod watch;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
