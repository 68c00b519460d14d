//! A stretch of the article.

use serde::{Deserialize, Serialize};

/// A stretch of the article's text, end excluded, counted both ways: in code points, as `story.json` promises, and
/// in bytes, as Rust slices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// First byte.
    pub byte_start: u32,
    /// One past the last byte.
    pub byte_end: u32,
}

impl Span {
    /// The span of bytes `from..to` of `text`. Both must lie on character boundaries.
    #[must_use]
    pub fn of_bytes(text: &str, from: usize, to: usize) -> Self {
        let start = text[..from].chars().count();
        let end = start + text[from..to].chars().count();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: small(start), end: small(end), byte_start: small(from), byte_end: small(to) }
    }

    /// The words it stands for.
    #[must_use]
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.byte_start as usize..self.byte_end as usize]
    }

    /// The words it stands for, where it is not certain that it is a stretch of this text.
    #[must_use]
    pub fn get<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.byte_start as usize..self.byte_end as usize)
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a character.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
