use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Span;

/// One numeral of the article and what became of it.
///
/// [`verify`](crate::verify::verify) checks that every numeral found by [`numerals`](crate::numerals) is in exactly one entry.
///
/// ```
/// # use std::path::Path;
/// # let story = load::load(Path::new("../../data")).unwrap().story;
/// use story::{Account, Reason};
///
/// let dates = story.ledger.iter().filter(|entry| entry.account == Account::Reason(Reason::Date));
/// assert!(dates.count() > 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The numeral. A fact's may consist of several, such as 百分之七十.
    pub numeral: Span,
    /// What became of it.
    pub account: Account,
}

/// What became of a numeral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// It is the figure of the fact with this id.
    Fact(String),
    /// It is not a figure, for this reason.
    Reason(Reason),
}

/// Why a numeral is not a fact.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    /// A year, month or day.
    Date,
    /// A person's age.
    Age,
    /// A telephone number.
    Phone,
    /// Part of a name: a programme, a plan, a place, a slogan.
    Name,
    /// A level in an official ranking: 二甲, 三級醫院.
    Grade,
    /// Part of a word or turn of phrase: 進一步, 百姓.
    Idiom,
    /// 一 as an indefinite article: 一家企業, 一名患者.
    Indefinite,
    /// The number of things that the same sentence lists: 兩類, 三級網絡.
    Enumeration,
    /// 全部 (all) of what the sentence has just counted or named.
    Whole,
    /// An end of a range that is no figure itself.
    Range,
    /// A place in an order: 第三, 第5名.
    Rank,
    /// What another number is counted by: 每千人.
    Rate,
    /// A part of what another figure states: 三分之一 of those just counted, 75 of 1米75.
    Part,
    /// Part of a technical term: 二氧化碳, PM2.5.
    Term,
    /// A figure that the article has stated before.
    Repeats,
    /// Words that give no exact number: 數百, 幾十, 翻一番.
    Vague,
    /// A figure of the title, a heading or a caption that no sentence states.
    Title,
    /// The result of a vote or a game: 4-3, 5比3.
    Score,
    /// A figure that the article only supposes: 就算再減三成, if it fell by a third.
    Hypothetical,
}

impl Reason {
    /// Every reason, in the order in which the page lists them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Returns the name used in `data/` and `story.json`: `date`, `age`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
