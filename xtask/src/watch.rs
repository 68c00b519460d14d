//! Builds again when a source changes.
//!
//! It polls the files' times, because system notifications also report reads, and the compiler reads every source. For some hundred files
//! polling has no measurable cost.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;
use walkdir::WalkDir;

use crate::build;
use crate::place::Place;
use crate::progress::say;
use crate::setup::BuildTools;

/// The files and folders that the bundle is built from.
const SOURCES: [&str; 10] = [
    "data",
    "crates",
    "src",
    "scripts",
    "styles",
    "index.html",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
];
/// The polling interval, and how long files must stay unchanged before a build: an editor saves in several steps.
const PAUSE: Duration = Duration::from_millis(300);

/// Every source with its time and length.
type State = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Builds on every change, until the program ends. A failing build is reported; the last good bundle stays.
pub(crate) fn rebuild_on_change(place: &Place, tools: &BuildTools, mut built: State) -> Result<()> {
    say(&format!("watching {}", SOURCES.join(", ")));
    loop {
        let now = next_state(place.root(), &built);
        let changed = changed_file(&built, &now).unwrap_or(Path::new("a source"));
        say(&format!(
            "{} changed: building",
            changed.strip_prefix(place.root()).unwrap_or(changed).display()
        ));
        // Set before the build, so that a change during the build starts another one.
        built = now;
        if let Err(error) = build::build(place, tools) {
            say(&format!("{error:#}"));
            say("still serving the last good bundle");
        }
    }
}

/// The current state of the sources.
pub(crate) fn state_of_sources(root: &Path) -> State {
    // A file that is removed during the walk counts as missing.
    let entries = SOURCES.iter().flat_map(|source| WalkDir::new(root.join(source)).into_iter().flatten());
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|file| {
            let metadata = file.metadata().ok()?;
            let time = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            Some((file.into_path(), (time, metadata.len())))
        })
        .collect()
}

/// Waits until the sources differ from `old` and no longer change.
fn next_state(root: &Path, old: &State) -> State {
    let mut last = state_of_sources(root);
    loop {
        thread::sleep(PAUSE);
        let now = state_of_sources(root);
        if now == last && now != *old {
            return now;
        }
        last = now;
    }
}

/// The first file that was added, removed or changed.
fn changed_file<'a>(old: &'a State, new: &'a State) -> Option<&'a Path> {
    let differs = |path: &&PathBuf| old.get(*path) != new.get(*path);
    new.keys().chain(old.keys()).find(differs).map(PathBuf::as_path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_new_gone_or_longer_is_a_change_and_reading_is_none() {
        let root = std::env::temp_dir().join(format!("sanjin-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("src/chart")).expect("a folder");
        let (kept, other) = (root.join("src/lib.rs"), root.join("src/chart/bar.rs"));
        fs::write(&kept, "//! a").expect("a file");
        let before = state_of_sources(&root);
        fs::read(&kept).expect("is there");
        fs::write(root.join("README.md"), "no source").expect("a file");
        assert_eq!(changed_file(&before, &state_of_sources(&root)), None);

        fs::write(&other, "").expect("a file");
        let with_other = state_of_sources(&root);
        assert_eq!(changed_file(&before, &with_other), Some(other.as_path()));
        assert_eq!(changed_file(&with_other, &before), Some(other.as_path()));
        fs::write(&kept, "//! ab").expect("a file");
        assert_eq!(changed_file(&with_other, &state_of_sources(&root)), Some(kept.as_path()));
        fs::remove_dir_all(root).expect("it can go");
    }
}
