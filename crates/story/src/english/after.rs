//! Reads the words after an amount.

use super::amount;
use super::falls::drop;
use super::qualifiers::{AFTER, AFTER_UNIT, BELOW, LOWER};
use super::text::Text;
use super::words::{COMPARES, GLUED};
use crate::{Form, Qualifier, Refusal};

/// Three times as many, tenfold: the end of such words after a number.
pub(super) fn multiple(text: Text<'_>, at: usize, end: usize) -> Option<usize> {
    if let Some(end) = text.one_of(end, &["-fold", " fold"]) {
        return Some(end);
    }
    let times = text.phrase(end, " times")?;
    // A thousand times: nobody has counted them.
    if text.phrase(at, "a").is_some() {
        return Some(times);
    }
    // Found without what it compares with, it is read alone.
    let compares = times == text.0.len() || text.one_of(text.gap(times)?, &COMPARES).is_some();
    compares.then_some(times)
}

/// What words after an amount say.
pub(super) enum After {
    Qualifier(Qualifier),
    Falls,
    Refused(Refusal),
}

/// Reads the words after an amount; `at` is where its numeral begins.
pub(super) fn after(text: Text<'_>, (at, end): (usize, usize), form: Form) -> Option<(usize, After)> {
    if let Some((end, says)) = text.longest(end, &AFTER) {
        return Some((end, After::Qualifier(says)));
    }
    if let Some(end) = text.one_of(end, &["-something", "-figure", " figure", "-digit"]) {
        return Some((end, After::Refused(Refusal::NotExact)));
    }
    // It was 10 below.
    if let Some(end) = text
        .phrase(end, " below")
        .filter(|end| form == Form::Plain && !text.get(*end).is_some_and(char::is_whitespace))
    {
        return Some((end, After::Refused(Refusal::Unclear)));
    }
    if let Some(found) = below_zero(text, end) {
        return Some(found);
    }
    // 5km or more, 30°C or higher.
    let degrees = end + usize::from(text.get(end) == Some('°'));
    let glued = text.one_of(degrees, &GLUED).unwrap_or(degrees);
    let point = text.phrase(end, "-point");
    let glued = point.unwrap_or(glued);
    let is_percent = matches!(form, Form::Percent | Form::Points) || point.is_some();
    let is_price = is_percent || matches!(form, Form::Money(_)) || text.phrase(end, "p").is_some();
    let mut place = glued;
    // At most two words between: three people, on Monday, or more.
    for words in 0..3 {
        let next = text.gap(place)?;
        if let Some((end, says)) = text.longest(next, &AFTER_UNIT) {
            return Some((end, After::Qualifier(says)));
        }
        if words == 0
            && is_price
            && let Some(end) = text.phrase(next, "off")
        {
            return Some((end, After::Falls));
        }
        if let Some(end) = text.one_of(next, &BELOW) {
            return Some((end, After::Falls));
        }
        if words < 2
            && is_percent
            && let Some(end) = drop(text, at, next)
        {
            return Some((end, After::Falls));
        }
        if words < 2
            && let Some(end) = text.one_of(next, &LOWER)
            && (text.one_of(next, &["down", "below", "behind"]).is_none() || (words == 0 && is_price))
            && !is_limit(text, end)
        {
            return Some((end, After::Falls));
        }
        let word = text.word_end(next);
        if word == next
            || text.one_of(next, &["and", "or", "but", "to", "than", "in", "of", "on", "with"]).is_some()
        {
            return None;
        }
        place = word;
    }
    None
}

/// Whether “than” and a number follow: 3 but fewer than 5.
fn is_limit(text: Text<'_>, end: usize) -> bool {
    let than = text.phrase(end, " than").and_then(|end| text.gap(end));
    than.is_some_and(|next| amount::read(text, next).is_some())
}

/// 8.5 degrees below zero.
fn below_zero(text: Text<'_>, end: usize) -> Option<(usize, After)> {
    let unit = text.one_of(text.after_gap(end), &["degrees", "degree", "°", "°c", "° c", "c"]).unwrap_or(end);
    let scale = text.one_of(unit, &[" celsius", " centigrade", " fahrenheit", " c", " f"]).unwrap_or(unit);
    let next = text.gap(scale)?;
    if let Some(end) = text.phrase(next, "below zero") {
        return Some((end, After::Falls));
    }
    text.phrase(next, "below freezing").map(|end| (end, After::Refused(Refusal::Unclear)))
}
