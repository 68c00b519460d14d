//! Words that make a number a fall: fell 3%, cut the harvest by a quarter, a 3 per cent drop.

use super::amount::{self, Value, is_year};
use super::qualifiers::{BEFORE, CUT, DROPS, FALL, FELL};
use super::text::Text;
use crate::{Form, Refusal};

/// Words after which the number after “by” or a verb of falling belongs to something else.
const OTHERS: [&str; 18] = [
    "and", "but", "or", "to", "from", "after", "while", "when", "as", "which", "that", "who", "than", "by",
    "because", "if", "before", "until",
];

/// Verbs before “off” that make it one of falling: was off 3 points.
const BEFORE_OFF: [&str; 10] = ["is", "are", "was", "were", "be", "been", "still", "just", "now", "remains"];

/// Verbs before “down” that make another verb of it.
const BEFORE_DOWN: [&str; 10] =
    ["put", "puts", "putting", "pay", "pays", "paid", "paying", "set", "lay", "laid"];

/// Words between a verb of falling and what it fell to.
const LEVELS: [&str; 9] = [
    "below",
    "just below",
    "well below",
    "under",
    "just under",
    "well under",
    "short of",
    "just short of",
    "beneath",
];

/// Words before a share that show that a noun follows it: a 3 per cent drop, not 3 per cent drop out.
const BEFORE_DROP: [&str; 14] = [
    "a", "an", "the", "its", "his", "her", "their", "this", "that", "another", "further", "biggest",
    "sharpest", "of",
];

/// A verb of falling before a number.
pub(super) struct Fell {
    /// Where the words after it begin.
    pub(super) next: usize,
    /// Whether it is one before any number; others only before a share, money if they are “off”, or points.
    surely: bool,
    is_off: bool,
}

impl Fell {
    /// Whether the number after the verb is by how much something fell.
    pub(super) fn fits(&self, text: Text<'_>, value: &Value) -> bool {
        let is_money = self.is_off && matches!(value.form, Form::Money(_));
        let is_share = matches!(value.form, Form::Percent | Form::Points);
        // A numeral that is read by itself ends before its points.
        let points = value.end == text.0.len() || text.phrase(value.end, " points").is_some();
        self.surely || is_money || is_share || points
    }
}

/// Reads a verb of falling at `at`, with “by” and what fell, if they stand between it and its number.
pub(super) fn fell(text: Text<'_>, at: usize) -> Option<Fell> {
    const BY: [&str; 7] =
        ["by", "of", "by a further", "by another", "by an additional", "a further", "another"];
    // Laid off 300, paid down £300: no falls.
    let is_other = (text.phrase(at, "off").is_some() && at > 0 && !text.follows(at, &BEFORE_OFF))
        || (text.phrase(at, "down").is_some() && text.follows(at, &BEFORE_DOWN));
    if is_other || is_season(text, at) {
        return None;
    }
    let sure = text.one_of(at, &FELL);
    let end = sure.or_else(|| text.one_of(at, &FALL))?;
    // Slipped just 0.4 per cent.
    let adverb = text.one_of(text.gap(end)?, &["just", "only", "a mere", "sharply", "slightly", "steeply"]);
    let next = text.gap(end)?;
    let adverb = adverb
        .and_then(|end| text.gap(end))
        .filter(|at| text.one_of(next, &LEVELS).is_none() && amount::read(text, *at).is_some());
    let next = adverb.unwrap_or(next);
    // Lost by 45 runs: a margin.
    let margin = text.phrase(at, "lost").is_some() && text.phrase(next, "by").is_some();
    if margin {
        return None;
    }
    if let Some(next) = text.one_of(next, &BY).and_then(|by| text.gap(by)) {
        return Some(Fell { next, surely: true, is_off: false });
    }
    // Fell below 3%: what it fell to.
    if text.one_of(next, &LEVELS).is_some() {
        return None;
    }
    let is_off = text.phrase(at, "off").is_some();
    let led = Fell { next, surely: sure.is_some(), is_off };
    let is_number = |at: usize| {
        let at = text.longest(at, &BEFORE).map_or(at, |(end, _)| text.after_gap(end));
        let at = text.phrase(at, "between").map_or(at, |end| text.after_gap(end));
        amount::read(text, at).filter(|value| !(value.is_bare() && value.number.is_ok_and(is_year)))
    };
    if is_number(next).is_some() {
        return Some(led);
    }
    // Cut the harvest by a quarter, cut emissions 12 per cent.
    let cuts = text.one_of(at, &CUT).is_some();
    let mut place = next;
    for words in 0..7 {
        if let Some(by) = text.one_of(place, &BY).filter(|_| text.phrase(place, "by").is_some()) {
            let next = text.gap(by)?;
            return is_number(next).map(|_| Fell { next, surely: true, is_off: false });
        }
        // Cut its 12 per cent stake.
        let is_own = text.follows(place, &["a", "an", "the", "its", "their", "his", "her", "our"]);
        let share = is_number(place)
            .filter(|_| !is_own)
            .filter(|value| matches!(value.form, Form::Percent | Form::Points));
        if cuts && words > 0 && share.is_some() {
            return Some(Fell { next: place, surely: false, is_off: false });
        }
        let word = text.word_end(place);
        if word == place || text.one_of(place, &OTHERS) == Some(word) {
            break;
        }
        place = text.gap(word)?;
    }
    Some(led)
}

/// Whether “fall” and a year are a season: the fall of 2022, fall 2022, but: a fall of 2022.
fn is_season(text: Text<'_>, at: usize) -> bool {
    let Some(next) = text.phrase(at, "fall").and_then(|end| text.gap(end)) else { return false };
    let of = text.phrase(next, "of").and_then(|end| text.gap(end));
    let start = of.unwrap_or(next);
    let is_year = |value: Value| {
        value.is_bare() && value.end == start + 4 && value.in_digits && value.number.is_ok_and(is_year)
    };
    let is_named = of.is_none() || at > 0 && !text.follows(at, &["a"]);
    is_named && amount::read(text, start).is_some_and(is_year)
}

/// Returns the end of “by” and a number whose verb of falling is further ahead in its clause: rents fell for a third month, by 0.3 per cent.
pub(super) fn far(text: Text<'_>, at: usize) -> Option<(usize, Refusal)> {
    let next = text.phrase(at, "by").and_then(|end| text.gap(end))?;
    // By less than 1: the words before the number change nothing about its direction.
    let next = text.longest(next, &BEFORE).map_or(next, |(end, _)| text.after_gap(end));
    let value =
        amount::read(text, next).filter(|value| !(value.is_bare() && value.number.is_ok_and(is_year)))?;
    let alone = at == 0 && value.end == text.0.len();
    let clause = text.0[..at].iter().rev().take_while(|c| !matches!(c, '.' | ';' | '\n')).count();
    let mut words = (at - clause..at).rev().filter(|at| {
        let before = at.checked_sub(1).and_then(|at| text.get(at));
        text.is_letter(*at) && !before.is_some_and(char::is_alphabetic)
    });
    // The nearest verb of change says in which direction.
    let verb = words.find_map(|at| {
        let falls = text.one_of(at, &FELL).or_else(|| text.one_of(at, &FALL)).is_some();
        let rises = super::range::changed(text, at);
        (falls || rises).then_some(falls)
    });
    (alone || verb == Some(true)).then_some((value.end, Refusal::Unclear))
}

/// Returns the end of a noun for a fall after a share: a 3 per cent drop. `at` is where the numeral begins.
pub(super) fn drop(text: Text<'_>, at: usize, next: usize) -> Option<usize> {
    let end = text.one_of(next, &DROPS)?;
    // A numeral that is read by itself has no article.
    let is_noun = text.follows(at, &BEFORE_DROP) || (at == 0 && end == text.0.len());
    is_noun.then_some(end)
}
