//! The words before a number, after it, and after its measure word.

use super::measures::{AFTER_GE, CONTINUOUS, MEASURES, NOT_MORE, WITHIN};
use super::number::multiplier;
use super::part::Part;
use super::run::is_over;
use super::words::{
    AFTER, BEFORE, BEFORE_MULTIPLIER, Before, LINKS, LINKS_OF_FALLS, Word, end_of, is_one_of,
};
use crate::digits::{digit, is_digit_at};
use crate::{Amount, Number, Qualifier, Refusal};

/// Reads the words after a number or its measure word.
pub(super) fn after(
    chars: &[char],
    whole: &mut Part,
    qualifiers: &mut Vec<Qualifier>,
    holds_unit: &mut bool,
) {
    let words = |at: usize| {
        let found = AFTER.iter().find(|word| {
            end_of(chars, at, &[word.text]).is_some_and(|end| !is_one_of(chars, end, word.not_before))
        });
        found.map(|word| (at + word.text.chars().count(), word.qualifier))
    };
    if let Some((end, qualifier)) = words(whole.end) {
        whole.end = end;
        qualifiers.push(qualifier);
        return;
    }
    let measure = MEASURES.iter().filter_map(|measure| end_of(chars, whole.end, &[measure]));
    if let Some((end, qualifier)) = measure.filter_map(words).next() {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(qualifier);
        return;
    }
    // 3至5年內 has its limits already.
    let value = whole.amount.ok().and_then(Amount::value);
    let within = WITHIN.iter().find_map(|measure| {
        // 2025年內 is a date.
        let is_date = *measure == "年" && value.is_none_or(|value| value >= Number::from(1_000));
        let end = end_of(chars, whole.end, &[measure]).filter(|_| !is_date && value.is_some())?;
        (is_one_of(chars, end, "內内") && !is_one_of(chars, end + 1, "部外容涵地")).then_some(end + 1)
    });
    if let Some(end) = within {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(Qualifier::AtMost);
        return;
    }
    let money = end_of(chars, whole.end, &["美元", "港元", "元", "塊", "块"]);
    if let Some(end) = money.filter(|end| is_one_of(chars, *end, "起") && !is_one_of(chars, end + 1, "來来"))
    {
        (whole.end, *holds_unit) = (end + 1, true);
        qualifiers.push(Qualifier::AtLeast);
        return;
    }
    let more = |at: usize| {
        chars.get(at).copied().is_some_and(is_over)
            && chars[at] == '多'
            && !is_one_of(chars, at + 1, NOT_MORE)
    };
    let ge = end_of(chars, whole.end, &["個多", "个多"]).and_then(|end| end_of(chars, end, AFTER_GE));
    let continuous = end_of(chars, whole.end, CONTINUOUS).filter(|end| more(*end)).map(|end| end + 1);
    if let Some(end) = ge.or(continuous) {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(Qualifier::Over);
    }
}

/// The words before a number.
pub(super) struct Led {
    /// Where they begin.
    pub(super) start: usize,
    /// Whether they make the number negative.
    pub(super) negative: bool,
    /// Why they leave open what it says.
    pub(super) refused: Option<Refusal>,
}

/// Reads the words before a number.
pub(super) fn before(chars: &[char], at: usize, free: usize, qualifiers: &mut Vec<Qualifier>) -> Led {
    let mut led = Led { start: at, negative: false, refused: None };
    if (multiplier(chars[at]).is_some() || chars[at] == '半')
        && let Some((from, Before::Qualifies(qualifier))) = word_before(chars, at, free, BEFORE_MULTIPLIER)
        && !(chars[at] == '半' && chars[from] == '上')
    {
        led.start = from;
        qualifiers.push(qualifier);
    }
    loop {
        let start = led.start;
        let link = chars[..start].last().copied().filter(|_| start > free);
        let linked = |link: char| {
            let found = word_before(chars, start - 1, free, BEFORE)?;
            // 約為近3 is no Chinese, but 減少了近3 is.
            let links = match found.1 {
                Before::Negates => LINKS_OF_FALLS,
                _ if start == at => LINKS,
                _ => return None,
            };
            let is_word = start - 1 - found.0 > 1 || matches!(chars[found.0], '約' | '约');
            (is_word && links.contains(link)).then_some(found)
        };
        let found = word_before(chars, start, free, BEFORE).or_else(|| linked(link?));
        match found {
            Some((from, Before::Qualifies(qualifier))) => {
                led.start = from;
                qualifiers.push(qualifier);
            }
            Some((from, Before::Negates)) => (led.start, led.negative) = (from, true),
            Some((from, Before::Refuses(why))) => (led.start, led.refused) = (from, Some(why)),
            None if is_minus(chars, start, free) => (led.start, led.negative) = (start - 1, true),
            None => return led,
        }
    }
}

/// Returns where a word of a list that ends at `end` begins, and what it does.
pub(super) fn word_before(chars: &[char], end: usize, free: usize, list: &[Word]) -> Option<(usize, Before)> {
    for word in list {
        let Some(from) = end.checked_sub(word.text.chars().count()).filter(|from| *from >= free) else {
            continue;
        };
        if !word.text.chars().eq(chars[from..end].iter().copied()) {
            continue;
        }
        if from > 0 && word.not_after.contains(chars[from - 1]) {
            return None;
        }
        return Some((from, word.does));
    }
    None
}

/// A minus sign before a number; a hyphen only where nothing is before it that it could join.
fn is_minus(chars: &[char], at: usize, free: usize) -> bool {
    let Some(sign) = at.checked_sub(1).filter(|sign| *sign >= free && is_digit_at(chars, at)) else {
        return false;
    };
    let joins = sign > 0 && (chars[sign - 1].is_ascii_alphanumeric() || digit(chars[sign - 1]).is_some());
    match chars[sign] {
        '−' | '－' => true,
        '-' => !joins,
        _ => false,
    }
}
