//! Drafts a story from its article, for `cargo xtask story draft`: sections, facts, units, ledger, voices and charts. An editor checks the
//! draft: what the rules can't decide is marked `TODO`, which no build accepts, or is left to the loader, which names each numeral without
//! an account.
//!
//! - `text`, `outline`: the article's lines, sentences and simplified characters.
//! - `find`: what becomes of each numeral: a figure, read by the crate `story`; no figure, by the rules of `han` and `english`; or open.
//!   `guard`: words beside a numeral that change it. `units`: what the words after it count, and `unit_word` how the article prints it.
//!   `when`: the dates that sentences give them; `told_years`: those in words such as 去年.
//!   `phone`: telephone numbers in groups of digits. `score`: results of votes and games. `supposed`: figures that are only supposed.
//! - `place`: the section that tells each figure. `quote`, `ledger`, `voices` with `speakers`, `ids`: the entries. `charts`: the pictures; `series`, `pairs`: figures that belong together.
//! - `words`: first words; `clause`, with `han_words` and `english_words`: labels. `whose`: people and places that a figure may speak of alone.
//! - `existing`: the entries that are there. `write`, `files`, `entries` and `pending` add the others.

mod ask;
mod charts;
mod clause;
mod english;
mod english_words;
mod entries;
mod existing;
mod figure;
mod files;
mod find;
mod guard;
mod han;
mod han_words;
mod headings;
mod ids;
mod json;
mod ledger;
mod lists;
mod needs;
mod outline;
mod pairs;
mod pending;
mod phone;
mod place;
mod question;
mod quote;
mod report;
mod score;
mod series;
mod speakers;
mod supposed;
mod text;
mod told_years;
mod unit_word;
mod units;
mod voices;
mod when;
mod whose;
mod words;
mod write;

use std::path::Path;

use anyhow::Result;

pub use ask::{Asked, questions};
pub use figure::Figure;
pub use json::json;
pub use question::{Question, Topic};
pub use write::write;

use existing::Existing;
use figure::Account;
use text::Text;

/// A figure on its way into `facts/`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drafted {
    pub(crate) id: String,
    /// Its place, in code points.
    pub(crate) quote: (usize, usize),
    pub(crate) figure: Figure,
    /// Where its sentence begins.
    pub(crate) sentence: usize,
    /// Whether it is before the first heading, so that it must name its section.
    pub(crate) is_of_lede: bool,
}

/// Returns the figures of an article in the language of a tag (`zh-Hant`, `en`), in order.
///
/// ```
/// let figures = draft::figures("標題\n\n全市有3285家企業。", "zh-Hant").unwrap();
/// assert_eq!((figures[0].numeral.as_str(), figures[0].unit()), ("3285", "company"));
/// ```
///
/// # Errors
///
/// If figures in the language can't be read.
pub fn figures(article: &str, tag: &str) -> Result<Vec<Figure>> {
    let text = Text::of(article, tag)?;
    let accounts = find::accounts(&text, &[]);
    let figures = accounts.into_iter().filter_map(|account| match account {
        Account::Fact(figure) => Some(*figure),
        Account::Phrase { .. } | Account::Open { .. } => None,
    });
    Ok(figures.collect())
}

/// Returns the figures of the article in a story's folder as JSON, and writes nothing.
///
/// # Errors
///
/// If the folder has no article or no `story.toml`, or the language can't be read.
pub fn print_json(dir: &Path) -> Result<String> {
    let existing = Existing::read(dir)?;
    Ok(json(&figures(&existing.article, &existing.tag)?)?)
}
