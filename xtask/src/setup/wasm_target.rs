//! A compiler for wasm32-unknown-unknown.
//!
//! In this order: the caller's toolchain, if it has the target; a distribution's newer compiler, if it is installed;
//! `rustup target add`; the distribution's compiler, installed.
//!
//! Each builds the standard library from source, for size: with the ready-made one a reader downloads a fifth more. The
//! distribution's compiler has no other way; the caller's toolchain gets the sources by `rustup component add rust-src`, and is
//! used with its ready-made library only where nothing else is to be had. Cargo counts such builds as unstable: hence
//! `RUSTC_BOOTSTRAP`.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::apt;
use crate::env::{self, Env};
use crate::place::Place;
use crate::process;
use crate::progress::say;

const TARGET: &str = "wasm32-unknown-unknown";
/// Compiler, cargo, sources of the standard library, code generator, linker.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
/// Where the packages put the programs.
const DISTRIBUTION: &str = "/usr/bin";
/// rustup tries for minutes where its servers can't be reached.
const PATIENCE: Duration = Duration::from_secs(60);

/// A compiler for wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// The caller's own, with its ready-made standard library.
    OwnReadyMade,
    /// The caller's own, which builds the standard library itself.
    Own,
    /// The distribution's, which builds the standard library itself.
    Distribution {
        /// The folder of its programs.
        bin: PathBuf,
    },
}

impl WasmToolchain {
    /// Flags for its compiler. Where the standard library is built too, a panic can be compiled to a bare trap:
    /// a tenth less to download. (On stable with a ready-made library it can't.)
    pub(crate) fn flags(&self) -> &'static [&'static str] {
        match self {
            Self::OwnReadyMade => &[],
            Self::Own | Self::Distribution { .. } => &["-Zunstable-options", "-Cpanic=immediate-abort"],
        }
    }

    /// Puts it into an environment.
    pub(crate) fn add_to(&self, env: &mut Env) {
        if let Self::Distribution { bin } = self {
            env::put_first_on_path(env, std::slice::from_ref(bin));
        }
        if *self != Self::OwnReadyMade {
            env.insert("RUSTC_BOOTSTRAP".into(), "1".into());
            env.insert("CARGO_UNSTABLE_BUILD_STD".into(), "std,panic_abort".into());
        }
    }
}

/// Makes one ready.
pub(crate) fn ready(place: &Place) -> Result<WasmToolchain> {
    if own_has_target(place) && own_has_sources(place) {
        return Ok(WasmToolchain::Own);
    }
    if let Some(found) = distribution() {
        return Ok(found);
    }
    if own_has_target(place) || (rustup_adds(place, Part::Target) && own_has_target(place)) {
        if rustup_adds(place, Part::Sources) && own_has_sources(place) {
            return Ok(WasmToolchain::Own);
        }
        let installed = apt::install(&PACKAGES, "compile the page to wasm a fifth smaller");
        if let (Ok(()), Some(found)) = (&installed, distribution()) {
            return Ok(found);
        }
        say(
            "the sources of the standard library are not to be had, so the program will be a fifth larger than it should be: \
             run `rustup component add rust-src`",
        );
        return Ok(WasmToolchain::OwnReadyMade);
    }
    apt::install(&PACKAGES, "compile the page to wasm (or run `rustup target add wasm32-unknown-unknown`)")?;
    distribution().context("the distribution's Rust is installed, but too old or without the sources of std")
}

fn own_has_target(place: &Place) -> bool {
    let mut rustc = process::command("rustc", env::native(), place.root());
    let libdir = process::capture(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    libdir.is_ok_and(|libdir| Path::new(libdir.trim()).is_dir())
}

/// Whether the sources of the standard library are beside it.
fn own_has_sources(place: &Place) -> bool {
    let mut rustc = process::command("rustc", env::native(), place.root());
    let sysroot = process::capture(rustc.args(["--print", "sysroot"]));
    sysroot.is_ok_and(|sysroot| has_sources(Path::new(sysroot.trim())))
}

fn has_sources(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib/src/rust/library/std").is_dir()
}

fn distribution() -> Option<WasmToolchain> {
    let bin = PathBuf::from(DISTRIBUTION);
    let rustc = bin.join("rustc");
    let wanted = minor_version(env!("CARGO_PKG_RUST_VERSION"))?;
    let is_new_enough = minor_version(&process::version_of(&rustc)?)? >= wanted;
    let mut sysroot = process::command(&rustc, env::foreign(), Path::new("/"));
    let sysroot = process::capture(sysroot.args(["--print", "sysroot"])).ok()?;
    (is_new_enough && has_sources(Path::new(sysroot.trim())) && bin.join("cargo").is_file())
        .then_some(WasmToolchain::Distribution { bin })
}

/// What rustup may add to the caller's toolchain.
#[derive(Debug, Clone, Copy)]
enum Part {
    Target,
    Sources,
}

fn rustup_adds(place: &Place, part: Part) -> bool {
    if env::find_on_path("rustup").is_none() {
        return false;
    }
    let (args, purpose) = match part {
        Part::Target => (["target", "add", TARGET], "compile the page to wasm"),
        Part::Sources => (["component", "add", "rust-src"], "make the wasm a fifth smaller"),
    };
    say(&format!("running rustup {}, needed to {purpose}", args.join(" ")));
    let mut rustup = process::command("rustup", env::native(), place.root());
    rustup.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    let added = rustup.spawn().is_ok_and(|child| ends_well_within(PATIENCE, child));
    if !added {
        say("rustup could not add it (its servers can't be reached?)");
    }
    added
}

fn ends_well_within(patience: Duration, mut child: Child) -> bool {
    let deadline = Instant::now() + patience;
    while Instant::now() < deadline {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    // Neither can fail in a way that would help to know of.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// The `(1, 95)` of `rustc 1.95.0 (59807616e 2026-04-14)` or of `1.95`.
fn minor_version(said: &str) -> Option<(u32, u32)> {
    said.split_whitespace().find_map(|word| {
        let mut numbers = word.split('.').map(str::parse::<u32>);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_and_ordered_as_numbers() {
        assert_eq!(minor_version("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95)));
        assert_eq!(minor_version("1.95"), Some((1, 95)));
        assert_eq!(minor_version("rustc"), None);
        assert!(minor_version("rustc 1.100.0") > minor_version("rustc 1.95.0"));
    }

    #[test]
    fn the_distributions_compiler_comes_first_on_path_and_builds_std() {
        let mut env = Env::from([("PATH".into(), "/home/me/bin".into())]);
        WasmToolchain::Distribution { bin: "/usr/bin".into() }.add_to(&mut env);
        assert!(env[&std::ffi::OsString::from("PATH")].to_string_lossy().starts_with("/usr/bin"));
        assert!(env.contains_key(&std::ffi::OsString::from("CARGO_UNSTABLE_BUILD_STD")));
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended() {
        let child = std::process::Command::new("sleep").arg("60").spawn().expect("sleep starts");
        assert!(!ends_well_within(Duration::from_millis(50), child));
    }
}
