//! A copy of the story's folder on disk. The first input writes all files, later ones only those that differ.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::Files;

/// The files of the real story.
fn real() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        // Relative to lab/fuzz/, or to the root, whose tests compile this file too.
        let root = [root.join("../data"), root.join("data")].into_iter().find(|root| root.is_dir());
        let root = root.expect("data/ is there");
        let mut files = Files::new();
        read(&root, &root, &mut files);
        files
    })
}

fn read(root: &Path, dir: &Path, files: &mut Files) {
    for entry in fs::read_dir(dir).expect("data/ is there") {
        let path = entry.expect("an entry of data/").path();
        if path.is_dir() {
            read(root, &path, files);
        } else if path.extension().is_none_or(|ending| ending != "md") {
            let name = path.strip_prefix(root).expect("it is inside").display().to_string();
            files.insert(name, fs::read(&path).expect("a file of data/"));
        }
    }
}

thread_local! {
    /// The files on disk, in this thread's own folder.
    static WRITTEN: RefCell<Written> = RefCell::new(Written::new());
}

struct Written {
    dir: PathBuf,
    files: Files,
}

impl Written {
    /// The folder is below `SANJIN_FUZZ_DIR`, which should be in memory, since a fuzzer writes some hundred times a second.
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let parent = std::env::var_os("SANJIN_FUZZ_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
        let name = format!("sanjin-fuzz-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Self { dir: parent.join(name), files: Files::new() }
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        // A folder left behind does no harm.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

/// A copy of the story that an input may damage.
pub(super) struct Folder {
    dir: PathBuf,
    pub(super) files: Files,
}

impl Folder {
    /// An undamaged copy.
    pub(super) fn of_this_thread() -> Self {
        Self { dir: WRITTEN.with_borrow(|written| written.dir.clone()), files: real().clone() }
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Writes the files that differ from those on disk.
    pub(super) fn write(&self) {
        WRITTEN.with_borrow_mut(|Written { dir, files }| {
            for gone in files.keys().filter(|name| !self.files.contains_key(*name)) {
                fs::remove_file(dir.join(gone)).expect("the copy can be removed");
            }
            for (name, bytes) in self.files.iter().filter(|(name, bytes)| files.get(*name) != Some(*bytes)) {
                let path = dir.join(name);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the copy");
                fs::write(path, bytes).expect("the copy can be written");
            }
            files.clone_from(&self.files);
        });
    }
}
