//! nginx, to try the configuration that `docs/nginx.conf` offers to hosts.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::apt;
use crate::env;

/// Where a system's own programs are, also where PATH doesn't say so.
const SYSTEM: &str = "/usr/sbin/nginx";
/// With its module for files that are compressed already.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// Where Debian's package puts it.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Makes it ready.
pub(crate) fn ready() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(&PACKAGES, "try docs/nginx.conf")?;
    find().context("nginx is installed, but neither on PATH nor in /usr/sbin")
}

/// The same, with its module for brotli, which is named by its file.
pub(crate) fn with_brotli() -> Result<(PathBuf, PathBuf)> {
    let nginx = ready()?;
    let module = PathBuf::from(BROTLI);
    if !module.is_file() {
        apt::install(&PACKAGES[1..], "send what is compressed with brotli")?;
    }
    ensure!(module.is_file(), "libnginx-mod-http-brotli-static is installed, but not as {BROTLI}");
    Ok((nginx, module))
}

fn find() -> Option<PathBuf> {
    env::find_on_path("nginx").or_else(|| Path::new(SYSTEM).is_file().then(|| SYSTEM.into()))
}
