//! Loading a story with damaged files: `load::load`, then what the program does with an accepted story.
//!
//! The input is a list of changes to `data/`, separated by U+001E. Each has a file's name, an operation and its argument:
//!
//! - `charts.toml=…`: replaces the file's content;
//! - `charts.toml-`: removes the file;
//! - `charts.toml~120,3:…`: replaces three bytes from byte 120;
//! - `wording/fr.toml+…`: adds a file of any name below `data/`.
//!
//! An unknown name picks some file, too.

mod folder;
mod judge;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chart::Frame;
use load::load;
use story::Story;

pub use judge::{can_be_mended, can_be_used};

use folder::Folder;

/// A story's files by their path in its folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The loader refuses the story with a place and a hint for each mistake, or accepts one that passes all checks and can be drawn.
pub fn check(data: &[u8]) {
    refused(data);
}

/// As [`check`]; returns whether the loader refused the story.
pub fn refused(data: &[u8]) -> bool {
    real();
    let mut folder = Folder::of_this_thread();
    for change in data.split(|byte| *byte == 0x1e) {
        apply(change, &mut folder.files);
    }
    folder.write();
    // One frame for each input: drawing takes fifty times as long as refusing.
    let frame = Frame::ALL[data.len() % Frame::ALL.len()];
    let loaded = load(folder.dir());
    let judged = match &loaded {
        // The input changed only comments.
        Ok(loaded) if loaded.story == *real() => Ok(()),
        Ok(loaded) => can_be_used(&loaded.story, &[frame]),
        Err(problems) => can_be_mended(folder.dir(), &folder.files, problems),
    };
    judged.unwrap_or_else(|wrong| panic!("{wrong}"));
    loaded.is_err()
}

/// The undamaged story.
fn real() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(|| {
        let folder = Folder::of_this_thread();
        folder.write();
        load(folder.dir()).unwrap_or_else(|problems| panic!("data/ is faulty: {problems}")).story
    })
}

fn apply(change: &[u8], files: &mut Files) {
    let Some(at) = change.iter().position(|byte| b"=-~+".contains(byte)) else { return };
    let (name, what, with) = (&change[..at], change[at], &change[at + 1..]);
    if what == b'+' {
        let name: String =
            name.iter().map(|byte| char::from(*byte)).filter(|c| is_of_a_name(*c)).take(40).collect();
        // A folder in place of a file, or a path outside the story's folder, is outside this fuzzer's scope.
        let clashes =
            |known: &String| known.starts_with(&format!("{name}/")) || name.starts_with(&format!("{known}/"));
        if !name.split('/').any(str::is_empty) && !name.contains("..") && !files.keys().any(clashes) {
            files.insert(name, with.to_vec());
        }
        return;
    }
    let Some(name) = named(name, files) else { return };
    match what {
        b'-' => drop(files.remove(&name)),
        b'=' => drop(files.insert(name, with.to_vec())),
        _ => {
            let text = files.entry(name).or_default();
            let (place, with) =
                with.split_at(with.iter().position(|byte| *byte == b':').unwrap_or(with.len()));
            let mut numbers = place.split(|byte| *byte == b',').map(number);
            let from = numbers.next().unwrap_or(0) % (text.len() + 1);
            let to = (from + numbers.next().unwrap_or(0)).min(text.len());
            text.splice(from..to, with.iter().skip(1).copied());
        }
    }
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_')
}

/// The file of that name, or some file if there is none.
fn named(name: &[u8], files: &Files) -> Option<String> {
    let told = std::str::from_utf8(name).ok().filter(|name| files.contains_key(*name));
    let any =
        || files.keys().nth(name.iter().map(|byte| usize::from(*byte)).sum::<usize>() % files.len().max(1));
    told.map(str::to_owned).or_else(|| any().cloned())
}

fn number(digits: &[u8]) -> usize {
    digits
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .take(7)
        .fold(0, |n, byte| n * 10 + usize::from(byte - b'0'))
}
