//! Installs the system's packages with apt, if this process is root.

use std::path::Path;

use anyhow::{Result, anyhow};

use crate::env;
use crate::process;
use crate::progress::say;

/// Installs `packages`; `purpose` completes "…, needed to …".
///
/// # Errors
/// There is no apt, this is not root, or apt failed; the error has the command to run by hand.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let wanted = packages.join(" ");
    let by_hand = || {
        anyhow!(
            "missing: {wanted}, needed to {purpose}: run \
             `apt-get update && apt-get install --no-install-recommends {wanted}` as root, then this command again"
        )
    };
    if env::find_on_path("apt-get").is_none() || !is_root() {
        return Err(by_hand());
    }
    say(&format!("installing {wanted} with apt, needed to {purpose}"));
    // The first try fails if the package list is missing or outdated.
    apt(&["install", "--yes", "--no-install-recommends"], packages)
        .or_else(|_| {
            apt(&["update"], &[])?;
            apt(&["install", "--yes", "--no-install-recommends"], packages)
        })
        .map_err(|error| error.context(by_hand()))
}

fn apt(command: &[&str], packages: &[&str]) -> Result<()> {
    let mut environment = env::native();
    environment.insert("DEBIAN_FRONTEND".into(), "noninteractive".into());
    let mut apt = process::command("apt-get", environment, Path::new("/"));
    apt.arg("--quiet").args(command).args(packages);
    process::run(&mut apt)
}

fn is_root() -> bool {
    let mut id = process::command("id", env::native(), Path::new("/"));
    process::capture(id.arg("-u")).is_ok_and(|user| user.trim() == "0")
}
