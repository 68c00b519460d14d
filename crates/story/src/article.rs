use strum::VariantArray;

use super::Span;

/// The source text with the places of its paragraphs and sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// `data/article.txt`, unchanged.
    pub text: String,
    /// The lines that are not empty, in order.
    pub paragraphs: Vec<Paragraph>,
    /// The sentences of its [body](ParagraphRole::Body), in order. Sentence `n` has the fragment `#s-<n + 1>`.
    pub sentences: Vec<Sentence>,
}

/// One line of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place, without the line end.
    pub span: Span,
    /// Its role.
    pub role: ParagraphRole,
    /// Id of its section; `None` before the first heading.
    pub section: Option<String>,
    /// Index of its first sentence.
    pub first_sentence: u32,
    /// Index after its last sentence; equal to `first_sentence` if it has no sentences.
    pub end_sentence: u32,
}

/// The role of a line in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum ParagraphRole {
    /// The article's own headline.
    Title,
    /// The caption of its photograph.
    Caption,
    /// A section's heading.
    Heading,
    /// Body text.
    Body,
    /// The authors.
    Byline,
}

/// One sentence of the article's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place, including the closing punctuation and quotation mark.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
}

impl Article {
    /// Returns the text of a span of this article.
    ///
    /// # Panics
    ///
    /// If the span is not within the text or not on character boundaries.
    #[must_use]
    pub fn slice(&self, span: &Span) -> &str {
        span.of(&self.text)
    }

    /// Returns the index of the sentence in which a span begins; `None` outside the body.
    #[must_use]
    pub fn sentence_at(&self, span: &Span) -> Option<u32> {
        let n = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences.get(n).filter(|sentence| sentence.span.overlaps(span))?;
        u32::try_from(n).ok()
    }

    /// Returns whether a span is within one pair of quotation marks of its paragraph.
    #[must_use]
    pub fn is_quoted(&self, quote: &Span) -> bool {
        let n = self.paragraphs.partition_point(|paragraph| paragraph.span.end < quote.end);
        let paragraph = self.paragraphs.get(n).filter(|paragraph| paragraph.span.contains(quote));
        let Some((mut place, words)) = paragraph
            .and_then(|paragraph| Some((paragraph.span.byte_start, paragraph.span.get(&self.text)?)))
        else {
            return false;
        };
        let mut marks = Marks::default();
        let chars: Vec<char> = words.chars().collect();
        for (at, c) in chars.iter().enumerate() {
            if place >= quote.byte_end {
                break;
            }
            // Checked before reading `c`: the span excludes its own quotation marks.
            if place >= quote.byte_start && !marks.are_open() {
                return false;
            }
            marks.read(at.checked_sub(1).map(|at| chars[at]), *c, chars.get(at + 1).copied());
            place += u32::try_from(c.len_utf8()).unwrap_or(0);
        }
        marks.are_open()
    }

    /// Returns the article's headline, or an empty text if it has none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.paragraphs
            .iter()
            .find(|paragraph| paragraph.role == ParagraphRole::Title)
            .map_or("", |paragraph| self.slice(&paragraph.span))
    }
}

/// The quotation marks that are open at a place.
#[derive(Default)]
struct Marks {
    /// “ and 「 that are not closed.
    depth: u32,
    /// Whether a straight " is open.
    straight: bool,
    /// Whether a ‘ or ' is open.
    single: bool,
}

impl Marks {
    fn are_open(&self) -> bool {
        self.depth > 0 || self.straight || self.single
    }

    /// Reads a character with its neighbours, which tell single quotation marks from apostrophes.
    fn read(&mut self, before: Option<char>, c: char, after: Option<char>) {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let opens = !before.is_some_and(char::is_alphanumeric) && is_letter(after);
        match c {
            '“' | '「' => self.depth += 1,
            '”' | '」' => self.depth = self.depth.saturating_sub(1),
            '"' => self.straight = !self.straight,
            '‘' | '\'' if opens => self.single = true,
            '’' | '\'' if !is_letter(after) => self.single = false,
            _ => {}
        }
    }
}
