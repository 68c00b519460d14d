use serde::{Deserialize, Serialize};

/// The texts in `[ui]` that [`UiWording`](super::UiWording) does not have. `{name}`: see [`fill`](crate::fill).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StillUi {
    /// The site's name.
    pub site: String,
    /// Line above the headline.
    pub kicker: String,
    /// The article's heading of a section. `{heading}`.
    pub official: String,
    /// A computed value and why its operands may be combined. `{label}`, `{why}`.
    pub why_entry: String,
    /// The headline; `\n` separates its lines.
    pub headline: String,
    /// Line under the headline, with the article's own headline. The interface has an empty one, which the page leaves out.
    pub dek: String,
    /// The authors, and what is unknown about the source. `{byline}`.
    pub byline: String,
    /// The page in one sentence. `{facts}`: their number.
    pub summary: String,
    /// Description for search results and link previews. `{facts}`.
    pub page_description: String,
    /// Link to the content, past the header.
    pub skip: String,
    /// Name of the list of sections.
    pub contents: String,
    /// Label of a link to the article.
    pub source: String,
    /// Link from a figure to its sentence.
    pub source_sentence: String,
    /// Name of the link to sentence `{n}`.
    pub to_sentence: String,
    /// Link from a sentence to a chart.
    pub to_chart: String,
    /// Name of a linked numeral in the article for screen readers. `{shown}`, `{figure}`, `{label}`.
    pub numeral_link: String,
    /// Heading of a chart's table.
    pub table: String,
    /// Column of labels.
    pub table_item: String,
    /// Column of details of stations.
    pub table_detail: String,
    /// Column of values.
    pub table_value: String,
    /// Column of links to sentences.
    pub table_source: String,
    /// A computed value with its arithmetic. `{label}`, `{formula}`, `{value}`.
    pub derived_formula: String,
    /// Note under a chart of a single figure.
    pub no_comparison: String,
    /// Link from the poster to the spreads: what to do, a line break, what is there.
    pub depth_spreads: String,
    /// As `depth_spreads`, to the evidence. `{facts}`: their number.
    pub depth_evidence: String,
    /// The number of figures of a section. `{n}`.
    pub section_count: String,
    /// Heading of the people with a figure of their own story.
    pub people_heading: String,
    /// Button: show the article's original words.
    pub original: String,
    /// Name of the list of editions.
    pub editions: String,
    /// Heading of the glossary.
    pub glossary_heading: String,
    /// What the glossary contains.
    pub glossary_intro: String,
    /// Heading of the article.
    pub article_heading: String,
    /// How the page shows the article.
    pub article_intro: String,
    /// Heading of the method.
    pub method_heading: String,
    /// Where the figures come from.
    pub method_honest: String,
    /// How units and computed values are treated.
    pub method_units: String,
    /// The numbers of numerals: `{all}`, `{facts}` drawn, `{others}` not drawn.
    pub method_ledger: String,
    /// Rights and licence.
    pub method_credit: String,
    /// Button: open the reader's settings.
    pub settings: String,
    /// Label of the choice of a theme.
    pub theme: String,
    /// The theme of the reader's system.
    pub theme_auto: String,
    /// The light theme.
    pub theme_light: String,
    /// The dark theme.
    pub theme_dark: String,
    /// Label of the choice of a text size.
    pub text_size: String,
    /// The standard text size.
    pub size_usual: String,
    /// The second text size.
    pub size_large: String,
    /// The third text size.
    pub size_larger: String,
    /// The largest text size.
    pub size_largest: String,
    /// Button and switch of the easy reading mode: large type, high contrast, a calm layout.
    pub elder_mode: String,
    /// What the easy reading mode does.
    pub elder_note: String,
    /// Where settings are stored.
    pub kept_here: String,
    /// Button: read the page aloud.
    pub read_page: String,
    /// Button: read a section aloud.
    pub read_section: String,
    /// Button: pause reading.
    pub read_pause: String,
    /// Button: continue reading.
    pub read_on: String,
    /// Button: stop reading.
    pub read_stop: String,
    /// Status while the page is read aloud.
    pub reading_now: String,
    /// Notice: the browser has no voice for the edition's language.
    pub speech_none: String,
    /// Notice: the browser stopped reading.
    pub speech_failed: String,
    /// Button: close such a notice.
    pub speech_close: String,
    /// Notice if the program fails: what does not work, and that all content is readable.
    pub lost: String,
    /// Link: reload the page.
    pub lost_again: String,
    /// Label of the caption of the photograph, which the page does not show.
    pub photo_caption: String,
    /// Name of the list of a paragraph's charts. `{n}`: their number.
    pub paragraph_charts: String,
    /// Button: close a chart opened within the article.
    pub in_place_close: String,
    /// Link from a sentence back to the chart that the reader came from.
    pub back_to_chart: String,
    // The table of all facts.
    /// Heading of the evidence: table, instrument, article, method.
    pub evidence_heading: String,
    /// The evidence in one sentence.
    pub evidence_intro: String,
    /// Name of the list of its parts.
    pub evidence_parts: String,
    /// Heading of the instrument that shows the facts of one unit.
    pub units_heading: String,
    /// How it draws them.
    pub units_intro: String,
    /// What the lengths of shares mean.
    pub units_shares: String,
    /// Title of the one bar of shares of everything. `{n}`.
    pub units_whole: String,
    /// Name of the choice of a unit.
    pub units_legend: String,
    /// How many units have one fact only. `{n}`.
    pub units_alone: String,
    /// Tag of a question about a number.
    pub guess_heading: String,
    /// How to guess, shown before the first guess.
    pub guess_start: String,
    /// The guess so far. `{guess}`: number with unit.
    pub guess_yours: String,
    /// Button: show the number.
    pub guess_see: String,
    /// Button: show the number without a guess.
    pub guess_skip: String,
    /// That nothing is stored or sent.
    pub guess_private: String,
    /// The guess and a number that the article states. `{guess}`, `{answer}`: numbers with units.
    pub guess_stated: String,
    /// The guess and a computed number. `{guess}`, `{answer}`.
    pub guess_computed: String,
    /// Label of the guess on the scale. `{guess}`.
    pub guess_mark: String,
    /// Label of a stated number on the scale. `{answer}`.
    pub guess_answer_stated: String,
    /// Label of a computed number on the scale. `{answer}`.
    pub guess_answer_computed: String,
    /// Heading.
    pub explorer_heading: String,
    /// What the table contains and how it sorts. `{n}` facts.
    pub explorer_intro: String,
    /// Link to the table. `{n}` facts.
    pub explorer_link: String,
    /// The table's caption for screen readers.
    pub explorer_caption: String,
    /// Label of the search field.
    pub explorer_search: String,
    /// Label of the filter by section, and column of sections.
    pub explorer_section: String,
    /// Label of the filter by unit, and column of units.
    pub explorer_unit: String,
    /// Label of the filter by qualifier, and column of qualifiers.
    pub explorer_qualifier: String,
    /// The choice that filters nothing.
    pub explorer_any: String,
    /// Button: clear search and filters.
    pub explorer_reset: String,
    /// The number of rows. `{shown}`, `{all}`.
    pub explorer_count: String,
    /// Control that shows all rows. `{n}`: how many it adds.
    pub explorer_rest: String,
    /// Control that shows the first rows only. `{n}`: how many.
    pub explorer_fewer: String,
    /// Message if no row matches. `{all}`.
    pub explorer_none: String,
    /// Label of the links to the files.
    pub explorer_files: String,
    /// A qualifier and its meaning. `{name}`, `{means}`.
    pub qualifier_entry: String,
    /// Name of [`Qualifier::Exact`](super::Qualifier::Exact).
    pub qualifier_exact: String,
    /// Meaning of that qualifier.
    pub qualifier_exact_means: String,
    /// Name of [`Qualifier::Over`](super::Qualifier::Over).
    pub qualifier_over: String,
    /// Meaning of that qualifier.
    pub qualifier_over_means: String,
    /// Name of [`Qualifier::Nearly`](super::Qualifier::Nearly).
    pub qualifier_nearly: String,
    /// Meaning of that qualifier.
    pub qualifier_nearly_means: String,
    /// Name of [`Qualifier::About`](super::Qualifier::About).
    pub qualifier_about: String,
    /// Meaning of that qualifier.
    pub qualifier_about_means: String,
    /// Name of [`Qualifier::AtLeast`](super::Qualifier::AtLeast).
    pub qualifier_at_least: String,
    /// Meaning of that qualifier.
    pub qualifier_at_least_means: String,
    /// Name of [`Qualifier::AtMost`](super::Qualifier::AtMost).
    pub qualifier_at_most: String,
    /// Meaning of that qualifier.
    pub qualifier_at_most_means: String,
    /// Name of [`Qualifier::Under`](super::Qualifier::Under).
    pub qualifier_under: String,
    /// Meaning of that qualifier.
    pub qualifier_under_means: String,
    /// Heading of the source of the figures.
    pub method_source_heading: String,
    /// Heading of the meaning of “more than” and “nearly”.
    pub method_words_heading: String,
    /// What “more than” and “nearly” mean, and how charts draw them.
    pub method_words: String,
    /// Heading of the computed values.
    pub method_computed_heading: String,
    /// How computed values are rounded and marked, and why each may be computed. `{list}`.
    pub method_computed: String,
    /// Heading of script and punctuation.
    pub method_characters_heading: String,
    /// How the page shows the article's characters.
    pub method_characters: String,
    /// Heading of the ledger.
    pub method_ledger_heading: String,
    /// What the button of the check does.
    pub method_verify: String,
    /// Heading of the corrections.
    pub corrections_heading: String,
    /// Message if there are no corrections.
    pub corrections_none: String,
    /// A correction. `{date}`, `{what}`.
    pub correction: String,
    /// Label of the contact for reporting a mistake.
    pub corrections_contact: String,
    /// Heading of rights, version and data.
    pub rights_heading: String,
    /// The version of the page. `{build}`.
    pub build: String,
    /// Message if the version is unknown.
    pub build_unknown: String,
    /// Link to `story.json`.
    pub data_link: String,
}
