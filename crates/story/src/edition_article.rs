use serde::{Deserialize, Serialize};

use super::Table;

/// The article in another script or language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditionArticle {
    /// The article in another script, character by character. The code points of the source's spans index it directly.
    Respelt(Vec<char>),
    /// The article in another language.
    Translated(Translation),
}

/// A translation of the article, sentence by sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The headline.
    pub title: String,
    /// The caption of the photograph.
    pub caption: String,
    /// The byline.
    pub byline: String,
    /// The headings by section id.
    pub headings: Table<String>,
    /// The pieces of each sentence, in the order of [`Article::sentences`](super::Article::sentences).
    pub sentences: Vec<Vec<Piece>>,
}

/// A piece of a translated sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A fact's figure.
    Figure {
        /// The fact's id.
        fact: String,
        /// The words to show; `None` for the figure as the edition writes it.
        shown: Option<String>,
    },
}

impl EditionArticle {
    /// Returns the code points `start..end` of the article in this script, cut at its end; `None` for a translation.
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

    /// Returns the translation, if it is one.
    #[must_use]
    pub fn translation(&self) -> Option<&Translation> {
        match self {
            Self::Respelt(_) => None,
            Self::Translated(translation) => Some(translation),
        }
    }
}
