use serde::{Deserialize, Serialize};

/// A range of a text, end excluded, both in code points, as in `story.json`, and in bytes of UTF-8, for slicing.
///
/// ```
/// use story::Span;
///
/// let text = "托位15.94萬個";
/// let span = Span::of_bytes(text, 6, 14);
/// assert_eq!(span.of(text), "15.94萬");
/// assert_eq!((span.start, span.end), (2, 8));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
    /// First byte.
    pub byte_start: u32,
    /// Byte after the last.
    pub byte_end: u32,
}

impl Span {
    /// Returns the span of the bytes `from..to` of `text`. Takes time proportional to `to`.
    ///
    /// # Panics
    ///
    /// If `from..to` is not within the text or not on character boundaries.
    #[must_use]
    pub fn of_bytes(text: &str, from: usize, to: usize) -> Self {
        let start = text[..from].chars().count();
        let end = start + text[from..to].chars().count();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: small(start), end: small(end), byte_start: small(from), byte_end: small(to) }
    }

    /// Returns the part of `text` that the span covers.
    ///
    /// # Panics
    ///
    /// If the span is not within the text or not on character boundaries.
    #[must_use]
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        &text[self.byte_start as usize..self.byte_end as usize]
    }

    /// As [`Self::of`], but returns `None` instead of panicking.
    #[must_use]
    pub fn get<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.byte_start as usize..self.byte_end as usize)
    }

    /// Returns whether `other` is wholly within this span.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns whether the two spans share a character.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
