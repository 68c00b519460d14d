//! The labels that a draft begins with: what is counted, without other figures and the words that join clauses.

use std::fs;
use std::path::Path;

/// An article of one section, and the label of each of its facts, with the question whose it is.
type Said = (&'static str, &'static [(&'static str, &'static str)]);

const HANT: [Said; 10] = [
    (
        "等待時間由14天縮短到5天，照顧站2026年底前要達到55處。",
        &[("14", "等待時間（之前）"), ("5", "等待時間（之後）"), ("55", "照顧站")],
    ),
    ("志工從民國110年的415人增加到112年的702人。", &[("415", "志工（之前）"), ("702", "志工（之後）")]),
    ("今年，書屋借出圖書3600冊，其中學生占60%。", &[("3600", "書屋借出圖書"), ("60%", "學生")]),
    ("合格率由上年的96.2%提升至99.1%。", &[("96.2%", "合格率（之前）"), ("99.1%", "合格率（之後）")]),
    (
        "全市接待遊客86.4萬人次，比去年同期的71.2萬人次增加21.3%。",
        &[
            ("86.4萬", "全市接待遊客（之後）"),
            ("71.2萬", "全市接待遊客（之前）"),
            ("21.3%", "全市接待遊客增加（比去年同期）"),
        ],
    ),
    (
        "登記數2019年為312艘，2021年為358艘，今年增至503艘。",
        &[("312", "登記數（2019年）"), ("358", "登記數（2021年）"), ("503", "登記數今年")],
    ),
    ("每5人就有3人支持延長禁漁期。", &[("每5人就有3", "支持延長禁漁期")]),
    ("他經營「海福18號」已有30餘年。", &[("30餘", "他經營海福號")]),
    ("小店區新建學校12所。", &[("12", "小店區新建學校")]),
    ("全市劃設禁漁區7處，距離市中心約12公里。", &[("7", "全市劃設禁漁區"), ("約12", "距離市中心")]),
];

const HANS: [Said; 3] = [
    (
        "全县有3285家企业参加展会，接待游客12.3万人次。",
        &[("3285", "全县企业参加展会"), ("12.3万", "接待游客")],
    ),
    (
        "送餐时间由平均52分钟缩短到35分钟。",
        &[("52", "送餐时间（之前）（平均）"), ("35", "送餐时间（之后）（平均）")],
    ),
    (
        "王芳说：“我去年挣了6万元，全靠这门手艺吃饭。”",
        &[("6万", "我去年挣 [does it speak of 「王芳」 alone?]")],
    ),
];

const ENGLISH: [Said; 8] = [
    (
        "The share of commuters who cycle rose from 4.2 per cent to 9.8 per cent.",
        &[
            ("4.2 per cent", "share of commuters who cycle, before"),
            ("9.8 per cent", "share of commuters who cycle, after"),
        ],
    ),
    (
        "Lake Merrin alone rose by 7.4 metres, roughly one every two minutes.",
        &[("7.4", "Lake Merrin alone rose")],
    ),
    ("The trust planted 12,400 trees.", &[("12,400", "trees trust planted")]),
    (
        "Sixty staff left, while 61 per cent of the visitors came by train.",
        &[("Sixty", "staff left"), ("61 per cent", "visitors came by train")],
    ),
    (
        "The choir has 300 members, up from 120 in 2019.",
        &[
            ("300", "members choir, after"),
            ("120", "members choir, before [does it count members, as the number before does?]"),
        ],
    ),
    ("The average crossing takes 40 minutes.", &[("40", "average crossing")]),
    (
        "Hires were 1,850 bikes in April, 2,420 bikes in May and 3,010 bikes in June 2025.",
        &[("1,850", "bikes Hires, April"), ("2,420", "bikes, May"), ("3,010", "bikes, June")],
    ),
    (
        "At St Mark's School, 78 per cent of pupils walk.",
        &[("78 per cent", "pupils walk [does it speak of 「St Mark's School」 alone?]")],
    ),
];

/// The numerals and labels of an article's draft.
fn labels(lang: &str, said: &str) -> Vec<(String, String)> {
    let dir = tempfile::tempdir().expect("a folder");
    let (title, heading) = if lang == "en" { ("Title", "Part one of it") } else { ("題目", "其他") };
    fs::write(dir.path().join("article.txt"), format!("{title}\n\n{heading}\n\n{said}\n")).expect("written");
    fs::write(dir.path().join("story.toml"), format!("editions = [\"{lang}\"]\n")).expect("written");
    draft::write(dir.path()).expect("a draft");
    let open = draft::questions(dir.path()).expect("a story");
    let files = fs::read_dir(Path::new(&dir.path().join("facts"))).expect("a folder").flatten();
    let texts = files.map(|file| fs::read_to_string(file.path()).expect("a file"));
    let tables = texts.map(|text| text.parse::<toml::Table>().expect("TOML"));
    let facts = tables.flat_map(|table| table["fact"].as_array().cloned().expect("a list"));
    facts
        .map(|fact| {
            let text = |key: &str| fact[key].as_str().expect(key).to_owned();
            // A question names its entry first. Those of shares and units are every share's and unit's.
            let own = open
                .iter()
                .filter(|asked| asked.id == text("id") && !asked.how.contains("answers = { whole"));
            let own = own.map(|asked| format!(" [{}]", asked.what.split_once(": ").expect("an entry").1));
            let label = text("label").strip_prefix("TODO ").expect("a mark").to_owned();
            (text("numeral"), label + &own.collect::<String>())
        })
        .collect()
}

fn check(lang: &str, cases: &[Said]) {
    for (said, wanted) in cases {
        let wanted: Vec<(String, String)> =
            wanted.iter().map(|(numeral, label)| ((*numeral).to_owned(), (*label).to_owned())).collect();
        assert_eq!(labels(lang, said), wanted, "{said}");
    }
}

#[test]
fn labels_of_traditional_chinese_say_what_is_counted() {
    check("zh-Hant", &HANT);
}

#[test]
fn labels_of_simplified_chinese_say_what_is_counted() {
    check("zh-Hans", &HANS);
}

#[test]
fn labels_of_english_say_what_is_counted() {
    check("en", &ENGLISH);
}
