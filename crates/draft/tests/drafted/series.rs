//! Series: each value is drafted at its own year, or an editor is asked.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::{asked, entries, folder, labels, said, sections, told};

/// A sentence, and the points of its line: date and numeral. `?`: an editor is asked about each.
type Line = (&'static str, &'static [(&'static str, &'static str)], bool);

const HANT: [Line; 7] = [
    (
        "2021年、2022年、2023年遊客分別為1.2萬、1.5萬、1.8萬人。",
        &[("2021", "1.2萬"), ("2022", "1.5萬"), ("2023", "1.8萬")],
        false,
    ),
    (
        "書屋2021、2022和2023年借書依序為1200冊、1500冊和1900冊。",
        &[("2021", "1200"), ("2022", "1500"), ("2023", "1900")],
        false,
    ),
    (
        "苗木從2021年的1.2萬株升至2022年的1.5萬株，再到2023年的1.8萬株。",
        &[("2021", "1.2萬"), ("2022", "1.5萬"), ("2023", "1.8萬")],
        false,
    ),
    (
        "2021至2023年，渡口每天載客分別為120人、150人、190人。",
        &[("2021", "120"), ("2022", "150"), ("2023", "190")],
        false,
    ),
    (
        "魚苗投放120萬尾（2021年）、150萬尾（2022年）、190萬尾（2023年）。",
        &[("2021", "120萬"), ("2022", "150萬"), ("2023", "190萬")],
        false,
    ),
    (
        "2025年3月、4月、5月，茶園採茶分別為1200公斤、1500公斤、1900公斤。",
        &[("2025-03", "1200"), ("2025-04", "1500"), ("2025-05", "1900")],
        false,
    ),
    (
        "2021年、2022年、2023年的客輪為12艘、15艘、19艘。",
        &[("2021", "12"), ("2022", "15"), ("2023", "19")],
        true,
    ),
];

const HANS: [Line; 7] = [
    (
        "2021年、2022年、2023年游客分别为1.2万、1.5万、1.8万人。",
        &[("2021", "1.2万"), ("2022", "1.5万"), ("2023", "1.8万")],
        false,
    ),
    (
        "书屋2021、2022和2023年借书依次为1200册、1500册和1900册。",
        &[("2021", "1200"), ("2022", "1500"), ("2023", "1900")],
        false,
    ),
    (
        "苗木从2021年的1.2万株升至2022年的1.5万株，再到2023年的1.8万株。",
        &[("2021", "1.2万"), ("2022", "1.5万"), ("2023", "1.8万")],
        false,
    ),
    (
        "2021至2023年，渡口每天载客分别为120人、150人、190人。",
        &[("2021", "120"), ("2022", "150"), ("2023", "190")],
        false,
    ),
    (
        "鱼苗投放120万尾（2021年）、150万尾（2022年）、190万尾（2023年）。",
        &[("2021", "120万"), ("2022", "150万"), ("2023", "190万")],
        false,
    ),
    (
        "2025年3月、4月、5月，茶园采茶分别为1200公斤、1500公斤、1900公斤。",
        &[("2025-03", "1200"), ("2025-04", "1500"), ("2025-05", "1900")],
        false,
    ),
    (
        "2021年、2022年、2023年的客轮为12艘、15艘、19艘。",
        &[("2021", "12"), ("2022", "15"), ("2023", "19")],
        true,
    ),
];

const ENGLISH: [Line; 5] = [
    (
        "The ferry carried 12,300, 15,600 and 20,100 passengers in 2021, 2022 and 2023 respectively.",
        &[("2021", "12,300"), ("2022", "15,600"), ("2023", "20,100")],
        false,
    ),
    (
        "In 2021, 2022 and 2023 the library lent 1,200 books, 1,500 books and 1,900 books respectively.",
        &[("2021", "1,200"), ("2022", "1,500"), ("2023", "1,900")],
        false,
    ),
    (
        "The nursery grew from 1,200 trees in 2021 to 1,500 trees in 2022 and 1,900 trees in 2023.",
        &[("2021", "1,200"), ("2022", "1,500"), ("2023", "1,900")],
        false,
    ),
    (
        "In March 2025 the school had 120 pupils, in April 150 pupils and in May 190 pupils.",
        &[("2025-03", "120"), ("2025-04", "150"), ("2025-05", "190")],
        false,
    ),
    (
        "In 2021, 2022 and 2023 the harbour had 12 boats, 15 boats and 19 boats.",
        &[("2021", "12"), ("2022", "15"), ("2023", "19")],
        true,
    ),
];

fn texts<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    let list = table.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_str).collect()
}

fn check(lang: &str, lines: &[Line]) {
    let article = sections(lang, lines.iter().map(|(sentence, ..)| *sentence));
    let figures = draft::figures(&article, lang).expect("figures");
    let dir = folder(lang, &article);
    draft::write(dir.path()).expect("a draft");
    let facts: BTreeMap<String, Table> =
        entries(dir.path(), "fact").into_iter().map(|fact| (said(&fact, "id"), fact)).collect();
    let charts = entries(dir.path(), "chart");
    let drawn: Vec<&Table> = charts.iter().filter(|chart| said(chart, "kind") == "line").collect();
    for (sentence, points, asks) in lines {
        let own = drawn.iter().find(|chart| {
            let ids = texts(chart, "facts");
            ids.iter().any(|id| sentence.contains(&said(&facts[*id], "quote")))
        });
        let Some(own) = own else { panic!("{lang}: no line for {sentence}\n{charts:#?}") };
        let (dates, ids) = (texts(own, "dates"), texts(own, "facts"));
        let numerals: Vec<String> = ids.iter().map(|id| said(&facts[*id], "numeral")).collect();
        let found: Vec<(&str, &str)> = dates.into_iter().zip(numerals.iter().map(String::as_str)).collect();
        assert_eq!(found, *points, "{lang}: {sentence}");
        for id in ids {
            // The chart has the dates, so the check does not ask again; other programs are told.
            let numeral = said(&facts[id], "numeral");
            let figure =
                figures.iter().find(|figure| figure.numeral == numeral && sentence.contains(&numeral));
            let doubts: Vec<&str> =
                figure.expect("a figure").doubts.iter().map(|doubt| doubt.words.as_str()).collect();
            let is_asked = doubts.iter().any(|doubt| doubt.contains("The sentence lists dates and figures"));
            assert_eq!(is_asked, *asks, "{lang}: {numeral} {doubts:?}");
            assert!(!doubts.iter().any(|doubt| doubt.contains("what does")), "{lang}: {numeral} {doubts:?}");
        }
    }
    told(dir.path());
    if let Err(problems) = load::load(dir.path()) {
        panic!("{lang}: {problems}");
    }
}

#[test]
fn each_value_of_a_series_is_at_its_own_date_in_traditional_chinese() {
    check("zh-Hant", &HANT);
}

#[test]
fn each_value_of_a_series_is_at_its_own_date_in_simplified_chinese() {
    check("zh-Hans", &HANS);
}

#[test]
fn each_value_of_a_series_is_at_its_own_date_in_english() {
    check("en", &ENGLISH);
}

#[test]
fn a_value_whose_year_is_not_said_is_in_no_line_and_an_editor_is_asked() {
    for (lang, sentence) in [
        ("zh-Hant", "2021年、2022年、2023年遊客分別為1.2萬人、1.5萬人。"),
        ("zh-Hans", "2021年、2022年、2023年，甲、乙、丙镇游客分别为1.2万人、1.5万人、1.8万人。"),
        (
            "en",
            "In 2021, 2022 and 2023 the ferry carried 12,300 passengers and 15,600 passengers respectively.",
        ),
    ] {
        let dir = folder(lang, &sections(lang, [sentence]));
        draft::write(dir.path()).expect("a draft");
        let charts = entries(dir.path(), "chart");
        assert!(charts.iter().all(|chart| chart.get("dates").is_none()), "{lang}: {charts:#?}");
        let facts = entries(dir.path(), "fact");
        assert!(facts.len() > 1);
        for fact in facts {
            let asked = asked(dir.path(), &said(&fact, "id"));
            let question = "which of 2021, 2022, 2023 is it? The sentence does not say";
            assert!(asked.iter().any(|asked| asked.contains(question)), "{asked:?}");
        }
    }
}

#[test]
fn a_number_without_the_scale_of_its_list_is_asked_about() {
    for (lang, sentence, asked) in [
        ("zh-Hant", "2021年、2022年、2023年收入分別為1.2、1.5、1.8億元。", "「億」 of 「1.8億」"),
        ("zh-Hans", "2021年、2022年、2023年收入分别为1.2、1.5、1.8亿元。", "「亿」 of 「1.8亿」"),
    ] {
        let dir = folder(lang, &sections(lang, [sentence]));
        draft::write(dir.path()).expect("a draft");
        let open: Vec<String> =
            draft::questions(dir.path()).expect("a story").into_iter().map(|asked| asked.what).collect();
        let asks = open.iter().filter(|open| open.contains("meant here, too")).count();
        assert!(asks == 2 && open.iter().any(|open| open.contains(asked)), "{open:#?}");
    }
}

/// A sentence, the points of its line, and its words for years.
type Told = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, &'static str)],
);

const TOLD: [Told; 5] = [
    (
        "zh-Hant",
        "渡口2021年有客輪12艘，2022年15艘，2023年19艘，去年24艘。",
        &[("2021", "12"), ("2022", "15"), ("2023", "19"), ("2024", "24")],
        &[("2024", "去年")],
    ),
    (
        "zh-Hans",
        "渡口2022年有客轮12艘，2023年15艘，去年19艘，今年24艘。",
        &[("2022", "12"), ("2023", "15"), ("2024", "19"), ("2025", "24")],
        &[("2024", "去年"), ("2025", "今年")],
    ),
    (
        "en",
        "The town had 12 boats in 2021, 15 boats in 2022, 19 boats in 2023 and 24 boats last year.",
        &[("2021", "12"), ("2022", "15"), ("2023", "19"), ("2024", "24")],
        &[("2024", "last year")],
    ),
    (
        "en",
        "In 2022 the town had 12 boats, in 2023 15 boats and this year 24 boats.",
        &[("2022", "12"), ("2023", "15"), ("2024", "24")],
        &[("2024", "this year")],
    ),
    // The article says which year it is.
    (
        "zh-Hans",
        "渡口2021年有客轮12艘，2022年15艘，今年（2024年）24艘。",
        &[("2021", "12"), ("2022", "15"), ("2024", "24")],
        &[],
    ),
];

#[test]
fn a_year_in_words_after_years_in_digits_is_the_next_and_an_editor_is_asked() {
    for (lang, sentence, points, words) in TOLD {
        let dir = folder(lang, &sections(lang, [sentence]));
        draft::write(dir.path()).expect("a draft");
        let facts: BTreeMap<String, Table> =
            entries(dir.path(), "fact").into_iter().map(|fact| (said(&fact, "id"), fact)).collect();
        let charts = entries(dir.path(), "chart");
        let Some(line) = charts.iter().find(|chart| said(chart, "kind") == "line") else {
            panic!("{sentence}: {charts:#?}")
        };
        let numerals: Vec<String> =
            texts(line, "facts").iter().map(|id| said(&facts[*id], "numeral")).collect();
        let found: Vec<(&str, &str)> =
            texts(line, "dates").into_iter().zip(numerals.iter().map(String::as_str)).collect();
        assert_eq!(found, points, "{sentence}");
        let none = Table::new();
        let own = line.get("said").and_then(Value::as_table).unwrap_or(&none);
        let own: Vec<(&str, &str)> =
            own.iter().map(|(date, words)| (date.as_str(), words.as_str().expect("a text"))).collect();
        assert_eq!(own, words, "{sentence}");
        for (date, word) in words {
            let question = format!("is 「{word}」 {date}? The article does not say which year it is");
            let asks = labels(dir.path()).iter().filter(|label| label.contains(&question)).count();
            assert_eq!(asks, 1, "{sentence}: {facts:#?}");
        }
        told(dir.path());
        if let Err(problems) = load::load(dir.path()) {
            panic!("{sentence}: {problems}");
        }
    }
}

#[test]
fn a_year_in_words_that_is_compared_or_has_another_unit_joins_no_line() {
    for (lang, sentence) in [
        ("zh-Hant", "渡口2021年有客輪12艘，2022年15艘，2023年19艘，比去年的24艘少。"),
        ("zh-Hans", "渡口2021年有客轮12艘，2022年15艘，2023年19艘，去年来了24人。"),
        (
            "en",
            "The town had 12 boats in 2021, 15 boats in 2022, 19 boats in 2023, fewer than last year’s 24 boats.",
        ),
    ] {
        let dir = folder(lang, &sections(lang, [sentence]));
        draft::write(dir.path()).expect("a draft");
        for chart in entries(dir.path(), "chart") {
            assert!(chart.get("said").is_none() && texts(&chart, "dates").len() < 4, "{sentence}: {chart}");
        }
    }
}
