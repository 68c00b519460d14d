//! Loads damaged copies of the real `data/`: the loader refuses them with places and hints, or accepts a usable story.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use chart::Frame;
use load::{Loaded, Problems, load};
use proptest::prelude::*;

use super::fuzzed::loader::{can_be_mended, can_be_used};
use super::mutation::Mutation;
use super::{cases, in_time};

/// The files of the real story, by their path in `data/`.
fn real() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let mut files = BTreeMap::new();
        read(&root, &root, &mut files);
        files
    })
}

fn read(root: &Path, dir: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(dir).expect("data/ is there") {
        let path = entry.expect("an entry of data/").path();
        if path.is_dir() {
            read(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("it is inside").display().to_string();
            files.insert(name, fs::read(&path).expect("a file of data/"));
        }
    }
}

/// A temporary folder with a story, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn of(files: &BTreeMap<String, Vec<u8>>) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("properties-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        for (name, bytes) in files {
            let path = dir.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the copy");
            fs::write(path, bytes).expect("the copy can be written");
        }
        Self(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in target/ does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn load_in_time(folder: &Folder) -> Result<Loaded, Problems> {
    let dir = folder.0.clone();
    in_time(move || load(&dir))
}

fn holds(files: &BTreeMap<String, Vec<u8>>) -> Result<(), TestCaseError> {
    let folder = Folder::of(files);
    let judged = match load_in_time(&folder) {
        Ok(loaded) => can_be_used(&loaded.story, &Frame::ALL),
        Err(problems) => can_be_mended(&folder.0, files, &problems),
    };
    judged.map_err(TestCaseError::fail)
}

/// One of the files that a story is made of.
fn any_file() -> impl Strategy<Value = String> {
    let names: Vec<String> = real().keys().filter(|name| !name.ends_with(".md")).cloned().collect();
    prop::sample::select(names)
}

#[test]
fn the_real_story_holds() {
    holds(real()).expect("data/ as it is");
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_damaged_story_is_refused_with_its_place_or_can_be_used(
        damage in prop::collection::vec((any_file(), Mutation::any()), 1..4),
    ) {
        let mut files = real().clone();
        for (name, mutation) in &damage {
            let text = String::from_utf8_lossy(&files[name]).into_owned();
            files.insert(name.clone(), mutation.of(&text).into_bytes());
        }
        holds(&files)?;
    }

    #[test]
    fn a_file_that_is_gone_or_no_text_is_refused_by_name(
        name in any_file(),
        byte in prop::option::of((0_u16..10_000, 0x80_u8..)),
    ) {
        let mut files = real().clone();
        match byte {
            None => drop(files.remove(&name)),
            Some((at, byte)) => {
                let text = files.get_mut(&name).expect("one of them");
                let at = usize::from(at) * text.len() / 10_000;
                text.insert(at, byte);
            }
        }
        holds(&files)?;
    }
}
