//! An input of several texts.

use std::borrow::Cow;

/// What parts the texts of one input: a character that means so, and nothing in any of our files.
const BETWEEN: char = '\u{1f}';

/// The texts of an input, one after the other; empty ones once they are used up.
pub(crate) struct Fields<'a> {
    text: Cow<'a, str>,
    at: usize,
}

impl<'a> Fields<'a> {
    /// Of any bytes: what is not UTF-8 becomes U+FFFD, since the program never has such a string.
    pub(crate) fn of(data: &'a [u8]) -> Self {
        Self { text: String::from_utf8_lossy(data), at: 0 }
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> String {
        let rest = &self.text[self.at..];
        let end = rest.find(BETWEEN).unwrap_or(rest.len());
        let field = rest[..end].to_owned();
        self.at = (self.at + end + BETWEEN.len_utf8()).min(self.text.len());
        field
    }

    /// The next text as a number; `usual` where it is none.
    pub(crate) fn number(&mut self, usual: f64) -> f64 {
        self.text().trim().parse().unwrap_or(usual)
    }

    /// One of these, by the next text: `name` says what each is called, and any other text picks one too.
    pub(crate) fn one_of<'b, T>(&mut self, items: &'b [T], name: impl Fn(&T) -> &str) -> &'b T {
        let text = self.text();
        let any = || &items[text.bytes().map(usize::from).sum::<usize>() % items.len()];
        items.iter().find(|item| name(item) == text).unwrap_or_else(any)
    }
}
