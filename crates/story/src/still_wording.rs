use serde::{Deserialize, Serialize};

use super::{Derived, Fact, Qualifier, StillUi, Story, Table, Wording, fill};

/// The texts in `wording/<lang>.toml`, and in the interface, that the wasm program does not contain: those in still parts and files only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillWording {
    /// Language tag, as in [`Wording`].
    pub lang: String,
    /// The edition's name in its own language, for the switch.
    pub name: String,
    /// Texts of the page that are not about one section, chart or person.
    pub ui: StillUi,
    /// Names of units by unit id, for units whose word after a number is not a name, such as 個.
    #[serde(default)]
    pub unit_names: Table<String>,
    /// Names of whom or where facts speak of, by scope id.
    #[serde(default)]
    pub scopes: Table<String>,
    /// The words for sections by section id.
    #[serde(default)]
    pub sections: Table<SectionWording>,
    /// The few words beside a figure of the poster, by fact id, where its short label does not fit.
    #[serde(default)]
    pub poster: Table<String>,
    /// The words around charts by chart id.
    #[serde(default)]
    pub charts: Table<ChartTexts>,
    /// The words for derived values by their id.
    #[serde(default)]
    pub derived: Table<DerivedWording>,
    /// The words for quotations by [`Quoted::id`](super::Quoted::id).
    #[serde(default)]
    pub voices: Table<VoiceWording>,
    /// The words for people who are not quoted by [`Told::id`](super::Told::id).
    #[serde(default)]
    pub told: Table<PersonWording>,
}

/// The words for a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionWording {
    /// The heading on the page.
    pub title: String,
    /// A short name for legends and navigation.
    pub short: String,
}

/// The words around a chart's picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartTexts {
    /// The finding, as a headline.
    pub title: String,
    /// What the chart measures, in which unit, and what a symbol stands for.
    pub subtitle: String,
    /// The finding in sentences, for readers who cannot see the picture.
    pub description: String,
    /// The question that readers answer by a guess before they see the chart, if it has one.
    #[serde(default)]
    pub guess: Option<String>,
}

/// The words for a derived value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedWording {
    /// What the value is.
    pub label: String,
    /// Why the article allows its operands to be combined.
    pub why: String,
}

/// The words for a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceWording {
    /// The speaker's name.
    pub name: String,
    /// What the article says about them, and their place.
    pub about: String,
    /// The translated quote; `None` in editions in the source's language.
    #[serde(default)]
    pub quote: Option<String>,
    /// The translated excerpt; `None` in editions in the source's language.
    #[serde(default)]
    pub excerpt: Option<String>,
}

/// The words for a person who is not quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonWording {
    /// The person's name.
    pub name: String,
    /// What the article says about them, and their place.
    pub about: String,
    /// The translated excerpt; `None` in editions in the source's language.
    #[serde(default)]
    pub excerpt: Option<String>,
}

impl StillWording {
    /// Returns a unit's name, else its word after a number in the same edition's `wording`. Empty for an unknown unit.
    #[must_use]
    pub fn unit_name<'a>(&'a self, wording: &'a Wording, unit: &str) -> &'a str {
        self.unit_names.get(unit).or_else(|| wording.units.get(unit)).map_or("", |name| name.trim())
    }

    /// Returns the name of a qualifier.
    #[must_use]
    pub fn qualifier(&self, qualifier: Qualifier) -> &str {
        match qualifier {
            Qualifier::Exact => &self.ui.qualifier_exact,
            Qualifier::Over => &self.ui.qualifier_over,
            Qualifier::Nearly => &self.ui.qualifier_nearly,
            Qualifier::About => &self.ui.qualifier_about,
            Qualifier::AtLeast => &self.ui.qualifier_at_least,
            Qualifier::AtMost => &self.ui.qualifier_at_most,
            Qualifier::Under => &self.ui.qualifier_under,
        }
    }

    /// Returns what a qualifier means.
    #[must_use]
    pub fn qualifier_means(&self, qualifier: Qualifier) -> &str {
        match qualifier {
            Qualifier::Exact => &self.ui.qualifier_exact_means,
            Qualifier::Over => &self.ui.qualifier_over_means,
            Qualifier::Nearly => &self.ui.qualifier_nearly_means,
            Qualifier::About => &self.ui.qualifier_about_means,
            Qualifier::AtLeast => &self.ui.qualifier_at_least_means,
            Qualifier::AtMost => &self.ui.qualifier_at_most_means,
            Qualifier::Under => &self.ui.qualifier_under_means,
        }
    }

    /// Returns a derived value with label and arithmetic: 每名醫生服務：62.75萬 ÷ 5700餘 = 約110.1. `wording`: of the same edition.
    #[must_use]
    pub fn arithmetic(&self, story: &Story, wording: &Wording, derived: &Derived) -> String {
        let operands: Vec<&Fact> = derived.operands.iter().filter_map(|id| story.fact(id)).collect();
        let formula: Vec<String> = operands.iter().map(|fact| wording.figure(story, fact).number()).collect();
        let formula = formula.join(&format!(" {} ", derived.formula.sign()));
        let value = wording.derived_value(story, derived);
        let label = self.derived.get(&derived.id).map_or("", |words| words.label.as_str());
        fill(&self.ui.derived_formula, &[("label", label), ("formula", &formula), ("value", &value)])
    }
}
