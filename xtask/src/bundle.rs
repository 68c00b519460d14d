//! The release bundle: Trunk, with everything it would otherwise download already on its PATH.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::lanes::{self, Step};
use crate::place::Place;
use crate::progress::{elapsed, say};
use crate::setup::{self, BuildTools, WasmToolchain};
use crate::{process, provenance};

/// Sets up what is missing and builds it into `dist/`. A build that fails leaves the old one as it was: Trunk swaps folders at the very end.
pub(crate) fn set_up_and_build(place: &Place) -> Result<BuildTools> {
    let start = Instant::now();
    let tools = setup::for_build_beside(place, || build_prerender(place), |wasm| build_program(place, wasm))?;
    lay_out(place, &tools, &place.dist(), None)?;
    told(&place.dist(), start);
    Ok(tools)
}

/// Builds it into `dist/` with the tools that are there.
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
    lanes::run(vec![
        vec![Step::new("prerenderer", || build_prerender(place))],
        vec![Step::new("program", || build_program(place, &tools.wasm))],
    ])?;
    lay_out(place, tools, dist, address)?;
    told(dist, start);
    Ok(())
}

fn told(dist: &Path, start: Instant) {
    say(&format!("built {} in {}", dist.display(), elapsed(start.elapsed())));
}

/// Has Trunk lay it out from the two programs.
fn lay_out(place: &Place, tools: &BuildTools, dist: &Path, address: Option<&str>) -> Result<()> {
    let mut env = tools.env(place);
    env.insert("SANJIN_PRERENDER".into(), prerender(place).into());
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
    say("Trunk lays out the bundle");
    let mut trunk = process::command(&tools.trunk, env, place.root());
    process::run(trunk.args(["--quiet", "build", "--release", "--offline", "--locked", "--dist"]).arg(dist))
        .context("the bundle was not built")?;
    provenance::write(place, dist, &tools.wasm.title(place))
}

/// The native program that Trunk's hook runs. It comes from the dev profile, whose dependencies the tests share:
/// it runs for a moment, and the release profile takes minutes to make it small.
fn build_prerender(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args(["build", "--locked", "--package", "bundle"]);
    process::run(&mut cargo).context("the prerenderer was not built")
}

/// Where that is.
fn prerender(place: &Place) -> PathBuf {
    place.target().join(format!("debug/prerender{}", std::env::consts::EXE_SUFFIX))
}

/// The program for the browser, with the words that Trunk will use for it (those of index.html): Trunk then finds it ready.
/// Compiled here, its errors come without Trunk's own around them, and cargo may fetch crates, which `--offline` forbids it.
fn build_program(place: &Place, wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = process::command("cargo", setup::wasm_env(place, wasm), place.root());
    cargo.args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--bin", "sanjin", "--features", "browser"]);
    process::run(&mut cargo).context("the program for the browser was not built")
}
