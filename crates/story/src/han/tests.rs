use proptest::prelude::*;

use super::number;

use crate::{Expected, Form, Language, Number, Qualifier, Quantity, QuantityError};

fn parse_quantity(text: &str) -> Result<Quantity, QuantityError> {
    crate::parse_quantity(text, Language::Han)
}

fn read(text: &str) -> (f64, Qualifier, bool) {
    let quantity = parse_quantity(text).unwrap_or_else(|error| panic!("{error}"));
    let value = quantity.amount.value().expect("one number");
    (value.to_f64(), quantity.qualifier, quantity.form == Form::Percent)
}

#[test]
fn figures_of_the_article_are_read_exactly() {
    use Qualifier::{Exact, Nearly, Over};
    for (text, value, qualifier) in [
        ("15.94萬", 159_400.0, Exact),
        ("106.9萬", 1_069_000.0, Exact),
        ("1.22萬", 12_200.0, Exact),
        ("2.24億", 224_000_000.0, Exact),
        ("10萬", 100_000.0, Exact),
        ("3703", 3_703.0, Exact),
        ("4000余萬", 40_000_000.0, Over),
        ("200萬余", 2_000_000.0, Over),
        ("2萬余", 20_000.0, Over),
        ("1400多", 1_400.0, Over),
        ("超過400", 400.0, Over),
        ("近百萬", 1_000_000.0, Nearly),
    ] {
        assert_eq!(read(text), (value, qualifier, false), "{text}");
    }
}

#[test]
fn every_way_to_write_a_share_is_read_as_per_cent() {
    use Qualifier::{About, Exact, Nearly, Over};
    for (text, value, qualifier) in [
        ("72.3%", 72.3, Exact),
        ("７０％", 70.0, Exact),
        ("70%多", 70.0, Over),
        ("百分之七十", 70.0, Exact),
        ("近百分之99.9", 99.9, Nearly),
        ("約3成", 30.0, About),
        ("七成", 70.0, Exact),
        ("全部", 100.0, Exact),
        ("全覆蓋", 100.0, Exact),
        ("全覆盖", 100.0, Exact),
    ] {
        assert_eq!(read(text), (value, qualifier, true), "{text}");
    }
}

#[test]
fn chinese_numerals_and_long_numbers_are_read() {
    for (text, value) in [
        ("兩", 2.0),
        ("两", 2.0),
        ("十二", 12.0),
        ("三百五十", 350.0),
        ("百萬", 1_000_000.0),
        ("千", 1_000.0),
        ("三萬五千", 35_000.0),
        ("一萬億", 1e12),
        ("二〇二五", 2_025.0),
        ("十", 10.0),
        ("一千零五", 1_005.0),
        ("三萬五", 35_000.0),
        ("三百五", 350.0),
        ("三億二千萬", 320_000_000.0),
        ("兩萬三千億零八", 2_300_000_000_008.0),
        ("1,900", 1_900.0),
        ("12,345,678.5", 12_345_678.5),
        ("1億2000萬", 120_000_000.0),
        ("3萬5千", 35_000.0),
        ("5百", 500.0),
        ("3千億", 3e11),
    ] {
        assert_eq!(read(text).0, value, "{text}");
    }
}

#[test]
fn an_error_names_the_text_the_place_and_what_was_expected() {
    for (text, position) in [
        ("", 0),
        ("近", 0),
        ("多年", 0),
        ("15.94萬個", 6),
        ("近200余", 0),
        ("1萬百", 2),
        ("1百千", 2),
        ("2萬3億", 2),
        ("1萬20000", 2),
        ("72.3%%", 5),
        ("1,90", 1),
        ("1400,500", 4),
        ("雙", 0),
        (" 5", 0),
        ("三百百", 2),
        ("三二百", 1),
        ("一萬億億", 3),
        ("億萬億", 1),
    ] {
        let error = parse_quantity(text).expect_err(text);
        assert_eq!((error.text.as_str(), error.position), (text, position), "{error}");
    }
    assert_eq!(
        parse_quantity("15.94萬個").expect_err("個").to_string(),
        "「15.94萬個」 is not a quantity: expected the rest of a number, or the end at character 7, \
         found 「個」"
    );
}

#[test]
fn numbers_that_would_be_rounded_are_rejected() {
    assert_eq!(read("9007199254740992").0, 9_007_199_254_740_992.0);
    let error = parse_quantity("近9007199254740993萬").expect_err("2^53 + 1");
    assert_eq!((error.position, error.expected), (1, Expected::FewerDigits));
    parse_quantity("0.12345678901234567890123").expect_err("more decimals than an f64 holds");
}

/// Powers of ten with the spellings of each.
const MULTIPLIERS: [(i32, &[&str]); 7] = [
    (0, &[""]),
    (2, &["百"]),
    (3, &["千"]),
    (4, &["萬", "万"]),
    (6, &["百萬", "百万"]),
    (8, &["億", "亿"]),
    (12, &["萬億", "万亿"]),
];

fn qualifiers() -> Vec<(&'static str, Qualifier)> {
    let of = |(does, words): &super::words::Words| match does {
        super::words::Before::Qualifies(qualifier) => {
            words.split(' ').map(|word| (word, *qualifier)).collect()
        }
        super::words::Before::Negates | super::words::Before::Refuses(_) => Vec::new(),
    };
    super::words::BEFORE.iter().flat_map(of).collect()
}

fn multiplier() -> impl Strategy<Value = (i32, &'static str)> {
    prop::sample::select(&MULTIPLIERS[..])
        .prop_flat_map(|(power, spellings)| (Just(power), prop::sample::select(spellings)))
}

proptest! {
    #[test]
    fn a_written_quantity_is_read_back(
        whole in 0_u32..9_000,
        fraction in prop::option::of(0_u32..1000),
        (power, multiplier) in multiplier(),
        before in prop::option::of(prop::sample::select(qualifiers())),
        over in prop::sample::select(&["余", "餘", "多"][..]),
        place in 0..3,
        full_width in any::<bool>(),
    ) {
        // 破了3 may be holes: only an amount with a multiplier is one that something passed.
        let before = before.filter(|(word, _)| *word != "破了" || power > 2);
        let plain = fraction.map_or(whole.to_string(), |fraction| format!("{whole}.{fraction:03}"));
        let digits = if full_width {
            plain.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32('０' as u32 + d)).unwrap_or('．')).collect()
        } else {
            plain.clone()
        };
        let (text, qualifier) = match (before, place) {
            (Some((word, qualifier)), _) => (format!("{word}{digits}{multiplier}"), qualifier),
            (None, 0) => (format!("{digits}{multiplier}"), Qualifier::Exact),
            (None, 1) => (format!("{digits}{over}{multiplier}"), Qualifier::Over),
            (None, _) => (format!("{digits}{multiplier}{over}"), Qualifier::Over),
        };
        let exact: f64 = format!("{plain}e{power}").parse().expect("a number");
        prop_assert_eq!(read(&text), (exact, qualifier, false), "{}", text);
    }

    #[test]
    fn decimals_are_read_as_rust_reads_them(number in "[0-9]{1,14}([.][0-9]{1,8})?", power in 0_usize..14) {
        let expected: f64 = format!("{number}e{power}").parse().expect("a number");
        match crate::digits::value(&number, power) {
            Some(value) => prop_assert_eq!(value.to_f64(), expected, "{}e{}", number, power),
            None => prop_assert!(number.chars().filter(char::is_ascii_digit).count() + power > 15, "{number} rejected"),
        }
    }

    #[test]
    fn a_chinese_numeral_is_read_back(n in 1_u32..10_000, big in prop::sample::select(&["", "萬", "億"][..])) {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let mut text = String::new();
        let mut gap = false;
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            match (n / unit % 10) as usize {
                0 => gap = !text.is_empty(),
                digit => {
                    text.push_str(if std::mem::take(&mut gap) { "零" } else { "" });
                    text.push_str(digits[digit]);
                    text.push_str(name);
                }
            }
        }
        let times = match big { "萬" => 1e4, "億" => 1e8, _ => 1.0 };
        prop_assert_eq!(read(&format!("{text}{big}")).0, f64::from(n) * times, "{}{}", text, big);
    }

    #[test]
    fn chinese_numerals_are_read_as_the_crate_chinese_number_reads_them(
        numeral in prop_oneof![
            "[一二三四五六七八九〇零兩十百千萬億]{1,6}",
            "[一二三五九]千[零]?[一二三]百?(十[一五]?)?[萬億][零]?[四六]?[千百十]?[一二]?",
        ],
    ) {
        let chars: Vec<char> = numeral.chars().collect();
        // 千二萬 is 1200萬 in Cantonese, for which the crate has 1002萬.
        let plain = super::script::simplified(&chars);
        let is_spoken = matches!(plain[..], ['百' | '千', digit, '万' | '亿', ..] if number::digit(digit).is_some());
        prop_assume!(!is_spoken);
        // chinese-number reads 一百萬 but not 百萬.
        let whole = if super::script::simplified(&chars).first().copied().and_then(super::number::multiplier).is_some() { format!("一{numeral}") } else { numeral.clone() };
        let theirs = if chars.len() > 1 && super::script::simplified(&chars).iter().all(|c| number::digit(*c).is_some()) {
            chinese_number::from_chinese_to_u64_naive(&whole)
        } else {
            chinese_number::from_chinese_to_u64_ten_thousand(&whole)
        };
        if let Ok(ours) = number::value(&super::script::simplified(&chars)) {
            prop_assert_eq!(theirs.ok(), Some(ours), "{}", numeral);
        }
    }

    #[test]
    fn a_larger_multiplier_gives_a_larger_value(n in 1_u32..9_000, tenths in 0_u32..10) {
        let values: Vec<f64> =
            MULTIPLIERS.iter().map(|(_, names)| read(&format!("{n}.{tenths}{}", names[0])).0).collect();
        prop_assert!(values.is_sorted_by(|a, b| a < b), "{:?}", values);
    }

    #[test]
    fn any_text_is_read_or_rejected(text in ".*") {
        let _ = parse_quantity(&text);
    }

    #[test]
    fn any_run_of_numerals_is_read_or_rejected_at_a_position_within_it(
        text in "[0-9０-９一二三兩〇零十百千萬万億亿余多近約成%％.,半雙超過]{0,40}",
    ) {
        match parse_quantity(&text) {
            Ok(quantity) => prop_assert!(quantity.amount.low() >= Number::ZERO),
            Err(error) => prop_assert!(error.position <= text.chars().count()),
        }
    }
}
