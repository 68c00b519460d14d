//! The invented story in `story/`, whose charts have the kinds that the story in `data/` does not use.
//!
//! Its own words are in `story/wording/`. The page's words (`[ui]`, `[reasons]`, `sharing/`) are those of `data/`, so that a new key
//! there needs no change here.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The tables of `data/wording/<edition>.toml` that this story shares. What precedes the first table is shared too.
const SHARED: [&str; 4] = ["[numerals]", "[punctuation]", "[ui]", "[reasons]"];

/// Returns the folder of this package.
fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the folders from which the story is put together: a change in them changes it.
#[must_use]
pub fn sources() -> [PathBuf; 2] {
    [here().join("story"), here().join("../../data")]
}

/// Writes the whole story into a folder, in the form of `data/`.
///
/// # Errors
///
/// A file can't be read or written.
pub fn write(into: &Path) -> io::Result<()> {
    let [own, data] = sources();
    copy(&own, into)?;
    for entry in fs::read_dir(own.join("wording"))? {
        let name = entry?.file_name();
        let read = |from: &Path| fs::read_to_string(from.join("wording").join(&name));
        fs::write(into.join("wording").join(&name), shared(&read(&data)?) + "\n" + &read(&own)?)?;
        fs::create_dir_all(into.join("sharing"))?;
        let sharing = fs::read_to_string(data.join("sharing").join(&name))?;
        fs::write(into.join("sharing").join(&name), sharing)?;
    }
    Ok(())
}

/// Loads the story, which [`write()`] puts into this folder first.
///
/// # Panics
///
/// Panics with all problems if the story is wrong, or if a file can't be read or written.
#[must_use]
#[expect(clippy::expect_used, reason = "for tests: a story that is wrong must stop them")]
pub fn load_in(folder: &Path) -> load::Loaded {
    write(folder).expect("the story's files");
    load::load(folder).unwrap_or_else(|problems| panic!("tests/kinds/story:\n{problems}"))
}

/// Returns the shared part of a wording file.
fn shared(wording: &str) -> String {
    let mut is_shared = true;
    let lines = wording.lines().filter(|line| {
        if line.starts_with('[') {
            is_shared = SHARED.contains(line);
        }
        is_shared
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::write(to.join(name), fs::read(&path)?)?;
        }
    }
    Ok(())
}
