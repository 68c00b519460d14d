//! A whole numeral: a number or a range with the words before and after it.

use super::beside::{Led, after, before, half, word_before};
use super::codes::{is_code, phone, score};
use super::measures::{MEASURES, PERIODS, RECENT};
use super::number::{digit as han_digit, is_cheque_numeral};
use super::part::{Part, part};
use super::run::{Fault, run};
use super::words::{
    ALL_WORDS, BEFORE_ALL, Before, FROM, RANGES, RISES, TURNS, end_in, end_of, is_one_of, is_plain, start_in,
};
use crate::{Amount, Expected, Form, Number, Qualifier, Quantity, Refusal};

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
        let word = word_before(chars, at, free, BEFORE_ALL);
        let read = match word {
            Some((_, Before::Refuses(why))) => Err((at, Expected::Refused(why))),
            Some((_, Before::Qualifies(qualifier))) => Ok(Quantity { qualifier, ..share(Number::from(100)) }),
            Some((_, Before::Negates)) | None => Ok(share(Number::from(100))),
        };
        return Some(Scanned { start: word.map_or(at, |(start, _)| start), end, read, holds_unit: false });
    }
    if let Some(found) = large_half(chars, at) {
        return Some(found);
    }
    if let Some(end) = either(chars, at) {
        return Some(Scanned { start: at, end, read: Err((at, Expected::OneMeaning)), holds_unit: false });
    }
    if let Some(end) = end_in(chars, at, TURNS) {
        return Some(Scanned { start: at, end, read: Err((at, Expected::Definite)), holds_unit: false });
    }
    if let Some(found) = one_in(chars, at) {
        return Some(qualified(chars, &found, free));
    }
    if let Some(found) = doubled(chars, at) {
        return Some(found);
    }
    if let Some((start, end, why)) = phone(chars, at).or_else(|| score(chars, at, free)) {
        return Some(Scanned { start, end, read: Err((at, Expected::Refused(why))), holds_unit: false });
    }
    // 減排二氧化碳: a name, of which nothing is 2.
    let free = if is_one_of(chars, at + 1, "氧") { at } else { free };
    let first = part(chars, at)?;
    let (mut whole, is_below) = range(chars, first);
    let mut holds_unit = whole.holds_unit;
    let mut qualifiers = Vec::new();
    qualifiers.extend(whole.over.then_some(Qualifier::Over));
    qualifiers.extend(whole.about.then_some(Qualifier::About));
    let (joined_end, inside) = (whole.end, qualifiers.len());
    after(chars, &mut whole, &mut qualifiers, &mut holds_unit);
    let is_share = matches!(whole.form, Form::Percent | Form::Points);
    let Led { mut start, negative, refused } = before(chars, at, free, is_share, &mut qualifiers);
    if chars[at..whole.end] == ['半'] && qualifiers.len() > inside {
        half(chars, &mut whole, &mut holds_unit);
    }
    let mut refused = refused.map(|why| (start, Expected::Refused(why)));
    // 3至零下5, 零下15至零下9. Whether 零下3至5 crosses zero, nobody can tell.
    let is_signed =
        negative && is_one_of(chars, at - 1, "下负−－-") && !is_one_of(chars, at.saturating_sub(2), "以");
    // 連跌3日, 降息3次: for how long, or how often.
    if negative && lasts(chars, (start, at), whole.end) {
        whole.end = end_in(chars, whole.end, PERIODS).unwrap_or(whole.end);
        (whole.amount, holds_unit) = (Err((start, Expected::Refused(Refusal::Unclear))), true);
    }
    // 降1、2度: one or two, or first one and then two?
    if negative
        && chars.get(whole.end) == Some(&'、')
        && let Some(next) = run(chars, whole.end + 1)
    {
        (whole.end, whole.amount) = (next.end, Err((at, Expected::OneMeaning)));
    }
    // Below −20, 零下20度以下: colder, or nearer to zero?
    if is_signed && qualifiers[inside..].iter().any(|qualifier| qualifier.is_limit()) {
        refused = Some((start, Expected::Refused(Refusal::Unclear)));
    }
    if joined_end > first.end
        && let Some(from) = step(chars, (start, at), free, (first, joined_end), negative && !is_signed)
    {
        start = from;
        refused = Some((start, Expected::Refused(Refusal::Step)));
    }
    if start + 1 == at
        && chars[start] == '近'
        && let Some(end) = end_in(chars, whole.end, RECENT)
    {
        (whole.end, holds_unit) = (end, true);
        refused = Some((start, Expected::Refused(Refusal::Recent)));
    }
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
    Some(Scanned { start, end: whole.end, read: refused.map_or(read, Err), holds_unit })
}

/// Returns where a numeral begins that may be a range or two numbers: 從30元到45元, and 增長3%至5%, where the first number has a word or a form of
/// its own. 增長3至5% is a range, and so is 從3元到5元不等.
fn step(
    chars: &[char],
    (start, at): (usize, usize),
    free: usize,
    (first, end): (Part, usize),
    falls: bool,
) -> Option<usize> {
    let measure = MEASURES.split(' ').filter_map(|measure| end_of(chars, end, &[measure])).max();
    if end_of(chars, measure.unwrap_or(end), RANGES).is_some() {
        return None;
    }
    // 由9至14個月縮短至5個月: the range was before.
    let verb = measure.unwrap_or(end);
    let leads = (verb + 1..verb + 4).any(|at| {
        is_one_of(chars, at, "至到为") && is_one_of(chars, at - 1, "增长升高涨加大短缩减少降低跌落改变延")
    });
    if leads && is_bare(first) && chars.get(start.wrapping_sub(1)).is_some_and(|c| FROM.contains(*c)) {
        return None;
    }
    if start > free && start == at && FROM.contains(chars[start - 1]) {
        return Some(start - 1);
    }
    if is_bare(first) && joined(chars, first.end).is_some() {
        return None;
    }
    if falls {
        return Some(start);
    }
    let end = start - usize::from(start > free && chars[start - 1] == '了');
    start_in(&chars[free..], end - free, RISES).map(|from| from + free)
}

/// Whether a fall lasts so long or happens so often. 縮短3天, 少3天 and 減少3次 are differences.
fn lasts(chars: &[char], (start, at): (usize, usize), end: usize) -> bool {
    let words = &chars[start..at];
    let shortens = words.iter().any(|c| "缩短少减-−－负下".contains(*c));
    let of_thing = words.len() > 1 && is_one_of(chars, at - 1, "息价产薪租");
    (!shortens || of_thing || words.starts_with(&['下'])) && end_in(chars, end, PERIODS).is_some()
}

/// Whether a number has neither a form nor a multiplier of its own.
fn is_bare(part: Part) -> bool {
    part.form == Form::Plain && part.scale == Number::from(1)
}

fn share(value: Number) -> Quantity {
    Quantity { amount: Amount::One(value), qualifier: Qualifier::Exact, form: Form::Percent }
}

/// Reads the second end of a range, if one follows: 3至5, 3萬—5萬, 3天至5天. Numbers with further ends, such as 2025-09-12, are refused. Says whether
/// the second end has 零下 before it, too; then the ends are as written, in any order.
fn range(chars: &[char], first: Part) -> (Part, bool) {
    let mut whole = first;
    let (mut ends, mut is_below) = (1, false);
    while let Some(next) = joined(chars, whole.end)
        .or_else(|| joined(chars, measured(chars, whole.end)?))
        .or_else(|| same_noun(chars, whole.end))
        && let below = below(chars, next)
        && let Some(second) = part(chars, below.unwrap_or(next))
    {
        // 2倍至30億元 and 3個月至5年 are two numbers.
        let measure =
            measured(chars, whole.end).filter(|end| end + 1 == next).map(|end| &chars[whole.end..end]);
        let rest = &chars[second.end..];
        let is_same = |measure: &[char]| second.holds_unit || rest.starts_with(measure);
        if measure.is_some_and(|measure| rest.first().is_some_and(|c| is_plain(*c)) && !is_same(measure)) {
            break;
        }
        // 上升1.5個百分點至4.3% are two numbers, and so are 下滑兩成至3.2億元.
        let is_other = second.form != Form::Plain || second.scale != Number::from(1);
        if !is_bare(first) && first.form != second.form && is_other && ends == 1 {
            break;
        }
        ends += 1;
        is_below = below.is_some();
        let amount = match (first.amount, second.amount) {
            _ if ends > 2 => Err((next, Expected::End)),
            (Ok(Amount::One(low)), Ok(Amount::One(high))) if is_below => Ok(Amount::Range { low, high }),
            _ if is_code(chars, (whole.end, next), second.end) => {
                Err((next, Expected::Refused(Refusal::Name)))
            }
            _ => between(first, second, next),
        };
        whole =
            Part { amount, over: whole.over || second.over, about: whole.about || second.about, ..second };
    }
    (whole, is_below)
}

/// Returns the place after a word or sign that makes the second end of a range negative: 3至零下5, −12至−8.
fn below(chars: &[char], at: usize) -> Option<usize> {
    let after_word = at > 0 && matches!(chars[at - 1], '至' | '到' | '~' | '～' | '〜');
    let signs: &[&str] = if after_word { &["零下", "负", "−", "－", "-"] } else { &["零下"] };
    end_of(chars, at, signs)
}

/// Returns the place after a word or dash that joins the ends of a range.
fn joined(chars: &[char], at: usize) -> Option<usize> {
    let joins =
        matches!(chars.get(at), Some('至' | '到' | '~' | '～' | '〜' | '-' | '－' | '–' | '—' | '―' | '─'));
    joins.then_some(at + 1)
}

/// Returns the place of the second number where any noun is after both: 3艘至5艘.
fn same_noun(chars: &[char], end: usize) -> Option<usize> {
    let nouns = chars[end..].iter().take_while(|c| is_plain(**c)).take(3).count();
    let noun = (1..=nouns).find(|length| joined(chars, end + length).is_some())?;
    let next = joined(chars, end + noun)?;
    let second = run(chars, next)?;
    // A numeral that is read by itself ends before its noun. Times, dates and floors are no amounts.
    let same = second.end == chars.len() || chars[second.end..].starts_with(&chars[end..end + noun]);
    (same && !is_one_of(chars, end, "年月日时点号届楼层期版")).then_some(next)
}

/// Returns the end of a measure word. Centuries, years, months and days are dates, not ends of a range: 2024年至2025年.
fn measured(chars: &[char], at: usize) -> Option<usize> {
    let is_date = is_one_of(chars, at, "年月日世");
    end_in(chars, at, MEASURES).filter(|_| !is_date)
}

/// The range between two numbers. The first has the form and the multiplier of the second, if it has none itself: 3至5萬, 三至五成.
fn between(first: Part, second: Part, at: usize) -> Result<Amount, Fault> {
    let refused = (at, Expected::GreaterNumber);
    let (low, high) = (first.amount?.value().ok_or(refused)?, second.amount?.value().ok_or(refused)?);
    let mantissa = high.over(second.scale).ok_or(refused)?;
    if first.form != second.form && !is_bare(first) {
        return Err(refused);
    }
    let low = if is_bare(first) && low < mantissa { low.times(second.scale).ok_or(refused)? } else { low };
    // 5至6000 may be 5000至6000.
    let thousands =
        high.over(Number::from(1_000)).filter(|thousands| thousands.is_whole() && low < *thousands);
    let is_short = thousands.zip(low.times(Number::from(10))).is_some_and(|(high, low)| high <= low);
    if is_short && is_bare(first) && is_bare(second) {
        return Err((at, Expected::Refused(Refusal::SharedWord)));
    }
    if low < high { Ok(Amount::Range { low, high }) } else { Err(refused) }
}

/// 每5人就有1人, 五人中有一人: a share. Only if both count the same, or the second is among the first.
fn one_in(chars: &[char], at: usize) -> Option<Scanned> {
    let start = at;
    let at = if chars.get(at) == Some(&'每') { at + 1 } else { at };
    let of = run(chars, at)?;
    let gap = (of.end..(of.end + 9).min(chars.len())).find(|n| chars[*n] == '有')?;
    let words: String = chars[of.end..gap].iter().collect();
    let is_word =
        |c: char| !c.is_ascii_punctuation() && !"，。、；：（）".contains(c) && run(&[c], 0).is_none();
    let number = run(chars, gap + 1).filter(|_| words.chars().all(is_word))?;
    // A numeral that is read by itself ends before its measure word. 人 and 人次 count different things.
    let measure =
        |at: usize| MEASURES.split(' ').filter_map(|word| Some(end_of(chars, at, &[word])? - at)).max();
    let same = chars.get(of.end).is_some_and(|word| {
        chars.get(number.end).is_none_or(|other| other == word && measure(of.end) == measure(number.end))
    });
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

/// Adds the words around a share: 約每5人就有1, 每5人就有1人以上.
fn qualified(chars: &[char], found: &Scanned, free: usize) -> Scanned {
    let mut qualifiers = Vec::new();
    let mut whole = Part {
        end: found.end,
        amount: Ok(Amount::One(Number::ZERO)),
        form: Form::Percent,
        scale: Number::from(1),
        over: false,
        about: false,
        holds_unit: false,
    };
    let mut holds_unit = false;
    after(chars, &mut whole, &mut qualifiers, &mut holds_unit);
    let led = before(chars, found.start, free, true, &mut qualifiers);
    let read = match (led.refused, led.negative, &qualifiers[..]) {
        (None, false, []) => found.read,
        (None, false, [one]) => found.read.map(|read| Quantity { qualifier: *one, ..read }),
        (None, false, _) => Err((led.start, Expected::OneQualifier)),
        (why, _, _) => Err((led.start, Expected::Refused(why.unwrap_or(Refusal::Unclear)))),
    };
    Scanned { start: led.start, end: whole.end, read, holds_unit }
}

/// 三、五年: three or five, three to five, or the third and the fifth. Returns the end of the second digit.
fn either(chars: &[char], at: usize) -> Option<usize> {
    let is_one =
        |at: usize| chars.get(at).copied().is_some_and(|c| han_digit(c).is_some() && !is_cheque_numeral(c));
    let alone = |at: usize| is_one(at) && run(chars, at + 1).is_none_or(|run| run.end <= at + 1);
    let follows = at > 0 && run(chars, at - 1).is_some();
    (alone(at) && chars.get(at + 1) == Some(&'、') && alone(at + 2) && !follows).then_some(at + 3)
}

/// 一大半 and 一小半 of something. 一大半天 is a long while.
fn large_half(chars: &[char], at: usize) -> Option<Scanned> {
    let end = end_of(chars, at, &["一大半", "一小半"])?;
    let qualifier = if chars[at + 1] == '大' { Qualifier::Over } else { Qualifier::Under };
    let is_half = end_in(chars, end, MEASURES).is_none() && !is_one_of(chars, end, "生夜辈輩");
    is_half.then(|| Scanned {
        start: at,
        end,
        read: Ok(Quantity { qualifier, ..share(Number::from(50)) }),
        holds_unit: false,
    })
}

/// 翻一番, 翻了兩番.
fn doubled(chars: &[char], at: usize) -> Option<Scanned> {
    let from = at + 1 + usize::from(chars.get(at + 1) == Some(&'了'));
    let number = (chars.get(at) == Some(&'翻')).then(|| run(chars, from))??;
    let end = end_of(chars, number.end, &["番"])?;
    Some(Scanned { start: at, end, read: Err((at, Expected::Definite)), holds_unit: false })
}
