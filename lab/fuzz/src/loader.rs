//! A story with damaged files: `load::load`, and what is done with a story it accepts.
//!
//! The input is a list of changes to `data/`, apart by U+001E. Each is a file's name, what is done, and with what:
//!
//! - `charts.toml=…`: the file is this;
//! - `charts.toml-`: it is gone;
//! - `charts.toml~120,3:…`: from byte 120 of it three bytes become this;
//! - `wording/fr.toml+…`: a file more, of any name below `data/`.
//!
//! A name that is none picks a file all the same.

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

/// It is refused with a place and a hint for each mistake, or what is accepted holds and can be drawn.
pub fn check(data: &[u8]) {
    refused(data);
}

/// The same, and whether it was refused.
pub fn refused(data: &[u8]) -> bool {
    real();
    let mut folder = Folder::of_this_thread();
    for change in data.split(|byte| *byte == 0x1e) {
        apply(change, &mut folder.files);
    }
    folder.write();
    // One frame an input: what is drawn costs fifty times what is refused.
    let frame = Frame::ALL[data.len() % Frame::ALL.len()];
    let loaded = load(folder.dir());
    let judged = match &loaded {
        // Comments may change.
        Ok(loaded) if loaded.story == *real() => Ok(()),
        Ok(loaded) => can_be_used(&loaded.story, &[frame]),
        Err(problems) => can_be_mended(folder.dir(), &folder.files, problems),
    };
    judged.unwrap_or_else(|wrong| panic!("{wrong}"));
    loaded.is_err()
}

/// The story as it is.
fn real() -> &'static Story {
    static STORY: OnceLock<Story> = OnceLock::new();
    STORY.get_or_init(|| {
        let folder = Folder::of_this_thread();
        folder.write();
        load(folder.dir()).unwrap_or_else(|problems| panic!("data/ as it is: {problems}")).story
    })
}

fn apply(change: &[u8], files: &mut Files) {
    let Some(at) = change.iter().position(|byte| b"=-~+".contains(byte)) else { return };
    let (name, what, with) = (&change[..at], change[at], &change[at + 1..]);
    if what == b'+' {
        let name: String =
            name.iter().map(|byte| char::from(*byte)).filter(|c| is_of_a_name(*c)).take(40).collect();
        // A folder in the place of a file, or outside: no damage that we speak of.
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

/// The file of that name, else any.
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
