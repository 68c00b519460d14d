//! The page's own text in one edition, as far as drawings and living components say it.

use serde::Deserialize;

use super::pack::packed;

packed! {
    /// The texts of `[ui]` that drawings and living components say; [`StillUi`](super::StillUi) has the rest of that table.
    /// `{name}` marks a place that is filled in.
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct UiWording {
        /// What a mark says to a screen reader. `{label}`, `{figure}`.
        pub mark_name: String,
        /// Between the parts of a name that is read aloud.
        pub pause: String,
        /// What a share is of. `{of}`.
        pub mark_of: String,
        /// A quantity said in a word, and its value. `{word}`, `{value}`.
        pub word_value: String,
        /// Marks what we computed.
        pub derived: String,
        /// Over `{value}` on a mark, where the edition writes numbers in full.
        pub over: String,
        /// Over `{value}` in a sentence.
        pub over_said: String,
        /// Nearly `{value}`.
        pub nearly: String,
        /// About `{value}`: also what we rounded.
        pub about: String,
        /// What one symbol stands for. `{figure}`.
        pub one_symbol: String,
        /// `{value}` million, where the edition writes numbers in full.
        pub million: String,
        /// Button: the ratio.
        pub show_ratio: String,
        /// Button: the magnitudes.
        pub show_totals: String,
        /// Name of the group of those buttons.
        pub view_controls: String,
        /// Opening quotation mark.
        pub quote_open: String,
        /// Closing quotation mark.
        pub quote_close: String,
        /// Between them.
        pub list_pause: String,
        /// `{n}` numerals for a `{reason}`.
        pub method_reason: String,
        /// Button: checks the account before the reader's eyes.
        pub verify_button: String,
        /// The result: `{n}` lines that do not agree.
        pub verify_faults: String,
        /// What was checked. `{n}` numerals, `{list}` of what they are, `{ms}` milliseconds.
        pub verify_summary: String,
        /// Name of the numerals without account.
        pub verify_unaccounted: String,
        /// Name of the numerals that are figures.
        pub verify_shown: String,
        /// Name of the quoted words.
        pub verify_quoted: String,
        /// Name of the article's lines, compared with those on the page.
        pub verify_page: String,
        /// A line that agrees.
        pub verify_right: String,
        /// A line that does not.
        pub verify_wrong: String,
        /// Why: the ledger and the article do not have the same there.
        pub verify_ledger: String,
        /// Why: it does not stand in the words that it is said to stand in.
        pub verify_outside: String,
        /// Why: checking gives `{found}`, but `{stored}` is stored.
        pub verify_differs: String,
        /// Why: the page has `{found}`, where the article has `{stored}`.
        pub verify_page_differs: String,
        /// In an edition in another script or language.
        pub verify_page_skipped: String,
    }
}
