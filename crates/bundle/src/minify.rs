//! Scripts made small by esbuild, which stands on PATH where xtask builds. Where it is not there, scripts travel as they are written.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use super::error::BundleError;

/// A script that does the same in fewer bytes.
///
/// # Errors
///
/// The script is none, or esbuild breaks off: with what it says. `name` is what the script is called in the message.
pub(super) fn minified(name: &str, script: &str) -> Result<String, BundleError> {
    if !is_there() {
        return Ok(script.to_owned());
    }
    let fault = |what: String| BundleError {
        at: name.into(),
        what,
        hint: "esbuild comes with tests/browser/package.json; `cargo xtask build` installs it anew if target/tools/node is removed",
    };
    let mut esbuild = esbuild();
    // No newer syntax than what is written, and no charset but ASCII's escapes undone: the files are UTF-8.
    let esbuild =
        esbuild.args(["--minify", "--target=es2020", "--charset=utf8", "--loader=js", "--log-level=error"]);
    let mut child = esbuild
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| fault(format!("esbuild can't be started: {error}")))?;
    // All is read before anything is written, so neither waits for the other.
    let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(script.as_bytes()));
    let output = child.wait_with_output().map_err(|error| fault(format!("esbuild broke off: {error}")))?;
    if !output.status.success() {
        return Err(fault(format!("esbuild refuses it: {}", String::from_utf8_lossy(&output.stderr).trim())));
    }
    written.map_err(|error| fault(format!("esbuild did not take it: {error}")))?;
    String::from_utf8(output.stdout).map_err(|error| fault(format!("esbuild's answer is no text: {error}")))
}

/// Whether it is on PATH; if not, that is said once.
fn is_there() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| {
        let asked = esbuild().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        let there = asked.is_ok_and(|status| status.success());
        if !there {
            println!(
                "prerender: warning: esbuild is not on PATH, so scripts are a quarter larger than they should be\n  \
                 hint: `cargo xtask build` sets it up"
            );
        }
        there
    })
}

fn esbuild() -> Command {
    Command::new("esbuild")
}
