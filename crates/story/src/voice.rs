//! The people of the article: those it quotes and those it tells of.

use serde::{Deserialize, Serialize};

use super::Span;

/// The exact words of a person whom the article quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The speaker as the article names them.
    pub speaker: Span,
    /// The words inside the quotation marks, verbatim.
    pub quote: Span,
    /// Index of the sentence the quote begins in.
    pub sentence: u32,
}

/// A person the article quotes, as the page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Its name in `data/` and `#voice-<id>`.
    pub id: String,
    /// The section whose text quotes them.
    pub section: String,
    /// Who says what.
    pub voice: Voice,
    /// The few of these words that stand for all where there is little room.
    pub excerpt: Option<Span>,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
}

/// A person whose story the article tells without quoting them. What is told is never put between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
