//! The source text, verbatim, cut into paragraphs and sentences.

use strum::VariantArray;

use super::Span;

/// The source text, byte for byte, and where its paragraphs and sentences stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// `data/article.txt`, byte for byte.
    pub text: String,
    /// Its lines that are not empty, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences of its prose, in order; sentence `n` has the fragment `#s-<n + 1>`.
    pub sentences: Vec<Sentence>,
}

/// One line of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, without the line end.
    pub span: Span,
    /// What it is.
    pub role: ParagraphRole,
    /// The section it belongs to; `None` before the first heading.
    pub section: Option<String>,
    /// Its first sentence.
    pub first_sentence: u32,
    /// One past its last sentence; equal to the first where it has none.
    pub end_sentence: u32,
}

/// What a line of the article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum ParagraphRole {
    /// The article's own headline.
    Title,
    /// The words under its photograph.
    Caption,
    /// A section's heading.
    Heading,
    /// Prose.
    Body,
    /// Who wrote it.
    Byline,
}

/// One sentence of the article's prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, with its closing mark and quotation mark.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
}

impl Article {
    /// The words of a span.
    #[must_use]
    pub fn slice(&self, span: &Span) -> &str {
        span.of(&self.text)
    }

    /// Index of the sentence that a stretch begins in; `None` in the title, a heading, the caption, the byline.
    #[must_use]
    pub fn sentence_at(&self, span: &Span) -> Option<u32> {
        let n = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences.get(n).filter(|sentence| sentence.span.overlaps(span))?;
        u32::try_from(n).ok()
    }

    /// Whether a stretch lies within one pair of quotation marks of its paragraph.
    #[must_use]
    pub fn is_quoted(&self, quote: &Span) -> bool {
        let n = self.paragraphs.partition_point(|paragraph| paragraph.span.end < quote.end);
        let paragraph = self.paragraphs.get(n).filter(|paragraph| paragraph.span.contains(quote));
        let Some((mut place, words)) = paragraph
            .and_then(|paragraph| Some((paragraph.span.byte_start, paragraph.span.get(&self.text)?)))
        else {
            return false;
        };
        let mut depth = 0_u32;
        for c in words.chars() {
            if place >= quote.byte_end {
                break;
            }
            // Also before a mark at the quote's own edge: the words are quoted without their marks.
            if place >= quote.byte_start && depth == 0 {
                return false;
            }
            match c {
                '“' | '「' => depth += 1,
                '”' | '」' => depth = depth.saturating_sub(1),
                _ => {}
            }
            place += u32::try_from(c.len_utf8()).unwrap_or(0);
        }
        depth > 0
    }

    /// The article's own headline; empty where it has none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.paragraphs
            .iter()
            .find(|paragraph| paragraph.role == ParagraphRole::Title)
            .map_or("", |paragraph| self.slice(&paragraph.span))
    }
}
