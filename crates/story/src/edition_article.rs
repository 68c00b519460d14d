//! The article in an edition that is not in the source's own script.

use serde::{Deserialize, Serialize};

use super::Table;

/// The article as another edition shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditionArticle {
    /// In the characters of another script, one for one: the source's spans hold, counted in code points.
    /// Kept by the character, so that none before a stretch need be counted.
    Respelt(Vec<char>),
    /// In another language, sentence by sentence.
    Translated(Translation),
}

/// The article in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The headline.
    pub title: String,
    /// The words under the photograph.
    pub caption: String,
    /// Who wrote it.
    pub byline: String,
    /// Section id to its heading.
    pub headings: Table<String>,
    /// One a sentence of the source.
    pub sentences: Vec<Vec<Piece>>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A fact's figure.
    Figure {
        /// Its id.
        fact: String,
        /// The words that stand for it; `None` for the figure as the edition writes it.
        shown: Option<String>,
    },
}

impl EditionArticle {
    /// A stretch of the source in this script, by code points; `None` in a translation.
    #[must_use]
    pub fn respelt(&self, start: u32, end: u32) -> Option<String> {
        match self {
            Self::Respelt(text) => {
                let from = text.get(start as usize..).unwrap_or_default();
                Some(from.iter().take(end.saturating_sub(start) as usize).collect())
            }
            Self::Translated(_) => None,
        }
    }

    /// The translation, if it is one.
    #[must_use]
    pub fn translation(&self) -> Option<&Translation> {
        match self {
            Self::Respelt(_) => None,
            Self::Translated(translation) => Some(translation),
        }
    }
}
