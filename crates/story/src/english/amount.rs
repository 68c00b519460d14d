//! Reads one amount: a number with its sign, its currency, and the words that say what form it has: per cent, out of ten, to one.

use super::all::all;
use super::colon::colon;
use super::currency::currency;
use super::number::{self, Read};
use super::text::{Text, is_dash};
use super::words::{
    AFTER_FRACTION, CLOCK, DETERMINERS, GLUED, HALVED, LARGE_ORDINALS, ORDINALS, SCALES, TIMES,
};
use crate::{Expected, Form, Number, Refusal};

/// An amount and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Value {
    pub(super) end: usize,
    pub(super) number: Result<Number, Expected>,
    /// The number without its scale; `None` if that of a range can't be shared.
    pub(super) size: Option<Number>,
    pub(super) scaled: bool,
    pub(super) form: Form,
    /// Whether it is written in digits.
    pub(super) in_digits: bool,
}

impl Value {
    pub(super) fn refused(end: usize, why: Refusal) -> Self {
        let number = Err(Expected::Refused(why));
        Self { end, number, size: None, scaled: false, form: Form::Plain, in_digits: true }
    }

    fn of(read: Read, form: Form) -> Self {
        let Read { end, value: number, size, scaled, in_digits } = read;
        Self { end, number, size, scaled, form, in_digits }
    }

    fn fraction(end: usize, fraction: Option<Number>, form: Form) -> Self {
        let number = fraction.ok_or(Expected::FewerDigits);
        Self { end, number, size: None, scaled: true, form, in_digits: false }
    }

    /// Whether it is a whole number without a scale, a sign or a form.
    pub(super) fn is_bare(&self) -> bool {
        !self.scaled && self.form == Form::Plain
    }

    fn formed(self, end: usize, form: Form, over: i64) -> Self {
        let number = self.number.and_then(|number| divided(number, over));
        Self { end, number, form, ..self }
    }
}

fn divided(number: Number, by: i64) -> Result<Number, Expected> {
    Number::new(by, 1).and_then(|by| number.over(by)).ok_or(Expected::FewerDigits)
}

/// Reads the amount at `at`; `None` if there is none.
pub(super) fn read(text: Text<'_>, at: usize) -> Option<Value> {
    if let Some(end) = all(text, at) {
        return Some(Value::fraction(end, Some(Number::from(100)), Form::Percent));
    }
    let (mut start, negative) = sign(text, at);
    let money = currency(text, start);
    if let Some((number, _)) = money {
        start = number;
    }
    let value = if money.is_none() { fraction(text, start) } else { None };
    let mut value = match value {
        Some(value) => value,
        None => {
            let read = number::read(text, start)?;
            let vulgar = text.get(start).is_some_and(|c| number::vulgar(c).is_some()) && !read.scaled;
            let value = Value::of(read, Form::Plain);
            if vulgar { hundred(value) } else { form(text, value, money.map(|(_, codes)| codes)) }
        }
    };
    if negative {
        value.number = value.number.map(Number::negated);
        value.size = None;
    }
    Some(value)
}

/// A fraction as per cent.
pub(super) fn hundred(value: Value) -> Value {
    let times = |number: Number| number.times(Number::from(100)).ok_or(Expected::FewerDigits);
    Value { number: value.number.and_then(times), size: None, form: Form::Percent, ..value }
}

/// Returns the place after a sign, and whether it is a minus.
fn sign(text: Text<'_>, at: usize) -> (usize, bool) {
    let is_number = |at: usize| {
        crate::digits::is_digit_at(text.0, at) || text.is_point(at) || currency(text, at).is_some()
    };
    match text.get(at) {
        Some('+') if is_number(at + 1) => (at + 1, false),
        Some(c) if (c == '−' || is_dash(c)) && is_number(at + 1) => (at + 1, true),
        _ => match text.one_of(at, &["minus", "negative"]).and_then(|end| text.gap(end)) {
            Some(next) => (next, true),
            None => (at, false),
        },
    }
}

/// Reads what follows a number and says its form.
fn form(text: Text<'_>, value: Value, money: Option<&'static [&'static str]>) -> Value {
    let end = value.end;
    let c = text.get(end);
    if let Some(codes) = money {
        // $5m, $5M, $5B
        let glued = [("m", 1_000_000_i64), ("b", 1_000_000_000), ("t", 1_000_000_000_000)];
        let short = text
            .longest(end, &glued)
            .or_else(|| text.gap(end).and_then(|next| text.longest(next, &glued[..1])));
        let value = match short.filter(|_| !value.scaled) {
            Some((end, scale)) => {
                let times =
                    |n: Number| Number::new(scale, 1).and_then(|s| n.times(s)).ok_or(Expected::FewerDigits);
                Value { end, number: value.number.and_then(times), scaled: true, ..value }
            }
            None => value,
        };
        return Value { form: Form::Money(codes), ..value };
    }
    if let Some((end, form, over)) = measure(text, end) {
        return value.formed(end, form, over);
    }
    if value.scaled || !value.in_digits {
        return joined_words(text, value);
    }
    if let Some(end) = text.phrase(end, "m") {
        let times = |number: Number| number.times(Number::from(1_000_000)).ok_or(Expected::FewerDigits);
        let number = value.number.and_then(times);
        return Value { end, number, scaled: true, form: Form::MillionsOrMetres, ..value };
    }
    if let Some(end) = text.one_of(text.after_gap(end), &CLOCK) {
        return Value::refused(end, Refusal::Time);
    }
    match c {
        Some(c @ ('/' | ':')) if text.get(end + 1).is_some_and(|c| crate::digits::digit(c).is_some()) => {
            if c == ':' { colon(text, value) } else { two_numbers(text, value) }
        }
        Some(c) if c.is_alphabetic() || c == '_' => letters(text, value),
        _ => joined_words(text, value),
    }
}

/// Returns the end of words and signs such as per cent, their form, and what the number is divided by.
pub(super) fn measure(text: Text<'_>, at: usize) -> Option<(usize, Form, i64)> {
    const FORMS: [(&str, (Form, i64)); 21] = [
        ("%", (Form::Percent, 1)),
        ("％", (Form::Percent, 1)),
        ("percent", (Form::Percent, 1)),
        ("per cent", (Form::Percent, 1)),
        ("per-cent", (Form::Percent, 1)),
        ("pc", (Form::Percent, 1)),
        ("pct", (Form::Percent, 1)),
        ("% points", (Form::Points, 1)),
        ("%-points", (Form::Points, 1)),
        ("percentage point", (Form::Points, 1)),
        ("percentage points", (Form::Points, 1)),
        ("percentage-point", (Form::Points, 1)),
        ("pp", (Form::Points, 1)),
        ("ppt", (Form::Points, 1)),
        ("ppts", (Form::Points, 1)),
        ("basis point", (Form::Points, 100)),
        ("basis points", (Form::Points, 100)),
        ("bps", (Form::Points, 100)),
        ("‰", (Form::Ratio, 1_000)),
        ("per mille", (Form::Ratio, 1_000)),
        ("permille", (Form::Ratio, 1_000)),
    ];
    let next = match text.get(at) {
        Some('-') => at + 1,
        _ => text.after_gap(at),
    };
    let (end, (form, over)) = text.longest(next, &FORMS)?;
    Some((end, form, over))
}

/// Letters directly after digits: measures (5kg), or parts of a name (4G), an order (21st) or years (1990s).
fn letters(text: Text<'_>, value: Value) -> Value {
    let end = text.word_end(value.end);
    let is = |words: &[&str]| text.one_of(value.end, words).is_some_and(|found| found >= end);
    if is(&["st", "nd", "rd", "th"]) && !is_stone(text, value.end) {
        return Value::refused(end, Refusal::Rank);
    }
    if is(&["s"]) {
        return Value::refused(end, Refusal::Years);
    }
    if is(&["x"]) {
        return Value::refused(end, Refusal::Multiple);
    }
    if is(&GLUED) { value } else { Value::refused(text.joined_end(value.end), Refusal::Name) }
}

/// Whether `st` are stones: 12st 4lb.
fn is_stone(text: Text<'_>, at: usize) -> bool {
    let next = text.phrase(at, "st").and_then(|end| text.gap(end));
    next.and_then(|next| text.get(next)).is_some_and(|c| crate::digits::digit(c).is_some())
}

/// 2/3, and what looks like it: 24/7, 1/2/2024.
fn two_numbers(text: Text<'_>, value: Value) -> Value {
    let Some(second) = number::read(text, value.end + 1) else { return value };
    if matches!(text.get(second.end), Some('/' | ':')) || text.is_letter(second.end) {
        return Value::refused(text.joined_end(value.end), Refusal::Name);
    }
    let (Ok(a), Ok(b)) = (value.number, second.value) else {
        // 2024/05 begins with a 0 after the sign.
        return Value::refused(second.end, Refusal::Name);
    };
    if is_year(a) {
        return Value::refused(second.end, Refusal::Years);
    }
    // 9/11 is a day.
    let (below, _) = b.fraction();
    if a >= b || !matches!(below, 2..=10 | 12 | 16 | 20 | 100) {
        return Value::refused(second.end, Refusal::Pair);
    }
    let quotient = a.over(b).ok_or(Expected::FewerDigits);
    hundred(Value { end: second.end, number: quotient, scaled: true, ..value })
}

pub(super) fn is_year(number: Number) -> bool {
    number.is_whole() && number >= Number::from(1900) && number <= Number::from(2100)
}

/// K in n, k out of n, k per n, n to one.
fn joined_words(text: Text<'_>, value: Value) -> Value {
    const JOINS: [(&str, (Form, bool)); 10] = [
        ("out of", (Form::Percent, true)),
        ("out of every", (Form::Percent, true)),
        ("in every", (Form::Percent, true)),
        ("of every", (Form::Percent, true)),
        ("in", (Form::Percent, false)),
        ("-in-", (Form::Percent, false)),
        ("per", (Form::Ratio, true)),
        ("for every", (Form::Ratio, true)),
        ("to every", (Form::Ratio, true)),
        ("to", (Form::Ratio, false)),
    ];
    let next = text.after_gap(value.end);
    let Some((end, (form, surely))) = text.longest(next, &JOINS) else {
        return super::one_in::one_in(text, value).unwrap_or(value);
    };
    let Some(second) = number::read(text, text.after_gap(end)) else { return value };
    let (Ok(k), Ok(n)) = (value.number, second.value) else { return value };
    let is_part = k <= n && k.is_whole() && n.is_whole();
    let fits = match form {
        Form::Ratio if surely => true,
        // Four to one.
        Form::Ratio => n == Number::from(1) && k > n && measure(text, second.end).is_none(),
        _ if surely => is_part,
        _ => {
            is_part
                && k < n
                && !value.scaled
                && (is_round(n) || (k == Number::from(1) && n <= Number::from(1_000)))
                && !is_time(text, second.end)
        }
    };
    let quotient = || k.over(n).ok_or(Expected::FewerDigits);
    if !fits {
        return value;
    }
    let joined = Value { end: second.end, number: quotient(), size: None, scaled: true, form, ..value };
    if form == Form::Percent { hundred(joined) } else { joined }
}

/// Numbers that “in” makes a whole: one in five, but not three in 11.
fn is_round(n: Number) -> bool {
    let (whole, _) = n.fraction();
    (2..=10).contains(&whole) || [12, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1_000_000].contains(&whole)
}

/// Whether a unit of time follows: three in 10 days is no share, nor is a one-in-100-year flood.
pub(super) fn is_time(text: Text<'_>, end: usize) -> bool {
    text.after_gap_or_hyphen(end).is_some_and(|next| text.longest(next, &TIMES).is_some())
}

/// Reads a fraction in words: half, a third, two-thirds, three quarters of; with what it is a fraction of, if that is a number: half a million.
fn fraction(text: Text<'_>, at: usize) -> Option<Value> {
    if let Some(end) = text.one_of(at, &["half", "a half", "one half", "one-half"]) {
        // Half-time, half-hearted.
        let joined = text.get(end).is_some_and(super::text::is_hyphen) && text.is_letter(end + 1);
        let scale = joined.then(|| text.longest(end + 1, &SCALES)).flatten();
        let half = Number::new(1, 2)?;
        return match scale {
            Some((end, scale)) => Some(Value::fraction(end, half.times(Number::new(scale, 1)?), Form::Plain)),
            None if joined => None,
            None => half_of(text, (at, end), half).or_else(|| Some(part(text, end, half))),
        };
    }
    let (count, next) = match text.one_of(at, &["a", "an"]) {
        Some(end) => (1, end),
        None => {
            let end = text.word_end(at);
            let n = super::words::BELOW_TWENTY.iter().position(|word| text.phrase(at, word) == Some(end))?;
            (i64::try_from(n).ok().filter(|n| (1..20).contains(n))?, end)
        }
    };
    let hyphen = text.get(next).is_some_and(super::text::is_hyphen);
    let start = if hyphen { next + 1 } else { text.gap(next)? };
    let (end, denominator) = denominator(text, start, count == 1)?;
    let sure = hyphen || (denominator != 4 && (count > 1 || text.phrase(at, "one").is_some()));
    let follows = match text.gap(end) {
        // Two quarters in a row.
        Some(next) if count > 1 => text.phrase(next, "of").is_some(),
        Some(next) if text.is_letter(next) => text.one_of(next, &AFTER_FRACTION).is_some(),
        _ => !text.get(end).is_some_and(super::text::is_hyphen),
    };
    if !sure && !follows {
        return None;
    }
    Some(part(text, end, Number::new(count, denominator)?))
}

/// A half of the scale or sign that follows: a half dozen, a half per cent. Half hours and a half marathon are no shares, and can't be read.
fn half_of(text: Text<'_>, (at, end): (usize, usize), half: Number) -> Option<Value> {
    let next = text.gap(end).filter(|next| text.is_letter(*next))?;
    if let Some((end, scale)) = text.longest(next, &SCALES) {
        return Some(Value::fraction(end, half.times(Number::new(scale, 1)?), Form::Plain));
    }
    if let Some((end, form, over)) = measure(text, next) {
        return Some(Value::fraction(end, divided(half, over).ok(), form));
    }
    let word = text.word_end(next);
    let plural = text.get(word - 1) == Some('s');
    let is_halved = |unit: &&str| text.0[next..word - usize::from(plural)].iter().copied().eq(unit.chars());
    let is_unit = text.longest(next, &TIMES).is_some() || HALVED.iter().any(is_halved);
    let is_share = text.one_of(next, &AFTER_FRACTION).or_else(|| text.one_of(next, &DETERMINERS)).is_some();
    let is_adjective = text.phrase(at, "a half").is_some() && !is_share;
    (is_unit || is_adjective).then(|| Value::refused(word, Refusal::Unclear))
}

/// Reads the denominator of a fraction: third after one, thirds after more.
fn denominator(text: Text<'_>, at: usize, one: bool) -> Option<(usize, i64)> {
    let end = text.word_end(at);
    let word_end = if one { end } else { end.checked_sub(1).filter(|end| text.get(*end) == Some('s'))? };
    let is = |word: &str| {
        word.chars().count() == word_end - at
            && word
                .chars()
                .zip(at..)
                .all(|(c, at)| text.get(at).is_some_and(|found| found.to_ascii_lowercase() == c))
    };
    if word_end == at {
        return None;
    }
    if is("quarter") {
        return Some((end, 4));
    }
    let ordinal = ORDINALS.iter().zip(1..).skip(2).find(|(word, _)| is(word)).map(|(_, n)| n);
    let n = ordinal.or_else(|| LARGE_ORDINALS.iter().find(|(word, _)| is(word)).map(|(_, n)| *n))?;
    Some((end, n))
}

/// A fraction that ends at `end`, of a following number or per cent: half a million, a quarter of a per cent, half an hour.
fn part(text: Text<'_>, end: usize, fraction: Number) -> Value {
    let of = text.one_of(end, &[" a", " an", " of a", " of one", " of 1"]);
    let Some(of) = of else { return hundred(Value::fraction(end, Some(fraction), Form::Percent)) };
    let next = text.after_gap(of);
    if let Some((end, scale)) = text.longest(next, &SCALES) {
        let number = Number::new(scale, 1).and_then(|scale| fraction.times(scale));
        return Value::fraction(end, number, Form::Plain);
    }
    if let Some((end, form, over)) = measure(text, of).or_else(|| measure(text, next)) {
        return Value::fraction(end, divided(fraction, over).ok(), form);
    }
    // Half an hour, but: half of a village is a share.
    match text.one_of(end, &[" a", " an"]) {
        Some(end) => Value::fraction(end, Some(fraction), Form::Plain),
        None => hundred(Value::fraction(end, Some(fraction), Form::Percent)),
    }
}
