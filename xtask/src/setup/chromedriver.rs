//! chromedriver, with which the check `chromium` drives the Chromium of the browser tests.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;
use crate::env;
use crate::process;

/// Makes it ready for this Chromium; driver and browser must have the same major version.
pub(crate) fn ready(chromium: &Path) -> Result<PathBuf> {
    let driver = match env::find_on_path("chromedriver") {
        Some(found) => found,
        None => {
            // Debian's package depends on Debian's Chromium of the same version.
            apt::install(&["chromium-driver"], "test the page in Chromium by WebDriver")?;
            env::find_on_path("chromedriver")
                .context("chromium-driver is installed, but chromedriver is not on PATH")?
        }
    };
    let (of_driver, of_browser) = (major_of(&driver), major_of(chromium));
    if of_driver != of_browser {
        bail!(
            "{} has version {}, but {} has version {}: install both in one version, or remove the older one from PATH",
            driver.display(),
            of_driver.as_deref().unwrap_or("unknown"),
            chromium.display(),
            of_browser.as_deref().unwrap_or("unknown")
        );
    }
    Ok(driver)
}

fn major_of(program: &Path) -> Option<String> {
    major(&process::version_of(program)?)
}

/// The `156` of `Chromium 156.0.8078.108 built on Debian` and of `ChromeDriver 156.0.8078.108 (730482a)`.
fn major(output: &str) -> Option<String> {
    let version = output.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    Some(version.split('.').next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(
            major("Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)").as_deref(),
            Some("156")
        );
        assert_eq!(
            major("ChromeDriver 156.0.8078.108 (730482a940ce-refs/branch-heads/8078@{#2244})").as_deref(),
            Some("156")
        );
        assert_eq!(major("Google Chrome"), None);
    }
}
