//! Terms of the article that want a word of explanation in another language.

use serde::{Deserialize, Serialize};

use super::Span;

/// A term of the article, and what an edition says about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Where the article uses it first.
    pub span: Span,
    /// The edition that it is explained in.
    pub lang: String,
    /// The words that stand for it in that edition.
    pub shown: String,
    /// What it is.
    pub note: String,
}
