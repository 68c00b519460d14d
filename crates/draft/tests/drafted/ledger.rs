//! Numerals that are no figures: each gets a phrase with its reason, and no fact.

use crate::{entries, folder, labels, said, sections};

/// Drafts a sentence and returns the reasons of its phrases, in order; no fact may be drafted.
fn reasons(lang: &str, sentence: &str) -> Vec<String> {
    let dir = folder(lang, &sections(lang, [sentence]));
    draft::write(dir.path()).expect("a draft");
    assert!(entries(dir.path(), "fact").is_empty(), "{sentence}: {:?}", entries(dir.path(), "fact"));
    entries(dir.path(), "phrase").iter().map(|phrase| said(phrase, "reason")).collect()
}

#[test]
fn dates_numbers_of_phones_and_models_are_no_figures_in_english() {
    for (sentence, reason) in [
        ("The hearing is on Jan. 13 in the hall.", "date"),
        ("Readers may call (620) 555-0142 for the map.", "phone"),
        ("The yard has Series 3516 diesels.", "name"),
    ] {
        assert_eq!(reasons("en", sentence), [reason], "{sentence}");
    }
}

/// Drafts a sentence and returns its phrases, each as words and reason, and the labels of its facts with what is asked about them.
fn drafted(lang: &str, sentence: &str) -> (Vec<[String; 2]>, Vec<String>) {
    let dir = folder(lang, &sections(lang, [sentence]));
    draft::write(dir.path()).expect("a draft");
    let phrases = entries(dir.path(), "phrase");
    let phrases = phrases.iter().map(|phrase| [said(phrase, "text"), said(phrase, "reason")]).collect();
    (phrases, labels(dir.path()))
}

#[test]
fn results_of_votes_and_games_are_scores() {
    for (lang, sentence, words) in [
        ("zh-Hant", "議案以5比3通過。", "以5比3通過"),
        ("zh-Hant", "表決結果是7比2。", "表決結果是7比2"),
        ("zh-Hans", "主队3比1击败对手。", "3比1击败"),
        ("en", "The council voted 4-3 to close it.", "voted 4-3"),
        ("en", "The motion passed 3-4.", "passed 3-4"),
        ("en", "The jury was split, 5-4.", "5-4"),
        ("en", "The team won 3-1 at home.", "won 3-1"),
    ] {
        let (phrases, facts) = drafted(lang, sentence);
        assert_eq!((phrases, facts), (vec![[words, "score"].map(str::to_owned)], vec![]), "{sentence}");
    }
    // A ratio without a word for one may be a result.
    let (_, facts) = drafted("zh-Hant", "水泥和沙5比3。");
    assert!(
        matches!(&facts[..], [label] if label.contains("「比」 beside 「5比3」 may change what it says")),
        "{facts:?}"
    );
    let (phrases, facts) = drafted("zh-Hant", "男女比例是5比3。");
    assert_eq!((phrases, facts), (vec![], vec!["TODO 男女比例".to_owned()]));
}

#[test]
fn a_figure_that_is_only_supposed_is_hypothetical() {
    for (lang, sentence, words) in [
        ("zh-Hant", "就算再減三成，也賣不出。", "就算再減三成"),
        ("zh-Hant", "他說：「即使加價兩成，我都會來買。」", "即使加價兩成"),
        ("zh-Hans", "假如票价跌一成，他会再来。", "假如票价跌一成"),
        ("zh-Hans", "若多开3班，就不用等。", "若多开3"),
        ("en", "Even if rents rose 5 per cent, it would stay.", "Even if rents rose 5 per cent"),
        ("en", "“If it fell by a third we would shut,” said Ann Lee.", "If it fell by a third"),
        ("en", "Suppose the price rose 3 per cent.", "Suppose the price rose 3 per cent"),
    ] {
        let (phrases, facts) = drafted(lang, sentence);
        assert_eq!(
            (phrases, facts),
            (vec![[words, "hypothetical"].map(str::to_owned)], vec![]),
            "{sentence}"
        );
    }
}

#[test]
fn a_figure_beside_a_supposition_is_asked_about() {
    for (lang, sentence, word, numeral) in [
        ("zh-Hant", "如果這12家店關門，街上就靜了。", "如果", "12"),
        ("zh-Hant", "假如船停了，便有300人失業。", "假如", "300"),
        ("zh-Hans", "租金加三成的话，他就走。", "的话", "三成"),
        ("zh-Hans", "若超过3000元，要补交。", "若", "超过3000"),
        ("en", "If the 40 workers leave, it shuts.", "if", "40"),
        ("en", "Some 300 workers would go if the yard shut.", "if", "Some 300"),
        ("en", "It is unclear if 300 workers left.", "if", "300"),
        ("en", "It would have taken 30 workers.", "would have", "30"),
    ] {
        let (phrases, facts) = drafted(lang, sentence);
        assert!(phrases.is_empty(), "{sentence}: {phrases:?}");
        let asked = format!("「{word}」: does the article state 「{numeral}」, or only suppose it?");
        assert!(matches!(&facts[..], [label] if label.contains(&asked)), "{sentence}: {facts:?}");
    }
    for (lang, sentence) in
        [("zh-Hant", "主要是300人，若干店關了門。"), ("en", "It shone as if new, with 300 lamps.")]
    {
        let (_, facts) = drafted(lang, sentence);
        assert!(matches!(&facts[..], [label] if !label.contains("suppose")), "{sentence}: {facts:?}");
    }
}

#[test]
fn a_telephone_number_in_groups_is_one_phrase() {
    for (lang, sentence, number) in [
        ("zh-Hant", "查詢請致電2345 6789。", "2345 6789"),
        ("zh-Hant", "傳真是02-2345-6789。", "02-2345-6789"),
        ("zh-Hant", "報名可打0800-000-123，全日有人。", "0800-000-123"),
        ("zh-Hans", "咨询电话(852) 2345 6789。", "(852) 2345 6789"),
        ("zh-Hans", "登记可找400-123-4567，全日有人。", "400-123-4567"),
        ("en", "Readers may call (620) 555-0142 for the map.", "(620) 555-0142"),
        ("en", "Dial 555-0142 for the map.", "555-0142"),
        ("en", "The hotline is 0800 000 123 all day.", "0800 000 123"),
        ("en", "Text +44 20 7946 0958 for the map.", "+44 20 7946 0958"),
        ("en", "The desk is at 1-800-555-0199 all day.", "1-800-555-0199"),
    ] {
        let dir = folder(lang, &sections(lang, [sentence]));
        draft::write(dir.path()).expect("a draft");
        assert!(entries(dir.path(), "fact").is_empty(), "{sentence}: {:?}", entries(dir.path(), "fact"));
        let phrases: Vec<[String; 2]> = entries(dir.path(), "phrase")
            .iter()
            .map(|phrase| [said(phrase, "text"), said(phrase, "reason")])
            .collect();
        assert_eq!(phrases, [[number, "phone"].map(str::to_owned)], "{sentence}");
    }
}

#[test]
fn years_and_spaced_amounts_are_no_telephone_numbers() {
    for (lang, sentence) in [
        ("zh-Hans", "电话普及在2019-2023年间完成。"),
        ("zh-Hant", "開放時間是0830-1730，風雨不改。"),
        ("en", "The phone survey ran from 2019-2023 in the town."),
    ] {
        assert!(!reasons(lang, sentence).contains(&"phone".to_owned()), "{sentence}");
    }
}

#[test]
fn dates_ages_and_idioms_are_no_figures_in_chinese() {
    for (lang, sentence, reason) in [
        ("zh-Hant", "這所民國十一年創立的學校還在。", "date"),
        ("zh-Hant", "上月廿八日深夜，戲院熄燈。", "date"),
        ("zh-Hant", "這高於全港平均。31歲的負責人說。", "age"),
        ("zh-Hans", "车后扬起的麦糠半天没有落下。", "idiom"),
    ] {
        assert_eq!(reasons(lang, sentence), [reason], "{sentence}");
    }
}
