//! The words of one edition: labels, titles, descriptions, the page's own text. From `data/wording/<lang>.toml`,
//! where a missing or misspelt key stops the build.

use serde::Deserialize;

use super::{Qualifier, Table, UiWording};

/// The words of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Language tag: `zh-Hant`, `zh-Hans`, `en`.
    pub lang: String,
    /// The edition's name in its own language, for the switch.
    pub name: String,
    /// How its numbers are written.
    pub numbers: NumberStyle,
    /// Characters of the article's numerals that this edition writes otherwise: 余 as 餘.
    #[serde(default)]
    pub numerals: Table<String>,
    /// The article's punctuation as this edition shows it, one character for one: `,` as `，`.
    #[serde(default)]
    pub punctuation: Table<String>,
    /// The page's own text.
    pub ui: UiWording,
    /// Unit id to the word after a number: 家, 人次, %.
    pub units: Table<String>,
    /// Unit id to the unit's name where the word after a number is too little: 個 of places.
    #[serde(default)]
    pub unit_names: Table<String>,
    /// Ledger reason to its name.
    pub reasons: Table<String>,
    /// Section id to its words.
    pub sections: Table<SectionWording>,
    /// Fact id to its words.
    pub facts: Table<FactWording>,
    /// Chart id to its words.
    pub charts: Table<ChartWording>,
    /// Id of a derived value to its words.
    pub derived: Table<DerivedWording>,
    /// Voice id to its words.
    pub voices: Table<VoiceWording>,
    /// Id of a person told of to their words.
    pub told: Table<PersonWording>,
}

/// How an edition writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberStyle {
    /// As the article prints them: 15.94萬, 5700餘, 近百萬.
    AsPrinted,
    /// In full with thousands grouped: 159,400; 5,700+; nearly 1,000,000.
    Grouped,
}

/// A section's words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionWording {
    /// Its heading on the page.
    pub title: String,
    /// A short name for legends and navigation.
    pub short: String,
    /// What the lead figure says, read on from the number.
    pub lead: String,
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

/// A chart's words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWording {
    /// The finding.
    pub title: String,
    /// What is measured, in what unit, and what a symbol stands for.
    pub subtitle: String,
    /// The finding in sentences, for those who do not see the picture.
    pub description: String,
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

/// A derived value's words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedWording {
    /// What the value is.
    pub label: String,
    /// Why the article lets its operands be combined: both speak of the same things.
    pub why: String,
}

/// A voice's words.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceWording {
    /// Who speaks.
    pub name: String,
    /// What the article says of them, and where they are.
    pub about: String,
    /// The quote in the edition's language; `None` where the quote is already in it.
    #[serde(default)]
    pub quote: Option<String>,
    /// The excerpt in the edition's language; `None` where the quote is already in it.
    #[serde(default)]
    pub excerpt: Option<String>,
}

/// The words for a person told of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonWording {
    /// Who.
    pub name: String,
    /// What the article says of them, and where they are.
    pub about: String,
}

impl Wording {
    /// A fact's whole label. Empty for an unknown fact.
    #[must_use]
    pub fn label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| &words.label)
    }

    /// A unit's name, for titles.
    #[must_use]
    pub fn unit_name(&self, unit: &str) -> &str {
        self.unit_names.get(unit).or_else(|| self.units.get(unit)).map_or("", |name| name.trim())
    }

    /// A qualifier's name.
    #[must_use]
    pub fn qualifier(&self, qualifier: Qualifier) -> &str {
        match qualifier {
            Qualifier::Exact => &self.ui.qualifier_exact,
            Qualifier::Over => &self.ui.qualifier_over,
            Qualifier::Nearly => &self.ui.qualifier_nearly,
            Qualifier::About => &self.ui.qualifier_about,
        }
    }

    /// The label beside a mark: the short one, else the whole one. Empty for an unknown fact.
    #[must_use]
    pub fn short_label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| words.short.as_deref().unwrap_or(&words.label))
    }
}
