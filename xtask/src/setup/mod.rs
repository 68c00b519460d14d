//! What a build or a test needs on the machine, one file for each need.
//!
//! Each file has a `ready` function. It runs every time, so it must be quick: it looks for the tool, installs it if it is missing, after a
//! line that says what it installs and why, and returns the tool's path. Tools are installed inside target/ if possible; only a compiler,
//! Node, browsers, fonts and nginx come from the system's packages. A tool that only one check needs is set up by that check, which is
//! "not run" if the tool can't be installed.

pub mod apt;
mod bindgen;
pub(crate) mod browser;
mod cargo_install;
pub(crate) mod firefox;
pub(crate) mod font;
pub(crate) mod geckodriver;
pub(crate) mod java;
mod nginx;
pub mod node;
mod packages;
pub(crate) mod python;
pub(crate) mod rust;
pub(crate) mod screen;
mod trunk;
mod wasm_choice;
mod wasm_target;
pub(crate) mod webkit;

use std::path::PathBuf;
use std::sync::{OnceLock, mpsc};

use anyhow::{Context, Result, bail};

use crate::env::{self, Env};
use crate::lanes::{self, Step};
use crate::place::{Place, STORY};
pub use packages::Packages;
pub use wasm_target::WasmToolchain;

/// The tools that build the release bundle.
#[derive(Debug)]
pub struct BuildTools {
    /// The compiler for wasm.
    pub wasm: WasmToolchain,
    /// Trunk, in the version that Trunk.toml requires.
    pub trunk: PathBuf,
    /// wasm-bindgen, in the version in Cargo.lock.
    pub wasm_bindgen: PathBuf,
    /// Node.
    pub node: PathBuf,
    first_on_path: Vec<PathBuf>,
}

impl BuildTools {
    /// The environment of a wasm build, with all of these tools on PATH.
    pub(crate) fn env(&self, place: &Place) -> Env {
        let mut env = wasm_env(place, &self.wasm);
        env::put_first_on_path(&mut env, &self.first_on_path);
        env
    }
}

/// The environment of a wasm build: its compiler, its target folder, and flags that keep this machine's paths out of the output.
pub(crate) fn wasm_env(place: &Place, wasm: &WasmToolchain) -> Env {
    let mut env = env::foreign();
    env.insert("CARGO_TARGET_DIR".into(), wasm.target(place).into());
    let flags: Vec<String> =
        remap_flags(place).into_iter().chain(wasm.flags().iter().map(|flag| (*flag).to_owned())).collect();
    env.insert("CARGO_ENCODED_RUSTFLAGS".into(), flags.join("\u{1f}").into());
    wasm.add_to(&mut env);
    if let Some(story) = place.story() {
        env.insert(STORY.into(), story.into());
    }
    env
}

/// The tools that the checks need.
#[derive(Debug)]
pub struct TestTools {
    /// The tools that build the bundle.
    pub build: BuildTools,
    /// The browser.
    pub chromium: PathBuf,
    /// nginx, for the test of `docs/nginx.conf`.
    pub nginx: PathBuf,
}

/// Sets up what a build needs.
pub(crate) fn for_build(place: &Place) -> Result<BuildTools> {
    for_build_beside(place, || Ok(()), |_| Ok(()))
}

/// Sets up what a build needs and, at the same time, compiles what needs no tool: `native` with the caller's toolchain, `program` with the
/// wasm compiler. Trunk takes about as long to build as everything else, so it has its own lane; downloads have another. At most two lanes
/// compile at a time, because each compiler uses every processor.
pub(crate) fn for_build_beside(
    place: &Place,
    native: impl FnOnce() -> Result<()> + Send,
    program: impl FnOnce(&WasmToolchain) -> Result<()> + Send,
) -> Result<BuildTools> {
    let (wasm, node, trunk, wasm_bindgen) =
        (OnceLock::new(), OnceLock::new(), OnceLock::new(), OnceLock::new());
    let (tell, hear) = mpsc::channel();
    lanes::run(vec![
        vec![
            Step::new("wasm compiler", || {
                let found = wasm_target::ready(place)?;
                // Fails only if the other lane has failed and dropped the receiver.
                let _ = tell.send(found.clone());
                keep(&wasm, Ok(found))
            }),
            Step::new("npm packages", || keep(&node, node::ready(place))),
            Step::new("fonts", font::ready),
        ],
        vec![Step::new("trunk", || keep(&trunk, trunk::ready(place)))],
        vec![
            Step::new("prerenderer", native),
            Step::new("wasm-bindgen", || keep(&wasm_bindgen, bindgen::ready(place))),
            Step::new("program", move || program(&hear.recv().context("there is no compiler for wasm")?)),
        ],
    ])?;
    let all = (wasm.into_inner(), node.into_inner(), trunk.into_inner(), wasm_bindgen.into_inner());
    let (Some(wasm), Some(node), Some(trunk), Some(wasm_bindgen)) = all else {
        bail!("a step of the set-up did not run")
    };
    let mut first_on_path = folders_of(&[&trunk, &wasm_bindgen]);
    first_on_path.push(place.node_modules().join(".bin"));
    Ok(BuildTools { wasm, trunk, wasm_bindgen, node, first_on_path })
}

/// Stores a step's result.
fn keep<T>(cell: &OnceLock<T>, found: Result<T>) -> Result<()> {
    // Can't fail: each step runs once.
    let _ = cell.set(found?);
    Ok(())
}

/// Sets up what the checks need.
///
/// # Errors
/// Something is missing and can't be installed; the error says how to install it by hand.
pub fn for_tests(place: &Place) -> Result<TestTools> {
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

/// Makes the source paths in panic messages relative, so that a bundle doesn't depend on where it was built.
fn remap_flags(place: &Place) -> Vec<String> {
    let mut flags = vec![format!("--remap-path-prefix={}=.", place.root().display())];
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    flags.extend(home.map(|home| format!("--remap-path-prefix={}=cargo", home.display())));
    flags
}
