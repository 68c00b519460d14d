//! A Firefox for the check `firefox`.

use std::path::PathBuf;

use anyhow::Result;

use super::browser::Browser;

pub(crate) fn ready() -> Result<PathBuf> {
    let firefox = Browser {
        variable: "SANJIN_FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
        purpose: "test the page in Firefox",
    };
    firefox.ready()
}
