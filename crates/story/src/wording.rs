use serde::Deserialize;
use strum::VariantArray;

use super::pack::packed;
use super::{Table, UiWording};

packed! {
    /// The texts in `wording/<lang>.toml`, and in the interface, that the wasm program contains: those in drawings, living components and the check.
    /// The loader reads the file's other texts as [`StillWording`](super::StillWording).
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct Wording {
        /// Language tag (BCP 47): `zh-Hant`, `zh-Hans`, `en`.
        pub lang: String,
        /// How the edition writes numbers.
        pub numbers: NumberStyle,
        /// Texts of the page that are not about one fact or chart.
        pub ui: UiWording,
        /// The word after a number by unit id: 家, 人次, %. The loader puts a space before it in editions that write one.
        #[serde(default)]
        pub units: Table<String>,
        /// The names of ledger reasons by [`Reason::name`](super::Reason::name).
        pub reasons: Table<String>,
        /// The words for facts by fact id.
        #[serde(default)]
        pub facts: Table<FactWording>,
        /// The words inside charts by chart id.
        #[serde(default)]
        pub charts: Table<ChartWording>,
        /// Replacements of characters in the article's numerals: 余 by 餘.
        #[serde(default)]
        pub numerals: Table<String>,
        /// Replacements of the article's punctuation, one character for one: `,` by `，`.
        #[serde(default)]
        pub punctuation: Table<String>,
    }

    /// The words for a fact.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct FactWording {
        /// The full label: for tooltips, tables and screen readers.
        pub label: String,
        /// The label beside the mark, if the full one is too long.
        #[serde(default)]
        pub short: Option<String>,
        /// The whole of which the fact is a share.
        #[serde(default)]
        pub of: Option<String>,
        /// The word after the number, if the unit's word does not fit.
        #[serde(default)]
        pub unit: Option<String>,
        /// The word after the number 1, in languages with a singular.
        #[serde(default)]
        pub one: Option<String>,
    }

    /// The words inside a chart's picture. [`ChartTexts`](super::ChartTexts) has those around it.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct ChartWording {
        /// The words for stations by step id.
        #[serde(default)]
        pub steps: Table<StepWording>,
        /// The names of places by their id.
        #[serde(default)]
        pub places: Table<String>,
        /// The words for lanes by their id.
        #[serde(default)]
        pub lanes: Table<StepWording>,
        /// The names of the people whom steps name, by their id; the note is the person's post.
        #[serde(default)]
        pub people: Table<StepWording>,
        /// The name of the person whom [`ChartSpec::one`](super::ChartSpec::one) names. The loader copies it from the words for
        /// quotations.
        #[serde(skip)]
        pub one: Option<String>,
    }

    /// The words for a station, a lane or a person.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct StepWording {
        /// What happens.
        pub label: String,
        /// The time, or a remark.
        #[serde(default)]
        pub when: Option<String>,
        /// Further detail.
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
    /// With thousands grouped by commas, and from a million on in millions: 159,400; 5,700+; nearly 1 million.
    Grouped,
}

impl Wording {
    /// Returns the full label of the fact with an id. Empty for an unknown fact.
    #[must_use]
    pub fn label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| &words.label)
    }

    /// Returns the label beside a mark: the short one, else the full one. Empty for an unknown fact.
    #[must_use]
    pub fn short_label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| words.short.as_deref().unwrap_or(&words.label))
    }
}
