//! Finding figures: what a reader asks of the table of all facts, which facts answer, in which order, and as which file.
//! Pure, so that the table, the address and the files are tested without a browser.

mod files;
mod finder;
mod fold;
mod query;

pub use files::{FileKind, file_name};
pub use finder::Finder;
pub use query::{ID, MOST_WORDS, Query, Sort, qualifiers, sections, units};
