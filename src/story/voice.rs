//! The people the article quotes.

use serde::{Deserialize, Serialize};

use super::Span;

/// A person the article quotes: who, and the exact words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Its name in `data/` and `#voice-<id>`.
    pub id: String,
    /// The section whose text quotes them.
    pub section: String,
    /// The speaker as the article names them.
    pub speaker: Span,
    /// The words inside the quotation marks, verbatim.
    pub quote: Span,
    /// Index of the sentence the quote begins in.
    pub sentence: u32,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
}
