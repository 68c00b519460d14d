//! `cargo xtask story`: begins a story, drafts it from its article, and checks it. xtask runs this program, so that xtask itself need not be linked with the loader
//! and the drawings.
//!
//! - [`new`]: writes a folder for an article from the templates.
//! - [`check`]: the loader's checks, then those of the drawings. [`lines`]: where a finding's entry is. [`report`]: what the editor reads.

mod check;
mod lines;
mod new;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask story", bin_name = "cargo xtask story")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a folder for a new story.
    New(new::Options),
    /// Draft the story in a folder from its article: sections, facts, units, ledger, voices and charts. Adds only what is not there.
    Draft {
        /// The story's folder.
        dir: PathBuf,
        /// Print the article's figures as JSON and write nothing.
        #[arg(long)]
        json: bool,
    },
    /// Check the story in a folder.
    Check {
        /// The story's folder.
        dir: PathBuf,
        /// Print the problems as JSON: `[{"file", "line", "what", "how"}]`; line 0 is the whole file.
        #[arg(long)]
        json: bool,
    },
}

fn main() -> ExitCode {
    match Cli::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Command {
    fn run(self) -> Result<ExitCode> {
        match self {
            Self::New(options) => {
                print!("{}", new::write(&options)?);
                Ok(ExitCode::SUCCESS)
            }
            Self::Draft { dir, json } => {
                print!("{}", if json { draft::print_json(&dir)? } else { draft::write(&dir)? });
                Ok(ExitCode::SUCCESS)
            }
            Self::Check { dir, json } => {
                let checked = check::check(&dir);
                print!("{}", if json { report::json(&checked)? } else { report::text(&checked) });
                Ok(if checked.problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_as_clap_wants_them() {
        super::Cli::command().debug_assert();
    }
}
