//! The people of the article: those it quotes and those it tells of.

use super::Span;

/// A person the article quotes: who, and the exact words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Its name in `data/` and `#voice-<id>`.
    pub id: String,
    /// The section whose text quotes them.
    pub section: String,
    /// The speaker as the article names them.
    pub speaker: Span,
    /// The words inside the quotation marks, verbatim.
    pub quote: Span,
    /// The few of these words that stand for all where there is little room.
    pub excerpt: Option<Span>,
    /// Index of the sentence the quote begins in.
    pub sentence: u32,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
}

/// A person whose story the article tells without quoting them. What is told is never put between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its name in `data/` and `#told-<id>`.
    pub id: String,
    /// The section whose text tells of them.
    pub section: String,
    /// Index of the sentence that tells it.
    pub sentence: u32,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
    /// The chart that draws it.
    pub chart: Option<String>,
}
