//! The checks that the native toolchain does alone.

use anyhow::{Result, bail};

use super::Bench;
use crate::process;

/// All of the package that compiles natively.
const FEATURES: &str = "sanjin/load,sanjin/prerender,xtask/lab";
/// What the pure core must not depend on.
const IMPURE: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];

/// Formatting.
pub(super) fn fmt(bench: &Bench) -> Result<String> {
    cargo(bench, &["fmt", "--all", "--check"])?;
    Ok("tidy".into())
}

/// The core without any feature: compiles, and knows no browser.
pub(super) fn core(bench: &Bench) -> Result<String> {
    let core = [
        "clippy",
        "--locked",
        "--package",
        "sanjin",
        "--no-default-features",
        "--lib",
        "--",
        "-D",
        "warnings",
    ];
    cargo(bench, &core)?;
    let mut tree = process::cargo(&bench.place);
    tree.args(["tree", "--locked", "--package", "sanjin", "--no-default-features", "--edges", "normal"]);
    let tree = process::capture(tree.args(["--prefix", "none", "--format", "{p}"]))?;
    match impure_in(&tree) {
        Some(name) => bail!(
            "the core depends on {name}: `cargo tree --invert {name} --no-default-features` says through what"
        ),
        None => Ok("pure".into()),
    }
}

/// The first dependency in a tree, one package a line, that the core must not have.
fn impure_in(tree: &str) -> Option<&'static str> {
    IMPURE.into_iter().find(|name| tree.lines().any(|line| line.split(' ').next() == Some(name)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_impure_dependency_is_told_by_its_whole_name() {
        assert_eq!(impure_in("sanjin v0.1.0 (/r)\nplotters v0.3.7\nweb-sys v0.3.1"), Some("web-sys"));
        assert_eq!(impure_in("sanjin v0.1.0 (/r)\nyew-like v1.0.0"), None);
    }
}
