//! nginx, which tests the configuration in `docs/nginx.conf`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::env;

/// Debian's path, which is not on every user's PATH.
const SYSTEM: &str = "/usr/sbin/nginx";
/// nginx and its module for precompressed brotli files.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(&PACKAGES, "test docs/nginx.conf")?;
    find().context("nginx is installed, but neither on PATH nor in /usr/sbin")
}

fn find() -> Option<PathBuf> {
    env::find_on_path("nginx").or_else(|| Path::new(SYSTEM).is_file().then(|| SYSTEM.into()))
}
