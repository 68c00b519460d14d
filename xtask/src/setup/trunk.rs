//! Trunk, which lays out the bundle.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Tool;
use crate::place::Place;

/// The newest that our oldest compiler builds. Trunk.toml asks for the same.
const VERSION: &str = "0.21.14";

/// Makes it ready.
pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let tool = Tool {
        package: "trunk",
        program: "trunk",
        version: VERSION,
        locked: true,
        // It downloads nothing for us (`--offline`), so it needs neither TLS nor the look for a newer version.
        bare: true,
        purpose: "lay out the bundle in dist/",
    };
    tool.ready(place)
}
