use super::{Amount, Qualifier, Span};

/// One figure that the article states, with the words that state it.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// let fact = story.fact("nursery-places").unwrap();
/// assert_eq!((fact.amount.to_string().as_str(), fact.unit.as_str()), ("159400", "place"));
/// assert_eq!(story.article.slice(&fact.numeral), "15.94萬");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The name in `data/`, `data-fact` and `#fact-<id>`.
    pub id: String,
    /// Id of the section that states it.
    pub section: String,
    /// In base units, or in per cent if the unit is a share: `15.94萬` is 159400, `72.3%` is 72.3.
    pub amount: Amount,
    /// Id of its [`super::Unit`].
    pub unit: String,
    /// How exactly the article states it.
    pub qualifier: Qualifier,
    /// Whether the numeral contains the unit's word, as 5萬人以上 does, so that it does not follow.
    pub holds_unit: bool,
    /// Whether it is money that the article prints with two decimals: $3.60.
    pub cents: bool,
    /// The numeral in the article, qualifier included; within `quote`.
    pub numeral: Span,
    /// The words around the numeral that make it a statement; within one sentence.
    pub quote: Span,
    /// Index in [`super::Article::sentences`] of the sentence it is in.
    pub sentence: u32,
}

impl Fact {
    /// Returns the number for lengths and counts in drawings: the low end of a range, which the loader keeps out of charts that draw one number.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.amount.low().to_f64()
    }
}
