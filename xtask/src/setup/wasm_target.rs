//! Finds or installs a compiler for wasm32-unknown-unknown.
//!
//! `SANJIN_WASM_TOOLCHAIN` may name one. Otherwise this takes the first of: the caller's toolchain, if it has the target and the sources;
//! the distribution's compiler, if it is installed and new enough; the caller's after `rustup target add`; the distribution's after apt.
//!
//! Each builds the standard library from source, for size: the ready-made library adds a fifth to the download. The distribution's package
//! has only the sources; the caller's toolchain gets them by `rustup component add rust-src`, and its ready-made library is the last
//! resort. Cargo treats such builds as unstable, hence `RUSTC_BOOTSTRAP`.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::apt;
use super::rust::minor_version;
use super::wasm_choice::{Choice, VARIABLE};
use crate::env::{self, Env};
use crate::place::Place;
use crate::process;
use crate::progress::say;

const TARGET: &str = "wasm32-unknown-unknown";
/// Compiler, cargo, sources of the standard library, code generator, linker.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];
/// Where the packages put the programs.
const DISTRIBUTION: &str = "/usr/bin";
/// The time limit for rustup, which retries for minutes if its servers can't be reached.
const PATIENCE: Duration = Duration::from_secs(60);

/// A compiler for wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WasmToolchain {
    /// The caller's toolchain, with its ready-made standard library.
    OwnReadyMade,
    /// The caller's toolchain; builds the standard library from source.
    Own,
    /// The distribution's toolchain; builds the standard library from source.
    Distribution {
        /// The folder of its programs.
        bin: PathBuf,
    },
}

impl WasmToolchain {
    /// The name of the toolchain's target folder, and the value of `SANJIN_WASM_TOOLCHAIN` that chooses it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::OwnReadyMade | Self::Own => "rustup",
            Self::Distribution { .. } => "debian",
        }
    }

    pub(crate) fn target(&self, place: &Place) -> PathBuf {
        place.wasm_target(self.name())
    }

    /// The compiler's version and kind of standard library, on which the wasm's size depends.
    pub(crate) fn title(&self, place: &Place) -> String {
        let rustc = match self {
            Self::OwnReadyMade | Self::Own => process::command("rustc", env::foreign(), place.root()),
            Self::Distribution { bin } => process::command(bin.join("rustc"), env::foreign(), place.root()),
        };
        title(&capture_version(rustc), self)
    }

    /// Flags for the compiler. With a standard library from source, the compiler can turn a panic into a bare trap, which saves a tenth of the
    /// download.
    pub(crate) fn flags(&self) -> &'static [&'static str] {
        match self {
            Self::OwnReadyMade => &[],
            Self::Own | Self::Distribution { .. } => &[
                "-Zunstable-options",
                "-Cpanic=immediate-abort",
                "-Zlocation-detail=none",
                "-Zfmt-debug=none",
            ],
        }
    }

    /// Adds the toolchain to an environment.
    pub(crate) fn add_to(&self, env: &mut Env) {
        if let Self::Distribution { bin } = self {
            env::put_first_on_path(env, std::slice::from_ref(bin));
        }
        if *self != Self::OwnReadyMade {
            env.insert("RUSTC_BOOTSTRAP".into(), "1".into());
            env.insert("CARGO_UNSTABLE_BUILD_STD".into(), "std,panic_abort".into());
            // No features: no panic prints a backtrace, and fewer crates have to be compiled.
            env.insert("CARGO_UNSTABLE_BUILD_STD_FEATURES".into(), "".into());
        }
    }
}

pub(crate) fn ready(place: &Place) -> Result<WasmToolchain> {
    match Choice::of_environment()? {
        Choice::Any => any(place),
        Choice::Rustup => {
            own(place).with_context(|| format!("{VARIABLE} is rustup, but that toolchain is not available"))
        }
        Choice::Debian => debian("compile the page to wasm")
            .with_context(|| format!("{VARIABLE} is debian, but that toolchain is not available")),
    }
}

fn any(place: &Place) -> Result<WasmToolchain> {
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
        if let Ok(found) = debian("compile the page to wasm a fifth smaller") {
            return Ok(found);
        }
        say(
            "the sources of the standard library are not available, so the program will be a fifth larger than it should be: \
             run `rustup component add rust-src`",
        );
        return Ok(WasmToolchain::OwnReadyMade);
    }
    debian("compile the page to wasm (or run `rustup target add wasm32-unknown-unknown`)")
}

/// The caller's toolchain, after adding the target and the sources if they are missing.
fn own(place: &Place) -> Result<WasmToolchain> {
    for (part, is_there) in
        [(Part::Target, own_has_target as fn(&Place) -> bool), (Part::Sources, own_has_sources)]
    {
        let is_available = is_there(place) || (rustup_adds(place, part) && is_there(place));
        if !is_available {
            bail!(
                "run `rustup {}` where its servers can be reached, or unset {VARIABLE}",
                part.args().join(" ")
            );
        }
    }
    Ok(WasmToolchain::Own)
}

/// The distribution's toolchain, installed if it is missing.
fn debian(purpose: &str) -> Result<WasmToolchain> {
    if let Some(found) = distribution() {
        return Ok(found);
    }
    apt::install(&PACKAGES, purpose)?;
    distribution().with_context(|| {
        format!(
            "rustc in {DISTRIBUTION} is older than {} or without the sources of std: \
             run `apt-get update && apt-get install {}` as root",
            env!("CARGO_PKG_RUST_VERSION"),
            PACKAGES.join(" ")
        )
    })
}

fn own_has_target(place: &Place) -> bool {
    let mut rustc = process::command("rustc", env::native(), place.root());
    let libdir = process::capture(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    libdir.is_ok_and(|libdir| Path::new(libdir.trim()).is_dir())
}

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

/// A component that rustup can add to the caller's toolchain.
#[derive(Debug, Clone, Copy)]
enum Part {
    Target,
    Sources,
}

impl Part {
    fn args(self) -> [&'static str; 3] {
        match self {
            Self::Target => ["target", "add", TARGET],
            Self::Sources => ["component", "add", "rust-src"],
        }
    }
}

fn rustup_adds(place: &Place, part: Part) -> bool {
    if env::find_on_path("rustup").is_none() {
        return false;
    }
    let purpose = match part {
        Part::Target => "compile the page to wasm",
        Part::Sources => "make the wasm a fifth smaller",
    };
    say(&format!("running rustup {}, needed to {purpose}", part.args().join(" ")));
    let mut rustup = process::command("rustup", env::native(), place.root());
    rustup.args(part.args()).stdout(Stdio::null()).stderr(Stdio::null());
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
    // Fails only if the process has ended by itself.
    let _ = child.kill();
    let _ = child.wait();
    false
}

fn capture_version(mut rustc: Command) -> String {
    process::capture(rustc.arg("--version")).unwrap_or_default()
}

/// `output` is what the compiler prints for `--version`.
fn title(output: &str, toolchain: &WasmToolchain) -> String {
    let version = output.split_whitespace().nth(1).unwrap_or("of unknown version");
    let std = if *toolchain == WasmToolchain::OwnReadyMade { "ready-made std" } else { "std from source" };
    format!("rustc {version} ({}), {std}", toolchain.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distributions_compiler_comes_first_on_path_and_builds_std() {
        let mut env = Env::from([("PATH".into(), "/home/me/bin".into())]);
        WasmToolchain::Distribution { bin: "/usr/bin".into() }.add_to(&mut env);
        assert!(env[&std::ffi::OsString::from("PATH")].to_string_lossy().starts_with("/usr/bin"));
        assert!(env.contains_key(&std::ffi::OsString::from("CARGO_UNSTABLE_BUILD_STD")));
    }

    #[test]
    fn a_toolchain_is_named_by_version_origin_and_standard_library() {
        let said = "rustc 1.95.0 (59807616e 2026-04-14)\n";
        assert_eq!(title(said, &WasmToolchain::Own), "rustc 1.95.0 (rustup), std from source");
        assert_eq!(title(said, &WasmToolchain::OwnReadyMade), "rustc 1.95.0 (rustup), ready-made std");
        let debian = WasmToolchain::Distribution { bin: "/usr/bin".into() };
        let said = "rustc 1.96.0 (30f34c648 2026-05-25) (built from a source tarball)";
        assert_eq!(title(said, &debian), "rustc 1.96.0 (debian), std from source");
    }

    #[test]
    fn a_command_that_takes_too_long_is_ended() {
        let child = std::process::Command::new("sleep").arg("60").spawn().expect("sleep starts");
        assert!(!ends_well_within(Duration::from_millis(50), child));
    }
}
