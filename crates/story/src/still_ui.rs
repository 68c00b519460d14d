//! The page's own text in one edition, as far as only still parts and files say it.

use serde::{Deserialize, Serialize};

/// The texts of `[ui]` that only still parts and files say; [`UiWording`](super::UiWording) has the rest of that table. `{name}`
/// marks a place that is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillUi {
    /// The site's name.
    pub site: String,
    /// Over the headline.
    pub kicker: String,
    /// The article's own heading of a section. `{heading}`.
    pub official: String,
    /// A computed value and why its operands may be combined. `{label}`, `{why}`.
    pub why_entry: String,
    /// The headline; a line end parts its lines.
    pub headline: String,
    /// Under the headline: what the report's own headline says, marked as such.
    pub dek: String,
    /// Who wrote the report, and what the copy in hand does not say. `{byline}`.
    pub byline: String,
    /// The page in one sentence. `{facts}`, `{voices}`: how many.
    pub summary: String,
    /// For search results and link previews. `{facts}`.
    pub page_description: String,
    /// The link past the header.
    pub skip: String,
    /// Name of the list of sections.
    pub contents: String,
    /// Before a link to the article.
    pub source: String,
    /// The link from a figure to its sentence.
    pub source_sentence: String,
    /// Names sentence `{n}`.
    pub to_sentence: String,
    /// The link from a sentence to a chart.
    pub to_chart: String,
    /// What a linked numeral of the article says to a screen reader. `{shown}` in the text, `{figure}`, `{label}`.
    pub numeral_link: String,
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
    /// A computed value with its arithmetic. `{label}`, `{formula}`, `{value}`.
    pub derived_formula: String,
    /// Under a chart of a single figure.
    pub no_comparison: String,
    /// Before the people's words at the top of the page.
    pub voices_heading: String,
    /// Before what the article tells of a person without quoting them.
    pub told: String,
    /// Opens the article's own words where the edition shows them otherwise.
    pub original: String,
    /// Name of the choice of editions.
    pub editions: String,
    /// Heading of the glossary.
    pub glossary_heading: String,
    /// What it is for.
    pub glossary_intro: String,
    /// Before the figures that a voice illustrates.
    pub voice_facts: String,
    /// Heading of the article.
    pub article_heading: String,
    /// How the article is shown.
    pub article_intro: String,
    /// Heading of the method.
    pub method_heading: String,
    /// Where the figures are from.
    pub method_honest: String,
    /// How units and computed values are treated.
    pub method_units: String,
    /// `{all}` numerals, `{facts}` drawn, `{others}` not.
    pub method_ledger: String,
    /// Rights.
    pub method_credit: String,
    /// Button: what the reader may choose.
    pub settings: String,
    /// Before the choice of a theme.
    pub theme: String,
    /// The theme of the reader's system.
    pub theme_auto: String,
    /// The light theme.
    pub theme_light: String,
    /// The dark theme.
    pub theme_dark: String,
    /// Before the choice of a text size.
    pub text_size: String,
    /// The usual text size.
    pub size_usual: String,
    /// The next larger.
    pub size_large: String,
    /// The next larger.
    pub size_larger: String,
    /// The largest.
    pub size_largest: String,
    /// Button and switch: large type, plain contrast, a calm layout.
    pub elder_mode: String,
    /// What the elder mode does.
    pub elder_note: String,
    /// Where the choices are kept.
    pub kept_here: String,
    /// Button: reads the page aloud.
    pub read_page: String,
    /// Button: reads a section aloud.
    pub read_section: String,
    /// Button: pauses the reading.
    pub read_pause: String,
    /// Button: goes on reading.
    pub read_on: String,
    /// Button: ends the reading.
    pub read_stop: String,
    /// While the page is read aloud.
    pub reading_now: String,
    /// The browser has no voice for the edition's language.
    pub speech_none: String,
    /// The browser broke off.
    pub speech_failed: String,
    /// Button: away with that word.
    pub speech_close: String,
    /// What does not work where the page's program does not run, and that all can be read.
    pub lost: String,
    /// The link that loads the page again.
    pub lost_again: String,
    /// Under the first drawing: what a tap or a key on a mark does, here as in every chart.
    pub mark_cue: String,
    /// Before the words under the article's photograph, which is not shown.
    pub photo_caption: String,
    /// Names the list of a paragraph's charts. `{n}`: how many.
    pub paragraph_charts: String,
    /// Button: away with a chart opened in place.
    pub in_place_close: String,
    /// From a sentence back to the chart that the reader came from.
    pub back_to_chart: String,
    // The table of all facts.
    /// Its heading.
    pub explorer_heading: String,
    /// What it holds, and that units are not ranked against each other. `{n}` facts.
    pub explorer_intro: String,
    /// The link to it. `{n}` facts.
    pub explorer_link: String,
    /// The table's name to a screen reader.
    pub explorer_caption: String,
    /// Before the search.
    pub explorer_search: String,
    /// Before the choice of a section; the column of sections.
    pub explorer_section: String,
    /// Before the choice of a unit; the column of units.
    pub explorer_unit: String,
    /// Before the choice of a qualifier; the column of qualifiers.
    pub explorer_qualifier: String,
    /// The choice that filters nothing.
    pub explorer_any: String,
    /// The button that takes back all that was asked.
    pub explorer_reset: String,
    /// How many rows are shown. `{shown}`, `{all}`.
    pub explorer_count: String,
    /// That there is none. `{all}`.
    pub explorer_none: String,
    /// Before the links to the files.
    pub explorer_files: String,
    /// One qualifier and what it means. `{name}`, `{means}`.
    pub qualifier_entry: String,
    /// The number as it stands.
    pub qualifier_exact: String,
    /// What that means.
    pub qualifier_exact_means: String,
    /// More than the number.
    pub qualifier_over: String,
    /// What that means.
    pub qualifier_over_means: String,
    /// A little less than the number.
    pub qualifier_nearly: String,
    /// What that means.
    pub qualifier_nearly_means: String,
    /// More or less the number.
    pub qualifier_about: String,
    /// What that means.
    pub qualifier_about_means: String,
    /// Heading of where the figures are from.
    pub method_source_heading: String,
    /// Heading of what over and nearly mean.
    pub method_words_heading: String,
    /// What over and nearly mean, and how they are drawn.
    pub method_words: String,
    /// Heading of what we compute.
    pub method_computed_heading: String,
    /// How computed values are rounded and marked, and why each may be computed. `{list}`.
    pub method_computed: String,
    /// Heading of how the article's characters are shown.
    pub method_characters_heading: String,
    /// How the article's characters are shown.
    pub method_characters: String,
    /// Heading of the account of all numerals.
    pub method_ledger_heading: String,
    /// What the button under it does.
    pub method_verify: String,
    /// Heading of the corrections.
    pub corrections_heading: String,
    /// There are none.
    pub corrections_none: String,
    /// One of them. `{date}`, `{what}`.
    pub correction: String,
    /// Before the address to report a mistake to.
    pub corrections_contact: String,
    /// Heading of rights, build and data.
    pub rights_heading: String,
    /// Which `{build}` of the page this is.
    pub build: String,
    /// Where nothing says which.
    pub build_unknown: String,
    /// The link to the data.
    pub data_link: String,
}
