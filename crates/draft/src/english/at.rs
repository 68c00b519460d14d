//! A numeral and what is beside it.

use story::{Amount, Form, Language, Number, Qualifier, parse_quantity};

use super::super::text::Text;

/// Words after a number that are no noun which it could count.
const NO_NOUN: &str = " of in at on for from to by with and or but were was are is be been had has have that which who whom as per between since last this a an the each than more after before during over under when while if because so then will would can could should may might must do does did not no it he she they we you i his her their its our my your these those there here today yesterday tomorrow now then too also again only ago against among towards through without within about around out off away instead like said says ";

/// A numeral. Words are in small letters.
pub(super) struct At<'a> {
    pub(super) text: &'a Text,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) number: String,
    pub(super) before: String,
    pub(super) after: String,
}

impl<'a> At<'a> {
    pub(super) fn new(text: &'a Text, start: usize, end: usize) -> Self {
        let (number, before, after) = (text.said(start, end), text.before(start, 80), text.after(end, 80));
        Self { text, start, end, number, before, after }
    }

    /// The words before it, with their signs.
    pub(super) fn words_before(&self) -> Vec<&str> {
        self.before.split_whitespace().collect()
    }

    /// The word directly before it; empty after a sign, as at the beginning of a line.
    pub(super) fn last_word(&self) -> &str {
        last_word(&self.before)
    }

    /// The characters after it, with the article's own capitals.
    pub(super) fn own_after(&self) -> &'a str {
        self.text.own(self.end, self.end + self.after.chars().count())
    }

    /// Whether a noun may follow that it counts.
    pub(super) fn has_noun(&self) -> bool {
        has_noun(&self.after)
    }

    /// The exact whole number that it is; `None` if it says more, such as per cent.
    pub(super) fn whole(&self) -> Option<Number> {
        whole(&self.number)
    }
}

/// The last word of a text, if no sign is after it.
pub(super) fn last_word(before: &str) -> &str {
    before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

/// Whether words begin with one that may be a noun.
pub(crate) fn has_noun(after: &str) -> bool {
    let word = first_word(after);
    !word.is_empty() && !NO_NOUN.contains(&format!(" {word} "))
}

/// The word that follows a space or a hyphen; empty after another sign.
pub(super) fn first_word(after: &str) -> &str {
    let rest = after.strip_prefix([' ', '-']).unwrap_or_default();
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    &rest[..end]
}

/// Reads words as an exact whole number.
pub(super) fn whole(words: &str) -> Option<Number> {
    let read = parse_quantity(words, Language::English).ok()?;
    let is_plain = read.form == Form::Plain && read.qualifier == Qualifier::Exact;
    match read.amount {
        Amount::One(number) if is_plain && number.is_whole() => Some(number),
        Amount::One(_) | Amount::Range { .. } => None,
    }
}
