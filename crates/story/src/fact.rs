//! One figure the article states.

use super::{Qualifier, Span};

/// One figure the article states, with the words that state it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its name in `data/`, `data-fact` and `#fact-<id>`.
    pub id: String,
    /// The section whose text states it.
    pub section: String,
    /// In base units: `15.94萬` is 159400, `72.3%` is 72.3.
    pub value: f64,
    /// Id of its [`super::Unit`].
    pub unit: String,
    /// How exact the article is.
    pub qualifier: Qualifier,
    /// The numeral in the article, with its 余, 多, 近 or 超過.
    pub numeral: Span,
    /// The words around it that make it a statement.
    pub quote: Span,
    /// Index of the sentence it stands in, in [`super::Article::sentences`].
    pub sentence: u32,
}
