//! The account of every numeral in the article.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::Span;

/// One numeral of the article and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Where it stands.
    pub numeral: Span,
    /// What became of it.
    pub account: Account,
}

/// What became of a numeral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Account {
    /// It is the figure of the fact of that id.
    Fact(String),
    /// It is no figure, for that reason.
    Reason(Reason),
}

/// Why a numeral is no fact.
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
    /// An indefinite 一: 一家企業, 一名患者.
    Indefinite,
    /// Counts things that the same sentence names one by one: 兩類, 三級網絡.
    Enumeration,
    /// 全部 of what the sentence has counted or named already.
    Whole,
}

impl Reason {
    /// Every reason, in the order in which they are told.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name used in `data/` and `story.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}
