//! What the check asks, whoever wrote the entry: deleting a mark answers nothing.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

/// A folder with an article of one section, and a fact told by hand.
fn story(lang: &str, sentence: &str, fact: &str) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let (title, heading) = if lang == "en" { ("Title", "Part one of it") } else { ("題目", "其他") };
    let write = |name: &str, text: &str| fs::write(dir.path().join(name), text).expect("written");
    write("article.txt", &format!("{title}\n\n{heading}\n\n{sentence}\n"));
    let units = [
        ("thing", "count"),
        ("cinema", "count"),
        ("person", "count"),
        ("hour", "duration"),
        ("percent", "share"),
        ("percent-change", "change"),
        ("cinema-change", "change"),
        ("pound", "money"),
        ("yuan", "money"),
    ];
    let units: String =
        units.iter().map(|(id, kind)| format!("\n[[unit]]\nid = \"{id}\"\nkind = \"{kind}\"\n")).collect();
    write("story.toml", &format!("editions = [\"{lang}\"]\n{units}"));
    fs::create_dir(dir.path().join("facts")).expect("made");
    write("facts/a.toml", &format!("[[fact]]\nid = \"a\"\n{fact}"));
    dir
}

/// The answers that the questions about a story ask for.
fn topics(dir: &Path) -> Vec<String> {
    let open = draft::questions(dir).expect("a story").into_iter();
    let topic = |asked: draft::Asked| {
        let (_, topic) = asked.how.rsplit_once("answers = { ").unwrap_or_else(|| panic!("{asked:?}"));
        topic.split(' ').next().expect("a topic").to_owned()
    };
    open.map(topic).collect()
}

/// A sentence, the keys of its fact, what the check asks, and the label that says it.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const CASES: [Case; 18] = [
    ("zh-Hant", "全縣洗腎人數較2021年多了46人。", "46", "person", "全縣洗腎人數", "全縣洗腎人數比2021年增加"),
    ("zh-Hant", "全港戲院較2022年底少了18間。", "少了18", "cinema-change", "戲院", "戲院較2022年底減少"),
    ("zh-Hant", "每名工人每月平均加班42小時。", "42", "hour", "工人加班", "每名工人每月平均加班"),
    (
        "zh-Hant",
        "自2015年以來，工會幫助了3200人。",
        "3200",
        "person",
        "工會幫助的人",
        "工會自2015年以來幫助的人",
    ),
    ("zh-Hans", "每跑一公里，成本7.8元。", "7.8", "yuan", "成本", "每公里的成本"),
    ("zh-Hans", "老韩一晚上跑42小时。", "42", "hour", "老韩跑车", "老韩每晚跑车"),
    ("zh-Hans", "明年夜班线路计划覆盖65%。", "65%", "percent", "夜班线路覆盖", "夜班线路计划覆盖"),
    ("zh-Hant", "今年上半年日均客流430人。", "430", "person", "日均客流", "上半年日均客流"),
    ("zh-Hans", "电价为每千瓦时0.56元。", "0.56", "yuan", "电价", "电价，每千瓦时"),
    ("zh-Hans", "产量同比增长12.5%。", "12.5%", "percent-change", "产量增长", "产量比上年增长"),
    (
        "en",
        "The port has lost 1,200 people since 2015.",
        "1,200",
        "person",
        "people lost",
        "people lost since 2015",
    ),
    (
        "en",
        "The annex has an estimated cost of £9.4 million.",
        "£9.4 million",
        "pound",
        "cost of the annex",
        "estimated cost",
    ),
    (
        "en",
        "The county plans to hire 30 people.",
        "30",
        "person",
        "people hired",
        "people the county plans to hire",
    ),
    ("en", "The bus takes 2 hours each way.", "2", "hour", "the bus", "the bus, each way"),
    (
        "en",
        "In the first half of 2024 the port lost 300 people.",
        "300",
        "person",
        "people lost",
        "people lost in the first half",
    ),
    ("en", "Tenants pay £640 a month.", "£640", "pound", "what tenants pay", "rent per month"),
    ("en", "Patients wait an average of 14 hours.", "14", "hour", "wait", "average wait"),
    (
        "en",
        "Sales rose by 8 per cent compared with 2019.",
        "8 per cent",
        "percent-change",
        "sales",
        "rise in sales compared with 2019",
    ),
];

#[test]
fn a_label_has_to_say_what_makes_its_figure_true() {
    for (lang, sentence, numeral, unit, bare, whole) in CASES {
        let fact = |label: &str| {
            format!(
                "quote = \"{}\"\nnumeral = \"{numeral}\"\nvalue = 1\nunit = \"{unit}\"\nof = \"all\"\nlabel = \"{label}\"\n",
                sentence.trim_end_matches(['。', '.'])
            )
        };
        let open = topics(story(lang, sentence, &fact(bare)).path());
        assert!(!open.is_empty(), "{sentence}: {bare}");
        let open = topics(story(lang, sentence, &fact(whole)).path());
        assert!(open.is_empty(), "{sentence}: {whole}: {open:?}");
        // Or the editor says why not.
        let topics = topics(story(lang, sentence, &fact(bare)).path());
        let answers: Vec<String> = topics.iter().map(|topic| format!("{topic} = \"no\"")).collect();
        let answered = format!("{}answers = {{ {} }}\n", fact(bare), answers.join(", "));
        assert_eq!(
            draft::questions(story(lang, sentence, &answered).path()).expect("a story"),
            [],
            "{sentence}"
        );
    }
}

#[test]
fn an_adverb_of_time_is_no_base() {
    let fact = "quote = \"unemployment has since slipped back by 0.6 points\"\nnumeral = \"slipped back by 0.6 points\"\nvalue = -0.6\n\
                unit = \"percent-change\"\nlabel = \"fall in unemployment\"\n";
    let dir = story("en", "Now unemployment has since slipped back by 0.6 points.", fact);
    assert!(!topics(dir.path()).contains(&"base".to_owned()));
}

#[test]
fn who_deletes_the_marks_of_a_draft_is_asked_all_the_same() {
    for (lang, sentence) in [
        ("zh-Hant", "這裡有13個。2021年、2022年，甲、乙鎮收到1.2、1.5億元。"),
        ("zh-Hans", "这里有13个。2021年、2022年，甲、乙镇收到1.2、1.5亿元。"),
        ("en", "There are about 13. The choir has 300 members, up from 120 in 2019."),
    ] {
        let dir = story(lang, sentence, "quote = \"none\"\nnumeral = \"none\"\n");
        fs::remove_file(dir.path().join("facts/a.toml")).expect("removed");
        draft::write(dir.path()).expect("a draft");
        let before = topics(dir.path());
        assert!(before.iter().any(|topic| topic == "counts" || topic == "unit"), "{lang}: {before:?}");
        for file in fs::read_dir(dir.path().join("facts")).expect("a folder").flatten() {
            let text = fs::read_to_string(file.path()).expect("a file").replace("TODO ", "");
            fs::write(file.path(), text).expect("written");
        }
        assert_eq!(topics(dir.path()), before, "{lang}");
    }
}

#[test]
fn an_answer_that_nobody_asked_for_is_named() {
    let fact = "quote = \"the choir has 300 people\"\nnumeral = \"300\"\nvalue = 300\nunit = \"person\"\nlabel = \"choir\"\n\
                answers = { rate = \"none\" }\n";
    let dir = story("en", "Now the choir has 300 people.", fact);
    let open: Vec<String> =
        draft::questions(dir.path()).expect("a story").into_iter().map(|asked| asked.what).collect();
    assert_eq!(open, ["fact `a` answers `rate`, which nobody asks"]);
}

#[test]
fn a_chart_that_compares_what_two_paragraphs_tell_is_asked_about() {
    let article = "Now the choir has 300 people.\n\nThe band has 20 people.";
    let fact = |id: &str, quote: &str, number: u32| {
        format!(
            "id = \"{id}\"\nquote = \"{quote}\"\nnumeral = \"{number}\"\nvalue = {number}\nunit = \"person\"\nlabel = \"{id}\"\n"
        )
    };
    let own = fact("choir", "the choir has 300 people", 300);
    let facts = format!(
        "{}\n[[fact]]\n{}",
        own.split_once('\n').expect("an id").1,
        fact("band", "The band has 20 people", 20)
    );
    let dir = story("en", article, &facts);
    let chart = |kind: &str, rest: &str| {
        let text = format!("[[chart]]\nid = \"c\"\nkind = \"{kind}\"\nfacts = [\"a\", \"band\"]\n{rest}");
        fs::write(dir.path().join("charts.toml"), text).expect("written");
        topics(dir.path())
    };
    assert_eq!(chart("bar", ""), ["comparison"]);
    assert_eq!(chart("bar", "answers = { comparison = \"both are groups of the town\" }\n"), [""; 0]);
    assert_eq!(chart("list", ""), [""; 0]);
}

#[test]
fn a_new_word_of_a_unit_and_a_phrase_that_repeats_a_fact_answer_what_was_asked() {
    let fact =
        "quote = \"這裡有13個來回\"\nnumeral = \"13\"\nvalue = 13\nunit = \"zhan\"\nlabel = \"來回\"\n";
    let dir = story("zh-Hant", "這裡有13站。", &fact.replace("這裡有13個來回", "這裡有13站"));
    let write = |word: &str| {
        let unit = format!(
            "editions = [\"zh-Hant\"]\n\n[[unit]]\nid = \"zhan\"\nkind = \"count\"\nword = \"{word}\"\n"
        );
        fs::write(dir.path().join("story.toml"), unit).expect("written");
        topics(dir.path())
    };
    let before = write("站");
    assert!(write("個車站").len() < before.len() || before.is_empty(), "{before:?}");
    let fact = "quote = \"In May 300 people came\"\nnumeral = \"300\"\nvalue = 300\nunit = \"person\"\nlabel = \"people in May\"\n";
    let dir = story("en", "Then 300 people came. In May 300 people came.", fact);
    assert_eq!(topics(dir.path()), ["again"]);
    let phrase = "[[phrase]]\ntext = \"Then 300\"\nreason = \"repeats\"\nrepeats = \"a\"\n";
    fs::write(dir.path().join("ledger.toml"), phrase).expect("written");
    assert_eq!(topics(dir.path()), [""; 0]);
}
