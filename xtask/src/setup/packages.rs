//! npm packages by their lock file, each set in a folder of its own below target/tools.
//!
//! Beside the file that names them, `node_modules` is a link to there, so that scripts and editors find them the ordinary way.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::env;
use crate::place::Place;
use crate::process;
use crate::progress::say;

/// What says which packages, and how npm should treat them.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// A set of packages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packages<'a> {
    /// The folder of its package.json, from the root of the tree.
    pub(super) source: &'a str,
    /// The folder it is installed in, below target/tools.
    pub(super) name: &'a str,
    /// What it brings and what for, after "installing".
    pub(super) what: &'a str,
}

impl Packages<'_> {
    /// Makes them ready, with this npm.
    pub(super) fn ready(&self, place: &Place, npm: &Path) -> Result<()> {
        let source = place.root().join(self.source);
        let folder = place.tools().join(self.name);
        if !is_installed(&source, &folder) {
            self.install(&source, &folder, npm)?;
        }
        link(&folder.join("node_modules"), &source.join("node_modules"))
    }

    fn install(&self, source: &Path, folder: &Path, npm: &Path) -> Result<()> {
        say(&format!("installing {} with npm into target/tools/{}", self.what, self.name));
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
        for name in MANIFEST {
            let from = source.join(name);
            fs::copy(&from, folder.join(name)).with_context(|| format!("can't copy {}", from.display()))?;
        }
        let mut npm = process::command(npm, env::native(), folder);
        // No script of a package runs: those of ours would only download a browser, a Java, what is there already.
        npm.args(["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel", "error"]);
        process::run(&mut npm).with_context(|| {
            format!(
                "the npm packages of {}/package.json are missing: run `npm ci --ignore-scripts` in target/tools/{}, \
                 then this command again",
                self.source, self.name
            )
        })
    }
}

/// npm writes node_modules/.package-lock.json last, so it is there only after an install that went through.
fn is_installed(source: &Path, folder: &Path) -> bool {
    folder.join("node_modules/.package-lock.json").is_file()
        && MANIFEST.iter().all(|name| {
            let wanted = fs::read(source.join(name)).ok();
            wanted.is_some() && wanted == fs::read(folder.join(name)).ok()
        })
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
