//! geckodriver, with which the check `firefox` drives Firefox. Debian has no package of it.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Tool;
use crate::place::Place;

/// Drives Debian's Firefox 153 and compiles with the oldest supported Rust.
const VERSION: &str = "0.37.1";

pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let tool = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: VERSION,
        locked: true,
        bare: false,
        purpose: "test the page in Firefox",
    };
    tool.ready(place)
}
