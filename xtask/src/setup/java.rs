//! A Java for the Nu Html Checker.

use std::path::PathBuf;

use super::apt;
use crate::env;
use crate::progress::say;

/// Returns where it is; `None` if it is missing and can't be installed.
pub(crate) fn ready() -> Option<PathBuf> {
    if let Some(found) = env::find_on_path("java") {
        return Some(found);
    }
    if let Err(error) = apt::install(&["default-jre-headless"], "run the Nu Html Checker") {
        say(&format!("{error:#}"));
    }
    env::find_on_path("java")
}
