//! `cargo xtask story`: begins a story, drafts it, and checks it. The program is a package of its own (xtask/story), since it contains the loader and
//! the drawings.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, ExitCode};

use anyhow::{Context, Result, bail};
use clap::Subcommand;

use crate::lanes::{self, Step};
use crate::place::Place;
use crate::progress::{leave_stdout_to_programs, say};
use crate::watch::Watch;
use crate::{env, process};

/// Said before the first compilation.
const FIRST: &str = "compiling the commands for stories: their program contains the reader of data, the draft, and all drawings, which it \
                     measures. Only this first time takes minutes; a line tells the progress every 15 s";

/// What to do with a story.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a folder for a new story: its article, and the files to fill in.
    New {
        /// The folder to write; it must be empty, if it is there.
        dir: PathBuf,
        /// The article: a text in UTF-8, its title on the first line, its headings on lines of their own.
        #[arg(long, value_name = "FILE")]
        article: PathBuf,
        /// The article's language: zh-Hant, zh-Hans or en.
        #[arg(long, value_name = "TAG")]
        lang: String,
        /// The beginning of the names of its files and elements; the folder's name if not given.
        #[arg(long)]
        name: Option<String>,
        /// The name of the site that publishes it.
        #[arg(long)]
        site: Option<String>,
    },
    /// Draft the story from its article: sections, facts, units, ledger, voices and charts. Adds only what is not there; marks with TODO what
    /// a person must write or decide.
    Draft {
        /// The story's folder.
        dir: PathBuf,
        /// Print the article's figures as JSON and write nothing: `[{"numeral", "value" | "low", "high", "qualifier", "unit", "start", "end"}]`,
        /// with places in code points.
        #[arg(long)]
        json: bool,
    },
    /// Check a story: its data, its words, its drawings in each edition, its colours.
    Check {
        /// The story's folder.
        dir: PathBuf,
        /// Check again on each change, until stopped with Ctrl+C.
        #[arg(long)]
        watch: bool,
        /// Print the problems as JSON: `[{"file", "line", "what", "how"}]`; line 0 is the whole file.
        #[arg(long)]
        json: bool,
    },
}

impl Command {
    /// Runs the command. Paths are relative to the caller's folder, and so are those in what it prints.
    pub(crate) fn run(self, place: &Place) -> Result<ExitCode> {
        if self.prints_json() {
            leave_stdout_to_programs();
        }
        let (watched, args) = self.args();
        let program = place.target().join(format!("debug/xtask-story{}", std::env::consts::EXE_SUFFIX));
        compile(place, !program.exists())?;
        let check = || process::succeeds(&mut program_at(&program, &args)?);
        let Some(dir) = watched else {
            return Ok(if check()? { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        };
        if !dir.is_dir() {
            bail!("there is no folder {}", dir.display());
        }
        say(&format!("watching {}", dir.display()));
        let mut watch = Watch::of(vec![dir]);
        loop {
            check()?;
            say(&format!("{} changed: checking", watch.next_change().display()));
        }
    }

    /// Whether a check finds no problem in a story.
    fn is_right(place: &Place, dir: &Path) -> Result<bool> {
        let check = Self::Check { dir: dir.to_owned(), watch: false, json: false };
        Ok(check.run(place)? == ExitCode::SUCCESS)
    }

    /// Whether another program reads what the command prints.
    fn prints_json(&self) -> bool {
        match self {
            Self::New { .. } => false,
            Self::Draft { json, .. } | Self::Check { json, .. } => *json,
        }
    }

    /// The folder to watch, and the arguments of the program.
    fn args(self) -> (Option<PathBuf>, Vec<OsString>) {
        match self {
            Self::New { dir, article, lang, name, site } => {
                let mut args = vec!["new".into(), dir.into(), "--article".into(), article.into()];
                args.extend(["--lang".into(), lang.into()]);
                for (flag, value) in [("--name", name), ("--site", site)] {
                    args.extend(value.into_iter().flat_map(|value| [flag.into(), value.into()]));
                }
                (None, args)
            }
            Self::Draft { dir, json } => {
                let args = ["draft".into(), dir.into()].into_iter();
                (None, args.chain(json.then(|| "--json".into())).collect())
            }
            Self::Check { dir, watch, json } => {
                let args = ["check".into(), dir.clone().into()].into_iter();
                (watch.then_some(dir), args.chain(json.then(|| "--json".into())).collect())
            }
        }
    }
}

/// Checks the story in a folder that the caller names.
///
/// # Errors
///
/// If the check has a problem; it has then printed all of them.
pub(crate) fn require_no_problem(place: &Place, dir: &Path) -> Result<()> {
    if Command::is_right(place, dir)? {
        return Ok(());
    }
    bail!("{} is not built: mend what the check names", dir.display())
}

/// Compiles the program if it is older than its sources. The first time takes minutes: it says so before, and then tells its progress, as it
/// does while another cargo command has the folder. Only cargo knows whether there is anything to compile: besides the sources it compares
/// features, flags, environment and compiler.
fn compile(place: &Place, is_first: bool) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args(["build", "--locked", "--package", "xtask-story"]);
    if is_first {
        say(FIRST);
    }
    lanes::run(vec![vec![Step::new("compiling the commands for stories", move || process::run(&mut cargo))]])
}

fn program_at(program: &Path, args: &[OsString]) -> Result<Process> {
    let here = std::env::current_dir().context("there is no current folder")?;
    let mut command = process::command(program, env::native(), &here);
    command.args(args);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_gets_the_flags_and_only_a_watched_folder_is_watched() {
        let new = Command::New {
            dir: "next".into(),
            article: "a.txt".into(),
            lang: "en".to_owned(),
            name: None,
            site: Some("The Site".to_owned()),
        };
        let (watched, args) = new.args();
        assert_eq!(watched, None);
        assert_eq!(args, ["new", "next", "--article", "a.txt", "--lang", "en", "--site", "The Site"]);
        for (watch, json, expected) in
            [(true, false, vec!["check", "next"]), (false, true, vec!["check", "next", "--json"])]
        {
            let (watched, args) = Command::Check { dir: "next".into(), watch, json }.args();
            assert_eq!(args, expected);
            assert_eq!(watched.is_some(), watch);
        }
    }
}
