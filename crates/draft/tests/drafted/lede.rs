//! Figures before the first heading, and in the title.

use toml::Table;

use crate::{entries, folder, said, sections, told};

const HANT: &str = "三年修了12座橋\n\n河口鎮今年接待遊客8.6萬人次，有渡船30艘。\n\n候車短了\n\n全鎮有公車線路14條，渡船30艘。\n\n遊客來了\n\n元旦接待遊客1200人次，中秋接待遊客1500人次。\n";
const HANS: &str = "三年修了12座桥\n\n河口镇今年接待游客8.6万人次，有渡船30艘。\n\n候车短了\n\n全镇有公交线路14条，渡船30艘。\n\n游客来了\n\n元旦接待游客1200人次，中秋接待游客1500人次。\n";
const ENGLISH: &str = "Twelve bridges in three years\n\nHekou counted 86,000 visitors this year. The town has 30 boats.\n\nShorter waits\n\nThe town has 14 bus routes and 30 boats.\n\nMore guests\n\nOn one weekend 1,200 visitors came, and on another 1,500 visitors.\n";

#[test]
fn a_figure_of_the_lede_is_told_in_the_section_with_its_unit() {
    for (lang, article, numeral) in
        [("zh-Hant", HANT, "8.6萬"), ("zh-Hans", HANS, "8.6万"), ("en", ENGLISH, "86,000")]
    {
        let dir = folder(lang, article);
        let report = draft::write(dir.path()).expect("a draft");
        let facts = entries(dir.path(), "fact");
        let fact = facts.iter().find(|fact| said(fact, "numeral") == numeral).expect("the lede's figure");
        let sections = entries(dir.path(), "section");
        let second = said(&sections[1], "id");
        assert_eq!(said(fact, "section"), second, "{lang}");
        let charts = entries(dir.path(), "chart");
        let shows = |chart: &&Table| chart["facts"].as_array().is_some_and(|ids| ids.contains(&fact["id"]));
        assert_eq!(charts.iter().find(shows).map(|chart| said(chart, "section")), Some(second), "{lang}");
        // What a section states, too, is repeated.
        let phrases = entries(dir.path(), "phrase");
        let repeated = phrases.iter().find(|phrase| said(phrase, "reason") == "repeats").expect("a phrase");
        assert!(said(repeated, "text").contains("30"), "{lang}: {repeated}");
        // What only the title states is left to the editor, who is told how.
        let open: Vec<&str> = report.lines().filter(|line| line.contains("article.txt:1:")).collect();
        assert!(
            !open.is_empty()
                && open.iter().all(|line| line.contains("with the reason `title` if no sentence does")),
            "{lang}: {report}"
        );
    }
}

#[test]
fn a_figure_that_only_the_title_states_has_a_reason() {
    for (lang, article, words) in
        [("zh-Hant", HANT, "12座橋"), ("zh-Hans", HANS, "12座桥"), ("en", ENGLISH, "Twelve bridges")]
    {
        let dir = folder(lang, article);
        draft::write(dir.path()).expect("a draft");
        let years = if lang == "en" { "three years" } else { "三年" };
        let ledger = dir.path().join("ledger.toml");
        let mut text = std::fs::read_to_string(&ledger).expect("a ledger");
        for words in [words, years] {
            if !text.contains(words) {
                text.push_str(&format!("\n[[phrase]]\ntext = \"{words}\"\nreason = \"title\"\n"));
            }
        }
        std::fs::write(&ledger, text).expect("written");
        told(dir.path());
        if let Err(problems) = load::load(dir.path()) {
            panic!("{lang}: {problems}");
        }
    }
}

#[test]
fn a_title_that_gives_the_size_of_a_fall_repeats_it() {
    for (lang, title, sentence, words) in [
        ("zh-Hant", "十八間書屋關門", "書屋比去年少了18間。", "十八"),
        ("zh-Hans", "十八间书屋关门", "书屋比去年少了18间。", "十八"),
        ("en", "Farewell to 18 rooms", "The stock fell by 18 rooms.", "18"),
    ] {
        let article = sections(lang, [sentence]);
        let (_, rest) = article.split_once('\n').expect("a title");
        let dir = folder(lang, &format!("{title}\n{rest}"));
        draft::write(dir.path()).expect("a draft");
        let facts = entries(dir.path(), "fact");
        let [fact] = &facts[..] else { panic!("{lang}: {facts:#?}") };
        assert_eq!(fact["value"].as_integer(), Some(-18), "{lang}: {fact}");
        let phrases = entries(dir.path(), "phrase");
        let [phrase] = &phrases[..] else { panic!("{lang}: {phrases:#?}") };
        assert!(said(phrase, "text").contains(words), "{lang}: {phrase}");
        assert_eq!(said(phrase, "repeats"), said(fact, "id"), "{lang}: {phrase}");
        told(dir.path());
        if let Err(problems) = load::load(dir.path()) {
            panic!("{lang}: {problems}");
        }
    }
}

#[test]
fn a_title_that_gives_a_rise_or_other_things_repeats_no_fall() {
    for (lang, title, sentence) in [
        ("zh-Hant", "新增十八間書屋", "書屋比去年少了18間。"),
        ("zh-Hans", "十八家书屋", "书屋比去年少了18间。"),
        ("zh-Hant", "三成的書屋", "書屋的客人少了三成。"),
        ("en", "Another 18 boats", "The stock fell by 18 rooms."),
        ("en", "Up by 18 rooms", "The stock fell by 18 rooms."),
    ] {
        let article = sections(lang, [sentence]);
        let (_, rest) = article.split_once('\n').expect("a title");
        let dir = folder(lang, &format!("{title}\n{rest}"));
        draft::write(dir.path()).expect("a draft");
        let phrases = entries(dir.path(), "phrase");
        assert!(phrases.iter().all(|phrase| said(phrase, "reason") != "repeats"), "{title}: {phrases:#?}");
    }
}

#[test]
fn a_heading_with_the_words_of_the_page_s_own_ids_gets_another_id() {
    let article =
        "Title\n\nVoice of the island\n\nThe island has 12 boats.\n\nUnit costs\n\nA boat has 3 sails.\n";
    let dir = folder("en", article);
    draft::write(dir.path()).expect("a draft");
    let ids: Vec<String> = entries(dir.path(), "section").iter().map(|section| said(section, "id")).collect();
    assert_eq!(ids, ["part-voice-island", "part-unit-costs"]);
}
