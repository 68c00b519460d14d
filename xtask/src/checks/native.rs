//! The checks that the native toolchain does alone.

use anyhow::Result;

use super::Bench;
use crate::process;

/// All of the package that compiles natively.
const FEATURES: &str = "sanjin/prerender,xtask/lab";

/// Formatting.
pub(super) fn fmt(bench: &Bench) -> Result<String> {
    cargo(bench, &["fmt", "--all", "--check"])?;
    Ok("tidy".into())
}

/// Lints, everything that compiles natively.
pub(super) fn clippy(bench: &Bench) -> Result<String> {
    let all = [
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        FEATURES,
        "--",
        "-D",
        "warnings",
    ];
    cargo(bench, &all)?;
    Ok("no warning".into())
}

/// Every native test.
pub(super) fn test(bench: &Bench) -> Result<String> {
    let mut cargo = process::cargo(&bench.place);
    cargo.args(["test", "--locked", "--workspace", "--features", FEATURES, "--no-fail-fast"]);
    process::run(cargo.args(&bench.extra))?;
    Ok("all green".into())
}

/// The documentation.
pub(super) fn doc(bench: &Bench) -> Result<String> {
    let mut cargo = process::cargo(&bench.place);
    cargo.args([
        "doc",
        "--locked",
        "--workspace",
        "--no-deps",
        "--document-private-items",
        "--features",
        FEATURES,
    ]);
    process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok("no warning".into())
}

fn cargo(bench: &Bench, args: &[&str]) -> Result<()> {
    process::run(process::cargo(&bench.place).args(args))
}
