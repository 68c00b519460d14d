//! The checks that compile for the browser.

use anyhow::Result;

use super::Session;
use crate::parity;
use crate::process;
use crate::progress::say;
use crate::setup::WasmToolchain;

const BROWSER: [&str; 5] = ["--locked", "--package", "sanjin", "--features", "browser"];
const FOR_WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Lints of the program for the browser.
///
/// A distribution's compiler has no clippy. Then the native clippy lints the browser's half (web-sys compiles natively), and the wasm
/// compiler adds its own warnings, in the release profile, whose dependencies the bundle shares.
pub(super) fn lint(session: &Session) -> Result<String> {
    let place = &session.place;
    let build = &session.tools()?.build;
    let mut wasm = process::command("cargo", build.env(place), place.root());
    if matches!(build.wasm, WasmToolchain::Own | WasmToolchain::OwnReadyMade) {
        process::run(wasm.arg("clippy").args(BROWSER).args(["--lib", "--bins"]).args(FOR_WASM).args(DENY))?;
        return Ok("no warning from clippy".into());
    }
    say("the distribution's compiler has no clippy: clippy natively, the compiler's own warnings for wasm");
    let mut native = process::cargo(place);
    process::run(native.arg("clippy").args(BROWSER).args(["--lib", "--bins"]).args(DENY))?;
    process::run(wasm.arg("rustc").args(BROWSER).args(["--release", "--lib"]).args(FOR_WASM).args(DENY))?;
    Ok("no warning from clippy natively, none from the compiler for wasm".into())
}

pub(super) fn parity(session: &Session) -> Result<String> {
    parity::compare(&session.place, &session.tools()?.build)
}
