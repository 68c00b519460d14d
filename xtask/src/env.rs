//! The environment of inner commands: the caller's, without what `cargo run` added for xtask.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

/// Environment variables and their values.
pub type Env = BTreeMap<OsString, OsString>;

/// The environment for an inner command of the native toolchain.
#[must_use]
pub fn native() -> Env {
    std::env::vars_os().filter(|(name, _)| !set_for_xtask(&name.to_string_lossy())).collect()
}

/// The environment for a wasm build, without flags meant for the native toolchain.
pub(crate) fn foreign() -> Env {
    native().into_iter().filter(|(name, _)| !meant_for_this_machine(&name.to_string_lossy())).collect()
}

/// Puts `folders` before everything else on PATH.
pub(crate) fn put_first_on_path(env: &mut Env, folders: &[PathBuf]) {
    let path = env.remove(&OsString::from("PATH")).unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    // Fails if a folder's name contains a colon; then PATH stays as it was.
    env.insert("PATH".into(), std::env::join_paths(all).unwrap_or(path));
}

/// The first file of this name on PATH.
#[must_use]
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Whether cargo or rustup sets this variable for the program they run. An inner build must not inherit it: it would use the wrong
/// compiler or target folder, or rebuild everything because a fingerprint differs.
fn set_for_xtask(name: &str) -> bool {
    const EXACT: [&str; 11] = [
        "CARGO",
        "CARGO_BIN_NAME",
        "CARGO_BUILD_TARGET",
        "CARGO_CRATE_NAME",
        "CARGO_MAKEFLAGS",
        "CARGO_PRIMARY_PACKAGE",
        "CARGO_TARGET_DIR",
        "LD_LIBRARY_PATH",
        "OUT_DIR",
        "RUSTC",
        "RUST_RECURSION_COUNT",
    ];
    EXACT.contains(&name) || name.starts_with("CARGO_MANIFEST_") || name.starts_with("CARGO_PKG_")
}

/// Whether this variable chooses or tunes the native toolchain.
fn meant_for_this_machine(name: &str) -> bool {
    const EXACT: [&str; 5] =
        ["CARGO_ENCODED_RUSTFLAGS", "RUSTDOC", "RUSTFLAGS", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER"];
    EXACT.contains(&name) || name.starts_with("CARGO_BUILD_RUST")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_run_sets_is_dropped_and_what_the_caller_sets_is_kept() {
        for name in ["CARGO", "CARGO_PKG_NAME", "CARGO_MANIFEST_DIR", "CARGO_TARGET_DIR", "LD_LIBRARY_PATH"] {
            assert!(set_for_xtask(name), "{name} must go");
        }
        for name in ["CARGO_HOME", "CARGO_NET_OFFLINE", "CARGO_TERM_COLOR", "PATH", "RUSTUP_TOOLCHAIN", "CI"]
        {
            assert!(!set_for_xtask(name), "{name} must stay");
        }
    }

    #[test]
    fn a_wasm_build_gets_no_settings_of_the_native_toolchain() {
        for name in ["RUSTFLAGS", "RUSTUP_TOOLCHAIN", "CARGO_BUILD_RUSTFLAGS", "CARGO_BUILD_RUSTC"] {
            assert!(meant_for_this_machine(name), "{name} must go");
        }
        assert!(!meant_for_this_machine("CARGO_HOME"));
    }

    #[test]
    fn folders_put_first_on_path_keep_their_order() {
        let mut env = Env::from([("PATH".into(), "/c".into())]);
        put_first_on_path(&mut env, &["/a".into(), "/b".into()]);
        let path = std::env::join_paths(["/a", "/b", "/c"]).expect("no colon in it");
        assert_eq!(env.get(&OsString::from("PATH")), Some(&path));
    }
}
