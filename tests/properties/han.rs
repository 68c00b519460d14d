//! Chinese figures by a grammar, in both scripts: ranges, shares and signs are found whole in a sentence, and read as they were written.

use proptest::prelude::*;
use story::{Amount, Form, Language, Number, Qualifier, Quantity, numerals, parse_quantity};

use super::cases;

/// A word in traditional and in simplified characters.
type Both = [&'static str; 2];

/// Words before a number that say how exact it is.
const BEFORE: [(Both, Qualifier); 9] = [
    (["約", "约"], Qualifier::About),
    (["大約", "大约"], Qualifier::About),
    (["近", "近"], Qualifier::Nearly),
    (["將近", "将近"], Qualifier::Nearly),
    (["超過", "超过"], Qualifier::Over),
    (["逾", "逾"], Qualifier::Over),
    (["不足", "不足"], Qualifier::Under),
    (["至少", "至少"], Qualifier::AtLeast),
    (["不超過", "不超过"], Qualifier::AtMost),
];

/// Words after a number that say how exact it is.
const AFTER: [(Both, Qualifier); 4] = [
    (["以上", "以上"], Qualifier::AtLeast),
    (["以下", "以下"], Qualifier::AtMost),
    (["左右", "左右"], Qualifier::About),
    (["以內", "以内"], Qualifier::AtMost),
];

/// Multipliers with their values.
const TIMES: [(Both, i64); 5] = [
    (["", ""], 1),
    (["百", "百"], 100),
    (["千", "千"], 1_000),
    (["萬", "万"], 10_000),
    (["億", "亿"], 100_000_000),
];

const DIGITS: [&str; 11] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// A figure with the words around it in its sentence.
#[derive(Clone, Debug)]
struct Written {
    text: String,
    says: Quantity,
    /// What follows the figure in a sentence.
    then: &'static str,
}

fn number(n: u32) -> Number {
    Number::from(n)
}

fn exact(amount: Amount, form: Form) -> Quantity {
    Quantity { amount, qualifier: Qualifier::Exact, form }
}

/// One of two scripts.
fn script() -> impl Strategy<Value = usize> {
    0..2_usize
}

/// 3至5萬, 3萬到5萬, 30%—50%, 三至五成.
fn range() -> impl Strategy<Value = Written> {
    let join = prop::sample::select(&["至", "到", "~", "～", "—", "–", "-"][..]);
    let unit = prop::sample::select(&TIMES[..]);
    let plain = (1_u32..90, 1_u32..9, unit, join.clone(), script(), any::<bool>()).prop_map(
        |(low, step, (words, times), join, script, twice)| {
            let word = words[script];
            let first = if twice { word } else { "" };
            let times = |n: u32| number(n).times(Number::new(times, 1).expect("small")).expect("small");
            let amount = Amount::Range { low: times(low), high: times(low + step) };
            Written {
                text: format!("{low}{first}{join}{}{word}", low + step),
                says: exact(amount, Form::Plain),
                then: if script == 0 { "戶。" } else { "户。" },
            }
        },
    );
    let share = (1_u32..50, 1_u32..49, join.clone(), any::<bool>()).prop_map(|(low, step, join, twice)| {
        let first = if twice { "%" } else { "" };
        let amount = Amount::Range { low: number(low), high: number(low + step) };
        Written {
            text: format!("{low}{first}{join}{}%", low + step),
            says: exact(amount, Form::Percent),
            then: "的人。",
        }
    });
    let tenths = (1_u32..5, 1_u32..5, join).prop_map(|(low, step, join)| {
        let digit = |n: u32| DIGITS[n as usize];
        let amount = Amount::Range { low: number(low * 10), high: number((low + step) * 10) };
        Written {
            text: format!("{}{join}{}成", digit(low), digit(low + step)),
            says: exact(amount, Form::Percent),
            then: "的人。",
        }
    });
    prop_oneof![plain, share, tenths]
}

/// 七成, 七成五, 三分之二, 百分之七十, 每5人就有2, 五人中有一, 一半.
fn share() -> impl Strategy<Value = Written> {
    let per_cent = |above: u32, below: u32| {
        let amount = number(above).times(number(100)).and_then(|hundred| hundred.over(number(below)));
        exact(amount.expect("small").into(), Form::Percent)
    };
    let digit = |n: u32| DIGITS[n as usize];
    let tenths =
        (1_u32..10, prop::option::of(1_u32..10), any::<bool>()).prop_map(move |(tens, rest, words)| {
            let written = |n: u32| if words { digit(n).to_owned() } else { n.to_string() };
            let rest_words = rest.filter(|_| words).map_or("", digit);
            Written {
                text: format!("{}成{rest_words}", written(tens)),
                says: per_cent(tens * 10 + rest.filter(|_| words).unwrap_or(0), 100),
                then: "的人。",
            }
        });
    let parts =
        (2_u32..11).prop_flat_map(|below| (Just(below), 1..below)).prop_map(move |(below, above)| Written {
            text: format!("{}分之{}", digit(below), digit(above)),
            says: per_cent(above, below),
            then: "的人。",
        });
    let hundredths = (1_u32..10, 0_u32..10).prop_map(move |(tens, ones)| Written {
        text: format!("百分之{}十{}", digit(tens), if ones == 0 { "" } else { digit(ones) }),
        says: per_cent(tens * 10 + ones, 100),
        then: "的人。",
    });
    let every = (2_u32..11).prop_flat_map(|of| (Just(of), 1..of, any::<bool>(), 0..2_usize)).prop_map(
        move |(of, one, words, form)| {
            let written = |n: u32| if words { digit(n).to_owned() } else { n.to_string() };
            let text = match form {
                0 => format!("每{}人就有{}", written(of), written(one)),
                _ => format!("{}人中有{}", written(of), written(one)),
            };
            Written { text, says: per_cent(one, of), then: "人。" }
        },
    );
    let half = prop::sample::select(&["一半", "半數", "半数"][..]).prop_map(move |text| Written {
        text: text.to_owned(),
        says: per_cent(1, 2),
        then: "的人。",
    });
    prop_oneof![tenths, parts, hundredths, every, half]
}

/// 零下8.5, 負3, −3, 下降5.2%, 減少了300.
fn signed() -> impl Strategy<Value = Written> {
    let below = prop::sample::select(&[["零下", "零下"], ["負", "负"], ["−", "−"], ["-", "-"]][..]);
    let falls = prop::sample::select(
        &[
            ["下降", "下降"],
            ["減少", "减少"],
            ["降低", "降低"],
            ["下跌", "下跌"],
            ["下滑", "下滑"],
            ["縮短", "缩短"],
            ["縮減", "缩减"],
            ["回落", "回落"],
            ["下降了", "下降了"],
            ["減少了", "减少了"],
        ][..],
    );
    let unit = prop::sample::select(&[("", Form::Plain), ("%", Form::Percent)][..]);
    (prop_oneof![below, falls], 1_u32..900, prop::option::of(1_u32..10), unit, script()).prop_map(
        |(words, whole, tenths, (unit, form), script)| {
            let size = Number::new(i64::from(whole * 10 + tenths.unwrap_or(0)), 10).expect("small");
            let decimals = tenths.map_or(String::new(), |tenths| format!(".{tenths}"));
            Written {
                text: format!("{}{whole}{decimals}{unit}", words[script]),
                says: exact(size.negated().into(), form),
                then: if unit.is_empty() && script == 0 { "戶。" } else { "。" },
            }
        },
    )
}

/// A figure with a word before or after it that says how exact it is, or none.
fn qualified(figure: impl Strategy<Value = Written>) -> impl Strategy<Value = Written> {
    let word = prop_oneof![
        Just(None),
        prop::sample::select(&BEFORE[..]).prop_map(|(words, says)| Some((true, words, says))),
        prop::sample::select(&AFTER[..]).prop_map(|(words, says)| Some((false, words, says))),
    ];
    (figure, word, script()).prop_map(|(figure, word, script)| {
        // Of 每5人就有1人以上, the measure word is before 以上.
        let fits = |is_before: &bool| *is_before || figure.then != "人。";
        let Some((is_before, words, qualifier)) = word.filter(|(is_before, ..)| fits(is_before)) else {
            return figure;
        };
        let text = match is_before {
            true => format!("{}{}", words[script], figure.text),
            false => format!("{}{}", figure.text, words[script]),
        };
        Written { text, says: Quantity { qualifier, ..figure.says }, ..figure }
    })
}

/// Asserts that a figure is found whole in a sentence, and read as it was written.
fn is_read(figure: &Written) -> Result<(), TestCaseError> {
    prop_assert_eq!(parse_quantity(&figure.text, Language::Han), Ok(figure.says), "{}", figure.text);
    let sentence = format!("據統計,有關的是{}{}", figure.text, figure.then);
    let found: Vec<String> =
        numerals(&sentence, Language::Han).into_iter().map(|numeral| numeral.text).collect();
    prop_assert_eq!(found, std::slice::from_ref(&figure.text), "{}", sentence);
    Ok(())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_written_range_is_read(figure in qualified(range())) {
        is_read(&figure)?;
    }

    #[test]
    fn a_written_share_is_read(figure in qualified(share())) {
        is_read(&figure)?;
    }

    #[test]
    fn a_written_sign_is_read(figure in signed()) {
        is_read(&figure)?;
    }

    /// 減少近300: the word speaks of the size.
    #[test]
    fn a_sign_before_a_qualifier_is_read(
        falls in prop::sample::select(&[["減少", "减少"], ["下降", "下降"], ["降低", "降低"]][..]),
        (words, qualifier) in prop::sample::select(&BEFORE[..]),
        n in 1_u32..90_000,
        script in script(),
    ) {
        let text = format!("{}{}{n}", falls[script], words[script]);
        let says = Quantity { amount: number(n).negated().into(), qualifier, form: Form::Plain };
        is_read(&Written { text, says, then: "家。" })?;
    }
}
