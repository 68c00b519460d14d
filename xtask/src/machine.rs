//! What a reader of measured figures wants to know of the machine and the day.

use std::fs;

use anyhow::Result;

use crate::place::Place;
use crate::{env, process};

/// How busy the machine is with other things, over the last minute.
pub(crate) fn load() -> String {
    let said = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    said.split(' ').next().filter(|it| !it.is_empty()).unwrap_or("unknown").to_owned()
}

/// Today, by the clock of the world: 2026-11-25.
pub(crate) fn day(place: &Place) -> Result<String> {
    let said =
        process::capture(process::command("date", env::native(), place.root()).args(["-u", "+%Y-%m-%d"]))?;
    Ok(said.trim().to_owned())
}

/// Processors, their kind, and the system: `2 processors, x86_64, Debian GNU/Linux 12 (bookworm)`.
pub(crate) fn what() -> String {
    let cpus = std::thread::available_parallelism().map_or(0, usize::from);
    let told = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = told.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let system = name.map_or(std::env::consts::OS, |name| name.trim_matches('"'));
    format!("{cpus} processors, {}, {system}", std::env::consts::ARCH)
}
