//! Splits an input into several texts.

use std::borrow::Cow;

/// The separator between the texts of one input: U+001F, the unit separator, which none of the data files contains.
const BETWEEN: char = '\u{1f}';

/// The texts of an input, one after the other, then empty ones.
pub(crate) struct Fields<'a> {
    text: Cow<'a, str>,
    at: usize,
}

impl<'a> Fields<'a> {
    /// From any bytes: invalid UTF-8 becomes U+FFFD, since the program never holds an invalid string.
    pub(crate) fn of(data: &'a [u8]) -> Self {
        Self { text: String::from_utf8_lossy(data), at: 0 }
    }

    pub(crate) fn text(&mut self) -> String {
        let rest = &self.text[self.at..];
        let end = rest.find(BETWEEN).unwrap_or(rest.len());
        let field = rest[..end].to_owned();
        self.at = (self.at + end + BETWEEN.len_utf8()).min(self.text.len());
        field
    }

    /// The next text as a number, or `usual` if it is not one.
    pub(crate) fn number(&mut self, usual: f64) -> f64 {
        self.text().trim().parse().unwrap_or(usual)
    }

    /// The item whose `name` is the next text; any other text picks some item, too.
    pub(crate) fn one_of<'b, T>(&mut self, items: &'b [T], name: impl Fn(&T) -> &str) -> &'b T {
        let text = self.text();
        let any = || &items[text.bytes().map(usize::from).sum::<usize>() % items.len()];
        items.iter().find(|item| name(item) == text).unwrap_or_else(any)
    }
}
