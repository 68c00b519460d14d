//! Sentences as newspapers write them, with what the reader makes of each numeral: read as it is meant, or refused. The lists began as what somebody
//! wrote who had not seen the reader; those that it read wrongly then are among them. `…-subjects` and `…-unseen` are of sport, weather, elections, companies,
//! crime, traffic, health, farm prices, tourism, housing, exams and energy; what each should say was written down before the reader saw it.

use story::{Expected, Language, numerals, parse_quantity};

/// What each numeral of a text says, in short: `nearly 50 %`, `-3.5`, `3 to 5`, or a dash if it is refused.
fn says(text: &str, language: Language) -> String {
    let said = numerals(text, language).into_iter().map(|numeral| {
        let says = match parse_quantity(&numeral.text, language) {
            Ok(read) => {
                let (qualifier, form) = (read.qualifier.name(), format!("{:?}", read.form));
                let form =
                    form.split('(').next().unwrap_or_default().replace("Plain", "").replace("Percent", "%");
                format!("{qualifier} {} {form}", read.amount).replace("exact ", "").trim_end().to_owned()
            }
            Err(error) => match error.expected {
                Expected::Refused(why) => format!("– {why:?}"),
                other => format!("– {other:?}"),
            },
        };
        format!("{}: {says}", numeral.text)
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Asserts every line of a list: a sentence, a tab, and what its numerals say.
fn check(list: &str, language: Language) {
    let lines = list.lines().filter_map(|line| line.split_once('\t'));
    let wrong: Vec<String> = lines
        .filter(|(text, expected)| says(text, language) != *expected)
        .map(|(text, expected)| format!("{text}\n  is {}\n  not {expected}", says(text, language)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(list.lines().filter(|line| line.contains('\t')).count() >= 60, "sixty sentences or more");
}

#[test]
fn traditional_chinese() {
    check(include_str!("newspaper/zh-Hant.txt"), Language::Han);
    check(include_str!("newspaper/zh-Hant-subjects.txt"), Language::Han);
}

#[test]
fn simplified_chinese() {
    check(include_str!("newspaper/zh-Hans.txt"), Language::Han);
    check(include_str!("newspaper/zh-Hans-subjects.txt"), Language::Han);
}

#[test]
fn english() {
    check(include_str!("newspaper/en.txt"), Language::English);
    check(include_str!("newspaper/en-subjects.txt"), Language::English);
    check(include_str!("newspaper/en-unseen.txt"), Language::English);
}
