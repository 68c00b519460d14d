//! Numbers with colons: 4:1 is a ratio and 2:36:09 a duration, but 1:15 may be either, or a time of day. The unit of its fact tells.

use super::amount::Value;
use super::number;
use super::text::Text;
use super::words::CLOCK;
use crate::digits::{digit, sixtieths};
use crate::{Expected, Form, Number, Refusal};

/// Reads the numbers after the one that a colon follows.
pub(super) fn colon(text: Text<'_>, first: Value) -> Value {
    let minutes = group(text, first.end + 1);
    let seconds = minutes.and_then(|(end, _)| group(text, next(text, end)?));
    let last = seconds.or(minutes).map_or(first.end, |(end, _)| end);
    if let Some(end) = text.one_of(text.after_gap(last), &CLOCK) {
        return Value::refused(end, Refusal::Time);
    }
    if next(text, last).is_some() || text.is_letter(last) || text.get(last) == Some('/') {
        return Value::refused(text.joined_end(first.end), Refusal::Name);
    }
    let whole = first.number.ok().filter(|number| number.is_whole() && !first.scaled);
    let (Some(hours), Some((end, minutes))) =
        (whole, minutes.and_then(|(_, start)| sixtieths(text.0, start)))
    else {
        // 09:30 is no amount. 16:9 and 1:100 are ratios.
        return match first.number {
            Err(_) => Value::refused(last, Refusal::Time),
            Ok(_) if seconds.is_some() => Value::refused(last, Refusal::Name),
            Ok(above) => ratio(text, first, above),
        };
    };
    let (seconds, form, end) = match seconds {
        Some((_, start)) => match sixtieths(text.0, start) {
            Some((end, seconds)) => (Some(seconds), Form::Seconds, end),
            None => return Value::refused(last, Refusal::Name),
        },
        // 1:15.32 are minutes and seconds.
        None if minutes.is_whole() => (None, Form::Colon, end),
        None => (None, Form::Seconds, end),
    };
    let sixty = |number: Number, part: Number| number.times(Number::from(60))?.plus(part);
    let sum = sixty(hours, minutes).and_then(|sum| seconds.map_or(Some(sum), |part| sixty(sum, part)));
    Value { end, number: sum.ok_or(Expected::FewerDigits), size: None, scaled: true, form, ..first }
}

/// The end of the digits at `at`, and where they begin.
fn group(text: Text<'_>, at: usize) -> Option<(usize, usize)> {
    let count = text.0.iter().skip(at).take_while(|c| digit(**c).is_some()).count();
    (count > 0).then_some((at + count, at))
}

/// The place after a colon that digits follow.
fn next(text: Text<'_>, at: usize) -> Option<usize> {
    text.get(at).filter(|c| *c == ':').and_then(|_| group(text, at + 1)).map(|(_, start)| start)
}

fn ratio(text: Text<'_>, first: Value, above: Number) -> Value {
    let Some(second) = number::read(text, first.end + 1) else { return first };
    let number = second.value.and_then(|below| above.over(below).ok_or(Expected::FewerDigits));
    Value { end: second.end, number, size: None, scaled: true, form: Form::Ratio, ..first }
}
