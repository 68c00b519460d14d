//! The weight of files, as they are and as they travel.

use std::fs;
use std::ops::Add;
use std::path::PathBuf;

use anyhow::{Context, Result};
use compress::brotli;

/// Bytes on disk, and bytes on the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

impl Weight {
    /// Of several files, each compressed by itself, as a server does.
    pub(crate) fn of_files(files: &[PathBuf]) -> Result<Self> {
        files.iter().try_fold(Self::default(), |sum, file| {
            let bytes = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
            Ok(sum + Self::of(&bytes)?)
        })
    }

    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self { raw: bytes.len(), brotli: brotli(bytes).context("can't compress")?.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_adds_both_weights() {
        let sum = Weight { raw: 3, brotli: 2 } + Weight { raw: 30, brotli: 20 };
        assert_eq!(sum, Weight { raw: 33, brotli: 22 });
    }

    #[test]
    fn the_whole_stream_is_counted() {
        let repetitive = Weight::of(&[b'a'; 10_000]).expect("compresses");
        assert_eq!(repetitive.raw, 10_000);
        assert!((1..100).contains(&repetitive.brotli), "{repetitive:?}");
        assert!(Weight::of(b"").expect("compresses").brotli <= 2);
    }
}
