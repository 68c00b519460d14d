//! A number with what makes a share, a ratio or a duration of it: %, 成, 分之, :, 小時.

use super::measures::{AFTER_GE, CONTINUED, CONTINUOUS, MEASURES, NOT_MORE, TIMES};
use super::number::digit as han_digit;
use super::run::{Fault, Run, is_over, run};
use super::words::{end_in, end_of, is_one_of, is_plain, stands};
use crate::digits::{digit, is_digit_at, is_percent_sign, plain, sixtieths};
use crate::{Amount, Expected, Form, Number, Refusal};

/// A number that is one end of a range, or all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) end: usize,
    pub(super) amount: Result<Amount, Fault>,
    pub(super) form: Form,
    /// The product of its multipliers; 10 for 成.
    pub(super) scale: Number,
    pub(super) over: bool,
    pub(super) about: bool,
    /// Whether its measure word is in it: 三年半.
    pub(super) holds_unit: bool,
}

/// Returns the number that starts at `at`, with its form.
pub(super) fn part(chars: &[char], at: usize) -> Option<Part> {
    let first = run(chars, at)?;
    let Run { end, number, scale, over, about } = first;
    let mut part = Part { end, amount: number, form: Form::Plain, scale, over, about, holds_unit: false };
    let is_arabic = digit(chars[at]).is_some();
    let digit_follows = is_digit_at(chars, end + 1);
    let next = chars.get(end).copied();
    if stands(chars, end, "分之")
        && let Some(second) = run(chars, end + 2)
    {
        let is_thousandth = chars[at..end] == ['千'];
        part.form = if is_thousandth { Form::PerMille } else { Form::Percent };
        let times = Number::from(if is_thousandth { 1_000 } else { 100 });
        // 20多萬分之一 is less than one of 200000.
        let is_open = over || about;
        part.amount = match is_open {
            true => Err((at, Expected::Definite)),
            false => quotient(second.number, number, times, at),
        };
        (part.end, part.over) = (second.end, second.over);
        part.end += usize::from(chars.get(second.end).copied().is_some_and(is_percent_sign));
    } else if matches!(next, Some('/' | '／'))
        && is_arabic
        && digit_follows
        && let Some(second) = run(chars, end + 1)
    {
        part.form = Form::Percent;
        part.amount = quotient(number, second.number, Number::from(100), at);
        part.end = second.end;
    } else if matches!(next, Some(':' | '：' | '∶'))
        && is_arabic
        && let Some((second, seconds)) = sixtieths(chars, end + 1)
    {
        colon(chars, &mut part, (second, seconds));
    } else if (matches!(next, Some(':' | '：' | '∶')) && is_arabic && digit_follows || next == Some('比'))
        && let Some(second) = run(chars, end + 1)
    {
        part.form = Form::Ratio;
        part.amount = quotient(number, second.number, Number::from(1), at);
        part.end = second.end;
    } else if next.is_some_and(is_percent_sign) {
        (part.form, part.end) = (Form::Percent, end + 1);
        over_after(chars, &mut part);
    } else if next == Some('‰') {
        (part.form, part.end) = (Form::PerMille, end + 1);
    } else if let Some(points) = end_of(chars, end, &["个百分点", "百分点"]) {
        (part.form, part.end, part.holds_unit) = (Form::Points, points, true);
    } else if next == Some('成')
        && end - at <= 4
        && (end_of(chars, end + 1, &["不到", "不足"]).is_some()
            || !is_one_of(chars, end + 1, "立果功为員员本績绩人品年长就分型交不熟都群套批片堆双对"))
    {
        tenths(chars, at, &mut part);
    } else if chars[at..end] == ['一', '半'] || (chars[at..end] == ['半'] && chars.get(end) == Some(&'数'))
    {
        (part.form, part.amount) = (Form::Percent, Ok(Amount::One(Number::from(50))));
        part.end += usize::from(chars.get(end) == Some(&'数'));
    } else if let Some((end, why)) = priced(chars, at, end) {
        (part.end, part.amount, part.holds_unit) = (end, Err((at, why)), true);
    } else if !duration(chars, at, &mut part) {
        half(chars, &mut part);
    }
    Some(part)
}

/// 1:15, which the unit makes hours and minutes, minutes and seconds, or a ratio; and 2:36:09.
fn colon(chars: &[char], part: &mut Part, (end, minutes): (usize, Number)) {
    let sixty = |number: Number, rest: Number| number.times(Number::from(60))?.plus(rest);
    let third = matches!(chars.get(end), Some(':' | '：' | '∶')).then(|| sixtieths(chars, end + 1)).flatten();
    let start = part.end;
    part.amount = part.amount.and_then(|amount| {
        let whole = amount.value().filter(|value| value.is_whole() && part.scale == Number::from(1));
        let sum = whole.and_then(|first| sixty(first, minutes));
        let sum = sum.and_then(|sum| third.map_or(Some(sum), |(_, seconds)| sixty(sum, seconds)));
        sum.map(Amount::One).ok_or((start, Expected::Number))
    });
    // 1:15.32 are minutes and seconds.
    let form = if minutes.is_whole() { Form::Colon } else { Form::Seconds };
    (part.form, part.end) = third.map_or((form, end), |(end, _)| (Form::Seconds, end));
}

/// The quotient of two numbers, times a whole.
fn quotient(
    above: Result<Amount, Fault>,
    below: Result<Amount, Fault>,
    times: Number,
    at: usize,
) -> Result<Amount, Fault> {
    let (above, below) = (above?, below?);
    let value = above.value().zip(below.value()).and_then(|(above, below)| above.over(below)?.times(times));
    value.map(Amount::One).ok_or((at, Expected::Number))
}

fn over_after(chars: &[char], part: &mut Part) {
    if chars.get(part.end).copied().is_some_and(is_over) {
        part.over = true;
        part.end += 1;
    }
}

/// 六成, 3.5成, 七成五, 三成半, 七成多.
fn tenths(chars: &[char], at: usize, part: &mut Part) {
    (part.form, part.scale) = (Form::Percent, Number::from(10));
    part.end += 1;
    let rest = match run(chars, part.end) {
        Some(rest) if rest.end == part.end + 1 && !rest.over => {
            part.end = rest.end;
            rest.number.ok().and_then(Amount::value)
        }
        // 五成二三 is 52.3 %, or 52 to 53 %.
        Some(rest) if rest.end == part.end + 2 && rest.scale == Number::from(1) => {
            part.end = rest.end;
            part.amount = Err((at, Expected::OneMeaning));
            None
        }
        _ => Some(Number::ZERO),
    };
    over_after(chars, part);
    let tens = |value: Number| value.times(Number::from(10)).filter(|tens| *tens <= Number::from(100));
    part.amount = part.amount.and_then(|amount| {
        let half = |rest: Number| if rest.is_whole() { Some(rest) } else { rest.times(Number::from(10)) };
        let rest = rest.and_then(half).ok_or((at, Expected::Number))?;
        amount.map(|value| tens(value)?.plus(rest)).ok_or((at, Expected::SmallerNumber))
    });
}

/// 八折 and 半價, which say how many times as much, and 三分一, which may be a third or three and one of its parts.
fn priced(chars: &[char], at: usize, end: usize) -> Option<(usize, Expected)> {
    let is_discount = chars.get(end) == Some(&'折') && !is_one_of(chars, end + 1, "合旧叠");
    if is_discount || (chars[at..end] == ['半'] && chars.get(end) == Some(&'价')) {
        return Some((end + 1, Expected::Refused(Refusal::Multiple)));
    }
    let is_digit = |at: usize| chars.get(at).copied().is_some_and(|c| han_digit(c).is_some());
    let is_parts = end == at + 1 && is_digit(at) && chars.get(end) == Some(&'分') && is_digit(end + 1);
    let next = run(chars, end + 1).filter(|next| is_parts && next.end == end + 2)?;
    (!is_one_of(chars, next.end, "秒钟角点")).then_some((next.end, Expected::OneMeaning))
}

/// 1小時30分: several numbers with their units of time, from larger to smaller. Also 1米75 and 25元6角, which are refused.
fn duration(chars: &[char], at: usize, part: &mut Part) -> bool {
    let unit = |at: usize| TIMES.iter().find(|(word, ..)| stands(chars, at, word));
    let after = |at: usize, word: &str| at + word.chars().count();
    if let Some((end, tenths)) = spoken_money(chars, part.end) {
        part.amount = part
            .amount
            .and_then(|amount| amount.map(|value| value.plus(tenths)).ok_or((at, Expected::FewerDigits)));
        (part.end, part.holds_unit) = (end, true);
        return true;
    }
    // 1米75, 三塊五.
    let rest = end_of(chars, part.end, &["米", "公尺", "块", "毛"]).and_then(|end| {
        let rest = run(chars, end)?;
        // 三塊五花肉 are pieces.
        let is_money = chars[part.end] != '块' || rest.end > end + 1;
        let counts =
            end_in(chars, rest.end, MEASURES).is_some() || is_one_of(chars, rest.end, "成折号年月日");
        (!counts && is_money && rest.scale == Number::from(1) && chars[end] != '半').then_some(rest.end)
    });
    let continued = CONTINUED.iter().find_map(|(word, smaller)| {
        let rest = run(chars, end_of(chars, part.end, &[word])?)?;
        end_of(chars, rest.end, smaller)
    });
    // 一塊二毛五.
    let more = |end: usize| {
        let rest = run(chars, end).filter(|rest| rest.end == end + 1)?;
        end_in(chars, rest.end, MEASURES).is_none().then_some(rest.end)
    };
    if let Some(end) = continued.map(|end| more(end).unwrap_or(end)).or(rest) {
        (part.end, part.amount, part.holds_unit) = (end, Err((at, Expected::OneUnit)), true);
        return true;
    }
    let Some((word, mut size, months)) = unit(part.end).copied() else { return false };
    let mut end = after(part.end, word);
    let mut sum = part.amount.and_then(|amount| {
        amount.map(|value| value.times(Number::from(size))).ok_or((at, Expected::FewerDigits))
    });
    let mut count = 1;
    // 1年零2個月, 2小時又15分.
    let from = |end: usize| end + usize::from(is_one_of(chars, end, "零又"));
    while let Some(next) = run(chars, from(end))
        && let Some((word, next_size, next_months)) = unit(next.end).copied()
        && next_size < size
        && next_months == months
    {
        let value =
            next.number.map(|amount| amount.value().and_then(|value| value.times(Number::from(next_size))));
        sum = sum.and_then(|sum| {
            let value = value?.ok_or((end, Expected::Number))?;
            sum.map(|sum| sum.plus(value)).ok_or((at, Expected::FewerDigits))
        });
        (size, end, count) = (next_size, after(next.end, word), count + 1);
    }
    // 9秒58, 1分52秒33: the rest is of a second.
    if size == 1
        && !months
        && chars.get(end - 1) == Some(&'秒')
        && is_digit_at(chars, end)
        && let Some(rest) = run(chars, end)
        && end_in(chars, rest.end, MEASURES).is_none()
    {
        let decimals = Number::parse(&format!("0.{}", plain(&chars[end..rest.end])));
        sum = sum.and_then(|sum| {
            let decimals = decimals.ok_or((end, Expected::Number))?;
            sum.map(|sum| sum.plus(decimals)).ok_or((at, Expected::FewerDigits))
        });
        (end, count) = (rest.end, count + 1);
    }
    if count == 1 {
        return false;
    }
    part.form = if months { Form::Months } else { Form::Seconds };
    (part.amount, part.end, part.holds_unit) = (sum, end, true);
    true
}

/// 一塊八: 1.8, if nothing follows that the last digit could count, as in 三塊五花肉.
fn spoken_money(chars: &[char], end: usize) -> Option<(usize, Number)> {
    let at = end_of(chars, end, &["块"])?;
    let tenth = run(chars.get(..=at)?, at).filter(|_| chars[at] != '半')?;
    let tenths =
        tenth.number.ok()?.value()?.over(Number::from(10)).filter(|tenths| *tenths < Number::from(1))?;
    // 兩塊二一斤.
    let is_rate = chars.get(at + 1) == Some(&'一') && end_in(chars, at + 2, MEASURES).is_some();
    let ends = is_rate
        || chars.get(at + 1).is_none_or(|c| {
            run(chars, at).is_some_and(|run| run.end == at + 1)
                && (!is_plain(*c) || "钱的了左以起就都也".contains(*c))
        });
    ends.then_some((at + 1, tenths))
}

/// 三年半, 兩個半月.
fn half(chars: &[char], part: &mut Part) {
    let ge = end_of(chars, part.end, &["个半"]);
    let end = match (ge, end_in(chars, part.end, CONTINUOUS)) {
        (Some(end), _) => Some(end_in(chars, end, AFTER_GE).unwrap_or(end)),
        (None, Some(end)) if chars.get(end) == Some(&'半') => Some(end + 1),
        _ => None,
    };
    if let Some(end) = end.filter(|end| !is_one_of(chars, *end, NOT_MORE)) {
        let half = Number::new(1, 2).unwrap_or(Number::ZERO);
        part.amount = part
            .amount
            .and_then(|amount| amount.map(|value| value.plus(half)).ok_or((part.end, Expected::FewerDigits)));
        (part.end, part.holds_unit) = (end, true);
    }
}
