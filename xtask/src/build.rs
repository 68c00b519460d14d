//! Builds the release bundle with Trunk. Everything that Trunk would otherwise download is already on its PATH.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::lanes::{self, Step};
use crate::place::Place;
use crate::progress::{elapsed, say};
use crate::setup::{self, BuildTools, WasmToolchain};
use crate::{process, provenance};

/// Sets up what is missing and builds the bundle into `dist/`. A failing build leaves the old bundle: Trunk replaces the folder at the end.
pub(crate) fn set_up_and_build(place: &Place) -> Result<BuildTools> {
    let start = Instant::now();
    let tools = setup::for_build_beside(place, || build_prerender(place), |wasm| build_program(place, wasm))?;
    lay_out(place, &tools, &place.dist(), None)?;
    report(&place.dist(), start);
    Ok(tools)
}

/// Builds the bundle into `dist/` with these tools.
pub(crate) fn build(place: &Place, tools: &BuildTools) -> Result<()> {
    build_into(place, tools, &place.dist(), None)
}

/// Builds the bundle into a folder, for `address` or, if that is `None`, for the caller's `SITE_URL`.
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
    report(dist, start);
    Ok(())
}

fn report(dist: &Path, start: Instant) {
    say(&format!("built {} in {}", dist.display(), elapsed(start.elapsed())));
}

/// Runs Trunk, which assembles the bundle from the prerenderer's output and the wasm.
fn lay_out(place: &Place, tools: &BuildTools, dist: &Path, address: Option<&str>) -> Result<()> {
    let mut env = tools.env(place);
    env.insert("SANJIN_PRERENDER".into(), prerender(place).into());
    env.insert("TRUNK_SKIP_VERSION_CHECK".into(), "true".into());
    // Trunk's backtrace explains none of our errors.
    env.insert("RUST_LIB_BACKTRACE".into(), "0".into());
    // NO_COLOR may have any value by convention; Trunk accepts only true or false.
    if env.contains_key(&std::ffi::OsString::from("NO_COLOR")) {
        env.insert("NO_COLOR".into(), "true".into());
    }
    if let Some(address) = address {
        env.insert("SITE_URL".into(), address.into());
    }
    say("Trunk assembles the bundle");
    let mut trunk = process::command(&tools.trunk, env, place.root());
    process::run(trunk.args(["--quiet", "build", "--release", "--offline", "--locked", "--dist"]).arg(dist))
        .context("the bundle was not built")?;
    provenance::write(place, dist, &tools.wasm.title(place))
}

/// Builds the native program that Trunk's hook runs, in the dev profile: the tests share its dependencies, and the release profile would
/// take minutes to optimise for size.
fn build_prerender(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(place);
    cargo.args(["build", "--locked", "--package", "bundle"]);
    process::run(&mut cargo).context("the prerenderer was not built")
}

fn prerender(place: &Place) -> PathBuf {
    place.target().join(format!("debug/prerender{}", std::env::consts::EXE_SUFFIX))
}

/// Builds the programs for the browser with the arguments that Trunk will use (see index.html), so that Trunk finds it compiled. Built here,
/// its errors are not wrapped in Trunk's, and cargo may fetch crates, which Trunk's `--offline` forbids.
fn build_program(place: &Place, wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = process::command("cargo", setup::wasm_env(place, wasm), place.root());
    cargo.args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown"]);
    cargo.args(["--bin", "sanjin", "--bin", "evidence", "--features", "browser"]);
    process::run(&mut cargo).context("the program for the browser was not built")
}
