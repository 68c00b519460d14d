//! Tools written in Rust, built into target/tools.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::env;
use crate::place::Place;
use crate::process;
use crate::progress::say;

/// A tool of exactly one version.
pub(crate) struct Tool<'a> {
    /// The crate that holds it.
    pub(crate) package: &'a str,
    /// The program it installs.
    pub(crate) program: &'a str,
    /// The one version that will do.
    pub(crate) version: &'a str,
    /// Whether to build it with the lock file it was published with.
    pub(crate) locked: bool,
    /// Completes "…, needed to …".
    pub(crate) purpose: &'a str,
}

impl Tool<'_> {
    /// Where it is; it is built first where it is not.
    pub(crate) fn ready(&self, place: &Place) -> Result<PathBuf> {
        let ours = place.tools().join("bin").join(self.program);
        let on_path = env::find_on_path(self.program);
        if let Some(found) = on_path.into_iter().chain([ours.clone()]).find(|file| self.is_right(file)) {
            return Ok(found);
        }
        say(&format!(
            "building {} {}, needed to {} (some minutes, once)",
            self.package, self.version, self.purpose
        ));
        self.build(place).with_context(|| {
            format!(
                "{} {} is missing, needed to {}: run `cargo install {} --version {}`, then this command again",
                self.program, self.version, self.purpose, self.package, self.version
            )
        })?;
        Ok(ours)
    }

    fn is_right(&self, file: &PathBuf) -> bool {
        file.is_file() && process::version_of(file).is_some_and(|said| names_version(&said, self.version))
    }

    fn build(&self, place: &Place) -> Result<()> {
        let mut cargo = process::cargo(place);
        cargo.args(["install", self.package, "--version", self.version, "--force"]);
        cargo.args(self.locked.then_some("--locked"));
        cargo.arg("--root").arg(place.tools()).arg("--target-dir").arg(place.tools().join("build"));
        // It runs a few times: building it fast matters more than a fast tool.
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        process::run(&mut cargo)
    }
}

/// Whether what a tool says of itself, `trunk 0.21.14` say, is this version.
fn names_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_matches_as_a_whole_word() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(!names_version("wasm-bindgen 0.2.1300", "0.2.130"));
        assert!(!names_version("", "0.2.130"));
    }
}
