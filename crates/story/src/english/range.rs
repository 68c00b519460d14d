//! Tells ranges from two numbers: 3 to 5, between 3 and 5, 3–5, but not from 3 to 5, 4-1, or rose 0.2% to 4.1%.

use super::amount::{self, Value, is_year};
use super::qualifiers::{BEFORE, CHANGED, FALL, FELL};
use super::text::{Text, is_dash, is_hyphen};
use crate::{Amount, Expected, Form, Number, Refusal};

/// From 2.1 to 2.4 million, 1.2 and 1.4 million: the first number has no word of its own.
pub(super) fn from(text: Text<'_>, at: usize) -> Option<usize> {
    let start = text.phrase(at, "from").and_then(|end| text.gap(end));
    let first = amount::read(text, start.unwrap_or(at))?;
    let joins: &[&str] = if start.is_some() { &["to"] } else { &["and", "or"] };
    let next = text.one_of(text.gap(first.end)?, joins).and_then(|end| text.gap(end))?;
    let second = amount::read(text, next)?;
    let size = first.size?;
    let short_scale =
        second.scaled && matches!(second.form, Form::Plain | Form::Money(_)) && second.size.is_some();
    let scale = short_scale && !first.scaled && size < Number::from(1_000);
    let measure =
        first.form == Form::Plain && matches!(second.form, Form::Percent | Form::Points) && !second.scaled;
    let lacks = match start {
        Some(_) => scale || (measure && !is_year(size)),
        // 12 or 13 per cent is a range.
        None => scale && text.phrase(text.after_gap(first.end), "and").is_some(),
    };
    lacks.then_some(second.end)
}

/// Rose by 3 to 5, fell 300 to 1,200: by how much, or by how much and to what. Two percentages and two amounts of money are a change and what it led
/// to, and 3 to 5 per cent is a range.
pub(super) fn step(text: Text<'_>, at: usize) -> Option<usize> {
    let verbs = [text.one_of(at, &CHANGED), text.one_of(at, &FELL), text.one_of(at, &FALL)];
    let verb = verbs.into_iter().flatten().max();
    let verb = verb.filter(|_| text.phrase(at, "by").is_none())?;
    let next = text.gap(verb)?;
    let next = text.phrase(next, "by").and_then(|end| text.gap(end)).unwrap_or(next);
    let next = text.longest(next, &BEFORE).and_then(|(end, _)| text.gap(end)).unwrap_or(next);
    let first = amount::read(text, next).filter(Value::is_bare)?;
    let word = text.after_gap(first.end);
    let to = |end: usize| text.gap(end).and_then(|at| text.phrase(at, "to")).and_then(|end| text.gap(end));
    let second = to(first.end).or_else(|| to(text.word_end(word)).filter(|_| text.is_letter(word)));
    let second = amount::read(text, second?).filter(Value::is_bare)?;
    (first.number.ok()? < second.number.ok()?).then_some(second.end)
}

/// Whether a verb of change is at `at`.
pub(super) fn changed(text: Text<'_>, at: usize) -> bool {
    text.one_of(at, &CHANGED).is_some() && text.phrase(at, "by").is_none()
}

/// A range, or two numbers that are none.
pub(super) struct Joined {
    pub(super) end: usize,
    pub(super) amount: Result<Amount, Expected>,
    pub(super) form: Form,
}

/// Reads the second number of a range, if there is one.
pub(super) fn second(
    text: Text<'_>,
    first: Value,
    (start_of, fell, between): (usize, bool, bool),
) -> Option<Joined> {
    let refused = |end: usize, why: Refusal| {
        Some(Joined { end, amount: Err(Expected::Refused(why)), form: Form::Plain })
    };
    // 10- to 15-minute intervals.
    if let Some(next) = text.phrase(first.end, "- to").and_then(|end| text.gap(end)) {
        return range(text, first, amount::read(text, next)?);
    }
    let direct = text.get(first.end).filter(|c| is_dash(*c));
    if let Some(dash) = direct {
        let second =
            amount::read(text, first.end + 1).filter(|second| second.in_digits == first.in_digits)?;
        // 1-800-555, 2024-05-01
        let more = text.get(second.end).is_some_and(is_dash)
            && text.get(second.end + 1).is_some_and(|c| c.is_ascii_digit());
        if more {
            return refused(text.joined_end(first.end + 1).max(second.end), Refusal::Name);
        }
        if !first.in_digits && is_hyphen(dash) && !text.is_letter(second.end) && second.number.is_err() {
            return None;
        }
        return range(text, first, second).or_else(|| {
            let years = first.is_bare() && first.number.is_ok_and(is_year);
            refused(second.end, if years { Refusal::Years } else { Refusal::Pair })
        });
    }
    let (at, spaced, word) = match joiner(text, first.end) {
        Some((at, spaced)) => (at, spaced, None),
        None => {
            // 3 metres to 5 metres: the same word after both.
            let start = text.after_gap(first.end);
            let end = text.word_end(start);
            let (at, spaced) = joiner(text, end).filter(|_| end > start)?;
            (at, spaced, Some(start..end))
        }
    };
    let join = Join::of(text, at, between)?;
    let second = amount::read(text, spaced)?;
    if let Some(word) = word {
        let start = text.after_gap(second.end);
        let same = (word.clone().all(|i| text.get(i) == text.get(start + i - word.start))
            && text.word_end(start) == start + word.len())
            || start == text.0.len();
        if !same || join == Join::Or {
            return None;
        }
        if fell || text.follows(start_of, &CHANGED) {
            return None;
        }
        return range(text, Value { size: None, ..first }, second);
    }
    match join {
        Join::Dash => refused(second.end, Refusal::Pair),
        Join::To | Join::And => {
            let signed =
                |value: &Value| !value.is_bare() && !value.scaled || matches!(value.form, Form::Money(_));
            let stepped = fell || text.follows(start_of, &CHANGED);
            if stepped && signed(&first) && signed(&second) && join == Join::To {
                return None;
            }
            range(text, first, second)
        }
        Join::Or => {
            let (low, high) = (first.size?, second.size?);
            if first.scaled || !low.is_whole() || !high.is_whole() || low >= high {
                return None;
            }
            let step = high.minus(low)?;
            let ten = Number::from(10);
            let near =
                step == Number::from(1) || (step == ten && low.over(ten).is_some_and(Number::is_whole));
            if near { range(text, first, second) } else { refused(second.end, Refusal::Pair) }
        }
    }
}

/// What joins two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    To,
    And,
    Or,
    Dash,
}

impl Join {
    fn of(text: Text<'_>, at: usize, between: bool) -> Option<Self> {
        match text.get(at)? {
            't' | 'T' if !between => Some(Self::To),
            'a' | 'A' if between => Some(Self::And),
            'o' | 'O' if !between => Some(Self::Or),
            c if is_dash(c) => Some(Self::Dash),
            _ => None,
        }
    }
}

/// Returns the place of a word that joins two numbers, and that of the second number.
fn joiner(text: Text<'_>, end: usize) -> Option<(usize, usize)> {
    let at = text.gap(end)?;
    let end = text.one_of(at, &["to", "and", "or", "-", "–"])?;
    Some((at, text.gap(end)?))
}

/// A range of two amounts; `None` if they are not ascending or of two forms.
fn range(text: Text<'_>, first: Value, second: Value) -> Option<Joined> {
    let (mut low, high) = (first.number.ok()?, second.number.ok()?);
    let mut form = second.form;
    if let (Some(size), Some(other)) = (first.size, second.size)
        && !first.scaled
        && second.scaled
        && size < other
    {
        // 3 to 5 million.
        low = low.times(high.over(other)?)?;
    }
    match (first.form, second.form) {
        (a, b) if a == b => {}
        (Form::Money(_), Form::Plain) => form = first.form,
        (Form::Plain, Form::Percent | Form::Points | Form::MillionsOrMetres) if !first.scaled => {}
        (Form::Plain, Form::Ratio) if !first.scaled && text.get(second.end.checked_sub(1)?) == Some('‰') => {
            low = low.over(Number::from(1_000))?;
        }
        _ => return None,
    }
    // 20 to 30,000 may be 20,000 to 30,000.
    let thousand = Number::from(1_000);
    let thousands = high.over(thousand).filter(|thousands| thousands.is_whole() && low < *thousands);
    let is_short = thousands.zip(low.times(Number::from(10))).is_some_and(|(high, low)| high <= low);
    if is_short && !first.scaled && !second.scaled && first.form == Form::Plain {
        let amount = Err(Expected::Refused(Refusal::SharedWord));
        return Some(Joined { end: second.end, amount, form });
    }
    (low < high).then_some(Joined { end: second.end, amount: Ok(Amount::Range { low, high }), form })
}
