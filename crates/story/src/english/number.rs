//! Reads one number: in digits, in words, or in both (2.4 million).

use super::text::{Text, is_apostrophe, is_hyphen, is_space};
use super::words::{BELOW_TWENTY, SCALES, SHORT_SCALES, TENS};
use crate::digits::{digit, is_decimal_point};
use crate::{Expected, Number, Refusal};

/// A number and where it ends.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) end: usize,
    /// The number, or why it can't be read.
    pub(super) value: Result<Number, Expected>,
    /// The number without its scale: 2.4 of 2.4 million.
    pub(super) size: Option<Number>,
    /// Whether a word such as million multiplies it.
    pub(super) scaled: bool,
    /// Whether it begins with a digit.
    pub(super) in_digits: bool,
}

impl Read {
    fn refused(end: usize, why: Refusal) -> Self {
        let value = Err(Expected::Refused(why));
        Self { end, value, size: None, scaled: false, in_digits: true }
    }

    /// The number with a half or another fraction added: two and a half.
    fn plus(self, fraction: Option<(usize, Number)>) -> Self {
        let Some((end, fraction)) = fraction else { return self };
        let value = self.value.and_then(|value| value.plus(fraction).ok_or(Expected::FewerDigits));
        Self { end, value, size: value.ok(), ..self }
    }

    fn times(self, end: usize, scale: i64) -> Self {
        let scale = Number::new(scale, 1);
        let product = |value: Number| scale.and_then(|scale| value.times(scale)).ok_or(Expected::FewerDigits);
        Self { end, value: self.value.and_then(product), scaled: true, ..self }
    }
}

/// Reads the number at `at`; `None` if there is none.
pub(super) fn read(text: Text<'_>, at: usize) -> Option<Read> {
    let first = text.get(at)?;
    if text.is_point(at) {
        let read = digits(text, at + 1);
        let plain: String = text.0[at + 1..read.end].iter().filter_map(|c| digit(*c)).collect();
        // .5 is 0.5; .1.2 and .100,000 are nothing.
        let is_plain = plain.chars().count() == read.end - at - 1;
        let value = Number::parse(&format!("0.{plain}")).ok_or(Expected::FewerDigits);
        let value = if is_plain { value } else { Err(Expected::Refused(Refusal::Separators)) };
        return Some(scaled(text, Read { value, size: value.ok(), ..read }));
    }
    if digit(first).is_some() || vulgar(first).is_some() {
        return Some(in_digits(text, at));
    }
    if !first.is_alphabetic() {
        return None;
    }
    let read = in_words(text, at)?;
    // Two point five.
    let point = text.phrase(read.end, " point").and_then(|end| word(text, text.gap(end)?));
    if let Some((end, _)) = point {
        return Some(Read {
            end,
            value: Err(Expected::NumberWords),
            size: None,
            scaled: true,
            in_digits: false,
        });
    }
    Some(if read.scaled { read } else { scaled(text, read.plus(and_a_fraction(text, read.end))) })
}

/// ½ and its like.
pub(super) fn vulgar(c: char) -> Option<Number> {
    let (numerator, denominator) = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Number::new(numerator, denominator)
}

fn in_digits(text: Text<'_>, at: usize) -> Read {
    let digits = digits(text, at);
    let fraction = text.get(digits.end).and_then(vulgar).map(|part| (digits.end + 1, part));
    let fraction = fraction.or_else(|| and_a_fraction(text, digits.end));
    scaled(text, digits.plus(fraction))
}

/// Reads digits with separators. Digits whose separators are unclear are one number that can't be read.
fn digits(text: Text<'_>, at: usize) -> Read {
    let is_digit = |at: usize| text.get(at).and_then(digit).is_some();
    let run = |at: usize| (at..).take_while(|at| is_digit(*at)).count();
    let mut plain = String::new();
    let mut end = at;
    // The separators so far, and whether each is before three digits.
    let mut separators = String::new();
    let mut in_threes = run(at) <= 3;
    let mut decimal = false;
    if !is_digit(at) {
        // ½ alone: the fraction is added to 0.
        return Read { end, value: Ok(Number::ZERO), size: None, scaled: false, in_digits: true };
    }
    loop {
        let length = run(end);
        plain.extend((end..end + length).filter_map(|at| text.get(at).and_then(digit)));
        end += length;
        let Some(mark) = text.get(end).filter(|_| is_digit(end + 1)) else { break };
        if is_decimal_point(mark) {
            decimal |= separators.contains('.');
            plain.push('.');
            separators.push('.');
        } else if mark == ',' || mark == '，' || is_apostrophe(mark) {
            in_threes &= run(end + 1) == 3 && !separators.contains('.') && !is_apostrophe(mark);
            separators.push(',');
        } else if is_space(mark) && mark != '\t' && length <= 3 && run(end + 1) == 3 && in_threes {
            // A plain space may stand between two numbers.
            in_threes &= mark != ' ' && !separators.contains('.');
            separators.push(' ');
        } else {
            break;
        }
        end += 1;
    }
    let grouped = separators.contains([',', ' ']);
    let mixed = separators.contains(',') && separators.contains(' ');
    if decimal || mixed || (grouped && !in_threes) {
        return Read::refused(end, Refusal::Separators);
    }
    if plain.len() > 1 && plain.starts_with('0') && !plain.starts_with("0.") {
        return Read::refused(end, Refusal::Name);
    }
    let value = Number::parse(&plain).ok_or(Expected::FewerDigits);
    Read { end, value, size: value.ok(), scaled: false, in_digits: true }
}

/// Multiplies a number by the word after it: 2.4 million, 3bn.
fn scaled(text: Text<'_>, number: Read) -> Read {
    if number.in_digits
        && let Some((end, scale)) = text.longest(number.end, &SHORT_SCALES)
    {
        return number.times(end, scale);
    }
    let mut number = number;
    // 5 hundred thousand.
    for _ in 0..2 {
        // $1.5-million
        let Some(next) = text.after_gap_or_hyphen(number.end) else { break };
        let Some((end, scale)) = text
            .longest(next, &SCALES)
            .or_else(|| text.longest(next, &SHORT_SCALES).filter(|(_, scale)| *scale > 1_000))
        else {
            break;
        };
        number = number.times(end, scale);
    }
    number
}

/// Reads “and a half” and its like after a whole number.
fn and_a_fraction(text: Text<'_>, end: usize) -> Option<(usize, Number)> {
    const FRACTIONS: [(&str, (i64, i64)); 8] = [
        (" and a half", (1, 2)),
        ("-and-a-half", (1, 2)),
        (" and one half", (1, 2)),
        (" and a quarter", (1, 4)),
        (" and three quarters", (3, 4)),
        (" and three-quarters", (3, 4)),
        (" and a third", (1, 3)),
        (" and two-thirds", (2, 3)),
    ];
    let (end, (numerator, denominator)) = text.longest(end, &FRACTIONS)?;
    Some((end, Number::new(numerator, denominator)?))
}

/// What a word of a number says.
#[derive(Clone, Copy)]
enum Word {
    Unit(i64),
    Teen(i64),
    Ten(i64),
    Scale(i64),
}

fn word(text: Text<'_>, at: usize) -> Option<(usize, Word)> {
    let end = text.word_end(at);
    let is = |word: &&str| text.phrase(at, word) == Some(end);
    let place = |words: &[&str]| words.iter().position(is).and_then(|n| i64::try_from(n).ok());
    let says = match (place(&BELOW_TWENTY), place(&TENS)) {
        _ if end == at => return None,
        (Some(n), _) if (1..10).contains(&n) => Word::Unit(n),
        (Some(n), _) => Word::Teen(n),
        (_, Some(n)) => Word::Ten((n + 2) * 10),
        _ => Word::Scale(SCALES.iter().find(|(word, _)| is(word))?.1),
    };
    Some((end, says))
}

/// Reads number words: forty-four, two hundred and seven, a million.
fn in_words(text: Text<'_>, at: usize) -> Option<Read> {
    // “a” is a number only before hundred, dozen, …
    let article = text.one_of(at, &["a", "an"]).and_then(|end| text.gap(end));
    let start = article.filter(|next| matches!(word(text, *next), Some((_, Word::Scale(_)))));
    let (mut next, mut group) = (start.unwrap_or(at), i64::from(start.is_some()));
    // The sum of what has its scale, the last scale, and the smallest unit that a following word must be below.
    let (mut sum, mut scale, mut room) = (0_i64, i64::MAX, if start.is_some() { 1 } else { 1_000 });
    let mut read: Option<(usize, bool)> = None;
    let (mut size, mut hundreds) = (None, None);
    while let Some((end, says)) = word(text, next) {
        match says {
            Word::Unit(n) if room > 1 => (group, room) = (group + n, 1),
            Word::Teen(n) if room > 10 && (n > 0 || read.is_none()) => (group, room) = (group + n, 1),
            Word::Ten(n) if room > 10 => (group, room) = (group + n, 10),
            Word::Scale(100) if group > 0 && group < 100 && room < 100 => {
                hundreds = (sum == 0).then_some((end, group));
                (group, room) = (group * 100, 100);
            }
            Word::Scale(times)
                if group > 0 && times < scale && (times == 12 || times > 100) && room < 1_000 =>
            {
                size = size.or(Some(group));
                sum += group * times;
                (group, scale, room) = (0, times, if times == 12 { 1 } else { 1_000 });
            }
            _ => break,
        }
        read = Some((end, matches!(says, Word::Scale(_)) || read.is_some_and(|(_, scaled)| scaled)));
        next = match text.get(end) {
            Some(c) if is_hyphen(c) => end + 1,
            _ => text.after_gap(end),
        };
        let is_word = |at: usize, most: i64| match word(text, at) {
            Some((_, Word::Unit(_) | Word::Teen(_) | Word::Ten(_))) => room >= most,
            _ => false,
        };
        // two hundred and seven, five thousand and twenty
        if let Some(after) = text.phrase(next, "and").and_then(|end| text.gap(end))
            && is_word(after, 100)
        {
            next = after;
        }
        if next == end {
            break;
        }
    }
    let (end, scaled) = read?;
    let value = Number::new(sum + group, 1).ok_or(Expected::FewerDigits);
    // Two to three hundred.
    let size = size.or(hundreds.filter(|(last, _)| *last == end).map(|(_, group)| group));
    let size = if scaled { size.and_then(|size| Number::new(size, 1)) } else { value.ok() };
    let number = Read { end, value, size, scaled, in_digits: false };
    Some(next_number(text, end).map_or(number, |end| Read {
        end,
        value: Err(Expected::NumberWords),
        ..number
    }))
}

/// Returns the end of number words that follow number words, but don't continue them: twenty twenty-four. Not those of “two two-bedroom flats”.
fn next_number(text: Text<'_>, end: usize) -> Option<usize> {
    let next = text.gap(end)?;
    let (mut end, _) = word(text, next)?;
    while let Some(after) = text.get(end).filter(|c| is_hyphen(*c)).map(|_| end + 1) {
        match word(text, after) {
            Some((more, _)) => end = more,
            None if text.is_letter(after) => return None,
            None => break,
        }
    }
    Some(end)
}
