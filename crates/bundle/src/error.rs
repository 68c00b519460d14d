//! The error of the writers.

use std::fmt;
use std::path::PathBuf;

/// An error while the bundle is written: where, what, and how to fix it.
#[derive(Debug)]
pub struct BundleError {
    /// The file or folder.
    pub at: PathBuf,
    /// What is wrong with it.
    pub what: String,
    /// How to fix it.
    pub hint: &'static str,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  hint: {}", self.at.display(), self.what, self.hint)
    }
}

impl std::error::Error for BundleError {}
