//! Trunk, which assembles the bundle.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Tool;
use crate::place::Place;

/// The newest version that compiles with the oldest supported Rust. Trunk.toml requires the same.
const VERSION: &str = "0.21.14";

pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let tool = Tool {
        package: "trunk",
        program: "trunk",
        version: VERSION,
        locked: true,
        // The default features are TLS and the update check, which `--offline` makes useless.
        bare: true,
        purpose: "assemble the bundle in dist/",
    };
    tool.ready(place)
}
