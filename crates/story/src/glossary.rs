use serde::{Deserialize, Serialize};

use super::Span;

/// A term of the article that an edition explains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its first occurrence in the article.
    pub span: Span,
    /// Language tag of the edition that explains it.
    pub lang: String,
    /// The term as that edition translates it.
    pub shown: String,
    /// The explanation.
    pub note: String,
}
