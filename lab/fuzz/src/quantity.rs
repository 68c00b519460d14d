//! Finding and reading numerals: `story::numerals`, `story::parse_quantity`. The input is the text.

use story::{Form, Language, Number, Numeral, Quantity, Span, numeral_spans, numerals, parse_quantity};

/// Numerals are found whole and the same each time. Each is read, or refused with a position in it; and a value equals what Rust's decimal
/// parser or the crate chinese-number reads.
pub fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let found = numerals(&text, Language::Han);
    assert_eq!(found, numerals(&text, Language::Han), "the second search found something else");
    assert_eq!(
        numeral_spans(&text, Language::Han),
        found.iter().map(|numeral| numeral.span).collect::<Vec<_>>()
    );
    stand_in_order(&text, &found);
    for numeral in &found {
        read(&numeral.text);
    }
    read(&text);
}

/// Spans lie on character boundaries, agree in bytes and code points, do not overlap, and leave no digit out.
fn stand_in_order(text: &str, found: &[Numeral]) {
    let mut end = 0;
    for Numeral { span, text: numeral } in found {
        assert!(end <= span.byte_start && span.byte_start < span.byte_end, "{span:?} after {end}");
        assert_eq!(span.get(text), Some(numeral.as_str()), "{span:?}");
        assert_eq!(*span, Span::of_bytes(text, span.byte_start as usize, span.byte_end as usize));
        without_digits(&text[end as usize..span.byte_start as usize]);
        end = span.byte_end;
    }
    without_digits(&text[end as usize..]);
}

fn without_digits(rest: &str) {
    assert!(
        !rest.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)),
        "overlooked in {rest:?}"
    );
}

fn read(text: &str) {
    let read = parse_quantity(text, Language::Han);
    assert_eq!(
        read,
        parse_quantity(text, Language::Han),
        "the second reading of {text:?} gave something else"
    );
    match read {
        Ok(quantity) => {
            let others = in_digits(text).or_else(|| in_han(text));
            assert!(
                others.is_none_or(|value| Number::near(value) == quantity.amount.low()),
                "{text:?}: {quantity:?}, not {others:?}"
            );
            holds_alone(text, &quantity);
        }
        Err(error) => {
            assert!(error.position <= text.chars().count(), "{text:?}: {error:?}");
            assert!(error.to_string().contains(text), "{error}");
        }
    }
}

/// Checks that the text of a quantity is found as one numeral, whole. Quantities with 百分之 and 成 are excepted: `data/` may use them, but
/// the article's ledger splits them.
fn holds_alone(text: &str, quantity: &Quantity) {
    if quantity.form == Form::Percent && !text.contains(['%', '％']) {
        return;
    }
    let found: Vec<String> = numerals(text, Language::Han).into_iter().map(|numeral| numeral.text).collect();
    assert_eq!(found, [text], "{quantity:?}");
}

/// Arabic digits and multipliers after them, by Rust's parser for decimals.
fn in_digits(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let (digits, multipliers) = text.split_at(end);
    let mut power = 0;
    for c in multipliers.chars() {
        power += match c {
            '百' => 2,
            '千' => 3,
            '萬' | '万' => 4,
            '億' | '亿' => 8,
            _ => return None,
        };
    }
    format!("{}e{power}", digits.replace(',', "")).parse().ok()
}

/// Chinese numerals, by the crate chinese-number; it requires 一百萬 for 百萬.
fn in_han(text: &str) -> Option<f64> {
    let first = text.chars().next()?;
    let is_digit = |c: char| "零〇一二兩两三四五六七八九".contains(c);
    let is_multiplier = |c: char| "百千萬万億亿".contains(c);
    if !text.chars().all(|c| is_digit(c) || is_multiplier(c) || c == '十') {
        return None;
    }
    let whole = if is_multiplier(first) { format!("一{text}") } else { text.to_owned() };
    let theirs = if text.chars().count() > 1 && text.chars().all(is_digit) {
        chinese_number::from_chinese_to_u64_naive(&whole)
    } else {
        chinese_number::from_chinese_to_u64_ten_thousand(&whole)
    };
    theirs.ok().map(|value| value as f64)
}
