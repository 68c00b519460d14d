//! npm packages, installed from their lock file, each set in a folder of its own below target/tools. `node_modules` beside the
//! package.json is a link to that folder, so that scripts and editors find the packages as usual.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::env;
use crate::place::Place;
use crate::process;
use crate::progress::say;

/// The files that decide what npm installs.
const MANIFEST: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// A set of npm packages.
#[derive(Debug, Clone, Copy)]
pub struct Packages<'a> {
    /// The folder of its package.json, relative to the root of the tree.
    pub source: &'a str,
    /// The folder below target/tools that it is installed in.
    pub name: &'a str,
    /// What it contains and why; completes "installing …".
    pub what: &'a str,
}

impl Packages<'_> {
    /// Installs the packages with this npm, unless they are there.
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
        // Install scripts are off: those of these packages would download a browser and a Java that the machine already has.
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

/// npm writes node_modules/.package-lock.json last, so that file exists only after a complete install.
fn is_installed(source: &Path, folder: &Path) -> bool {
    folder.join("node_modules/.package-lock.json").is_file()
        && MANIFEST.iter().all(|name| {
            let wanted = fs::read(source.join(name)).ok();
            wanted.is_some() && wanted == fs::read(folder.join(name)).ok()
        })
}

/// Makes a link to `to` at `at`, unless a real folder is there (from an `npm install` by hand).
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
