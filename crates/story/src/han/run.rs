//! One number: digits or numerals with their multipliers, and the characters among them that make it inexact.

use super::measures::MEASURES;
use super::number::{self, digit as han_digit, is_cheque_numeral, is_numeral, multiplier};
use super::words::{end_in, is_one_of, is_plain};
use crate::digits::{self, digit, is_digit_at, plain};
use crate::{Amount, Expected, Number};

/// Why a numeral can't be read, with the index of the character.
pub(super) type Fault = (usize, Expected);

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) end: usize,
    pub(super) number: Result<Amount, Fault>,
    /// The product of the multipliers at its end: 10000 of 5萬.
    pub(super) scale: Number,
    /// Whether 余 or 多 is in it.
    pub(super) over: bool,
    /// Whether 來 is in it.
    pub(super) about: bool,
}

/// Whether 余, 多 or 餘, after a number, means “more than”.
pub(super) fn is_over(c: char) -> bool {
    matches!(c, '余' | '多')
}

/// Characters that are numerals by themselves, of which no figure is read: Roman and circled numbers, and fractions in one character.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{bc}'..='\u{be}' | '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}'
        | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{3229}' | '\u{3280}'..='\u{3289}')
}

/// Whether 兆 multiplies, and is not the beginning of 兆瓦.
fn is_trillion(chars: &[char], at: usize) -> bool {
    chars.get(at) == Some(&'兆') && !is_one_of(chars, at + 1, "瓦赫字比帕欧焦伏")
}

/// Whether 千 begins a unit's word after a multiplier: 18.7萬千瓦.
fn is_thousand_of_unit(chars: &[char], at: usize) -> bool {
    let is_after_multiplier = at > 0 && matches!(chars[at - 1], '万' | '亿');
    is_after_multiplier && chars.get(at) == Some(&'千') && is_one_of(chars, at + 1, "瓦克米卡伏赫")
}

fn is_several(c: char) -> bool {
    matches!(c, '数' | '几')
}

/// 20幾歲, 10數人, 3幾萬; not 20數據.
fn is_several_more(chars: &[char], at: usize) -> bool {
    let is_round = at > 0 && matches!(chars[at - 1], '0' | '０' | '百' | '千' | '万' | '亿');
    let multiplies = chars.get(at + 1).copied().is_some_and(|c| multiplier(c).is_some());
    let counts = chars[at] == '几' && !is_one_of(chars, at + 1, "何乎")
        || multiplies
        || chars.get(at + 1).is_none()
        || end_in(chars, at + 1, MEASURES).is_some();
    is_several(chars[at]) && (multiplies || (is_round && counts))
}

/// 四百幾, 十幾萬 and 30幾: more than the number before. 四百幾十 is more than that, and 3幾萬 has no round number before it.
fn is_over_more(chars: &[char], at: usize) -> bool {
    let is_round = at > 0 && matches!(chars[at - 1], '0' | '０' | '十' | '百' | '千' | '万' | '亿');
    let goes_on = is_one_of(chars, at + 1, "十百千") || is_one_of(chars, at + 1, "何乎");
    is_round && !goes_on && chars[at] == '几'
}

/// 數百 and 幾十; not 人數百分之七十, where 數 ends a word.
fn begins_with_several(chars: &[char], at: usize) -> bool {
    const WORDS: &str = "人總总半多少次分指件户个倍基岁天年月时时里公參参点級级字號号";
    let follows = chars
        .get(at + 1)
        .copied()
        .is_some_and(|c| c == '十' || (multiplier(c).is_some() && !is_cheque_numeral(c)));
    let ends_word = at > 0 && WORDS.contains(chars[at - 1]);
    is_several(chars[at]) && follows && !ends_word && !matches!(chars.get(at + 2), Some('分'))
}

/// Characters that make a word with 來 before them: 來自, 來訪.
const NOT_AFTER_COME: &str =
    "自源年日月临臨历歷函电電往回信访訪宾賓客者了看说說讲講论論势勢袭襲不得去过港华華";

/// 20來個, 十來年, 百把人; not 3來自, 300把椅子.
fn is_about(chars: &[char], at: usize) -> bool {
    let is_round = at > 0 && matches!(chars[at - 1], '0' | '０' | '十' | '百' | '千' | '万');
    let next = chars.get(at + 1).copied();
    // A numeral that is read by itself ends here.
    let counts = next.is_none_or(|c| multiplier(c).is_some()) || end_in(chars, at + 1, MEASURES).is_some();
    let is_han = at > 0 && matches!(chars[at - 1], '百' | '千' | '万');
    // 三十來單: any noun.
    let is_noun = || next.is_some_and(|c| is_plain(c) && !NOT_AFTER_COME.contains(c));
    match chars.get(at) {
        Some('来') => is_round && (counts || is_noun()),
        Some('把') => is_han && counts,
        _ => false,
    }
}

/// Returns the number that starts at `at`.
pub(super) fn run(chars: &[char], at: usize) -> Option<Run> {
    let first = *chars.get(at)?;
    if digit(first).is_some() {
        return Some(arabic(chars, at));
    }
    if is_symbol(first) {
        let end = at + chars[at..].iter().take_while(|c| is_symbol(**c)).count();
        return Some(refused(end, at, Expected::PlainNumber));
    }
    if first == '零' && chars.get(at + 1) == Some(&'下') && run(chars, at + 2).is_some() {
        // 零下8.5 is below zero: a word before the number.
        return None;
    }
    if is_thousand_of_unit(chars, at) {
        return None;
    }
    let cheque = is_cheque_numeral(first) && chars.get(at + 1).copied().is_some_and(is_cheque_numeral);
    (is_numeral(first) || cheque || begins_with_several(chars, at)).then(|| han(chars, at))
}

fn refused(end: usize, at: usize, expected: Expected) -> Run {
    Run { end, number: Err((at, expected)), scale: Number::from(1), over: false, about: false }
}

/// `1億2000萬` is one run.
fn arabic(chars: &[char], start: usize) -> Run {
    let mut run = refused(start, start, Expected::Number);
    let mut sum = Number::ZERO;
    let mut fault = None;
    let mut above = None;
    let mut at = start;
    loop {
        let from = at;
        at = digits::end(chars, at);
        let number = plain(&chars[from..at]);
        let (mut power, mut last) = (0, 0);
        while let Some(c) = chars.get(at).copied() {
            if is_over(c) && !run.over {
                run.over = true;
            } else if is_about(chars, at) {
                run.about = true;
            } else if is_over_more(chars, at) && !run.over {
                run.over = true;
            } else if is_several_more(chars, at) {
                fault.get_or_insert((at, Expected::Definite));
            } else if is_trillion(chars, at) {
                fault.get_or_insert((at, Expected::OneMeaning));
            } else if is_thousand_of_unit(chars, at) {
                break;
            } else if let Some(next) = multiplier(c).filter(|_| !is_cheque_numeral(c)) {
                // 百萬, 千億 and 萬億 are multipliers; 千百, 萬百 and 百千 are not.
                if next <= last || (next == 3 && last == 2) {
                    fault.get_or_insert((at, Expected::GreaterMultiplier));
                }
                (power, last) = (power + next, next);
            } else {
                break;
            }
            at += 1;
        }
        let whole = !number.contains('.');
        // 3萬5 is 35000 when spoken.
        let is_short = power == 0 && number.len() == 1;
        if above.is_some_and(|above| !whole || number.len() + power > above || is_short) {
            fault.get_or_insert((from, Expected::SmallerNumber));
        }
        match digits::value(&number, power).and_then(|value| sum.plus(value)) {
            Some(next) => sum = next,
            None => _ = fault.get_or_insert((from, Expected::FewerDigits)),
        }
        run.scale = digits::value("1", power).unwrap_or(run.scale);
        let multiplies = at > from && multiplier(chars[at - 1]).is_some();
        if !(multiplies && is_digit_at(chars, at)) {
            run.end = at;
            run.number = fault.map_or(Ok(Amount::One(sum)), Err);
            return run;
        }
        if !whole || run.over {
            fault.get_or_insert((at, Expected::End));
        }
        above = Some(power);
    }
}

/// At most one 余, 多 or 餘 is part of the run, and one 點 between two digits.
fn han(chars: &[char], start: usize) -> Run {
    let mut run = refused(start, start, Expected::NumberWords);
    let mut fault = None;
    let (mut numeral, mut places) = (Vec::new(), Vec::new());
    let mut point = None;
    let mut at = start;
    let is_digit =
        |at: usize| chars.get(at).copied().is_some_and(|c| han_digit(c).is_some() && !is_cheque_numeral(c));
    while let Some(c) = chars.get(at).copied() {
        let is_more = |c: char| is_numeral(c) && !matches!(c, '双' | '半');
        if (is_over(c) || is_over_more(chars, at)) && !run.over && at > start {
            run.over = true;
        } else if is_about(chars, at) && at > start {
            run.about = true;
        } else if is_several(c)
            && (at == start
                || (is_numeral(chars[at - 1]) && !is_digit(at - 1))
                || chars.get(at + 1).copied().is_some_and(is_more))
            && (at == start
                || matches!(chars[at - 1], '十' | '百' | '千' | '万')
                || chars.get(at + 1).copied().is_some_and(|c| c == '十' || multiplier(c).is_some()))
        {
            fault.get_or_insert((at, Expected::Definite));
        } else if is_trillion(chars, at) && at > start {
            fault.get_or_insert((at, Expected::OneMeaning));
        } else if is_thousand_of_unit(chars, at) {
            break;
        } else if c == '点' && at > start && point.is_none() && is_digit(at - 1) && is_digit(at + 1) {
            point = Some(numeral.len());
        } else if is_numeral(c)
            || (is_cheque_numeral(c)
                && (at == start || numeral.last().copied().is_some_and(is_cheque_numeral)))
        {
            numeral.push(c);
            places.push(at);
        } else {
            break;
        }
        at += 1;
    }
    run.end = at;
    let multipliers = numeral.iter().rev().map_while(|c| multiplier(*c));
    run.scale = digits::value("1", multipliers.sum()).unwrap_or(run.scale);
    let read = read_han(&numeral, point)
        .map_err(|(n, expected)| (places.get(n).copied().unwrap_or(start), expected));
    run.number = fault.map_or(read, Err);
    run
}

/// Reads numerals without 余 and 多; `point` is the place of the decimal point among them. Errors have an index in `numeral`.
fn read_han(numeral: &[char], point: Option<usize>) -> Result<Amount, Fault> {
    let whole = |numeral: &[char]| {
        let value = number::value(numeral).map_err(|at| (at, Expected::NumberWords))?;
        i64::try_from(value).ok().and_then(|value| Number::new(value, 1)).ok_or((0, Expected::FewerDigits))
    };
    if let Some(point) = point {
        let (before, after) = numeral.split_at(point);
        let digits: Option<String> = after
            .iter()
            .map(|c| han_digit(*c).and_then(|d| char::from_digit(u32::try_from(d).ok()?, 10)))
            .collect();
        // 三點五萬 and 三點五十分.
        let digits = digits.ok_or((point, Expected::NumberWords))?;
        let text = format!("{}.{digits}", whole(before)?);
        return Number::parse(&text).map(Amount::One).ok_or((0, Expected::FewerDigits));
    }
    match numeral {
        ['半'] => return Ok(Amount::One(Number::new(1, 2).unwrap_or(Number::ZERO))),
        ['俩'] => return Ok(Amount::One(Number::from(2))),
        ['仨'] => return Ok(Amount::One(Number::from(3))),
        _ => {}
    }
    let mut spelt = Vec::new();
    for c in numeral {
        match c {
            '廿' => spelt.extend(['二', '十']),
            '卅' => spelt.extend(['三', '十']),
            '卌' => spelt.extend(['四', '十']),
            c => spelt.push(*c),
        }
    }
    let spelt = &spelt[..];
    let all_digits = spelt.len() > 1 && spelt.iter().all(|c| han_digit(*c).is_some());
    if all_digits && (spelt.len() > 2 || spelt.contains(&'〇') || spelt.contains(&'零')) {
        return whole(spelt).map(Amount::One);
    }
    // 七八百 is 700 to 800.
    let value = |at: usize| spelt.get(at).and_then(|c| han_digit(*c)).filter(|value| *value > 0);
    let pair = (1..spelt.len()).find(|at| value(at - 1).is_some() && value(*at).is_some());
    let Some(at) = pair else { return whole(spelt).map(Amount::One) };
    let without = |at: usize| [&spelt[..at], &spelt[at + 1..]].concat();
    let (low, high) = (whole(&without(at))?, whole(&without(at - 1))?);
    let neighbours = value(at).zip(value(at - 1)).is_some_and(|(b, a)| b == a + 1 || (a, b) == (3, 5));
    if neighbours && low < high { Ok(Amount::Range { low, high }) } else { Err((at, Expected::NumberWords)) }
}
