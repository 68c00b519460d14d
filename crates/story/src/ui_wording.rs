use serde::Deserialize;

use super::pack::packed;

packed! {
    /// The texts in `[ui]` for the wasm program; [`StillUi`](super::StillUi) has the others. `{name}`: see [`fill`](crate::fill).
    #[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
    pub struct UiWording {
        /// Name of a mark for screen readers. `{label}`, `{figure}`.
        pub mark_name: String,
        /// Separator within a name that is read aloud.
        pub pause: String,
        /// The whole of a share, after its label. `{of}`.
        pub mark_of: String,
        /// A quantity in words with its value. `{word}`, `{value}`.
        pub word_value: String,
        /// Label of what the article tells about a person without quoting the person.
        pub told: String,
        /// Label of computed values.
        pub derived: String,
        /// More than `{value}`, on a mark, in grouped style.
        pub over: String,
        /// More than `{value}`, in a sentence.
        pub over_said: String,
        /// Nearly `{value}`.
        pub nearly: String,
        /// About `{value}`, also for values that we round.
        pub about: String,
        /// `{value}` or more.
        pub at_least: String,
        /// `{value}` or less.
        pub at_most: String,
        /// Less than `{value}`.
        pub under: String,
        /// A range from `{low}` to `{high}`.
        pub range: String,
        /// Legend: what one symbol stands for. `{figure}`.
        pub one_symbol: String,
        /// The names of the months on a timeline's axis: one for all, with the month's number as `{n}`, or twelve with spaces between.
        pub months: String,
        /// `{value}` million, in grouped style.
        pub million: String,
        /// `{value}` billion, in grouped style.
        pub billion: String,
        /// Button: show the ratio.
        pub show_ratio: String,
        /// Button: show the two facts.
        pub show_totals: String,
        /// Name of the group of those buttons.
        pub view_controls: String,
        /// Opening quotation mark.
        pub quote_open: String,
        /// Closing quotation mark.
        pub quote_close: String,
        /// Separator between the items of a list.
        pub list_pause: String,
        /// `{n}` numerals that are not figures, for a `{reason}`.
        pub method_reason: String,
        /// Button: check the ledger.
        pub verify_button: String,
        /// Result: the number `{n}` of lines with a fault.
        pub verify_faults: String,
        /// Summary: `{n}` numerals, a `{list}` of their kinds, `{ms}` milliseconds.
        pub verify_summary: String,
        /// Group of numerals that are not in the ledger.
        pub verify_unaccounted: String,
        /// Group of numerals that are figures.
        pub verify_shown: String,
        /// Group of quotations.
        pub verify_quoted: String,
        /// Group of the article's lines, compared with those on the page.
        pub verify_page: String,
        /// Result of a line without a fault.
        pub verify_right: String,
        /// Result of a line with a fault.
        pub verify_wrong: String,
        /// Fault: ledger and article differ.
        pub verify_ledger: String,
        /// Fault: the numeral or quote is not in its quote or sentence.
        pub verify_outside: String,
        /// Fault: the check computed `{found}`, but the story has `{stored}`.
        pub verify_differs: String,
        /// Fault: the page has `{found}`, but the article has `{stored}`.
        pub verify_page_differs: String,
        /// Why the page is not compared in an edition in another script or language.
        pub verify_page_skipped: String,
    }
}
