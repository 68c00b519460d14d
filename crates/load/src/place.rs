//! The text of a file, and the line of a byte offset.

use super::beside::Beside;

/// A file that was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Source {
    /// The path as problems show it.
    pub(super) name: String,
    /// The text, unchanged; behind a wording's own text those of the data files that have words for it ([`Beside`]).
    pub(super) text: String,
    /// Those data files.
    pub(super) beside: Beside,
}

impl Source {
    /// A file with its text.
    pub(super) fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), beside: Beside::default() }
    }

    /// The name of the file that has a byte, and the byte's line, counted from 1.
    pub(super) fn file_and_line(&self, byte: usize) -> (&str, u32) {
        let (start, name) = self.beside.file_of(byte).unwrap_or((0, &self.name));
        let before = self.text.as_bytes().get(start..).unwrap_or_default().iter().take(byte - start);
        (name, 1 + u32::try_from(before.filter(|b| **b == b'\n').count()).unwrap_or(u32::MAX - 1))
    }

    /// `file:line` of a byte.
    pub(super) fn place(&self, byte: usize) -> String {
        let (file, line) = self.file_and_line(byte);
        format!("{file}:{line}")
    }
}
