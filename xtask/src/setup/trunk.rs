//! Trunk, which assembles the bundle.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Tool;
use crate::place::Place;

/// The newest that compiles with the oldest supported Rust. Trunk.toml asks for the same.
const VERSION: &str = "0.21.14";

/// Makes it ready.
pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let tool = Tool {
        package: "trunk",
        program: "trunk",
        version: VERSION,
        locked: true,
        // The default features are TLS and the update check; it runs with `--offline`.
        bare: true,
        purpose: "assemble the bundle in dist/",
    };
    tool.ready(place)
}
