//! Compares every chart drawn as wasm, without a DOM, with its golden.

use std::fs;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::process;
use crate::setup::BuildTools;

/// Builds tests/parity as wasm with the page's optimisation; Node compares its drawings with tests/golden/. Returns the line to report.
pub(crate) fn compare(place: &Place, tools: &BuildTools) -> Result<String> {
    let env = tools.env(place);
    let mut cargo = process::command("cargo", env.clone(), place.root());
    cargo.args("build --locked --release --package parity --target wasm32-unknown-unknown".split(' '));
    process::run(&mut cargo).context("the charts were not compiled to wasm")?;

    let package = place.target().join("parity");
    fs::create_dir_all(&package).with_context(|| format!("can't make {}", package.display()))?;
    let mut bindgen = process::command(&tools.wasm_bindgen, env.clone(), place.root());
    bindgen.args(["--target", "nodejs", "--no-typescript", "--out-dir"]).arg(&package);
    bindgen.arg(tools.wasm.target(place).join("wasm32-unknown-unknown/release/parity.wasm"));
    process::run(&mut bindgen)?;

    let mut node = process::command(&tools.node, env, place.root());
    node.arg("tests/parity/run.mjs").arg(package.join("parity.js")).arg(place.goldens());
    process::run(&mut node).context("wasm does not draw the goldens")?;
    Ok("wasm draws the goldens, byte for byte".into())
}
