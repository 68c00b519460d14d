//! What a build or a test needs on the machine, one need a file.
//!
//! Every need has a `ready` function: it looks whether the thing is there (quickly: it runs each time),
//! installs it if not, after a line that says what and why, and gives where it is.
//! What can be kept inside target/ is; only a compiler, Node, browsers, a font and nginx come from the system's packages.
//! What a single check needs beyond the others is made ready by that check, which is "not run" where it is not to be had.

mod apt;
mod bindgen;
mod browser;
mod cargo_install;
pub(crate) mod chromedriver;
pub(crate) mod cpp;
pub(crate) mod firefox;
mod font;
pub(crate) mod geckodriver;
pub(crate) mod java;
mod lockfile;
pub(crate) mod nginx;
pub(crate) mod node;
mod packages;
pub(crate) mod screen;
mod trunk;
mod wasm_target;
pub(crate) mod webkit;
pub(crate) mod wrk;

use std::path::PathBuf;

use anyhow::Result;

use crate::env::{self, Env};
use crate::place::Place;
pub(crate) use wasm_target::WasmToolchain;

/// What the release bundle is built with.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// The compiler for wasm.
    pub(crate) wasm: WasmToolchain,
    /// Trunk, of the version that Trunk.toml asks for.
    pub(crate) trunk: PathBuf,
    /// wasm-bindgen, of the version in Cargo.lock.
    pub(crate) wasm_bindgen: PathBuf,
    /// Node.
    pub(crate) node: PathBuf,
    first_on_path: Vec<PathBuf>,
}

impl BuildTools {
    /// The environment of a wasm build: its compiler, its tools, a target folder of its own, and no word of this machine's folders
    /// in what it writes.
    pub(crate) fn env(&self, place: &Place) -> Env {
        let mut env = env::foreign();
        env.insert("CARGO_TARGET_DIR".into(), place.wasm_target().into());
        let flags: Vec<String> = remap_flags(place)
            .into_iter()
            .chain(self.wasm.flags().iter().map(|flag| (*flag).to_owned()))
            .collect();
        env.insert("CARGO_ENCODED_RUSTFLAGS".into(), flags.join("\u{1f}").into());
        self.wasm.add_to(&mut env);
        env::put_first_on_path(&mut env, &self.first_on_path);
        env
    }
}

/// What the checks need beyond that.
#[derive(Debug)]
pub(crate) struct TestTools {
    /// What the bundle is built with.
    pub(crate) build: BuildTools,
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// The web server whose configuration we offer.
    pub(crate) nginx: PathBuf,
}

/// Makes ready what a build needs.
pub(crate) fn for_build(place: &Place) -> Result<BuildTools> {
    let wasm = wasm_target::ready(place)?;
    let node = node::ready(place)?;
    let trunk = trunk::ready(place)?;
    let wasm_bindgen = bindgen::ready(place)?;
    font::ready()?;
    let mut first_on_path = folders_of(&[&trunk, &wasm_bindgen]);
    first_on_path.push(place.node_modules().join(".bin"));
    Ok(BuildTools { wasm, trunk, wasm_bindgen, node, first_on_path })
}

/// Makes ready what the checks need.
pub(crate) fn for_tests(place: &Place) -> Result<TestTools> {
    let build = for_build(place)?;
    let chromium = browser::ready()?;
    let nginx = nginx::ready()?;
    Ok(TestTools { build, chromium, nginx })
}

fn folders_of(files: &[&PathBuf]) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        files.iter().filter_map(|file| Some(file.parent()?.to_path_buf())).collect();
    folders.dedup();
    folders
}

/// Panic messages name source files: relative ones, so that a bundle is the same wherever it was built.
fn remap_flags(place: &Place) -> Vec<String> {
    let mut flags = vec![format!("--remap-path-prefix={}=.", place.root().display())];
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    flags.extend(home.map(|home| format!("--remap-path-prefix={}=cargo", home.display())));
    flags
}
