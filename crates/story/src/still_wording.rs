//! The words of one edition that only still parts and files say, from the same `data/wording/<lang>.toml` as
//! [`Wording`].

use serde::{Deserialize, Serialize};

use super::{Derived, Fact, Qualifier, StillUi, Story, Table, Wording, fill};

/// The words of one edition that the program in the browser never says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillWording {
    /// Language tag, as in [`Wording`].
    pub lang: String,
    /// The edition's name in its own language, for the switch.
    pub name: String,
    /// The page's own text.
    pub ui: StillUi,
    /// Unit id to the unit's name where the word after a number is too little: 個 of places.
    #[serde(default)]
    pub unit_names: Table<String>,
    /// Section id to its words.
    pub sections: Table<SectionWording>,
    /// Chart id to the words around its picture.
    pub charts: Table<ChartTexts>,
    /// Id of a derived value to its words.
    pub derived: Table<DerivedWording>,
    /// Voice id to its words.
    pub voices: Table<VoiceWording>,
    /// Id of a person told of to their words.
    pub told: Table<PersonWording>,
}

/// A section's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionWording {
    /// Its heading on the page.
    pub title: String,
    /// A short name for legends and navigation.
    pub short: String,
    /// What the lead figure says, read on from the number.
    pub lead: String,
}

/// The words around a chart's picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartTexts {
    /// The finding.
    pub title: String,
    /// What is measured, in what unit, and what a symbol stands for.
    pub subtitle: String,
    /// The finding in sentences, for those who do not see the picture.
    pub description: String,
}

/// A derived value's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedWording {
    /// What the value is.
    pub label: String,
    /// Why the article lets its operands be combined: both speak of the same things.
    pub why: String,
}

/// A voice's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonWording {
    /// Who.
    pub name: String,
    /// What the article says of them, and where they are.
    pub about: String,
}

impl StillWording {
    /// A unit's name, for titles: its own, else the word after a number, which the same edition's `wording` has. Empty for an
    /// unknown unit.
    #[must_use]
    pub fn unit_name<'a>(&'a self, wording: &'a Wording, unit: &str) -> &'a str {
        self.unit_names.get(unit).or_else(|| wording.units.get(unit)).map_or("", |name| name.trim())
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

    /// A derived value with its label and its arithmetic, numbers as the same edition's `wording` writes them: 每名醫生服務：62.75萬 ÷
    /// 5700餘 = 約110.1.
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
