//! Finds numerals in a text.

use std::ops::Range;

use super::all::BEFORE_ALL;
use super::numeral;
use super::text::{Text, is_dash};
use super::words::{AFTER_ONE, BEFORE_ONE, DETERMINERS};
use crate::digits::digit;

/// Returns the numerals of a text, in order: all numbers in digits, alone and in names, and all number words but those that count nothing. “A” is
/// none, nor are both, every, once and pair; “one” is one unless it is a pronoun (no one, one another, one of the best), and “all” only
/// before the things of which it is all.
pub(crate) fn find(chars: &[char]) -> Vec<Range<usize>> {
    let text = Text(chars);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let numeral = starts(text, at).then(|| numeral::read(text, at)).flatten();
        let numeral = numeral.filter(|numeral| !is_word(text, at, numeral.end));
        if let Some(numeral) = numeral.filter(|numeral| numeral.end > at) {
            found.push(at..numeral.end);
            at = numeral.end;
        } else {
            // The rest of a word: numerals begin where words begin.
            at = text.word_end(at).max(at + 1);
        }
    }
    found
}

/// Whether a numeral may start: not inside a word, and with a minus only where that is no hyphen.
fn starts(text: Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.get(at));
    match text.get(at) {
        Some(c) if is_dash(c) || matches!(c, '−' | '+') => {
            before.is_none_or(|c| c.is_whitespace() || "([“‘\"'".contains(c))
        }
        Some(c) if c.is_alphabetic() => !before.is_some_and(char::is_alphabetic),
        Some(_) => true,
        None => false,
    }
}

/// Whether number words are something else here: “one” as a pronoun, the half of a first half.
fn is_word(text: Text<'_>, at: usize, end: usize) -> bool {
    let is = |word: &str| text.phrase(at, word) == Some(end);
    if is("all") {
        return text.follows(at, &BEFORE_ALL);
    }
    if is("half") {
        return text.follows(at, &["first", "second", "latter"]);
    }
    if is("second") || is("not one") {
        // 30 second, a 10-second break; not one.
        return is("not one") || at.checked_sub(2).and_then(|at| text.get(at)).and_then(digit).is_some();
    }
    if !is("one") {
        return false;
    }
    if text.follows(at, &BEFORE_ONE) || text.one_of(end, &AFTER_ONE).is_some() {
        return true;
    }
    // One of the best, but: one of the five.
    let Some(of) = text.phrase(end, " of").and_then(|end| text.gap(end)) else { return false };
    let next = text.one_of(of, &DETERMINERS).and_then(|end| text.gap(end)).unwrap_or(of);
    super::amount::read(text, next).is_none()
}
