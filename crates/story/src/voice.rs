use serde::{Deserialize, Serialize};

use super::Span;

/// A quotation: where the article quotes whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The speaker's name in the article.
    pub speaker: Span,
    /// The words inside the quotation marks, without the marks.
    pub quote: Span,
    /// Index in [`Article::sentences`](super::Article::sentences) of the sentence in which the quote begins.
    pub sentence: u32,
}

/// A person whom the article quotes, as the page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The name in `data/` and `#voice-<id>`.
    pub id: String,
    /// Id of the section that quotes them.
    pub section: String,
    /// The quotation.
    pub voice: Voice,
    /// A part of the quote, shown where there is little room.
    pub excerpt: Option<Excerpt>,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
}

/// A few of the article's words that stand for more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// Where they are.
    pub span: Span,
    /// After how many of their characters a line may end, where the source's language writes no spaces.
    pub breaks: Vec<u32>,
}

/// A person whom the article writes about without quoting them. The page never puts their story in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The name in `data/` and `#told-<id>`.
    pub id: String,
    /// Id of the section that writes about them.
    pub section: String,
    /// Index in [`Article::sentences`](super::Article::sentences) of the sentence about them.
    pub sentence: u32,
    /// A part of the sentence, shown where there is little room.
    pub excerpt: Option<Excerpt>,
    /// Ids of the facts their story illustrates.
    pub facts: Vec<String>,
    /// Id of the chart that draws their story.
    pub chart: Option<String>,
}
