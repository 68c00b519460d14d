//! The release bundle: Trunk, with everything it would otherwise download already on its PATH.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::env::Env;
use crate::place::Place;
use crate::process;
use crate::progress::{elapsed, say};
use crate::setup::BuildTools;

/// Builds it into `dist/`. A build that fails leaves the old one as it was: Trunk swaps folders at the very end.
pub(crate) fn build(place: &Place, tools: &BuildTools) -> Result<()> {
    build_into(place, tools, &place.dist(), None)
}

/// Builds it into a folder; for this address, or, without one, for what `SITE_URL` says.
pub(crate) fn build_into(
    place: &Place,
    tools: &BuildTools,
    dist: &Path,
    address: Option<&str>,
) -> Result<()> {
    let start = Instant::now();
    let prerender = build_prerender(place)?;
    let mut env = tools.env(place);
    build_program(place, &env)?;
    env.insert("SANJIN_PRERENDER".into(), prerender.into());
    env.insert("TRUNK_SKIP_VERSION_CHECK".into(), "true".into());
    // Its own backtraces say nothing about our faults.
    env.insert("RUST_LIB_BACKTRACE".into(), "0".into());
    // Everyone else's NO_COLOR is any value; Trunk wants true or false.
    if env.contains_key(&std::ffi::OsString::from("NO_COLOR")) {
        env.insert("NO_COLOR".into(), "true".into());
    }
    if let Some(address) = address {
        env.insert("SITE_URL".into(), address.into());
    }
    let mut trunk = process::command(&tools.trunk, env, place.root());
    process::run(trunk.args(["build", "--release", "--offline", "--locked", "--dist"]).arg(dist))
        .context("the bundle was not built")?;
    say(&format!("built {} in {}", dist.display(), elapsed(start.elapsed())));
    Ok(())
}

/// The native program that Trunk's hook runs. It comes from the dev profile, whose dependencies the tests share:
/// it runs for a moment, and the release profile takes minutes to make it small.
fn build_prerender(place: &Place) -> Result<PathBuf> {
    let mut cargo = process::cargo(place);
    cargo.args(["build", "--locked", "--package", "sanjin", "--bin", "prerender"]);
    cargo.args(["--no-default-features", "--features", "prerender"]);
    process::run(&mut cargo).context("the prerenderer was not built")?;
    let file = format!("debug/prerender{}", std::env::consts::EXE_SUFFIX);
    Ok(place.target().join(file))
}

/// The program for the browser, with the words that Trunk will use for it (those of index.html): Trunk then finds it ready.
/// Compiled here, its errors come without Trunk's own around them, and cargo may fetch crates, which `--offline` forbids it.
fn build_program(place: &Place, env: &Env) -> Result<()> {
    let mut cargo = process::command("cargo", env.clone(), place.root());
    cargo.args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--bin", "sanjin", "--no-default-features", "--features", "browser"]);
    process::run(&mut cargo).context("the program for the browser was not built")
}
