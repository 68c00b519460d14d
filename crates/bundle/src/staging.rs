//! Trunk's folder of staged files, which becomes `dist/`.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use walkdir::WalkDir;

use super::error::BundleError;

/// The hint of every error about a missing file.
const BUILD: &str = "Trunk stages it; run `cargo xtask build`";

/// The folder. Its files have relative paths with slashes.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    written: AtomicUsize,
}

impl Staging {
    /// The folder, with a count of 0.
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), written: AtomicUsize::new(0) }
    }

    /// The number of files written so far.
    pub(super) fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// The path of a file on the disk.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Writes a file and creates its folders.
    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> Result<(), BundleError> {
        let at = self.at(path);
        let folder = at.parent().map_or(Ok(()), std::fs::create_dir_all);
        folder.and_then(|()| std::fs::write(&at, bytes)).map_err(|error| BundleError {
            at,
            what: format!("can't be written: {error}"),
            hint: "is the disk full, or the folder owned by somebody else?",
        })?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Reads a text file.
    pub(super) fn text(&self, path: &str) -> Result<String, BundleError> {
        std::fs::read_to_string(self.at(path)).map_err(|error| self.unreadable(path, &error, BUILD))
    }

    /// Reads a file.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, BundleError> {
        std::fs::read(self.at(path)).map_err(|error| self.unreadable(path, &error, BUILD))
    }

    /// The size of a file in bytes.
    pub(super) fn size(&self, path: &str) -> Result<u64, BundleError> {
        let file = std::fs::metadata(self.at(path));
        file.map(|file| file.len())
            .map_err(|error| self.unreadable(path, &error, "it is read before it is written"))
    }

    /// Removes a file that Trunk has put here.
    pub(super) fn remove(&self, path: &str) -> Result<(), BundleError> {
        std::fs::remove_file(self.at(path)).map_err(|error| BundleError {
            at: self.at(path),
            what: format!("can't be removed: {error}"),
            hint: "is the folder owned by somebody else?",
        })
    }

    /// The paths of all files, sorted, so that the order is the same on every machine.
    pub(super) fn paths(&self) -> Result<Vec<String>, BundleError> {
        let hint = "run `cargo xtask build`; file names must be Unicode";
        let mut paths = Vec::new();
        for entry in WalkDir::new(&self.folder) {
            let entry = entry.map_err(|error| self.unreadable("", &error, hint))?;
            if entry.file_type().is_dir() {
                continue;
            }
            let steps = entry.path().strip_prefix(&self.folder).unwrap_or(entry.path()).iter();
            let steps: Option<Vec<&str>> = steps.map(|step| step.to_str()).collect();
            let name = entry.file_name().display();
            let steps =
                steps.ok_or_else(|| self.unreadable("", &format!("it has a file named {name}"), hint))?;
            paths.push(steps.join("/"));
        }
        paths.sort_unstable();
        Ok(paths)
    }

    fn unreadable(&self, path: &str, error: &dyn std::fmt::Display, hint: &'static str) -> BundleError {
        BundleError { at: self.at(path), what: format!("can't be read: {error}"), hint }
    }
}
