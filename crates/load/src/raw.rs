//! The files of `data/` as parsed, before any check.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use story::{Accent, Axis, ChartKind, Formula, Named, Qualifier, Reason, Symbol, Time, UnitKind};

use super::raw_number::RawNumber;

/// A value and its place in its file.
pub(super) type Placed<T> = Spanned<T>;

/// A text for the first edition that is beside its data, instead of in the edition's wording ([`Beside`](super::beside::Beside)).
pub(super) type Words = Option<Placed<String>>;

/// An editor's answers to the questions of `story check`, by topic. No reader sees them.
pub(super) type Answers = BTreeMap<Placed<String>, Placed<String>>;

/// `story.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStory {
    pub(super) editions: Vec<Placed<String>>,
    pub(super) caption: Option<Placed<String>>,
    pub(super) byline: Option<Placed<String>>,
    /// The beginning of the names of files and custom elements.
    pub(super) name: Option<Placed<String>>,
    /// Who tells the story, for search engines.
    pub(super) authors: Option<String>,
    #[serde(default)]
    pub(super) section: Vec<RawSection>,
    #[serde(default)]
    pub(super) scope: Vec<RawScope>,
    #[serde(default)]
    pub(super) unit: Vec<RawUnit>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSection {
    pub(super) id: Placed<String>,
    pub(super) heading: Placed<String>,
    #[serde(default)]
    pub(super) poster: Vec<Placed<String>>,
    /// The section's first chart of the page if there is none.
    pub(super) lead: Option<Placed<String>>,
    #[serde(default)]
    pub(super) beside: Vec<Placed<String>>,
    pub(super) testimony: Option<Placed<String>>,
    /// The next of the accents if there is none.
    pub(super) accent: Option<Accent>,
    pub(super) title: Words,
    pub(super) short: Words,
}

/// Whom or where facts speak of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScope {
    pub(super) id: Placed<String>,
    pub(super) name: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawUnit {
    pub(super) id: Placed<String>,
    pub(super) kind: UnitKind,
    #[serde(default)]
    pub(super) symbol: Symbol,
    pub(super) currency: Option<Placed<String>>,
    pub(super) time: Option<Placed<Time>>,
    #[serde(default)]
    pub(super) answers: Answers,
    pub(super) word: Words,
    pub(super) name: Words,
}

/// One `[[fact]]` of `facts/*.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFact {
    pub(super) id: Placed<String>,
    pub(super) quote: Placed<String>,
    pub(super) numeral: Placed<String>,
    pub(super) value: Option<Placed<RawNumber>>,
    pub(super) low: Option<Placed<RawNumber>>,
    pub(super) high: Option<Placed<RawNumber>>,
    pub(super) unit: Placed<String>,
    pub(super) qualifier: Placed<Qualifier>,
    pub(super) scope: Option<Placed<String>>,
    /// The section that tells it, if the article states it before the first heading.
    pub(super) section: Option<Placed<String>>,
    #[serde(default)]
    pub(super) answers: Answers,
    pub(super) label: Words,
    pub(super) short: Words,
    pub(super) of: Words,
    pub(super) word: Words,
    pub(super) one: Words,
    pub(super) poster: Words,
}

/// One `[[phrase]]` of `ledger.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPhrase {
    pub(super) text: Placed<String>,
    pub(super) reason: Reason,
    /// The fact whose figure it repeats.
    pub(super) repeats: Option<Placed<String>>,
}

/// One `[[chart]]` of `charts.toml`. Options of a single kind are optional here and required by `charts.rs`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChart {
    pub(super) id: Placed<String>,
    pub(super) section: Placed<String>,
    /// The chart on the page that shows these facts too; this chart is then not on the page.
    pub(super) within: Option<Placed<String>>,
    pub(super) kind: Placed<ChartKind>,
    pub(super) facts: Placed<Vec<Placed<String>>>,
    pub(super) per: Option<Placed<Vec<Placed<f64>>>>,
    #[serde(default)]
    pub(super) derived: Vec<RawDerived>,
    #[serde(default)]
    pub(super) step: Vec<RawStep>,
    #[serde(default)]
    pub(super) place: Vec<RawPlace>,
    pub(super) axis: Option<Placed<Axis>>,
    pub(super) lanes: Option<Placed<Vec<Placed<String>>>>,
    /// The voice whom one mark of a field stands for.
    pub(super) one: Option<Placed<String>>,
    /// When each fact of a line was.
    pub(super) dates: Option<Placed<Vec<Placed<String>>>>,
    /// The article's words for those dates that it does not print in digits, by date.
    #[serde(default)]
    pub(super) said: BTreeMap<Placed<String>, Placed<String>>,
    /// Where the axis begins, if not at zero.
    pub(super) start: Option<Placed<RawNumber>>,
    pub(super) guess: Option<RawGuess>,
    #[serde(default)]
    pub(super) answers: Answers,
    pub(super) title: Words,
    pub(super) subtitle: Words,
    pub(super) description: Words,
}

/// The number of a chart that readers may guess.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGuess {
    pub(super) of: Placed<String>,
    pub(super) most: Placed<f64>,
    pub(super) step: Placed<f64>,
    pub(super) question: Words,
}

/// One place of a journey.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPlace {
    pub(super) id: Placed<String>,
    pub(super) symbol: Option<Symbol>,
    pub(super) name: Words,
}

/// One step of a route, a timeline, a journey or groups.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) id: Placed<String>,
    pub(super) quote: Option<Placed<String>>,
    pub(super) fact: Option<Placed<String>>,
    pub(super) lane: Option<Placed<String>>,
    pub(super) from: Option<Placed<String>>,
    pub(super) to: Option<Placed<String>>,
    pub(super) date: Option<Placed<String>>,
    pub(super) named: Option<Placed<Vec<Named>>>,
    pub(super) label: Words,
    pub(super) when: Words,
    pub(super) note: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDerived {
    pub(super) id: Placed<String>,
    pub(super) formula: Placed<Formula>,
    pub(super) operands: Vec<Placed<String>>,
    pub(super) label: Words,
    pub(super) why: Words,
}

/// One `[[voice]]` of `voices.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawVoice {
    pub(super) id: Placed<String>,
    pub(super) speaker: Placed<String>,
    pub(super) quote: Placed<String>,
    pub(super) excerpt: Option<Placed<String>>,
    pub(super) facts: Vec<Placed<String>>,
    #[serde(default)]
    pub(super) answers: Answers,
    pub(super) name: Words,
    pub(super) about: Words,
}

/// One `[[person]]` of `told.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTold {
    pub(super) id: Placed<String>,
    pub(super) quote: Placed<String>,
    pub(super) excerpt: Option<Placed<String>>,
    pub(super) facts: Vec<Placed<String>>,
    pub(super) chart: Option<Placed<String>>,
    pub(super) name: Words,
    pub(super) about: Words,
}

/// `article.<lang>.toml`: the article in another language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTranslation {
    pub(super) title: Placed<String>,
    pub(super) caption: Option<Placed<String>>,
    pub(super) byline: Option<Placed<String>>,
    pub(super) headings: BTreeMap<Placed<String>, Placed<String>>,
    pub(super) sentences: BTreeMap<Placed<String>, Placed<String>>,
}

/// One `[[term]]` of `glossary.<lang>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerm {
    pub(super) source: Placed<String>,
    pub(super) shown: Placed<String>,
    pub(super) note: String,
}

/// One `[[choice]]` of `terms.<lang>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChoice {
    /// The word that the edition uses.
    pub(super) say: Placed<String>,
    /// The words of other regions that it replaces.
    pub(super) never: Vec<String>,
}

/// `corrections.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCorrections {
    pub(super) contact: Option<Placed<String>>,
    #[serde(default)]
    pub(super) correction: Vec<RawCorrection>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCorrection {
    pub(super) date: Placed<String>,
    pub(super) what: Placed<BTreeMap<String, Placed<String>>>,
}
