//! The fonts with Chinese glyphs. The prerenderer needs them for the charts' PNG files. The browser tests need them because without them every
//! Han character is the same empty box, which no test would notice.

use std::path::Path;

use anyhow::Result;

use super::apt;
use crate::env;
use crate::process;

/// The families that the prerenderer uses (`crates/bundle/src/charts/fonts.rs`).
const FAMILIES: [&str; 2] = ["Noto Serif CJK TC", "Noto Sans CJK TC"];

pub(crate) fn ready() -> Result<()> {
    if are_there() {
        return Ok(());
    }
    apt::install(
        &["fonts-noto-cjk", "fontconfig"],
        "draw Chinese text in the charts' PNG files and in the browser tests",
    )
}

fn are_there() -> bool {
    let mut list = process::command("fc-list", env::native(), Path::new("/"));
    let Ok(fonts) = process::capture(list.args([":", "family", "style"])) else { return false };
    let has = |family: &str, style: &str| {
        fonts.lines().any(|font| font.contains(family) && font.contains(&format!("style={style}")))
    };
    FAMILIES.iter().all(|family| has(family, "Regular") && has(family, "Bold"))
}
