//! What can go wrong while the bundle is written.

use std::fmt;
use std::path::{Path, PathBuf};

/// What can go wrong while the bundle is written: where, what, and how to mend it.
#[derive(Debug)]
pub struct BundleError {
    /// The file or folder.
    pub at: PathBuf,
    /// What is wrong with it.
    pub what: String,
    /// How to mend it.
    pub hint: &'static str,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  hint: {}", self.at.display(), self.what, self.hint)
    }
}

impl std::error::Error for BundleError {}

/// Writes a file, with the folders above it.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), BundleError> {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder.and_then(|()| std::fs::write(path, bytes)).map_err(|error| BundleError {
        at: path.to_owned(),
        what: format!("can't be written: {error}"),
        hint: "is the disk full, or the folder owned by somebody else?",
    })
}

/// Reads a text file.
pub(super) fn get(path: &Path) -> Result<String, BundleError> {
    std::fs::read_to_string(path).map_err(|error| BundleError {
        at: path.to_owned(),
        what: format!("can't be read: {error}"),
        hint: "Trunk stages it; run `cargo xtask build`",
    })
}

/// Reads a file.
pub(super) fn get_bytes(path: &Path) -> Result<Vec<u8>, BundleError> {
    std::fs::read(path).map_err(|error| BundleError {
        at: path.to_owned(),
        what: format!("can't be read: {error}"),
        hint: "Trunk stages it; run `cargo xtask build`",
    })
}
