//! The Rust toolchain that builds and checks the project natively.
//!
//! There is no `rust-toolchain.toml`, because it breaks every cargo call where rustup's servers can't be reached (tried with rustup 1.29).
//! rustup looks a toolchain up by name: `channel = "1.95.0"` fails where only `stable` is installed, even if that is 1.95.0, and
//! `channel = "stable"` fails where only a numbered toolchain is (as in Rust's container images). If the file lists a missing target or
//! component, every cargo call first tries to download it. The distribution's compiler, which makes the wasm on some machines, ignores the
//! file. Instead, `rust-version` in Cargo.toml names the version: cargo refuses an older one, and this file reports a newer one.

use crate::env;
use crate::place::Place;
use crate::process;

/// The version that the code is checked with.
const VERSION: &str = env!("CARGO_PKG_RUST_VERSION");

/// The compiler in use, and what to do if it is newer than [`VERSION`].
pub(crate) fn title(place: &Place) -> String {
    let output = process::capture(process::command("rustc", env::native(), place.root()).arg("--version"));
    describe(&output.unwrap_or_default())
}

fn describe(output: &str) -> String {
    let version = output.split_whitespace().nth(1).unwrap_or("of unknown version");
    if minor_version(output) <= minor_version(VERSION) {
        return format!("rustc {version}");
    }
    format!(
        "rustc {version}, newer than {VERSION}: its lints may find more. To check as CI does: \
         `rustup toolchain install {VERSION}.0`, then `RUSTUP_TOOLCHAIN={VERSION}.0 cargo xtask test`"
    )
}

/// The `(1, 95)` of `rustc 1.95.0 (59807616e 2026-04-14)` or of `1.95`.
pub(super) fn minor_version(output: &str) -> Option<(u32, u32)> {
    output.split_whitespace().find_map(|word| {
        let mut numbers = word.split('.').map(str::parse::<u32>);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_and_ordered_as_numbers() {
        assert_eq!(minor_version("rustc 1.95.0 (59807616e 2026-04-14)"), Some((1, 95)));
        assert_eq!(minor_version("1.95"), Some((1, 95)));
        assert_eq!(minor_version("rustc"), None);
        assert!(minor_version("rustc 1.100.0") > minor_version("rustc 1.95.0"));
    }

    #[test]
    fn a_newer_compiler_is_reported_with_what_to_run() {
        assert_eq!(describe(&format!("rustc {VERSION}.0 (0123 2026-04-14)")), format!("rustc {VERSION}.0"));
        let newer = describe("rustc 1.999.1 (0123 2030-01-01)");
        assert!(newer.contains("newer than") && newer.contains("rustup toolchain install"), "{newer}");
    }
}
