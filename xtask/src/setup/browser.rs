//! Finds a browser: the caller's choice, one on PATH, or one from the system's packages. Chromium for the browser tests.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::env;

/// Where to find a browser and how to install it.
pub(super) struct Browser<'a> {
    /// The environment variable with the caller's choice.
    pub(super) variable: &'a str,
    /// Its names on PATH.
    pub(super) names: &'a [&'a str],
    /// Debian's package.
    pub(super) package: &'a str,
    /// Completes "…, needed to …".
    pub(super) purpose: &'a str,
}

impl Browser<'_> {
    pub(super) fn ready(&self) -> Result<PathBuf> {
        let Self { variable, package, .. } = self;
        if let Some(chosen) = std::env::var_os(variable).map(PathBuf::from) {
            if !chosen.is_file() {
                bail!("{variable} names {}, which is not a file: correct or unset it", chosen.display());
            }
            return Ok(chosen);
        }
        if let Some(found) = self.find() {
            return Ok(found);
        }
        apt::install(&[package], self.purpose)?;
        self.find().with_context(|| {
            format!("{package} is installed, but not on PATH: set {variable} to where it is")
        })
    }

    fn find(&self) -> Option<PathBuf> {
        self.names.iter().find_map(|name| env::find_on_path(name))
    }
}

/// Returns the Chromium of the tests. In its headless shell, which is Chromium without the browser's own windows, the tests take two
/// thirds of the time.
pub(crate) fn ready() -> Result<PathBuf> {
    let chromium = |package| Browser {
        variable: "SANJIN_CHROMIUM",
        names: &[
            "chromium-headless-shell",
            "chrome-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        package,
        purpose: "test the page in a real browser",
    };
    // Not every release of Debian has the shell as a package.
    chromium("chromium-headless-shell").ready().or_else(|_| chromium("chromium").ready())
}
