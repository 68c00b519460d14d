//! A font with Chinese glyphs: without one every Han character is the same empty box, and the browser tests see no fault.

use std::path::Path;

use anyhow::Result;

use super::apt;
use crate::env;
use crate::process;

/// Makes one ready.
pub(crate) fn ready() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    apt::install(&["fonts-noto-cjk", "fontconfig"], "draw Chinese text in the browser tests")
}

fn is_there() -> bool {
    let mut list = process::command("fc-list", env::native(), Path::new("/"));
    process::capture(list.arg(":lang=zh-tw")).is_ok_and(|fonts| !fonts.trim().is_empty())
}
