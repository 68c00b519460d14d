//! The fuzzers, built with what libFuzzer sees the program by.
//!
//! That is LLVM's coverage pass, which a stable compiler has too; a sanitizer, for which cargo-fuzz asks for a nightly one, would watch
//! over memory, and all of our own code is safe Rust. So cargo is enough.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::process;
use crate::progress::say;

/// As cargo-fuzz has them.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "--cfg=fuzzing",
];

/// Builds all, and gives the folder they are in.
pub(super) fn all(place: &Place) -> Result<PathBuf> {
    let target = place.target().join("fuzz/build");
    let host = host(place)?;
    say("building the fuzzers with libFuzzer (two minutes the first time) into target/fuzz");
    // What is tried is what is built: the same versions, and libFuzzer with what it needs added by cargo.
    fs::copy(place.root().join("Cargo.lock"), place.root().join("fuzz/Cargo.lock"))
        .context("fuzz/Cargo.lock can't be written")?;
    let mut cargo = process::cargo(place);
    cargo.args(["build", "--quiet", "--release", "--manifest-path", "fuzz/Cargo.toml", "--bins"]);
    // A named target keeps the flags away from build scripts.
    cargo.args(["--target", &host]).arg("--target-dir").arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    process::run(&mut cargo)?;
    Ok(target.join(host).join("release"))
}

/// What the compiler calls this machine.
fn host(place: &Place) -> Result<String> {
    let said = process::capture(process::command("rustc", crate::env::native(), place.root()).arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).with_context(|| format!("rustc did not say its host: {said}"))
}
