//! The checks that need only the native toolchain.

use anyhow::{Result, bail};

use super::Session;
use crate::process;

/// Everything in the workspace that compiles natively.
const ALL: &str = "--locked --workspace --features sanjin/load,sanjin/prerender";
/// The packages of the lab that need no C++ compiler; what libFuzzer runs is compiled by tests/properties, too.
const LAB: &str = "--locked --manifest-path lab/Cargo.toml --package lab";
/// What the pure core must not depend on.
const IMPURE: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];

/// Formatting.
pub(super) fn fmt(session: &Session) -> Result<String> {
    cargo(session, "fmt --all --check")?;
    cargo(session, "fmt --manifest-path lab/Cargo.toml --package lab --package sanjin-fuzz --check")?;
    Ok("tidy".into())
}

/// The core compiles without any feature, and has no dependency on a browser.
pub(super) fn core(session: &Session) -> Result<String> {
    cargo(session, "clippy --locked --package sanjin --no-default-features --lib -- -D warnings")?;
    let mut tree = process::cargo(&session.place);
    tree.args("tree --locked --package sanjin --no-default-features --edges normal".split(' '));
    let tree = process::capture(tree.args(["--prefix", "none", "--format", "{p}"]))?;
    match impure_in(&tree) {
        Some(name) => bail!(
            "the core depends on {name}: `cargo tree --invert {name} --no-default-features` shows through what"
        ),
        None => Ok("pure".into()),
    }
}

/// The first dependency in a tree, one package a line, that the core must not have.
fn impure_in(tree: &str) -> Option<&'static str> {
    IMPURE.into_iter().find(|name| tree.lines().any(|line| line.split(' ').next() == Some(name)))
}

/// The tests of the core: those at the foot of its files, and the goldens.
pub(super) fn unit(session: &Session) -> Result<String> {
    cargo(session, "test --locked --package sanjin --features load --lib --test golden")?;
    Ok("all green".into())
}

/// Lints of everything that compiles natively.
pub(super) fn clippy(session: &Session) -> Result<String> {
    cargo(session, &format!("clippy {ALL} --all-targets -- -D warnings"))?;
    Ok("no warning".into())
}

/// Every native test.
pub(super) fn test(session: &Session) -> Result<String> {
    let mut cargo = process::cargo(&session.place);
    cargo.args(format!("test {ALL} --no-fail-fast").split(' '));
    process::run(cargo.args(&session.extra))?;
    Ok("all green".into())
}

/// The documentation.
pub(super) fn doc(session: &Session) -> Result<String> {
    let mut cargo = process::cargo(&session.place);
    cargo.args(format!("doc {ALL} --no-deps --document-private-items").split(' '));
    process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok("no warning".into())
}

/// Lints and tests of lab/.
pub(super) fn lab(session: &Session) -> Result<String> {
    cargo(session, &format!("clippy {LAB} --all-targets -- -D warnings"))?;
    cargo(session, &format!("test {LAB}"))?;
    Ok("no warning, all green".into())
}

fn cargo(session: &Session, args: &str) -> Result<()> {
    process::run(process::cargo(&session.place).args(args.split(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_impure_dependency_is_found_by_its_whole_name() {
        assert_eq!(impure_in("sanjin v0.1.0 (/r)\nplotters v0.3.7\nweb-sys v0.3.1"), Some("web-sys"));
        assert_eq!(impure_in("sanjin v0.1.0 (/r)\nyew-like v1.0.0"), None);
    }
}
