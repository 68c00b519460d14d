//! Numerals written by a grammar are found whole and read as they were written.

use proptest::prelude::*;

use crate::english::qualifiers::{AFTER_UNIT, BEFORE};
use crate::english::words::{BELOW_TWENTY, TENS};
use crate::{
    Amount, Expected, Form, Language, Number, Qualifier, Quantity, Refusal, numerals, parse_quantity,
};

/// A whole number in words: two hundred and seven.
fn in_words(n: u64) -> String {
    let below_hundred = |n: u64| match (n / 10, n % 10) {
        (0 | 1, _) => BELOW_TWENTY[usize::try_from(n).expect("small")].to_owned(),
        (tens, 0) => TENS[usize::try_from(tens - 2).expect("small")].to_owned(),
        (tens, ones) => format!(
            "{}-{}",
            TENS[usize::try_from(tens - 2).expect("small")],
            BELOW_TWENTY[usize::try_from(ones).expect("small")]
        ),
    };
    for (scale, word) in
        [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")]
    {
        if n >= scale {
            let rest = match n % scale {
                0 => String::new(),
                rest if rest < 100 => format!(" and {}", in_words(rest)),
                rest => format!(" {}", in_words(rest)),
            };
            return format!("{} {word}{rest}", in_words(n / scale));
        }
    }
    below_hundred(n)
}

fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// A number as text, with its value.
fn number() -> impl Strategy<Value = (String, Number)> {
    let whole = |n: u64| Number::parse(&n.to_string()).expect("small");
    let scales = prop::sample::select(
        &[
            ("", 1_i64),
            (" thousand", 1_000),
            (" million", 1_000_000),
            ("bn", 1_000_000_000),
            (" billion", 1_000_000_000),
        ][..],
    );
    prop_oneof![
        (2_u64..100_000_000).prop_map(move |n| (grouped(n), whole(n))),
        (2_u64..2_000_000_000).prop_map(move |n| (in_words(n), whole(n))),
        (0_u32..1_000, 1_u32..100, scales).prop_map(|(n, part, (word, scale))| {
            let plain = format!("{n}.{part:02}");
            let value = Number::parse(&plain).and_then(|n| n.times(Number::new(scale, 1)?)).expect("small");
            (plain + word, value)
        }),
    ]
}

/// What is before or after an amount and gives it a form.
fn form() -> impl Strategy<Value = (&'static str, &'static str, Form)> {
    prop::sample::select(
        &[
            ("", "", Form::Plain),
            ("", " per cent", Form::Percent),
            ("", "%", Form::Percent),
            ("", " percentage points", Form::Points),
        ][..],
    )
}

proptest! {
    #[test]
    fn a_written_numeral_is_found_whole_and_read_as_written(
        (digits, value) in number(),
        (_, unit, form) in form(),
        before in prop::option::of(prop::sample::select(&BEFORE[..])),
        after in prop::option::of(prop::sample::select(&AFTER_UNIT[..])),
        minus in any::<bool>(),
    ) {
        let before = before.and_then(|(word, says)| says.ok().map(|says| (word, says)));
        let (mut text, mut amount) = (format!("{digits}{unit}"), value);
        if minus {
            text = format!("minus {text}");
            amount = value.negated();
        }
        let qualifier = match (before, after) {
            (Some((word, says)), _) => {
                text = format!("{word} {text}");
                says
            }
            (None, Some((word, says))) => {
                text = format!("{text} {word}");
                says
            }
            (None, None) => Qualifier::Exact,
        };
        let written = Quantity { amount: Amount::One(amount), qualifier, form };
        let read = parse_quantity(&text, Language::English).map_err(|error| error.expected);
        // Below −20: colder, or nearer to zero?
        let is_open = minus && !matches!(qualifier, Qualifier::Exact | Qualifier::Nearly | Qualifier::About);
        let unclear = Err(Expected::Refused(Refusal::Unclear));
        prop_assert_eq!(read, if is_open { unclear } else { Ok(written) }, "{}", text);
        let found: Vec<String> =
            numerals(&format!("They say {text} trees stand."), Language::English).into_iter().map(|n| n.text).collect();
        prop_assert_eq!(found, [text]);
    }

    #[test]
    fn a_written_range_is_found_whole_and_read_as_written(
        low in 1_u32..900,
        step in 1_u32..900,
        (words, scale) in prop::sample::select(&[("", 1_i64), (" million", 1_000_000), (" billion", 1_000_000_000)][..]),
        (join, before) in prop::sample::select(&[(" to ", ""), ("–", ""), ("-", ""), (" and ", "between ")][..]),
        twice in any::<bool>(),
    ) {
        // 203-1000 may be a telephone number.
        prop_assume!(join != "-" || scale > 1 || low < 100 || low + step < 1_000);
        let both = if twice && join != "-" { words } else { "" };
        let text = format!("{before}{low}{both}{join}{}{words}", low + step);
        let times = |n: u32| Number::from(n).times(Number::new(scale, 1).expect("small")).expect("small");
        let amount = Amount::Range { low: times(low), high: times(low + step) };
        let read = parse_quantity(&text, Language::English);
        prop_assert_eq!(read.map(|read| read.amount), Ok(amount), "{}", text);
        let found: Vec<String> =
            numerals(&format!("They saw {text} trees."), Language::English).into_iter().map(|n| n.text).collect();
        prop_assert_eq!(found, [text]);
    }

    #[test]
    fn every_digit_is_in_exactly_one_numeral(
        text in prop_oneof![
            ".{0,40}",
            "[0-9,.%$£ –:/’a-e\\-]{0,40}",
            "((more than|between|from|and|to|or|half|a|third|two|hundred|in|five|5|2[.]5|m|bn|%|one|over|years|fell|by|-|,|[.]) ?){0,12}",
        ],
    ) {
        let found = numerals(&text, Language::English);
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for (at, c) in text.chars().enumerate() {
            let holding = found.iter().filter(|n| n.span.start as usize <= at && at < n.span.end as usize).count();
            prop_assert!(!c.is_ascii_digit() || holding == 1, "{} at {} of {:?}", c, at, text);
        }
        for numeral in &found {
            prop_assert_eq!(numeral.span.of(&text), &numeral.text);
            match parse_quantity(&numeral.text, Language::English) {
                Ok(quantity) => prop_assert!(quantity.amount.low() <= quantity.amount.high()),
                Err(error) => prop_assert!(error.position <= numeral.text.chars().count()),
            }
        }
        let _ = parse_quantity(&text, Language::English);
    }
}
