//! Tools written in Rust, built into target/tools.

use std::path::{Path, PathBuf};

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
    /// The only version accepted.
    pub(crate) version: &'a str,
    /// Whether to build it with the lock file it was published with.
    pub(crate) locked: bool,
    /// Whether to build it without its default features.
    pub(crate) bare: bool,
    /// Completes "…, needed to …".
    pub(crate) purpose: &'a str,
}

impl Tool<'_> {
    /// Returns where the tool is, on PATH or in target/tools; builds it there if it is missing.
    pub(crate) fn ready(&self, place: &Place) -> Result<PathBuf> {
        let ours = place.tools().join("bin").join(self.program);
        let on_path = env::find_on_path(self.program);
        let mut candidates = on_path.into_iter().chain([ours.clone()]);
        if let Some(found) = candidates.find(|file| is_version(file, self.version)) {
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

    fn build(&self, place: &Place) -> Result<()> {
        let mut cargo = process::cargo(place);
        cargo.args(self.args());
        cargo
            .arg("--root")
            .arg(place.tools())
            .arg("--target-dir")
            .arg(place.tools().join("build").join(self.package));
        cargo.envs(FAST);
        process::run(&mut cargo)
    }

    fn args(&self) -> Vec<&str> {
        let mut args = vec!["install", self.package, "--version", self.version, "--force"];
        args.extend(self.locked.then_some("--locked"));
        args.extend(self.bare.then_some("--no-default-features"));
        args
    }
}

/// Environment variables for a fast build: these tools run briefly and seldom.
const FAST: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_INCREMENTAL", "0"),
];

pub(super) fn is_version(program: &Path, version: &str) -> bool {
    program.is_file() && process::version_of(program).is_some_and(|output| names_version(&output, version))
}

/// Whether the output of `--version`, such as `trunk 0.21.14`, names this version.
fn names_version(output: &str, version: &str) -> bool {
    output.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_built_with_the_features_it_names() {
        let mut tool = Tool {
            package: "trunk",
            program: "trunk",
            version: "0.21.14",
            locked: true,
            bare: true,
            purpose: "",
        };
        let args =
            ["install", "trunk", "--version", "0.21.14", "--force", "--locked", "--no-default-features"];
        assert_eq!(tool.args(), args);
        (tool.locked, tool.bare) = (false, false);
        assert_eq!(tool.args(), args[..5]);
    }

    #[test]
    fn a_version_matches_as_a_whole_word() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(!names_version("wasm-bindgen 0.2.1300", "0.2.130"));
        assert!(!names_version("", "0.2.130"));
    }
}
