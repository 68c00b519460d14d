//! Finds all numerals of a text, also those inside words (三晉, 進一步). The ledger states which of them are figures.

use super::{Language, Reader, Span};

/// A numeral with its place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its place in the text, qualifier included.
    pub span: Span,
    /// Its characters, qualifier included: `4000余萬`, `近百萬`.
    pub text: String,
}

/// Returns all numerals of a text in a language, in order. They do not overlap, and every digit is in one. Each has with it the words beside it that
/// change what it says: qualifiers, signs, the percent sign, both ends of a range.
///
/// ```
/// use story::{Language, numerals};
///
/// let found = numerals("超過400項,惠及200萬余人", Language::Han);
/// let texts: Vec<&str> = found.iter().map(|numeral| numeral.text.as_str()).collect();
/// assert_eq!(texts, ["超過400", "200萬余"]);
/// ```
#[must_use]
pub fn numerals(text: &str, language: Language) -> Vec<Numeral> {
    let spans = numeral_spans(text, language).into_iter();
    spans.map(|span| Numeral { span, text: span.of(text).to_owned() }).collect()
}

/// Returns the spans of [`numerals`].
#[must_use]
pub fn numeral_spans(text: &str, language: Language) -> Vec<Span> {
    Reader::of(language).numeral_spans(text)
}

impl Reader {
    /// Returns the spans of [`numerals`] in this language.
    #[must_use]
    pub fn numeral_spans(self, text: &str) -> Vec<Span> {
        let chars: Vec<char> = text.chars().collect();
        let found = (self.find)(&chars);
        let mut bytes = Bytes { text, at: 0, byte: 0 };
        let spans = found.into_iter().map(|found| {
            let (byte_start, byte_end) = (bytes.of(found.start), bytes.of(found.end));
            Span {
                start: small(found.start),
                end: small(found.end),
                byte_start: small(byte_start),
                byte_end: small(byte_end),
            }
        });
        spans.collect()
    }
}

/// Converts ascending code point indices to byte indices in one pass over the text.
struct Bytes<'a> {
    text: &'a str,
    at: usize,
    byte: usize,
}

impl Bytes<'_> {
    fn of(&mut self, at: usize) -> usize {
        self.byte += self.text[self.byte..].chars().take(at - self.at).map(char::len_utf8).sum::<usize>();
        self.at = at;
        self.byte
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
