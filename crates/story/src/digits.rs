//! Numbers in Arabic digits, which all languages write alike.

use super::Number;

/// Returns the ASCII digit for an ASCII or full-width digit.
pub(crate) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// Whether a character is a digit or has one inside: ½ and ① are numerals that no figure is read from.
pub(crate) fn is_digit_at(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(|c| digit(*c).is_some())
}

pub(crate) fn is_percent_sign(c: char) -> bool {
    matches!(c, '%' | '％')
}

pub(crate) fn is_decimal_point(c: char) -> bool {
    matches!(c, '.' | '．')
}

/// Whether `at` is a thousands separator: a comma before exactly three digits.
pub(crate) fn is_thousands_group(chars: &[char], at: usize) -> bool {
    let separates = matches!(chars.get(at), Some(',' | '，'));
    separates && (1..=3).all(|i| is_digit_at(chars, at + i)) && !is_digit_at(chars, at + 4)
}

/// Returns the end of a number that starts at `start`: digits, thousands separators before them, and a decimal part.
pub(crate) fn end(chars: &[char], start: usize) -> usize {
    let mut at = start;
    while is_digit_at(chars, at) {
        at += 1;
    }
    if at - start <= 3 {
        while at > start && is_thousands_group(chars, at) {
            at += 4;
        }
    }
    if at > start && chars.get(at).copied().is_some_and(is_decimal_point) && is_digit_at(chars, at + 1) {
        at += 1;
        while is_digit_at(chars, at) {
            at += 1;
        }
    }
    at
}

/// Returns a number as ASCII digits with at most one point.
pub(crate) fn plain(number: &[char]) -> String {
    let mut plain = String::new();
    for c in number {
        match digit(*c) {
            Some(digit) => plain.push(digit),
            None if is_decimal_point(*c) => plain.push('.'),
            // A thousands separator.
            None => {}
        }
    }
    plain
}

/// Reads ASCII digits with at most one point, times a power of ten; `None` if they are too many.
pub(crate) fn value(plain: &str, power: usize) -> Option<Number> {
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let moved = power.min(decimals.len());
    let mut digits = [whole, &decimals[..moved]].concat();
    digits.extend(std::iter::repeat_n('0', power - moved));
    if moved < decimals.len() {
        digits.push('.');
        digits.push_str(&decimals[moved..]);
    }
    Number::parse(&digits)
}

/// Reads two digits below 60 at `at`, with decimals, and returns what is after them: minutes or seconds.
pub(crate) fn sixtieths(chars: &[char], at: usize) -> Option<(usize, Number)> {
    let run = |at: usize| at + chars.iter().skip(at).take_while(|c| digit(**c).is_some()).count();
    let whole = run(at);
    let has_decimals =
        chars.get(whole).copied().is_some_and(is_decimal_point) && is_digit_at(chars, whole + 1);
    let end = if has_decimals { run(whole + 1) } else { whole };
    let value = chars.get(at..end).and_then(|number| Number::parse(&plain(number)));
    value.filter(|value| whole - at == 2 && *value < Number::from(60)).map(|value| (end, value))
}
