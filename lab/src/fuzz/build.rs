//! Builds the fuzzers with LLVM's coverage pass, which tells libFuzzer what code an input reaches. A stable compiler has the pass. cargo-fuzz needs
//! a nightly one for its sanitizers, which detect memory errors; the project is safe Rust, so plain cargo is enough.

use std::path::PathBuf;

use anyhow::{Context, Result};

use xtask::place::Place;
use xtask::process;
use xtask::progress::say;

/// The flags that cargo-fuzz passes.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "--cfg=fuzzing",
];

/// Builds all fuzzers; returns their folder.
pub(super) fn all(place: &Place) -> Result<PathBuf> {
    let target = place.target().join("fuzz/build");
    let host = host(place)?;
    say("building the fuzzers with libFuzzer (two minutes the first time) into target/fuzz");
    let mut cargo = process::cargo(place);
    cargo.args(
        "build --quiet --locked --release --manifest-path lab/Cargo.toml --package sanjin-fuzz --bins"
            .split(' '),
    );
    // With a named target the flags don't apply to build scripts.
    cargo.args(["--target", &host]).arg("--target-dir").arg(&target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    process::run(&mut cargo)?;
    Ok(target.join(host).join("release"))
}

/// The compiler's name for this machine.
fn host(place: &Place) -> Result<String> {
    let output = process::capture(process::command("rustc", xtask::env::native(), place.root()).arg("-vV"))?;
    let host = output.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).with_context(|| format!("rustc printed no host: {output}"))
}
