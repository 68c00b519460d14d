//! The words before a number, after it, and after its measure word.

use super::falls::{cut, fall};
use super::measures::{AFTER_GE, CONTINUOUS, MEASURES, NOT_MORE, WITHIN};
use super::number::{digit as han_digit, is_numeral, multiplier};
use super::part::Part;
use super::run::{is_over, run};
use super::words::{
    AFTER, BEFORE, BEFORE_HALF, BEFORE_MULTIPLIER, Before, GUARDS, LINKS, Words, end_in, end_of, is_one_of,
    is_plain, plain_before, start_in,
};
use crate::digits::{digit, is_digit_at};
use crate::{Amount, Form, Number, Qualifier, Refusal};

/// Reads the words after a number or its measure word.
pub(super) fn after(
    chars: &[char],
    whole: &mut Part,
    qualifiers: &mut Vec<Qualifier>,
    holds_unit: &mut bool,
) {
    let number_end = whole.end;
    let words = |at: usize| {
        let found = AFTER.iter().find(|word| {
            end_of(chars, at, &[word.text]).is_some_and(|end| {
                // 一年不到6萬元: 不到 belongs to the number after it. 10枚朝上 lie so.
                let is_other = word.text == "不到" && run(chars, end).is_some()
                    || word.text == "朝上" && at != number_end;
                !is_other && !is_one_of(chars, end, word.not_before)
            })
        });
        found.map(|word| (at + word.text.chars().count(), word.qualifier))
    };
    if let Some((end, qualifier)) = words(whole.end) {
        whole.end = end;
        qualifiers.push(qualifier);
        return;
    }
    let mut measure = MEASURES.split(' ').filter_map(|measure| end_of(chars, whole.end, &[measure]));
    // 300艘以上: any noun.
    let nouns = chars[whole.end..].iter().take_while(|c| is_plain(**c) || **c == '/').take(5).count();
    let limit = |at: usize| words(at).filter(|_| is_one_of(chars, at, "以之及或左上"));
    // Not of dates and grades, nor 可以下水.
    let is_grade = chars.get(whole.end) == Some(&'级') && !is_digit_at(chars, whole.end - 1);
    let is_name = is_grade || is_one_of(chars, whole.end, "甲乙丙年月日");
    let noun = (1..=nouns).map(|length| whole.end + length);
    let noun = noun.filter(|at| !is_name && !is_one_of(chars, at - 1, "可所加予足难得用借何"));
    if let Some((end, qualifier)) = measure.find_map(words).or_else(|| {
        let mut noun = noun;
        noun.find_map(limit)
    }) {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(qualifier);
        return;
    }
    // 3至5年內 has its limits already.
    let value = whole.amount.ok().and_then(Amount::value);
    let within = WITHIN.split(' ').find_map(|measure| {
        // 2025年內 is a date.
        let is_date = measure == "年" && value.is_none_or(|value| value >= Number::from(1_000));
        let end = end_of(chars, whole.end, &[measure]).filter(|_| !is_date && value.is_some())?;
        (chars.get(end) == Some(&'内') && !is_one_of(chars, end + 1, "部外容涵地")).then_some(end + 1)
    });
    if let Some(end) = within {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(Qualifier::AtMost);
        return;
    }
    // 三分之二強, 四分之一弱.
    if whole.form == Form::Percent
        && is_one_of(chars, whole.end, "强弱")
        && !is_one_of(chars, whole.end + 1, "制化烈度势劲者于企校")
    {
        let over = chars[whole.end] == '强';
        whole.end += 1;
        qualifiers.push(if over { Qualifier::Over } else { Qualifier::Nearly });
        return;
    }
    let share = (whole.form == Form::Percent).then_some(whole.end);
    let money = end_of(chars, whole.end, &["美元", "港元", "元", "块"]).or(share);
    if let Some(end) =
        money.filter(|end| is_one_of(chars, *end, "起") && !is_one_of(chars, end + 1, "来点火诉"))
    {
        (whole.end, *holds_unit) = (end + 1, share.is_none());
        qualifiers.push(Qualifier::AtLeast);
        return;
    }
    let more = |at: usize| chars.get(at).copied().is_some_and(is_over) && !is_one_of(chars, at + 1, NOT_MORE);
    let ge = end_of(chars, whole.end, &["个多"]).and_then(|end| end_in(chars, end, AFTER_GE));
    // 較2021年多了46人: of that year.
    let is_year = chars.get(whole.end) == Some(&'年')
        && value.is_some_and(|value| value >= Number::from(1_000) && value < Number::from(3_000));
    let continuous =
        end_in(chars, whole.end, CONTINUOUS).filter(|end| !is_year && more(*end)).map(|end| end + 1);
    if let Some(end) = ge.or(continuous) {
        (whole.end, *holds_unit) = (end, true);
        qualifiers.push(Qualifier::Over);
    }
}

/// 近半 is nearly half of something, but 近半天 nearly half a day.
pub(super) fn half(chars: &[char], whole: &mut Part, holds_unit: &mut bool) {
    let one = is_one_of(chars, whole.end, "世辈场碗杯瓶桶包袋圈夜季局节路途空");
    let measure = end_in(chars, whole.end, MEASURES).or_else(|| one.then_some(whole.end + 1));
    match measure {
        Some(end) => (whole.end, *holds_unit) = (end, true),
        None => (whole.form, whole.amount) = (Form::Percent, Ok(Amount::One(Number::from(50)))),
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

/// Reads the words before a number. `is_share`: whether it is one, or percentage points.
pub(super) fn before(
    chars: &[char],
    at: usize,
    free: usize,
    is_share: bool,
    qualifiers: &mut Vec<Qualifier>,
) -> Led {
    let mut led = Led { start: at, negative: false, refused: None };
    let is_half = chars[at] == '半';
    let of_half = || word_before(chars, at, free, BEFORE_HALF).filter(|_| is_half);
    let of_multiplier = || word_before(chars, at, free, BEFORE_MULTIPLIER);
    let is_passed = is_share && at > free && chars[at - 1] == '过';
    // 進度過半, but 度過半年.
    let passed = || {
        let ends = end_in(chars, at + 1, MEASURES).is_none();
        (is_half && at >= free + 2 && chars[at - 2..at] == ['度', '过'] && ends)
            .then(|| (at - 1, Before::Qualifies(Qualifier::Over)))
    };
    if multiplier(chars[at]).is_some() || is_half || is_passed {
        match of_half().or_else(of_multiplier).or_else(passed) {
            Some((from, Before::Qualifies(qualifier))) if !(is_half && chars[from] == '上') => {
                led.start = from;
                qualifiers.push(qualifier);
            }
            Some((from, Before::Refuses(why))) => (led.start, led.refused) = (from, Some(why)),
            _ => {}
        }
    }
    loop {
        let start = led.start;
        let found = word_before(chars, start, free, BEFORE)
            .or_else(|| Some((fall(chars, start, free, is_share)?, Before::Negates)))
            .or_else(|| far(chars, (start, at), free, is_share));
        match found {
            Some((from, Before::Qualifies(qualifier))) => {
                led.start = from;
                qualifiers.push(qualifier);
            }
            Some((from, Before::Negates)) => (led.start, led.negative) = (from, true),
            Some((from, Before::Refuses(why))) => (led.start, led.refused) = (from, Some(why)),
            None if is_minus(chars, start, free) => (led.start, led.negative) = (start - 1, true),
            None => {
                // 降低成本三成 is a fall, but 減少用水300噸 may be what is used less, or what else happens.
                if let Some(from) = cut(chars, start, free).filter(|_| !led.negative) {
                    (led.start, led.negative) = (from, true);
                    led.refused = led.refused.or((!is_share).then_some(Refusal::Unclear));
                }
                return led;
            }
        }
    }
}

/// A qualifier with other words between it and its number: 約為3, 至少要3天, 不超過每股12元, 不到去年的兩成. Single characters qualify only what follows.
fn far(chars: &[char], (start, at): (usize, usize), free: usize, is_share: bool) -> Option<(usize, Before)> {
    let is_of = is_share && start > free && chars[start - 1] == '的';
    let end = start - usize::from(is_of);
    let between = plain_before(chars, free, end).min(8);
    (1..=between).find_map(|gap| {
        let last = end - gap;
        let (from, does) = word_before(chars, last, free, BEFORE)?;
        let Before::Qualifies(qualifier) = does else { return None };
        // 撐死了3隻 is no limit, and 上限由3%降至2% are two of them.
        let is_word =
            chars[from] != '撑' && chars[from + 1] != '限' && (last - from > 1 || chars[from] == '约');
        // 約為近3 is no Chinese.
        let links = start == at && gap == 1 && LINKS.contains(chars[end - 1]);
        let is_rate = start == at && gap < 4 && chars[last] == '每';
        // 高於去年三成 may be a difference.
        let is_limit = match qualifier {
            Qualifier::AtLeast | Qualifier::AtMost => gap < 5 || is_share,
            Qualifier::Under => is_share && is_one_of(chars, from + 1, "到足"),
            _ => false,
        };
        let is_rain = is_one_of(chars, last - 1, "下");
        // 高於全縣的11.8%: the county has 11.8 %. 超過去年的兩成 is a part of last year's.
        let compares = is_of
            && matches!(qualifier, Qualifier::Over | Qualifier::Under)
            && !is_one_of(chars, from + 1, "到足及")
            && is_digit_at(chars, at);
        (is_word && !compares && ((is_of && last - from > 1) || links || is_rate || (is_limit && !is_rain)))
            .then_some((from, does))
    })
}

/// Returns where the longest word of a list that ends at `end` begins, and what it does.
pub(super) fn word_before(
    chars: &[char],
    end: usize,
    free: usize,
    list: &[Words],
) -> Option<(usize, Before)> {
    let found =
        list.iter().filter_map(|(does, words)| Some((start_in(&chars[free..], end - free, words)?, *does)));
    let (from, does) = found.min_by_key(|(from, _)| *from)?;
    let from = from + free;
    let is_other = GUARDS.iter().any(|(word, not_after)| {
        from > 0 && word.chars().eq(chars[from..end].iter().copied()) && not_after.contains(chars[from - 1])
    });
    let needs_amount = matches!(chars[from..end], ['上', '看'] | ['不', '过'] | ['破', '了']);
    // 不過3天, but 不過一般; 破了1100萬, but 破了3個洞.
    let is_counted = chars[from] == '不' && end_in(chars, end + 1, MEASURES).is_some();
    let is_bare = needs_amount && !is_counted && !is_aim(chars, end, chars[from] == '破');
    (!is_other && !is_bare).then_some((from, does))
}

/// Whether a number is an amount that something may reach: 上看300元, 上看三成. One digit in a word is what somebody sees: 上看一場戲. `is_large`: only a
/// number with a multiplier is one.
fn is_aim(chars: &[char], at: usize, is_large: bool) -> bool {
    if is_large {
        return run(chars, at).is_some_and(|run| run.scale > Number::from(10));
    }
    let is_digit = |at: usize| chars.get(at).copied().is_some_and(|c| han_digit(c).is_some());
    let goes_on = || chars.get(at + 1).is_none_or(|c| is_numeral(*c) || "成倍点點元块塊美港".contains(*c));
    !is_digit(at) || goes_on()
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
