//! A Chromium for the browser tests.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::env;

/// Names it goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Makes it ready. `SANJIN_CHROMIUM` names one of the caller's choice.
pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("SANJIN_CHROMIUM").map(PathBuf::from) {
        if !chosen.is_file() {
            bail!("SANJIN_CHROMIUM names {}, which is no file: correct or unset it", chosen.display());
        }
        return Ok(chosen);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(&["chromium"], "test the page in a real browser")?;
    find().context("chromium is installed, but not on PATH: set SANJIN_CHROMIUM to where it is")
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| env::find_on_path(name))
}
