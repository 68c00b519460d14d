//! The project's commands: `cargo xtask --help`. A library too, so that `lab/` can set up, serve and run things the same way.
//!
//! - [`cli`]: the commands and their flags.
//! - [`place`]: where things are in the tree. [`mod@env`]: the environment of inner commands.
//! - [`process`], [`progress`]: running a command, reporting what happens. `lanes`: several steps at a time.
//! - [`setup`]: what a build or a test needs on the machine, one need a file.
//! - `build`: the release bundle in `dist/`. `provenance`: which compiler made it. [`serve`], `watch`: looking at it.
//! - `checks`: what `cargo xtask check` and `cargo xtask test` run. `parity`, `budgets`: the larger ones.
//! - `story`: a new story, and the check of one. `shots`: pictures of the page, for people to look at.

mod budgets;
mod build;
mod checks;
pub mod cli;
pub mod env;
mod lanes;
mod parity;
pub mod place;
pub mod process;
pub mod progress;
mod provenance;
pub mod serve;
pub mod setup;
mod shots;
mod story;
mod watch;
