//! A Firefox for the check `firefox`.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::env;

/// Names it goes by.
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// Makes it ready. `SANJIN_FIREFOX` names one of the caller's choice.
pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("SANJIN_FIREFOX").map(PathBuf::from) {
        if !chosen.is_file() {
            bail!("SANJIN_FIREFOX names {}, which is no file: correct or unset it", chosen.display());
        }
        return Ok(chosen);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(&["firefox-esr"], "test the page in Firefox")?;
    find().context("firefox-esr is installed, but not on PATH: set SANJIN_FIREFOX to where it is")
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| env::find_on_path(name))
}
