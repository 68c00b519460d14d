//! `WebKitGTK` for the check `webkit`: the driver and the test browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::env;

/// The driver, and the library whose package contains the browser.
const PACKAGES: [&str; 2] = ["webkit2gtk-driver", "libwebkit2gtk-4.1-0"];
/// The browser's folder, in one of the system's folders for internal programs or in an architecture's folder below it.
const FOLDER: &str = "webkit2gtk-4.1";
const SYSTEM: [&str; 2] = ["/usr/libexec", "/usr/lib"];

/// `WebKitGTK`'s two programs.
#[derive(Debug)]
pub(crate) struct WebKit {
    /// `WebKitWebDriver`.
    pub(crate) driver: PathBuf,
    /// `MiniBrowser`.
    pub(crate) browser: PathBuf,
}

pub(crate) fn ready() -> Result<WebKit> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(&PACKAGES, "test the page in WebKit")?;
    find().context("webkit2gtk-driver is installed, but WebKitWebDriver is not on PATH, or MiniBrowser not in its folder")
}

fn find() -> Option<WebKit> {
    let driver = env::find_on_path("WebKitWebDriver")?;
    let browser = SYSTEM.iter().find_map(|system| browser_below(Path::new(system)))?;
    Some(WebKit { driver, browser })
}

fn browser_below(system: &Path) -> Option<PathBuf> {
    let machines = fs::read_dir(system).into_iter().flatten().flatten().map(|entry| entry.path());
    machines
        .chain([system.to_path_buf()])
        .map(|folder| folder.join(FOLDER).join("MiniBrowser"))
        .find(|file| file.is_file())
}
