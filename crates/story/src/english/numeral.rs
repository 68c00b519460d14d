//! Reads a whole numeral: qualifiers, signs, one amount or a range, and the words after it that change what it says.

use super::after::{After, after, multiple};
use super::all::all;
use super::amount::{self, is_year};
use super::codes::{phone, score};
use super::falls::{far, fell};
use super::qualifiers::{BEFORE, BEFORE_OVER, Before, DOWNWARD, RANGING, UPWARD};
use super::range::{Joined, from, second, step};
use super::text::{Text, is_hyphen};
use super::words::{CONTINUED, MULTIPLES, OPEN, ORDINALS, SCALES, TIMES, VAGUE};
use crate::digits::is_digit_at;
use crate::quantity::colon_ratio;
use crate::{Amount, Expected, Form, Number, Qualifier, Quantity, Refusal};

/// How long or how often something fell.
const LASTS: [&str; 9] =
    ["times", "days", "weeks", "months", "quarters", "years", "straight", "consecutive", "sessions"];

/// Units of a way that something or somebody fell, or a depth: fell 30 metres, ate down 20cm.
const LENGTHS: [&str; 20] = [
    "mm",
    "cm",
    "m",
    "km",
    "ft",
    "millimetres",
    "centimetres",
    "metres",
    "kilometres",
    "millimeters",
    "centimeters",
    "meters",
    "kilometers",
    "inches",
    "foot",
    "feet",
    "yards",
    "miles",
    "storeys",
    "floors",
];

type Fault = (usize, Expected);

/// A numeral and where it ends.
pub(super) struct Numeral {
    pub(super) end: usize,
    /// What it says, or where reading it stopped and why.
    pub(super) says: Result<Quantity, Fault>,
}

impl Numeral {
    fn refused(at: usize, end: usize, why: Refusal) -> Self {
        Self { end, says: Err((at, Expected::Refused(why))) }
    }
}

/// Reads the numeral that starts at `at`; `None` if there is none. Looks back for the words that tell a range from two numbers.
pub(super) fn read(text: Text<'_>, at: usize) -> Option<Numeral> {
    if let Some(end) = vague(text, at) {
        return Some(Numeral::refused(at, end, Refusal::NotExact));
    }
    if let Some((end, why)) = unread(text, at) {
        return Some(Numeral::refused(at, end, why));
    }
    let mut start = at;
    let fell = fell(text, start);
    if let Some(fell) = &fell {
        start = fell.next;
    }
    let mut fault: Option<Fault> = None;
    let mut qualifier = None;
    while let Some((next, says)) = before(text, start) {
        match says {
            Ok(_) if qualifier.is_some() => fault = fault.or(Some((start, Expected::OneQualifier))),
            Ok(says) => qualifier = Some(says),
            Err(why) => fault = fault.or(Some((start, Expected::Refused(why)))),
        }
        start = next;
    }
    if let Some(end) = vague(text, start) {
        return Some(Numeral::refused(start, end, Refusal::NotExact));
    }
    let between = text.phrase(start, "between").and_then(|end| text.gap(end));
    let ratio = text.one_of(start, &["a ratio of", "ratio of", "odds of"]).and_then(|end| text.gap(end));
    let number = between.or(ratio).unwrap_or(start);
    let mut first = amount::read(text, number)?;
    if ratio.is_some() && first.form == Form::Colon {
        let ratio = first.number.and_then(|both| colon_ratio(both).ok_or(Expected::Number));
        first = amount::Value { number: ratio, form: Form::Ratio, ..first };
    }
    if all(text, number).is_some() {
        // What follows is what it is all of. Over all schools, above all schools: not more than all of them.
        match qualifier {
            None | Some(Qualifier::Nearly) => {}
            Some(Qualifier::About) => fault = fault.or(Some((start, Expected::Refused(Refusal::Unclear)))),
            Some(_) => return None,
        }
        let share = first.number.map_err(|why| (number, why)).map(|share| Quantity {
            amount: Amount::One(share),
            qualifier: qualifier.unwrap_or(Qualifier::Exact),
            form: first.form,
        });
        return Some(Numeral { end: first.end, says: fault.map_or(share, Err) });
    }
    // From 271.2 to 312.6 is a change, but anything from 3 to 5 is a range.
    let splits = text
        .word_before(at)
        .filter(|(from, _)| text.phrase(*from, "from").is_some())
        .is_some_and(|(from, _)| !text.follows(from, &RANGING));
    let joined = if splits { None } else { second(text, first, (at, fell.is_some(), between.is_some())) };
    let (mut end, mut amount, form) = match joined {
        Some(Joined { end, amount, form }) => (end, amount, form),
        None => (first.end, first.number.map(Amount::One), first.form),
    };
    // Fall 5 to 7 per cent: the second number has the word for both.
    let is_share = matches!(form, Form::Percent | Form::Points);
    if fell.as_ref().is_some_and(|fell| !is_share && !fell.fits(text, &first)) {
        return None;
    }
    // Fell three days in a row: for how long. Fell 30 metres: how far.
    let lasts = text.gap(end).and_then(|next| text.one_of(next, &LASTS));
    let way = || text.one_of(text.after_gap_or_hyphen(end).unwrap_or(end), &LENGTHS);
    let lasts = lasts.or_else(way);
    if let (Some(fell), Some(end)) = (&fell, lasts)
        && !text.follows(fell.next, &["by", "of", "further", "another"])
    {
        return Some(Numeral::refused(at, end, Refusal::Unclear));
    }
    if between.is_some() && !matches!(amount, Ok(Amount::Range { .. })) {
        fault = fault.or(Some((start, Expected::Refused(Refusal::NoRange))));
    }
    if form == Form::Plain
        && let Some((more, says)) = continued(text, end, amount)
    {
        let says = says.map(|(amount, form)| Quantity {
            amount,
            qualifier: qualifier.unwrap_or(Qualifier::Exact),
            form,
        });
        return Some(Numeral { end: more, says: fault.map_or(says.map_err(|why| (number, why)), Err) });
    }
    if let Some(more) = multiple(text, number, end) {
        return Some(Numeral::refused(number, more, Refusal::Multiple));
    }
    let mut falls = fell.is_some();
    while let Some((more, says)) = after(text, (start.min(at), end), form) {
        match says {
            After::Qualifier(_) if qualifier.is_some() => {
                fault = fault.or(Some((end, Expected::OneQualifier)));
            }
            After::Qualifier(says) => qualifier = Some(says),
            After::Falls => falls = true,
            After::Refused(why) => fault = fault.or(Some((end, Expected::Refused(why)))),
        }
        end = more;
    }
    // Over five years: during them, or more?
    let over = text.phrase(start.min(number), "over").is_some() || text.phrase(at, "over").is_some();
    if over
        && form == Form::Plain
        && let Some(next) = text.after_gap_or_hyphen(end)
        && let Some((more, _)) = text.longest(next, &TIMES)
        && !text.follows(at, &BEFORE_OVER)
        && text.get(end) != Some('-')
    {
        return Some(Numeral::refused(at, more, Refusal::Unclear));
    }
    // Below −20: colder, or nearer to zero?
    if qualifier.is_some_and(Qualifier::is_limit) && first.number.is_ok_and(|number| number < Number::ZERO) {
        fault = fault.or(Some((start, Expected::Refused(Refusal::Unclear))));
    }
    if falls {
        amount = amount.map(negated);
    }
    let says = match (fault, amount) {
        (Some(fault), _) => Err(fault),
        (None, Ok(amount)) => Ok(Quantity { amount, qualifier: qualifier.unwrap_or(Qualifier::Exact), form }),
        (None, Err(why)) => Err((number, why)),
    };
    Some(Numeral { end, says })
}

fn negated(amount: Amount) -> Amount {
    match amount {
        Amount::One(value) => Amount::One(value.negated()),
        Amount::Range { low, high } => Amount::Range { low: high.negated(), high: low.negated() },
    }
}

/// A qualifier before a number, and the place after it.
fn before(text: Text<'_>, at: usize) -> Option<(usize, Before)> {
    let (end, says) = text.longest(at, &BEFORE).or_else(|| comparative(text, at))?;
    // The hyphen of under-18 is no minus.
    let joined =
        text.is_letter(end - 1) && text.get(end).is_some_and(is_hyphen) && is_digit_at(text.0, end + 1);
    let next = if joined { end + 1 } else { text.after_gap(end) };
    (next > end || !text.is_letter(end)).then_some((next, says))
}

/// Longer than, no longer than. Not before a year: higher than 2019.
fn comparative(text: Text<'_>, at: usize) -> Option<(usize, Before)> {
    let (start, no) = match text.one_of(at, &["no", "not"]).and_then(|end| text.gap(end)) {
        Some(start) => (start, true),
        None => (at, false),
    };
    let up = text.one_of(start, &UPWARD);
    let end = up.or_else(|| text.one_of(start, &DOWNWARD))?;
    let end = text.phrase(end, " than")?;
    let number = amount::read(text, text.gap(end)?)?;
    let says = match (up.is_some(), no) {
        (true, false) => Qualifier::Over,
        (true, true) => Qualifier::AtMost,
        (false, false) => Qualifier::Under,
        (false, true) => Qualifier::AtLeast,
    };
    (!(number.is_bare() && number.number.is_ok_and(is_year))).then_some((end, Ok(says)))
}

/// Words for numbers that are not exact: dozens, a few thousand, several million; and a scale without a number.
fn vague(text: Text<'_>, at: usize) -> Option<usize> {
    let scale = |at: usize| text.longest(at, &SCALES).map(|(end, _)| end);
    if let Some(end) = text.one_of(at, &VAGUE) {
        return Some(end);
    }
    let open = text.one_of(at, &OPEN).and_then(|end| text.gap(end)).and_then(scale);
    open.or_else(|| scale(at))
}

/// Words for what is a numeral, but no figure: ranks, multiples, codes.
fn unread(text: Text<'_>, at: usize) -> Option<(usize, Refusal)> {
    if let Some(end) = text.one_of(at, &MULTIPLES) {
        return Some((end, Refusal::Multiple));
    }
    if let Some(end) = text.one_of(at, &["and a half", "and a quarter", "and three-quarters"]) {
        return Some((end, Refusal::TwoUnits));
    }
    if let Some(end) = from(text, at) {
        return Some((end, Refusal::SharedWord));
    }
    if let Some(end) = step(text, at) {
        return Some((end, Refusal::Step));
    }
    if let Some(end) = score(text, at) {
        return Some((end, Refusal::Pair));
    }
    if let Some(end) = phone(text, at) {
        return Some((end, Refusal::Name));
    }
    if let Some(found) = far(text, at) {
        return Some(found);
    }
    if !text.is_letter(at) {
        return None;
    }
    if let Some(end) = rank(text, at) {
        return Some((end, Refusal::Rank));
    }
    // tenfold
    let end = text.word_end(at);
    let stem = end.checked_sub(4).filter(|stem| *stem > at && text.phrase(*stem, "fold") == Some(end));
    let is_number = |stem: usize| {
        super::words::BELOW_TWENTY.iter().chain(&super::words::TENS).any(|word| {
            word.chars().count() == stem - at
                && word
                    .chars()
                    .zip(at..)
                    .all(|(c, at)| text.get(at).is_some_and(|f| f.to_ascii_lowercase() == c))
        })
    };
    if stem.is_some_and(is_number) {
        return Some((end, Refusal::Multiple));
    }
    // Covid-19, PM2.5, mid-2024; not US$5.
    let end = text.joined_end(at);
    let has_digit = (at..end).any(|at| text.get(at).and_then(crate::digits::digit).is_some());
    (has_digit && super::currency::currency(text, at).is_none()).then_some((end, Refusal::Name))
}

/// first, twenty-first. Not the second of “per second” or “one second”, which is a time.
fn rank(text: Text<'_>, at: usize) -> Option<usize> {
    let start = super::words::TENS
        .iter()
        .find_map(|tens| text.phrase(at, tens))
        .filter(|end| text.get(*end).is_some_and(is_hyphen))
        .map_or(at, |end| end + 1);
    let large = || super::words::LARGE_ORDINALS.iter().find_map(|(word, _)| text.phrase(start, word));
    let end = text.one_of(start, &ORDINALS).or_else(large)?;
    let is_time =
        text.phrase(start, "second").is_some() && text.follows(at, &["per", "each", "every", "one", "split"]);
    (!is_time).then_some(end)
}

/// Reads the smaller units of an amount in two or three: 1 hour 30 minutes in seconds; others can't be read.
#[expect(clippy::type_complexity, reason = "only its caller reads it")]
fn continued(
    text: Text<'_>,
    end: usize,
    amount: Result<Amount, Expected>,
) -> Option<(usize, Result<(Amount, Form), Expected>)> {
    let unit = text.after_gap(end);
    let word = text.word_end(unit);
    if word == unit {
        return None;
    }
    let half = text.one_of(word, &[" and a half", " and a quarter", " and three-quarters"]);
    if let Some(end) = half {
        return Some((end, Err(Expected::Refused(Refusal::TwoUnits))));
    }
    let next = text.gap(word)?;
    let next = text.phrase(next, "and").and_then(|end| text.gap(end)).unwrap_or(next);
    let second = amount::read(text, next)?;
    let small = text.after_gap(second.end);
    if let (Some((_, large)), Some((end, less))) = (text.longest(unit, &TIMES), text.longest(small, &TIMES)) {
        let both = large > 0 && less > 0;
        let refused = Some((end, Err(Expected::Refused(Refusal::TwoUnits))));
        if !both {
            return refused;
        }
        if large <= less {
            return None;
        }
        let seconds = |number: Number, unit: u32| number.times(Number::from(unit));
        let sum = || seconds(amount.ok()?.value()?, large)?.plus(seconds(second.number.ok()?, less)?);
        let Some(sum) = sum() else { return refused };
        // 2 hours 14 minutes 35 seconds.
        let third = || {
            let next = text.gap(end)?;
            let next = text.phrase(next, "and").and_then(|end| text.gap(end)).unwrap_or(next);
            let third = amount::read(text, next)?;
            let (end, least) = text.longest(text.after_gap(third.end), &TIMES)?;
            let more = seconds(third.number.ok()?, least)?;
            (least > 0 && least < less).then_some((end, sum.plus(more)?))
        };
        let (end, sum) = third().unwrap_or((end, sum));
        return Some((end, Ok((Amount::One(sum), Form::Seconds))));
    }
    let pair = CONTINUED.iter().find_map(|(large, less)| {
        text.phrase(unit, large)?;
        text.phrase(small, less)
    })?;
    Some((pair, Err(Expected::Refused(Refusal::TwoUnits))))
}
