//! The checks that need only the native toolchain.

use anyhow::Result;

use super::Session;
use crate::process;

/// Everything in the workspace that compiles natively.
const ALL: &str = "--locked --workspace --features sanjin/prerender";
/// The lab packages that need no C++ compiler; `tests/properties` compiles the sources of the other one, `lab/fuzz`, too.
const LAB: &str = "--locked --manifest-path lab/Cargo.toml --package lab";

pub(super) fn fmt(session: &Session) -> Result<String> {
    cargo(session, "fmt --all --check")?;
    cargo(session, "fmt --manifest-path lab/Cargo.toml --package lab --package sanjin-fuzz --check")?;
    Ok("tidy".into())
}

/// The unit tests of the core, and the goldens.
pub(super) fn unit(session: &Session) -> Result<String> {
    cargo(
        session,
        "test --locked -p story -p load -p plotters-semantic-svg -p chart -p proof -p sanjin --lib --test golden",
    )?;
    Ok("all green".into())
}

/// Lints of the crates that draw, of the loader, and of the measures of drawings.
pub(super) fn clippy_core(session: &Session) -> Result<String> {
    let core = "-p story -p load -p plotters-semantic-svg -p chart -p proof";
    cargo(session, &format!("clippy --locked {core} --all-targets -- -D warnings"))?;
    Ok("no warning".into())
}

/// Lints of everything that compiles natively.
pub(super) fn clippy(session: &Session) -> Result<String> {
    cargo(session, &format!("clippy {ALL} --all-targets -- -D warnings"))?;
    Ok("no warning".into())
}

pub(super) fn test(session: &Session) -> Result<String> {
    let mut cargo = process::cargo(&session.place);
    cargo.args(format!("test {ALL} --no-fail-fast").split(' '));
    process::run(cargo.args(&session.extra))?;
    Ok("all green".into())
}

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
