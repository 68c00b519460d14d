//! The page's own text in one edition.

use serde::Deserialize;

/// Declares the words by name: `living` are those that drawings and living components say, `still` the rest, which the
/// program in the browser does without. In `data/` they are a table, so that a missing or misspelt key is an error.
macro_rules! ui_wording {
    (living { $($(#[$doc:meta])* $key:ident,)+ } still { $($(#[$still_doc:meta])* $still:ident,)+ }) => {
        /// The page's own text. `{name}` marks a place that is filled in.
        #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct UiWording {
            $($(#[$doc])* pub $key: String,)+
            $($(#[$still_doc])* pub $still: String,)+
        }

        impl UiWording {
            /// Empties what only the still parts of the page say: the program in the browser never reads it.
            pub fn clear_still(&mut self) {
                $(self.$still.clear();)+
            }

            /// Every text, in a fixed order.
            pub(super) fn each(&self) -> impl Iterator<Item = &String> {
                [$(&self.$key,)+ $(&self.$still,)+].into_iter()
            }

            /// From texts in that order.
            pub(super) fn from_words(words: &mut impl Iterator<Item = String>) -> Self {
                let mut next = || words.next().unwrap_or_default();
                Self { $($key: next(),)+ $($still: next(),)+ }
            }
        }
    };
}

ui_wording! {
    living {
        /// What a mark says to a screen reader. `{label}`, `{figure}`.
        mark_name,
        /// Between the parts of a name that is read aloud.
        pause,
        /// What a share is of. `{of}`.
        mark_of,
        /// A quantity said in a word, and its value. `{word}`, `{value}`.
        word_value,
        /// Marks what we computed.
        derived,
        /// Over `{value}` on a mark, where the edition writes numbers in full.
        over,
        /// Over `{value}` in a sentence.
        over_said,
        /// Nearly `{value}`.
        nearly,
        /// About `{value}`: also what we rounded.
        about,
        /// What one symbol stands for. `{figure}`.
        one_symbol,
        /// `{value}` million, where the edition writes numbers in full.
        million,
        /// Button: the ratio.
        show_ratio,
        /// Button: the magnitudes.
        show_totals,
        /// Name of the group of those buttons.
        view_controls,
        /// Opening quotation mark.
        quote_open,
        /// Closing quotation mark.
        quote_close,
        /// Between them.
        list_pause,
        /// `{n}` numerals for a `{reason}`.
        method_reason,
        /// Button: checks the account before the reader's eyes.
        verify_button,
        /// The result: `{n}` lines that do not agree.
        verify_faults,
        /// What was checked. `{n}` numerals, `{list}` of what they are, `{ms}` milliseconds.
        verify_summary,
        /// Name of the numerals without account.
        verify_unaccounted,
        /// Name of the numerals that are figures.
        verify_shown,
        /// Name of the quoted words.
        verify_quoted,
        /// Name of the article's lines, compared with those on the page.
        verify_page,
        /// A line that agrees.
        verify_right,
        /// A line that does not.
        verify_wrong,
        /// Why: the ledger and the article do not have the same there.
        verify_ledger,
        /// Why: it does not stand in the words that it is said to stand in.
        verify_outside,
        /// Why: checking gives `{found}`, but `{stored}` is stored.
        verify_differs,
        /// Why: the page has `{found}`, where the article has `{stored}`.
        verify_page_differs,
        /// In an edition in another script or language.
        verify_page_skipped,
    }
    still {
        /// The site's name.
        site,
        /// Over the headline.
        kicker,
        /// The article's own heading of a section. `{heading}`.
        official,
        /// A computed value and why its operands may be combined. `{label}`, `{why}`.
        why_entry,
        /// The headline; a line end parts its lines.
        headline,
        /// Under the headline: what the report's own headline says, marked as such.
        dek,
        /// Who wrote the report, and what the copy in hand does not say. `{byline}`.
        byline,
        /// The page in one sentence. `{facts}`, `{voices}`: how many.
        summary,
        /// For search results and link previews. `{facts}`.
        page_description,
        /// The link past the header.
        skip,
        /// Name of the list of sections.
        contents,
        /// Before a link to the article.
        source,
        /// The link from a figure to its sentence.
        source_sentence,
        /// Names sentence `{n}`.
        to_sentence,
        /// The link from a sentence to a chart.
        to_chart,
        /// What a linked numeral of the article says to a screen reader. `{shown}` in the text, `{figure}`, `{label}`.
        numeral_link,
        /// Heading of a chart's table.
        table,
        /// Column of labels.
        table_item,
        /// Column of what is said of stations.
        table_detail,
        /// Column of values.
        table_value,
        /// Column of links to sentences.
        table_source,
        /// A computed value with its arithmetic. `{label}`, `{formula}`, `{value}`.
        derived_formula,
        /// Under a chart of a single figure.
        no_comparison,
        /// Before the people's words at the top of the page.
        voices_heading,
        /// Before what the article tells of a person without quoting them.
        told,
        /// Opens the article's own words where the edition shows them otherwise.
        original,
        /// Name of the choice of editions.
        editions,
        /// Heading of the glossary.
        glossary_heading,
        /// What it is for.
        glossary_intro,
        /// Before the figures that a voice illustrates.
        voice_facts,
        /// Heading of the article.
        article_heading,
        /// How the article is shown.
        article_intro,
        /// Heading of the method.
        method_heading,
        /// Where the figures are from.
        method_honest,
        /// How units and computed values are treated.
        method_units,
        /// `{all}` numerals, `{facts}` drawn, `{others}` not.
        method_ledger,
        /// Rights.
        method_credit,
        /// Button: what the reader may choose.
        settings,
        /// Before the choice of a theme.
        theme,
        /// The theme of the reader's system.
        theme_auto,
        /// The light theme.
        theme_light,
        /// The dark theme.
        theme_dark,
        /// Before the choice of a text size.
        text_size,
        /// The usual text size.
        size_usual,
        /// The next larger.
        size_large,
        /// The next larger.
        size_larger,
        /// The largest.
        size_largest,
        /// Button and switch: large type, plain contrast, a calm layout.
        elder_mode,
        /// What the elder mode does.
        elder_note,
        /// Where the choices are kept.
        kept_here,
        /// Button: reads the page aloud.
        read_page,
        /// Button: reads a section aloud.
        read_section,
        /// Button: pauses the reading.
        read_pause,
        /// Button: goes on reading.
        read_on,
        /// Button: ends the reading.
        read_stop,
        /// While the page is read aloud.
        reading_now,
        /// The browser has no voice for the edition's language.
        speech_none,
        /// The browser broke off.
        speech_failed,
        /// Button: away with that word.
        speech_close,
        /// What does not work where the page's program does not run, and that all can be read.
        lost,
        /// The link that loads the page again.
        lost_again,
        /// Under the first drawing: what a tap or a key on a mark does, here as in every chart.
        mark_cue,
        /// Before the words under the article's photograph, which is not shown.
        photo_caption,
        /// Names the list of a paragraph's charts. `{n}`: how many.
        paragraph_charts,
        /// Button: away with a chart opened in place.
        in_place_close,
        /// From a sentence back to the chart that the reader came from.
        back_to_chart,
        // The table of all facts.
        /// Its heading.
        explorer_heading,
        /// What it holds, and that units are not ranked against each other. `{n}` facts.
        explorer_intro,
        /// The link to it. `{n}` facts.
        explorer_link,
        /// The table's name to a screen reader.
        explorer_caption,
        /// Before the search.
        explorer_search,
        /// Before the choice of a section; the column of sections.
        explorer_section,
        /// Before the choice of a unit; the column of units.
        explorer_unit,
        /// Before the choice of a qualifier; the column of qualifiers.
        explorer_qualifier,
        /// The choice that filters nothing.
        explorer_any,
        /// The button that takes back all that was asked.
        explorer_reset,
        /// How many rows are shown. `{shown}`, `{all}`.
        explorer_count,
        /// That there is none. `{all}`.
        explorer_none,
        /// Before the links to the files.
        explorer_files,
        /// One qualifier and what it means. `{name}`, `{means}`.
        qualifier_entry,
        /// The number as it stands.
        qualifier_exact,
        /// What that means.
        qualifier_exact_means,
        /// More than the number.
        qualifier_over,
        /// What that means.
        qualifier_over_means,
        /// A little less than the number.
        qualifier_nearly,
        /// What that means.
        qualifier_nearly_means,
        /// More or less the number.
        qualifier_about,
        /// What that means.
        qualifier_about_means,
        /// Heading of where the figures are from.
        method_source_heading,
        /// Heading of what over and nearly mean.
        method_words_heading,
        /// What over and nearly mean, and how they are drawn.
        method_words,
        /// Heading of what we compute.
        method_computed_heading,
        /// How computed values are rounded and marked, and why each may be computed. `{list}`.
        method_computed,
        /// Heading of how the article's characters are shown.
        method_characters_heading,
        /// How the article's characters are shown.
        method_characters,
        /// Heading of the account of all numerals.
        method_ledger_heading,
        /// What the button under it does.
        method_verify,
        /// Heading of the corrections.
        corrections_heading,
        /// There are none.
        corrections_none,
        /// One of them. `{date}`, `{what}`.
        correction,
        /// Before the address to report a mistake to.
        corrections_contact,
        /// Heading of rights, build and data.
        rights_heading,
        /// Which `{build}` of the page this is.
        build,
        /// Where nothing says which.
        build_unknown,
        /// The link to the data.
        data_link,
    }
}
