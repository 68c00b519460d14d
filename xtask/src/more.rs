//! Commands that xtask is compiled for only when they are asked for: what they need (a converter of scripts, a compressor, a client) would
//! keep whoever wants to see the page waiting.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::process;

/// A feature of this package, and the commands that need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// `test`, `budgets`.
    Checks,
    /// `hans`, `growth`, `fuzz`, `bench`.
    Lab,
}

impl Part {
    /// Its name in Cargo.toml.
    fn feature(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Lab => "lab",
        }
    }

    /// Whether this xtask was compiled with it.
    pub(crate) fn is_here(self) -> bool {
        match self {
            Self::Checks => cfg!(feature = "checks"),
            Self::Lab => cfg!(feature = "lab"),
        }
    }
}

/// Has cargo compile xtask with this part and runs that one with the same arguments.
pub(crate) fn run_with(part: Part, place: &Place) -> Result<ExitCode> {
    let mut cargo = process::cargo(place);
    cargo.args(["run", "--package", "xtask", "--features", part.feature(), "--"]);
    cargo.args(std::env::args_os().skip(1));
    // What it is asked for may be found wanting, and it says so itself: only its exit code is handed on.
    let status = cargo.status().context("can't start cargo")?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_a_feature_of_this_package() {
        let manifest: toml::Table = toml::from_str(include_str!("../Cargo.toml")).expect("is a manifest");
        let features = manifest["features"].as_table().expect("features");
        for part in [Part::Checks, Part::Lab] {
            assert!(features.contains_key(part.feature()), "{part:?}");
        }
    }
}
