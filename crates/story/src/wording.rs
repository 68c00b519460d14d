//! The words of one edition that drawings, living components and the check say, from `data/wording/<lang>.toml`. What only still
//! parts and files say is in the same file and in [`StillWording`](super::StillWording): the loader reads one file as both.

use serde::Deserialize;
use strum::VariantArray;

use super::pack::packed;
use super::{Table, UiWording};

packed! {
    /// The words of one edition that the program in the browser says.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct Wording {
        /// Language tag: `zh-Hant`, `zh-Hans`, `en`.
        pub lang: String,
        /// How its numbers are written.
        pub numbers: NumberStyle,
        /// The page's own text.
        pub ui: UiWording,
        /// Unit id to the word after a number: 家, 人次, %.
        pub units: Table<String>,
        /// Ledger reason to its name.
        pub reasons: Table<String>,
        /// Fact id to its words.
        pub facts: Table<FactWording>,
        /// Chart id to its words.
        pub charts: Table<ChartWording>,
        /// Characters of the article's numerals that this edition writes otherwise: 余 as 餘.
        #[serde(default)]
        pub numerals: Table<String>,
        /// The article's punctuation as this edition shows it, one character for one: `,` as `，`.
        #[serde(default)]
        pub punctuation: Table<String>,
    }

    /// A fact's words.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct FactWording {
        /// What the figure is, whole: for tooltips, tables and screen readers.
        pub label: String,
        /// The label beside the mark where the whole one is too long.
        #[serde(default)]
        pub short: Option<String>,
        /// What a share is of.
        #[serde(default)]
        pub of: Option<String>,
        /// The word after the number where the unit's own does not fit.
        #[serde(default)]
        pub unit: Option<String>,
        /// The word after the number 1, in languages that have another then.
        #[serde(default)]
        pub one: Option<String>,
    }

    /// The words inside a chart's picture. What stands around it is in [`ChartTexts`](super::ChartTexts).
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct ChartWording {
        /// Step id to its words, for charts made of stations.
        #[serde(default)]
        pub steps: Table<StepWording>,
    }

    /// A station's words.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct StepWording {
        /// What happens.
        pub label: String,
        /// When, or a remark.
        #[serde(default)]
        pub when: Option<String>,
        /// More about it.
        #[serde(default)]
        pub note: Option<String>,
    }
}

/// How an edition writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub enum NumberStyle {
    /// As the article prints them: 15.94萬, 5700餘, 近百萬.
    AsPrinted,
    /// In full with thousands grouped: 159,400; 5,700+; nearly 1,000,000.
    Grouped,
}

impl Wording {
    /// A fact's whole label. Empty for an unknown fact.
    #[must_use]
    pub fn label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| &words.label)
    }

    /// The label beside a mark: the short one, else the whole one. Empty for an unknown fact.
    #[must_use]
    pub fn short_label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| words.short.as_deref().unwrap_or(&words.label))
    }
}
