//! Finds and reads English numerals.

use std::ops::Range;

use super::digits::{digit, end, is_digit_at, is_percent_sign, plain, value};
use super::{Amount, Expected, Form, Qualifier, Quantity};

/// Returns the numerals of a text, in order.
pub(super) fn find(chars: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if is_digit_at(chars, at) {
            let start = at;
            at = end(chars, at);
            at += usize::from(chars.get(at).copied().is_some_and(is_percent_sign));
            found.push(start..at);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads a quantity, or returns the place where reading stopped and what was expected there.
pub(super) fn read(chars: &[char]) -> Result<Quantity, (usize, Expected)> {
    if chars.first().copied().and_then(digit).is_none() {
        return Err((0, Expected::Number));
    }
    let at = end(chars, 0);
    let amount = value(&plain(&chars[..at]), 0).ok_or((0, Expected::FewerDigits))?;
    let percent = chars.get(at).copied().is_some_and(is_percent_sign);
    if at + usize::from(percent) < chars.len() {
        return Err((at, Expected::More));
    }
    let form = if percent { Form::Percent } else { Form::Plain };
    Ok(Quantity { amount: Amount::One(amount), qualifier: Qualifier::Exact, form })
}

#[cfg(test)]
mod tests {
    use crate::{Form, Language, Number, numerals, parse_quantity};

    #[test]
    fn numbers_in_digits_are_found_and_read() {
        let texts: Vec<String> = numerals("In 2025, 1,900 of 12,345.6 (72.3%).", Language::English)
            .into_iter()
            .map(|n| n.text)
            .collect();
        assert_eq!(texts, ["2025", "1,900", "12,345.6", "72.3%"]);
        let read = |text| parse_quantity(text, Language::English).expect(text);
        assert_eq!(read("12,345.6").amount, Number::parse("12345.6").expect("a number").into());
        assert_eq!((read("72.3%").form, read("7").form), (Form::Percent, Form::Plain));
        assert_eq!(parse_quantity("5 million", Language::English).expect_err("not read").position, 1);
    }
}
