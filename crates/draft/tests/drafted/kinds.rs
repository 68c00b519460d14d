//! Drafts figures of each kind in each language: each is in one chart, of a kind that can draw it, and the draft loads once its words are
//! written.

use std::collections::BTreeMap;

use toml::Table;

use crate::{entries, folder, said, sections, told};

/// What an article says, and the kind of chart and the numerals that a chart of the draft has.
type Said = (&'static str, &'static str, &'static [&'static str]);

const HANT: [Said; 12] = [
    (
        "line",
        "接待遊客2021年12.3萬人次，2022年15.6萬人次，2023年20.1萬人次。",
        &["12.3萬", "15.6萬", "20.1萬"],
    ),
    ("line", "2025年借書3月1200冊，4月1500冊，5月1900冊。", &["1200", "1500", "1900"]),
    ("change", "平均候車時間由11.5分鐘縮短到7.5分鐘。", &["11.5", "7.5"]),
    ("change", "志願者增至300名，去年同期為120名。", &["120", "300"]),
    ("change", "票房增長12.5%，成本下降3.2%。", &["12.5%", "下降3.2%"]),
    ("range", "車程20至25公里，山路3至5公里。", &["20至25", "3至5"]),
    ("range", "冬季氣溫零下12度至零下3度。", &["零下12度至零下3"]),
    ("one-in-n", "六成的住戶贊成，三分之一的住戶反對。", &["六成", "三分之一"]),
    ("waffle", "女性佔37.5%。", &["37.5%"]),
    ("bar", "甲鎮有學校12所，乙鎮有學校30所。", &["12", "30"]),
    ("checklist", "飲水工程全覆蓋。", &["全覆蓋"]),
    ("list", "投資3.6億元。", &["3.6億"]),
];

const HANS: [Said; 12] = [
    (
        "line",
        "接待游客2021年12.3万人次，2022年15.6万人次，2023年20.1万人次。",
        &["12.3万", "15.6万", "20.1万"],
    ),
    ("line", "2025年借书3月1200册，4月1500册，5月1900册。", &["1200", "1500", "1900"]),
    ("change", "平均候车时间由11.5分钟缩短到7.5分钟。", &["11.5", "7.5"]),
    ("change", "志愿者增至300名，去年同期为120名。", &["120", "300"]),
    ("change", "票房增长12.5%，成本下降3.2%。", &["12.5%", "下降3.2%"]),
    ("range", "车程20至25公里，山路3至5公里。", &["20至25", "3至5"]),
    ("range", "冬季气温零下12度至零下3度。", &["零下12度至零下3"]),
    ("one-in-n", "六成的住户赞成，三分之一的住户反对。", &["六成", "三分之一"]),
    ("waffle", "女性占37.5%。", &["37.5%"]),
    ("bar", "甲镇有学校12所，乙镇有学校30所。", &["12", "30"]),
    ("checklist", "饮水工程全覆盖。", &["全覆盖"]),
    ("list", "投资3.6亿元。", &["3.6亿"]),
];

const ENGLISH: [Said; 12] = [
    (
        "line",
        "The line carried 12,300 passengers in 2021, 15,600 passengers in 2022 and 20,100 passengers in 2023.",
        &["12,300", "15,600", "20,100"],
    ),
    (
        "line",
        "In March 2025 it lent 1,200 books, in April 1,500 books and in May 1,900 books.",
        &["1,200", "1,500", "1,900"],
    ),
    ("change", "The average wait fell from 11.5 minutes to 7.5 minutes.", &["11.5", "7.5"]),
    ("change", "The choir has 300 members, up from 120 members.", &["120", "300"]),
    (
        "change",
        "Sales rose by 12.5 per cent and rents fell by 3.2 per cent.",
        &["12.5 per cent", "fell by 3.2 per cent"],
    ),
    ("range", "The ferry sails 20 to 25 miles, the tender 3 to 5 miles.", &["20 to 25", "3 to 5"]),
    ("range", "A permit costs between £30 and £45.", &["between £30 and £45"]),
    (
        "one-in-n",
        "One in five households agreed, and two-thirds of households did not.",
        &["One in five", "two-thirds"],
    ),
    ("waffle", "Women made up 37.5 per cent.", &["37.5 per cent"]),
    ("bar", "The north has 12 schools, the south 30 schools.", &["12", "30"]),
    ("list", "The bridge cost £3.6m.", &["£3.6m"]),
    ("list", "It is 1.2 kilometres long.", &["1.2"]),
];

fn check(lang: &str, sentences: &[Said]) {
    let dir = folder(lang, &sections(lang, sentences.iter().map(|(_, said, _)| *said)));
    let report = draft::write(dir.path()).expect("a draft");
    let facts: BTreeMap<String, Table> =
        entries(dir.path(), "fact").into_iter().map(|fact| (said(&fact, "id"), fact)).collect();
    let charts = entries(dir.path(), "chart");
    let drawn: Vec<(String, Vec<String>)> = charts
        .iter()
        .map(|chart| {
            let ids = chart["facts"].as_array().expect("a list").iter().map(|id| id.as_str().expect("an id"));
            (said(chart, "kind"), ids.map(|id| said(&facts[id], "numeral")).collect())
        })
        .collect();
    for (kind, sentence, numerals) in sentences {
        let wanted = ((*kind).to_owned(), numerals.iter().map(|numeral| (*numeral).to_owned()).collect());
        assert!(drawn.contains(&wanted), "{lang}: no {wanted:?} for {sentence}\n{drawn:#?}\n{report}");
    }
    let shown: usize = drawn.iter().map(|(_, facts)| facts.len()).sum();
    assert_eq!(shown, facts.len(), "{lang}: each fact is in one chart");
    told(dir.path());
    if let Err(problems) = load::load(dir.path()) {
        panic!("{lang}: {problems}");
    }
}

#[test]
fn figures_of_each_kind_are_drafted_with_a_chart_in_traditional_chinese() {
    check("zh-Hant", &HANT);
}

#[test]
fn figures_of_each_kind_are_drafted_with_a_chart_in_simplified_chinese() {
    check("zh-Hans", &HANS);
}

#[test]
fn figures_of_each_kind_are_drafted_with_a_chart_in_english() {
    check("en", &ENGLISH);
}

#[test]
fn in_traditional_characters_renminbi_is_another_money_than_yuan() {
    let dir = folder("zh-Hant", &sections("zh-Hant", ["票價是每張90元，過關看一場只要45元人民幣。"]));
    draft::write(dir.path()).expect("a draft");
    let units: Vec<String> = entries(dir.path(), "fact").iter().map(|fact| said(fact, "unit")).collect();
    assert_eq!(units, ["yuan", "renminbi"]);
    let currencies: Vec<String> =
        entries(dir.path(), "unit").iter().map(|unit| said(unit, "currency")).collect();
    assert_eq!(currencies, ["TODO CNY, TWD, HKD or MOP?", "CNY"]);
}
