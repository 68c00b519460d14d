//! The machine's load and the date, for reports.

use anyhow::Result;
use xtask::place::Place;
use xtask::{env, process};

/// The load average over the last minute.
pub(crate) fn load() -> String {
    let averages = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    averages.split(' ').next().filter(|it| !it.is_empty()).unwrap_or("unknown").to_owned()
}

/// Today in UTC: 2026-11-25.
pub(crate) fn day(place: &Place) -> Result<String> {
    let mut date = process::command("date", env::native(), place.root());
    Ok(process::capture(date.args(["-u", "+%Y-%m-%d"]))?.trim().to_owned())
}
