//! Rules for the sources that neither Cargo nor clippy can check: nothing that draws depends on the machine, and files stay small.

use std::fs;
use std::path::PathBuf;

use walkdir::WalkDir;

/// Words that break parity between native and wasm in the crates that draw, in addition to clippy.toml's.
const UNEVEN: [&str; 5] = ["Instant", "SystemTime", "std::env", "std::fs", "std::thread"];

fn rust_files(folders: &[&str]) -> Vec<PathBuf> {
    let entries = folders.iter().flat_map(WalkDir::new).map(|entry| entry.expect("a readable folder"));
    entries
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect()
}

fn read(path: &PathBuf) -> String {
    fs::read_to_string(path).expect("a source file")
}

#[test]
fn nothing_that_draws_differs_between_machines() {
    let files = rust_files(&["crates/story/src", "crates/svg/src", "crates/chart/src"]);
    assert!(files.len() > 60, "{}", files.len());
    for path in files {
        for line in read(&path).lines().filter(|line| !line.trim_start().starts_with("//")) {
            let word = UNEVEN.iter().find(|word| line.contains(**word));
            assert_eq!(word, None, "{}: breaks parity (ARCHITECTURE.md): {line}", path.display());
        }
    }
}

#[test]
fn files_stay_small() {
    let files = rust_files(&["crates", "src", "tests", "xtask", "lab"]);
    let mut lengths: Vec<(usize, PathBuf)> =
        files.into_iter().map(|path| (read(&path).lines().count(), path)).collect();
    lengths.sort();
    let (longest, path) = lengths.last().expect("there are files");
    assert!(*longest <= 400, "{} has {longest} lines; cut it by concept", path.display());
    let (median, _) = &lengths[lengths.len() / 2];
    assert!(*median < 120, "the median file has {median} lines");
}
