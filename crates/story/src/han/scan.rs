//! A whole numeral: a number or a range with the words before and after it.

use super::number::multiplier;
use super::part::{Part, part};
use super::run::{Fault, is_over, run};
use super::words::{
    AFTER, AFTER_GE, ALL_WORDS, BEFORE, BEFORE_MULTIPLIER, Before, CONTINUOUS, LINKS, MEASURES, NOT_MORE,
    Word, end_of, is_one_of,
};
use crate::digits::{digit, is_digit_at};
use crate::{Amount, Expected, Form, Number, Qualifier, Quantity};

/// A numeral in a text, read or refused.
pub(super) struct Scanned {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) read: Result<Quantity, Fault>,
    /// Whether the measure word is in it: 5萬人以上.
    pub(super) holds_unit: bool,
}

/// Returns the numeral whose number starts at `at`; the words before it begin at `free` or later.
pub(super) fn scan(chars: &[char], at: usize, free: usize) -> Option<Scanned> {
    if let Some(end) = end_of(chars, at, &ALL_WORDS) {
        let read = Ok(share(Number::from(100)));
        return Some(Scanned { start: at, end, read, holds_unit: false });
    }
    if let Some(found) = one_in(chars, at).or_else(|| doubled(chars, at)) {
        return Some(found);
    }
    let first = part(chars, at)?;
    let (mut whole, is_below) = range(chars, first);
    let mut holds_unit = whole.holds_unit;
    let mut qualifiers = Vec::new();
    qualifiers.extend(whole.over.then_some(Qualifier::Over));
    qualifiers.extend(whole.about.then_some(Qualifier::About));
    after(chars, &mut whole, &mut qualifiers, &mut holds_unit);
    let (start, negative) = before(chars, at, free, &mut qualifiers);
    // 3至零下5, 零下15至零下9. Whether 零下3至5 crosses zero, nobody can tell.
    let is_signed =
        negative && is_one_of(chars, at - 1, "下負负−－-") && !is_one_of(chars, at.saturating_sub(2), "以");
    if let (Ok(Amount::Range { low, high }), true) = (whole.amount, is_below || is_signed) {
        whole.amount = match (is_signed, is_below) {
            (true, false) => Err((at, Expected::OneMeaning)),
            (true, true) if high < low => Ok(Amount::Range { low: high, high: low }),
            (false, _) if high.negated() < low => Ok(Amount::Range { low: high.negated(), high: low }),
            _ => Err((at, Expected::GreaterNumber)),
        };
    }
    let mut read =
        whole.amount.map(|amount| Quantity { amount, qualifier: Qualifier::Exact, form: whole.form });
    if let Some((first, others)) = qualifiers.split_first() {
        let one = others.iter().all(|other| other == first);
        read = read.and_then(|read| {
            if one {
                Ok(Quantity { qualifier: *first, ..read })
            } else {
                Err((start, Expected::OneQualifier))
            }
        });
    }
    if let (true, Ok(read)) = (negative, &mut read) {
        read.amount = match read.amount {
            Amount::One(value) => Amount::One(value.negated()),
            Amount::Range { low, high } => Amount::Range { low: high.negated(), high: low.negated() },
        };
    }
    Some(Scanned { start, end: whole.end, read, holds_unit })
}

fn share(value: Number) -> Quantity {
    Quantity { amount: Amount::One(value), qualifier: Qualifier::Exact, form: Form::Percent }
}

/// Reads the second end of a range, if one follows: 3至5, 3萬—5萬, 3天至5天. Numbers with further ends, such as 2025-09-12, are refused. Says whether
/// the second end has 零下 before it, too; then the ends are as written, in any order.
fn range(chars: &[char], first: Part) -> (Part, bool) {
    let mut whole = first;
    let (mut ends, mut is_below) = (1, false);
    while let Some(next) = joined(chars, whole.end).or_else(|| joined(chars, measured(chars, whole.end)?))
        && let below = end_of(chars, next, &["零下"])
        && let Some(second) = part(chars, below.unwrap_or(next))
    {
        ends += 1;
        is_below = below.is_some();
        let amount = match (first.amount, second.amount) {
            _ if ends > 2 => Err((next, Expected::End)),
            (Ok(Amount::One(low)), Ok(Amount::One(high))) if is_below => Ok(Amount::Range { low, high }),
            _ => between(first, second, next),
        };
        whole =
            Part { amount, over: whole.over || second.over, about: whole.about || second.about, ..second };
    }
    (whole, is_below)
}

/// Returns the place after a word or dash that joins the ends of a range.
fn joined(chars: &[char], at: usize) -> Option<usize> {
    let joins =
        matches!(chars.get(at), Some('至' | '到' | '~' | '～' | '〜' | '-' | '－' | '–' | '—' | '―' | '─'));
    joins.then_some(at + 1)
}

/// Returns the end of a measure word. Years, months and days are dates, not ends of a range: 2024年至2025年.
fn measured(chars: &[char], at: usize) -> Option<usize> {
    let is_date = is_one_of(chars, at, "年月日");
    end_of(chars, at, MEASURES).filter(|_| !is_date)
}

/// The range between two numbers. The first has the form and the multiplier of the second, if it has none itself: 3至5萬, 三至五成.
fn between(first: Part, second: Part, at: usize) -> Result<Amount, Fault> {
    let refused = (at, Expected::GreaterNumber);
    let (low, high) = (first.amount?.value().ok_or(refused)?, second.amount?.value().ok_or(refused)?);
    let mantissa = high.over(second.scale).ok_or(refused)?;
    let is_bare = first.form == Form::Plain && first.scale == Number::from(1);
    if first.form != second.form && !is_bare {
        return Err(refused);
    }
    let low = if is_bare && low < mantissa { low.times(second.scale).ok_or(refused)? } else { low };
    if low < high { Ok(Amount::Range { low, high }) } else { Err(refused) }
}

/// 每5人就有1人, 五人中有一人: a share. Only if both count the same, or the second is among the first.
fn one_in(chars: &[char], at: usize) -> Option<Scanned> {
    let start = at;
    let at = if chars.get(at) == Some(&'每') { at + 1 } else { at };
    let of = run(chars, at)?;
    let gap = (of.end..(of.end + 6).min(chars.len())).find(|n| chars[*n] == '有')?;
    let words: String = chars[of.end..gap].iter().collect();
    let is_word =
        |c: char| !c.is_ascii_punctuation() && !"，。、；：（）".contains(c) && run(&[c], 0).is_none();
    let number = run(chars, gap + 1).filter(|_| words.chars().all(is_word))?;
    // A numeral that is read by itself ends before its measure word.
    let same = chars.get(of.end).is_some_and(|word| chars.get(number.end).is_none_or(|other| other == word));
    // 120條路線中有78條 are two counts; a share is stated of few, or of a round number.
    let is_part = |of: &Number| *of <= Number::from(10) || [100, 1000].map(Number::from).contains(of);
    let of_few = of.number.ok().and_then(Amount::value).as_ref().is_some_and(is_part);
    let among = of_few && (words.ends_with(['中', '裡', '里']) || words.ends_with("中就"));
    if !(among || (same && start < at)) {
        return None;
    }
    let read = of.number.and_then(|of| {
        let value = number
            .number?
            .value()
            .zip(of.value())
            .and_then(|(one, of)| one.over(of)?.times(Number::from(100)));
        let is_share = |value: &Number| *value <= Number::from(100);
        value.filter(is_share).map(share).ok_or((gap, Expected::SmallerNumber))
    });
    Some(Scanned { start, end: number.end, read, holds_unit: false })
}

/// 翻一番, 翻了兩番.
fn doubled(chars: &[char], at: usize) -> Option<Scanned> {
    let from = at + 1 + usize::from(chars.get(at + 1) == Some(&'了'));
    let number = (chars.get(at) == Some(&'翻')).then(|| run(chars, from))??;
    let end = end_of(chars, number.end, &["番"])?;
    Some(Scanned { start: at, end, read: Err((at, Expected::Definite)), holds_unit: false })
}

/// Reads the words after a number or its measure word.
fn after(chars: &[char], whole: &mut Part, qualifiers: &mut Vec<Qualifier>, holds_unit: &mut bool) {
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

/// Returns where the words before a number begin, and whether they make it negative.
fn before(chars: &[char], at: usize, free: usize, qualifiers: &mut Vec<Qualifier>) -> (usize, bool) {
    let (mut start, mut negative) = (at, false);
    if (multiplier(chars[at]).is_some() || chars[at] == '半')
        && let Some((from, Before::Qualifies(qualifier))) = word_before(chars, start, free, BEFORE_MULTIPLIER)
    {
        start = from;
        qualifiers.push(qualifier);
    }
    loop {
        let link = start > free && LINKS.contains(chars[start - 1]) && start == at;
        let linked = || {
            let found = word_before(chars, start - 1, free, BEFORE)?;
            (start - 1 - found.0 > 1 || matches!(chars[found.0], '約' | '约')).then_some(found)
        };
        let found = word_before(chars, start, free, BEFORE).or_else(|| if link { linked() } else { None });
        match found {
            Some((from, Before::Qualifies(qualifier))) => {
                start = from;
                qualifiers.push(qualifier);
            }
            Some((from, Before::Negates)) => {
                (start, negative) = (from, true);
            }
            None if is_minus(chars, start, free) => (start, negative) = (start - 1, true),
            None => return (start, negative),
        }
    }
}

/// Returns where a word of a list that ends at `end` begins, and what it does.
fn word_before(chars: &[char], end: usize, free: usize, list: &[Word]) -> Option<(usize, Before)> {
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
