//! The version of a dependency, as Cargo.lock has it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

#[derive(Deserialize)]
struct Lockfile {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The one version of `name` in the lock file at `path`.
pub(crate) fn version_in(path: &Path, name: &str) -> Result<String> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} can't be read: run `cargo generate-lockfile`", path.display()))?;
    version_of(&text, name).with_context(|| path.display().to_string())
}

fn version_of(lockfile: &str, name: &str) -> Result<String> {
    let lockfile: Lockfile = toml::from_str(lockfile).context("this is no lock file of cargo's")?;
    let mut found = lockfile.package.into_iter().filter(|package| package.name == name);
    match (found.next(), found.next()) {
        (Some(package), None) => Ok(package.version),
        (None, _) => bail!("{name} is not in it: is the dependency gone from Cargo.toml?"),
        (Some(a), Some(b)) => {
            bail!("{name} is in it twice, as {} and {}: run `cargo update {name}`", a.version, b.version)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\
        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.131\"\n\
        [[package]]\nname = \"syn\"\nversion = \"1.0.1\"\n[[package]]\nname = \"syn\"\nversion = \"2.0.1\"\n";

    #[test]
    fn the_version_is_that_of_the_package_of_exactly_this_name() {
        assert_eq!(version_of(LOCK, "wasm-bindgen").expect("is there"), "0.2.130");
    }

    #[test]
    fn a_package_that_is_missing_or_there_twice_is_an_error_that_names_it() {
        let missing = version_of(LOCK, "yew").expect_err("is not there").to_string();
        assert!(missing.starts_with("yew is not in it"), "{missing}");
        let twice = version_of(LOCK, "syn").expect_err("is there twice").to_string();
        assert!(twice.contains("1.0.1 and 2.0.1"), "{twice}");
    }

    #[test]
    fn our_own_lock_file_has_one_wasm_bindgen() {
        let ours = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock"));
        assert!(version_in(ours, "wasm-bindgen").is_ok());
    }
}
