//! The text of a file, and the line of a byte offset.

/// A file that was read.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The path as problems show it.
    pub(super) name: String,
    /// The text, unchanged.
    pub(super) text: String,
}

impl Source {
    /// The line of a byte, counted from 1.
    pub(super) fn line(&self, byte: usize) -> u32 {
        let before = self.text.as_bytes().iter().take(byte);
        1 + u32::try_from(before.filter(|b| **b == b'\n').count()).unwrap_or(u32::MAX - 1)
    }

    /// `file:line` of a byte.
    pub(super) fn place(&self, byte: usize) -> String {
        format!("{}:{}", self.name, self.line(byte))
    }
}
