//! wasm-bindgen, which writes the JavaScript that loads the wasm. Its version must be exactly the library's.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cargo_install::Tool;
use crate::place::Place;
use crate::process;

pub(crate) fn ready(place: &Place) -> Result<PathBuf> {
    let id = process::capture(process::cargo(place).args(["pkgid", "wasm-bindgen"]))?;
    let version = version_in(&id).with_context(|| format!("cargo pkgid gave no version: {id}"))?;
    let tool = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        // The lock file that 0.2.130 was published with names a crate that is no longer available.
        locked: false,
        // The default features add TLS for its test runner, which is not used here.
        bare: true,
        purpose: "write the JavaScript that loads the wasm",
    };
    tool.ready(place)
}

/// The version in a package id: `registry+https://…#wasm-bindgen@0.2.130`.
fn version_in(id: &str) -> Option<&str> {
    Some(id.trim().rsplit_once('@')?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_what_the_lock_file_has() {
        assert_eq!(version_in("registry+https://host/index#wasm-bindgen@0.2.130\n"), Some("0.2.130"));
        assert_eq!(version_in("path+file:///tree/wasm-bindgen"), None);
    }
}
