//! The weight of files: uncompressed, and as a server sends them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Bytes on disk, and bytes transferred.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) raw: u64,
    pub(super) brotli: u64,
}

impl Weight {
    /// The sum of several files. A server sends the brotli sibling that the build wrote, or the file itself if it has none.
    pub(super) fn of_files(files: &[PathBuf]) -> Result<Self> {
        files.iter().try_fold(Self::default(), |sum, file| {
            let raw = length(file)?;
            let brotli = length(Path::new(&format!("{}.br", file.display()))).unwrap_or(raw);
            Ok(Self { raw: sum.raw + raw, brotli: sum.brotli + brotli })
        })
    }
}

fn length(file: &Path) -> Result<u64> {
    let metadata = fs::metadata(file).with_context(|| format!("can't read {}", file.display()))?;
    Ok(metadata.len())
}
