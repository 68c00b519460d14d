//! Digits that are no amounts: telephone numbers and scores.

use super::amount;
use super::number;
use super::text::{Text, is_dash, is_hyphen};
use super::words::SCALES;
use crate::digits::{digit, is_digit_at};

/// Verbs before a score, and words that are one only where no noun follows it: won 1-3, but: up 2-3 points.
const BEFORE_SCORE: [(&str, bool); 31] = [
    ("won", true),
    ("lost", true),
    ("drew", true),
    ("beaten", true),
    ("voted", true),
    ("a vote of", true),
    ("a score of", true),
    ("trailed", true),
    ("trail", true),
    ("trails", true),
    ("trailing", true),
    ("losing", true),
    ("winning", true),
    ("beat", true),
    ("defeated", true),
    ("defeating", true),
    ("went down", true),
    ("down", false),
    ("up", false),
    ("ahead", false),
    ("behind", false),
    ("level at", false),
    ("leads", false),
    ("led", false),
    ("passed", false),
    ("approved", false),
    ("rejected", false),
    ("carried", false),
    ("failed", false),
    ("ruled", false),
    ("split", false),
];

const AFTER_SCORE: [&str; 25] = [
    "defeat",
    "win",
    "victory",
    "loss",
    "deficit",
    "draw",
    "lead",
    "vote",
    "decision",
    "score",
    "scoreline",
    "comeback",
    "thrashing",
    "triumph",
    "rout",
    "at home",
    "away",
    "on aggregate",
    "aggregate",
    "at half-time",
    "in the series",
    "on penalties",
    "majority",
    "margin",
    "ballot",
];

/// What follows a score after “up” or “down”.
const AFTER_UP: [&str; 12] =
    ["at", "in", "after", "with", "on", "against", "before", "when", "and", "but", "from", "by"];

/// Won 1-4, lost to Leeds 1-3, a 1-4 defeat, 6-4, 3-6, 7-5: scores, which may ascend like a range. Returns the end.
pub(super) fn score(text: Text<'_>, at: usize) -> Option<usize> {
    if let Some((verb, surely)) = text.longest(at, &BEFORE_SCORE) {
        let mut place = text.gap(verb)?;
        // Lost to Leeds: names, up to four words.
        for _ in 0..5 {
            if let Some((end, _)) = pair(text, place) {
                let follows = text.gap(end).filter(|next| text.is_letter(*next));
                let is_score = surely || follows.is_none_or(|next| text.one_of(next, &AFTER_UP).is_some());
                return is_score.then_some(end);
            }
            let is_name = text.get(place).is_some_and(char::is_uppercase);
            if !is_name && text.one_of(place, &["to", "against", "the", "at", "in"]).is_none() {
                return None;
            }
            place = text.gap(text.word_end(place))?;
        }
        return None;
    }
    let (first, mut ascends) = pair(text, at)?;
    let (mut end, mut sets) = (first, 1);
    while let Some((next, does)) = text.phrase(end, ", ").and_then(|next| pair(text, next)) {
        (end, ascends, sets) = (next, ascends && does, sets + 1);
    }
    // 3-5, 6-8 months are ranges.
    let noun = text.gap(end).filter(|next| text.is_letter(*next) && text.one_of(*next, &AFTER_UP).is_none());
    if sets > 1 && (!ascends || noun.is_none()) {
        return Some(end);
    }
    let next = text.gap(first)?;
    // A 1-3 first-leg deficit.
    let far = || {
        let mut place = next;
        for _ in 0..2 {
            place = text.after_gap_or_hyphen(text.word_end(place))?;
            if let Some(end) = text.one_of(place, &AFTER_SCORE[..5]) {
                return Some(end);
            }
        }
        None
    };
    text.one_of(next, &AFTER_SCORE).or_else(far)
}

/// Reads two numbers of a score, and whether they ascend.
fn pair(text: Text<'_>, at: usize) -> Option<(usize, bool)> {
    let goals = |at: usize| amount::read(text, at).filter(|goals| goals.in_digits && goals.is_bare());
    let first = goals(at).filter(|first| text.get(first.end).is_some_and(is_dash))?;
    let second = goals(first.end + 1)?;
    let (Ok(low), Ok(high)) = (first.number, second.number) else { return None };
    (low.is_whole() && high.is_whole()).then_some((second.end, low < high))
}

/// Returns the end of a telephone number: 05 5271-6630, +44 20 7946 0958, 555-1234, 5271 6630.
pub(super) fn phone(text: Text<'_>, at: usize) -> Option<usize> {
    let is_digit = |at: usize| is_digit_at(text.0, at);
    if at > 0 && is_digit(at - 1) {
        return None;
    }
    let is_code =
        (text.get(at) == Some('0') && is_digit(at + 1)) || (text.get(at) == Some('+') && is_digit(at + 1));
    if is_code && let Some(end) = area_code(text, at + usize::from(text.get(at) == Some('+'))) {
        return Some(end);
    }
    let run = |at: usize| at + text.0.iter().skip(at).take_while(|c| digit(**c).is_some()).count();
    let first = run(at);
    let last = run(first + 1);
    let is_local = matches!(first - at, 3 | 4) && last - (first + 1).min(last) == 4 && !text.is_letter(last);
    let ends = |at: usize| at.checked_sub(1).and_then(|at| text.get(at)) == Some('0');
    let is_year = || number::read(text, at).and_then(|first| first.value.ok()).is_some_and(amount::is_year);
    let joins = match text.get(first) {
        Some(c) if is_hyphen(c) => !(ends(first) && ends(last)),
        Some(' ') => first - at == 4,
        _ => false,
    };
    // 203-1000 million.
    let is_amount = text.longest(text.after_gap(last), &SCALES).is_some()
        || text.get(last).is_some_and(|c| matches!(c, ',' | '%' | '％'));
    (is_local && joins && !is_year() && !is_amount).then_some(last)
}

/// Returns the end of seven digits or more with hyphens, spaces and brackets among them.
fn area_code(text: Text<'_>, at: usize) -> Option<usize> {
    let is_digit = |at: usize| is_digit_at(text.0, at);
    let (mut end, mut count) = (at, 0);
    loop {
        let is_sign = text.get(end).is_some_and(|c| is_dash(c) || matches!(c, ' ' | ')'));
        if is_digit(end) {
            (end, count) = (end + 1, count + 1);
        } else if is_sign && is_digit(end + 1) {
            end += 1;
        } else if text.get(end) == Some(')') && text.get(end + 1) == Some(' ') && is_digit(end + 2) {
            end += 2;
        } else {
            return (count >= 7).then_some(end);
        }
    }
}
