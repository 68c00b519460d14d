//! wasm-bindgen, which writes the JavaScript that loads the wasm: the version must be the library's, to the letter.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Tool;
use super::lockfile;
use crate::place::Place;

/// Makes it ready.
pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let version = lockfile::version_in(&place.root().join("Cargo.lock"), "wasm-bindgen")?;
    let tool = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        // The lock file 0.2.130 was published with names a crate that can't be had any more.
        locked: false,
        // TLS is for its test runner, which we don't use.
        bare: true,
        purpose: "write the JavaScript that loads the wasm",
    };
    tool.ready(place)
}
