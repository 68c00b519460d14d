//! Node, and the npm packages of tests/browser/package.json: wasm-opt, Playwright, axe.
//!
//! They are installed in target/tools/node; tests/browser/node_modules is a link to there,
//! so that test files and editors find them the ordinary way.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::env;
use crate::place::Place;
use crate::process;
use crate::progress::say;

/// What says which packages, and how npm should treat them.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Makes both ready; gives where Node is.
pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let node = program("node")?;
    let npm = program("npm")?;
    let folder = place.tools().join("node");
    if !is_installed(&place.browser_tests(), &folder) {
        install(place, &npm, &folder)?;
    }
    link(&place.node_modules(), &place.browser_tests().join("node_modules"))?;
    Ok(node)
}

fn program(name: &str) -> Result<PathBuf> {
    if let Some(found) = env::find_on_path(name) {
        return Ok(found);
    }
    apt::install(&["nodejs", "npm"], "run wasm-opt and the browser tests")?;
    env::find_on_path(name)
        .with_context(|| format!("nodejs and npm are installed, but {name} is not on PATH"))
}

/// npm writes node_modules/.package-lock.json last, so it is there only after an install that went through.
fn is_installed(source: &Path, folder: &Path) -> bool {
    folder.join("node_modules/.package-lock.json").is_file()
        && MANIFEST.iter().all(|name| {
            let wanted = fs::read(source.join(name)).ok();
            wanted.is_some() && wanted == fs::read(folder.join(name)).ok()
        })
}

fn install(place: &Place, npm: &Path, folder: &Path) -> Result<()> {
    say(
        "installing wasm-opt (shrinks the wasm), Playwright and axe (test the page) with npm into target/tools/node",
    );
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    for name in MANIFEST {
        let from = place.browser_tests().join(name);
        fs::copy(&from, folder.join(name)).with_context(|| format!("can't copy {}", from.display()))?;
    }
    let mut environment = env::native();
    environment.insert("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD".into(), "1".into());
    let mut npm = process::command(npm, environment, folder);
    process::run(npm.args(["ci", "--no-fund", "--no-audit", "--loglevel", "error"])).context(
        "the npm packages are missing, needed to shrink the wasm and to test the page: \
         run `npm ci` in target/tools/node, then this command again",
    )
}

/// A link at `at` to `to`; a real folder there, from an `npm install` by hand, is left alone.
fn link(to: &Path, at: &Path) -> Result<()> {
    if at.exists() {
        return Ok(());
    }
    if at.is_symlink() {
        fs::remove_file(at).with_context(|| format!("can't replace the broken link {}", at.display()))?;
    }
    make_link(to, at).with_context(|| format!("can't make the link {}", at.display()))
}

#[cfg(unix)]
fn make_link(to: &Path, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(windows)]
fn make_link(to: &Path, at: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(to, at)
}
