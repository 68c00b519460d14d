//! A virtual X server (Xvfb), which WebKit needs.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::env;

pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(found) = env::find_on_path("Xvfb") {
        return Ok(found);
    }
    apt::install(&["xvfb"], "give WebKit a screen")?;
    env::find_on_path("Xvfb").context("xvfb is installed, but Xvfb is not on PATH")
}
