//! Waits for a change of files, to build or check again.
//!
//! It polls the files' times, because system notifications also report reads, and the compiler reads every source. For some hundred files
//! polling has no measurable cost.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

use crate::place::Place;

/// The files and folders that the bundle is built from, beside the story.
const SOURCES: [&str; 9] = [
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
/// The polling interval, and how long files must stay unchanged: an editor saves in several steps.
const PAUSE: Duration = Duration::from_millis(300);

/// Every file with its time and length.
type State = BTreeMap<PathBuf, (SystemTime, u64)>;

/// The files and folders that the bundle is built from.
pub(crate) fn sources(place: &Place) -> Vec<PathBuf> {
    let all = SOURCES.iter().map(|source| place.root().join(source));
    std::iter::once(place.data()).chain(all).collect()
}

/// Files and folders, and how they were when last asked.
pub(crate) struct Watch {
    paths: Vec<PathBuf>,
    state: State,
}

impl Watch {
    /// Begins to watch. Do so before reading the files: then a change meanwhile is the next one.
    pub(crate) fn of(paths: Vec<PathBuf>) -> Self {
        let state = state_of(&paths);
        Self { paths, state }
    }

    /// Waits for a change, and until the files are at rest again. Returns the first file that changed.
    pub(crate) fn next_change(&mut self) -> PathBuf {
        let now = next_state(&self.paths, &self.state);
        let changed = changed_file(&self.state, &now).map_or_else(PathBuf::new, Path::to_path_buf);
        self.state = now;
        changed
    }
}

/// The current state of the files.
fn state_of(paths: &[PathBuf]) -> State {
    // A file that is removed during the walk counts as missing.
    let entries = paths.iter().flat_map(|path| WalkDir::new(path).into_iter().flatten());
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|file| {
            let metadata = file.metadata().ok()?;
            let time = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            Some((file.into_path(), (time, metadata.len())))
        })
        .collect()
}

/// Waits until the files differ from `old` and no longer change.
fn next_state(paths: &[PathBuf], old: &State) -> State {
    let mut last = state_of(paths);
    loop {
        thread::sleep(PAUSE);
        let now = state_of(paths);
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
        let place = Place::at(&root).telling(Path::new("next"));
        fs::create_dir_all(place.data()).expect("a folder");
        let sources = sources(&place);
        let (kept, other) = (root.join("src/lib.rs"), root.join("src/chart/bar.rs"));
        fs::write(&kept, "//! a").expect("a file");
        let before = state_of(&sources);
        fs::read(&kept).expect("is there");
        fs::write(root.join("README.md"), "no source").expect("a file");
        assert_eq!(changed_file(&before, &state_of(&sources)), None);

        fs::write(&other, "").expect("a file");
        let with_other = state_of(&sources);
        assert_eq!(changed_file(&before, &with_other), Some(other.as_path()));
        assert_eq!(changed_file(&with_other, &before), Some(other.as_path()));
        fs::write(&kept, "//! ab").expect("a file");
        assert_eq!(changed_file(&with_other, &state_of(&sources)), Some(kept.as_path()));

        let with_longer = state_of(&sources);
        let fact = place.data().join("facts.toml");
        fs::write(&fact, "").expect("a file");
        assert_eq!(
            changed_file(&with_longer, &state_of(&sources)),
            Some(fact.as_path()),
            "the story's own folder"
        );
        fs::remove_dir_all(root).expect("it can go");
    }

    #[test]
    fn a_change_made_before_waiting_for_one_is_the_next_one() {
        let root = std::env::temp_dir().join(format!("sanjin-watched-{}", std::process::id()));
        fs::create_dir_all(&root).expect("a folder");
        let file = root.join("a.toml");
        let mut watch = Watch::of(vec![root.clone()]);
        for text in ["x", "xx"] {
            fs::write(&file, text).expect("a file");
            assert_eq!(watch.next_change(), file);
        }
        fs::remove_dir_all(root).expect("it can go");
    }
}
