//! The project's commands: `cargo xtask --help`.
//!
//! - [`cli`]: the commands and their flags; what each one calls.
//! - [`place`]: where things are in the tree. [`mod@env`]: what environment an inner command gets.
//! - [`process`], [`progress`]: running a command and saying what goes on.
//! - [`setup`]: what a build or a test needs on the machine, one need a file.
//! - [`bundle`]: the release bundle in `dist/`. [`serve`], [`watch`]: looking at it. [`site`]: as a careful host has it.
//! - [`growth`]: how time and bytes grow with the story.
//! - [`mod@fuzz`]: damaged and hostile input, with libFuzzer.
//! - [`load`]: nginx with the configuration we offer, under load. [`machine`]: where and when something was measured.
//! - [`hans`]: the simplified edition, made from the traditional one.
//! - [`mod@bench`]: how fast the bundle is, beside what else one could have built.
//! - [`checks`]: what `cargo xtask test` runs. [`parity`], [`budgets`], [`browser`]: the larger ones.

mod bench;
mod browser;
mod budgets;
mod bundle;
mod checks;
mod cli;
mod env;
mod fuzz;
mod growth;
mod hans;
mod load;
mod machine;
mod parity;
mod place;
mod process;
mod progress;
mod serve;
mod setup;
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
