//! Quantities as an article writes them: found whole in a sentence, and read as another library reads them.

use proptest::prelude::*;
use story::{Form, Language, Number, Qualifier, numerals, parse_quantity};

use super::cases;

/// Words before a number, and its qualifier with them.
const BEFORE: [(&str, Qualifier); 11] = [
    ("超過", Qualifier::Over),
    ("超过", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("將近", Qualifier::Nearly),
    ("将近", Qualifier::Nearly),
    ("接近", Qualifier::Nearly),
    ("近", Qualifier::Nearly),
    ("大約", Qualifier::About),
    ("大约", Qualifier::About),
    ("約", Qualifier::About),
    ("约", Qualifier::About),
];

/// Multipliers after digits in both scripts, with their values.
const TIMES: [(&str, f64); 9] = [
    ("", 1.0),
    ("百", 1e2),
    ("千", 1e3),
    ("萬", 1e4),
    ("万", 1e4),
    ("百萬", 1e6),
    ("千萬", 1e7),
    ("億", 1e8),
    ("亿", 1e8),
];

/// A number's text and value.
fn written() -> impl Strategy<Value = (String, f64)> {
    let digits = prop_oneof![
        (1_u32..1_000_000).prop_map(|n| (n.to_string(), f64::from(n))),
        (1_u32..1_000, 1_u32..10)
            .prop_map(|(whole, tenths)| (format!("{whole}.{tenths}"), f64::from(whole * 10 + tenths) / 10.0)),
        (1_u32..1_000, 0_u32..1_000)
            .prop_map(|(high, low)| (format!("{high},{low:03}"), f64::from(high * 1_000 + low))),
    ];
    (digits, prop::sample::select(&TIMES[..]))
        .prop_map(|((text, number), (word, times))| (format!("{text}{word}"), number * times))
}

/// A number with a qualifying word before or after it, or none.
fn qualified() -> impl Strategy<Value = (String, f64, Qualifier)> {
    let word = prop_oneof![
        Just(None),
        prop::sample::select(&BEFORE[..]).prop_map(|word| Some((Some(word), ""))),
        prop::sample::select(&["余", "餘", "多"][..]).prop_map(|after| Some((None, after))),
    ];
    (written(), word).prop_map(|((text, value), word)| match word {
        None => (text, value, Qualifier::Exact),
        Some((Some((before, qualifier)), _)) => (format!("{before}{text}"), value, qualifier),
        Some((None, after)) => (format!("{text}{after}"), value, Qualifier::Over),
    })
}

fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= b.abs() * 1e-12
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn what_is_written_is_read((text, value, qualifier) in qualified()) {
        let read = parse_quantity(&text, Language::Han).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(is_same(read.amount.low().to_f64(), value) && read.qualifier == qualifier && read.form == Form::Plain, "{text}: {read:?}");
    }

    #[test]
    fn a_quantity_in_a_sentence_is_found_whole(
        (text, _, _) in qualified(),
        before in "[的了,、建設在縣]{0,6}",
        after in "[家個所名,。的]{1,4}",
    ) {
        let sentence = format!("{before}{text}{after}");
        let found: Vec<String> = numerals(&sentence, Language::Han).into_iter().map(|numeral| numeral.text).collect();
        prop_assert_eq!(found, [text]);
    }

    #[test]
    fn chinese_numerals_are_found_whole_and_read_as_by_another_library(n in 1_u64..100_000_000) {
        let text = in_chinese(n);
        let theirs = chinese_number::from_chinese_to_u64_ten_thousand(&text);
        prop_assert_eq!(theirs.ok(), Some(n), "the test's own writing of {} is wrong: {}", n, text);
        prop_assert_eq!(parse_quantity(&text, Language::Han).map(|quantity| quantity.amount), Ok(Number::near(n as f64).into()));
        let sentence = format!("建成{text}家。");
        prop_assert_eq!(numerals(&sentence, Language::Han).len(), 1);
    }

    #[test]
    fn any_text_is_read_or_refused_at_a_place_in_it(
        text in prop_oneof![".{0,40}", "[0-9０-９.,%％一二三十百千万萬億余餘多近約超過分之成半雙]{0,24}"],
    ) {
        for numeral in numerals(&text, Language::Han) {
            let _ = parse_quantity(&numeral.text, Language::Han);
        }
        match parse_quantity(&text, Language::Han) {
            Ok(quantity) => prop_assert!(quantity.amount.low() <= quantity.amount.high()),
            Err(error) => {
                prop_assert!(error.position <= text.chars().count());
                prop_assert!(error.to_string().contains(&text));
            }
        }
    }
}

/// The number in Chinese numerals: 一萬零三百五十.
fn in_chinese(n: u64) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    fn below_ten_thousand(n: u64) -> String {
        let mut text = String::new();
        let mut gap = false;
        for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = n / unit % 10;
            if digit == 0 {
                gap = !text.is_empty();
                continue;
            }
            if std::mem::take(&mut gap) {
                text.push('零');
            }
            text.push(DIGITS[digit as usize]);
            text += name;
        }
        text
    }
    let (high, low) = (n / 10_000, n % 10_000);
    match (high, low) {
        (0, low) => below_ten_thousand(low),
        (high, 0) => format!("{}萬", below_ten_thousand(high)),
        (high, low) => {
            let zero = if low < 1_000 { "零" } else { "" };
            format!("{}萬{zero}{}", below_ten_thousand(high), below_ten_thousand(low))
        }
    }
}
