//! Node, and the npm packages of package.json: wasm-opt, esbuild, tsc, Biome, Playwright, axe.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use super::packages::Packages;
use crate::env;
use crate::place::Place;

/// The packages for the build, the check of the scripts and the browser tests.
const COMMON: Packages<'_> = Packages {
    source: ".",
    name: "node",
    what: "wasm-opt and esbuild (shrink the program), tsc and Biome (check the scripts), Playwright and axe (test the page)",
};
/// The packages for the checks `html` and `lighthouse`.
const JUDGES: Packages<'_> = Packages {
    source: "tests/judges",
    name: "judges",
    what: "Lighthouse and the Nu Html Checker (judge the bundle)",
};
/// The packages for the checks in two more engines.
const ENGINES: Packages<'_> = Packages {
    source: "tests/engines",
    name: "engines",
    what: "selenium-webdriver (drives Firefox and WebKit)",
};

/// Sets up Node and the packages of build and browser tests; returns the path of Node.
pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    with(place, COMMON)
}

/// As [`ready`], for the checks `html` and `lighthouse`.
pub(crate) fn judges(place: &Place) -> Result<PathBuf> {
    with(place, JUDGES)
}

/// As [`ready`], for the checks in two more engines.
pub(crate) fn engines(place: &Place) -> Result<PathBuf> {
    with(place, ENGINES)
}

/// Sets up Node and these packages; returns the path of Node.
///
/// # Errors
/// Something is missing and can't be installed; the error says how to install it by hand.
pub fn with(place: &Place, packages: Packages<'_>) -> Result<PathBuf> {
    let node = program("node")?;
    packages.ready(place, &program("npm")?)?;
    Ok(node)
}

fn program(name: &str) -> Result<PathBuf> {
    if let Some(found) = env::find_on_path(name) {
        return Ok(found);
    }
    apt::install(&["nodejs", "npm"], "run wasm-opt and the browser tests")?;
    env::find_on_path(name)
        .with_context(|| format!("nodejs and npm are installed, but {name} is not on PATH"))
}
