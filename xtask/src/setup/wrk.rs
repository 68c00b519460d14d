//! wrk, which puts load on a server and has every answer looked at.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::env;

/// Makes it ready.
pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(found) = env::find_on_path("wrk") {
        return Ok(found);
    }
    apt::install(&["wrk"], "put load on nginx")?;
    env::find_on_path("wrk").context("wrk is installed, but not on PATH")
}
