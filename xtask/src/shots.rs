//! `cargo xtask shots`: pictures of the page, for people to look at (tests/shots/).

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::progress::say;
use crate::setup::{browser, font, node};
use crate::{env, process, serve};

/// The flags of the command.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Keep the pictures in tests/shots/blessed as those to compare with.
    #[arg(long, conflicts_with_all = ["sheet", "only"])]
    bless: bool,
    /// Write instead one contact sheet of the whole page for each edition, on a desktop and on a phone, to this folder.
    #[arg(long, value_name = "FOLDER", conflicts_with = "only")]
    sheet: Option<PathBuf>,
    /// Take only the pictures with this in their view's name, as in `--only en.light.1280`.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

/// Takes the pictures of the bundle in `dist/`.
pub(crate) fn command(place: &Place, options: &Options) -> Result<()> {
    if !place.dist().join("index.html").is_file() {
        bail!("there is no dist/index.html to take pictures of: run `cargo xtask build` first");
    }
    say("taking pictures of dist/ as it is; `cargo xtask build` makes it anew");
    let node = node::ready(place)?;
    font::ready()?;
    let chromium = browser::ready()?;
    let address = serve::in_background(&place.dist())?;
    let mut script = process::command(node, env::native(), place.root());
    script.arg(place.root().join("tests/shots/shots.mjs"));
    if options.bless {
        script.arg("--bless");
    }
    if let Some(folder) = &options.sheet {
        // The script runs at the root, but the caller may be elsewhere.
        script.arg("--sheet").arg(std::path::absolute(folder).context("the folder for the sheets")?);
    }
    if let Some(text) = &options.only {
        script.arg("--only").arg(text);
    }
    script.env("SANJIN_URL", format!("http://{address}/")).env("SANJIN_CHROMIUM", chromium);
    script.env("SANJIN_SHOTS", place.target().join("shots"));
    process::run(&mut script)
}
