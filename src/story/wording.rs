//! The words of one edition: labels, titles, descriptions, the page's own text. From `data/wording/<lang>.toml`,
//! where a missing or misspelt key stops the build.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The words of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub numerals: BTreeMap<String, String>,
    /// The article's punctuation as this edition shows it, one character for one: `,` as `，`.
    #[serde(default)]
    pub punctuation: BTreeMap<String, String>,
    /// The page's own text.
    pub ui: UiWording,
    /// Unit id to the word after a number: 家, 人次, %.
    pub units: BTreeMap<String, String>,
    /// Unit id to the unit's name where the word after a number is too little: 個 of places.
    #[serde(default)]
    pub unit_names: BTreeMap<String, String>,
    /// Ledger reason to its name.
    pub reasons: BTreeMap<String, String>,
    /// Section id to its words.
    pub sections: BTreeMap<String, SectionWording>,
    /// Fact id to its words.
    pub facts: BTreeMap<String, FactWording>,
    /// Chart id to its words.
    pub charts: BTreeMap<String, ChartWording>,
    /// Id of a derived value to its label.
    pub derived: BTreeMap<String, String>,
    /// Voice id to its words.
    pub voices: BTreeMap<String, VoiceWording>,
}

/// How an edition writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberStyle {
    /// As the article prints them: 15.94萬, 5700餘, 近百萬.
    AsPrinted,
    /// In full with thousands grouped: 159,400; 5,700+; nearly 1,000,000.
    Grouped,
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

/// A fact's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// A chart's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub steps: BTreeMap<String, StepWording>,
}

/// A station's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A voice's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceWording {
    /// Who speaks, and from where.
    pub who: String,
    /// The quote in the edition's language; `None` where the quote is already in it.
    #[serde(default)]
    pub quote: Option<String>,
}

/// The page's own text. `{name}` marks a place that is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UiWording {
    /// The site's name.
    pub site: String,
    /// Over the headline.
    pub kicker: String,
    /// The headline's lines.
    pub headline: Vec<String>,
    /// Under the headline.
    pub dek: String,
    /// The page in one sentence. `{facts}`, `{voices}`: how many.
    pub summary: String,
    /// For search results and link previews. `{facts}`.
    pub page_description: String,
    /// The link past the header.
    pub skip: String,
    /// Name of the list of sections.
    pub contents: String,
    /// `{n}` figures of a section.
    pub section_count: String,
    /// Before a link to the article.
    pub source: String,
    /// The link from a figure to its sentence.
    pub source_sentence: String,
    /// Opening quotation mark.
    pub quote_open: String,
    /// Closing quotation mark.
    pub quote_close: String,
    /// Names sentence `{n}`.
    pub to_sentence: String,
    /// The link from a sentence to a chart.
    pub to_chart: String,
    /// What a linked numeral of the article says to a screen reader. `{figure}`, `{label}`.
    pub numeral_link: String,
    /// What a mark says to a screen reader. `{label}`, `{figure}`.
    pub mark_name: String,
    /// Between the parts of a name that is read aloud.
    pub pause: String,
    /// What a share is of. `{of}`.
    pub mark_of: String,
    /// A quantity said in a word, and its value. `{word}`, `{value}`.
    pub word_value: String,
    /// Heading of a chart's description.
    pub description: String,
    /// Heading of a chart's table.
    pub table: String,
    /// Column of labels.
    pub table_item: String,
    /// Column of what is said of stations.
    pub table_detail: String,
    /// Column of values.
    pub table_value: String,
    /// Column of links to sentences.
    pub table_source: String,
    /// Marks what we computed.
    pub derived: String,
    /// A computed value with its arithmetic. `{label}`, `{formula}`, `{value}`.
    pub derived_formula: String,
    /// Over `{value}`, where the edition writes numbers in full.
    pub over: String,
    /// Nearly `{value}`.
    pub nearly: String,
    /// About `{value}`: also what we rounded.
    pub about: String,
    /// What one symbol stands for. `{figure}`.
    pub one_symbol: String,
    /// Under a chart of a single figure.
    pub no_comparison: String,
    /// Heading over a section's quotes.
    pub voices_heading: String,
    /// Before the figures that a voice illustrates.
    pub voice_facts: String,
    /// Heading of the article.
    pub article_heading: String,
    /// How the article is shown.
    pub article_intro: String,
    /// Heading over the charts by unit.
    pub overview_heading: String,
    /// What they are for.
    pub overview_intro: String,
    /// One of a list of figures. `{label}`, `{figure}`.
    pub list_entry: String,
    /// Between them.
    pub list_pause: String,
    /// Title of a unit's chart. `{unit}`, `{n}` figures, `{list}` of them.
    pub unit_title: String,
    /// Its subtitle.
    pub unit_subtitle: String,
    /// Its description.
    pub unit_description: String,
    /// Heading of the comparison of two facts.
    pub compare_heading: String,
    /// Before the choice of a unit.
    pub compare_unit: String,
    /// Before the choice of the first fact.
    pub compare_first: String,
    /// Before the choice of the second.
    pub compare_second: String,
    /// The result. `{first}`, `{second}` labels, `{value}` times.
    pub compare_result: String,
    /// The result where both are equal.
    pub compare_equal: String,
    /// Button: the largest first.
    pub order_value: String,
    /// Button: the smallest first.
    pub order_value_up: String,
    /// Button: in the article's order.
    pub order_article: String,
    /// Button: the ratio.
    pub show_ratio: String,
    /// Button: the magnitudes.
    pub show_totals: String,
    /// Name of the group of those buttons.
    pub view_controls: String,
    /// Heading of the method.
    pub method_heading: String,
    /// Where the figures are from.
    pub method_honest: String,
    /// How units and computed values are treated.
    pub method_units: String,
    /// `{all}` numerals, `{facts}` drawn, `{others}` not.
    pub method_ledger: String,
    /// `{n}` numerals for a `{reason}`.
    pub method_reason: String,
    /// Rights.
    pub method_credit: String,
}

impl Wording {
    /// A unit's name, for titles.
    #[must_use]
    pub fn unit_name(&self, unit: &str) -> &str {
        self.unit_names.get(unit).or_else(|| self.units.get(unit)).map_or("", |name| name.trim())
    }

    /// The label beside a mark: the short one, else the whole one. Empty for an unknown fact.
    #[must_use]
    pub fn short_label(&self, fact: &str) -> &str {
        self.facts.get(fact).map_or("", |words| words.short.as_deref().unwrap_or(&words.label))
    }
}
