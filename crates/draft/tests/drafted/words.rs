//! Numerals inside words, idioms and manners of speaking, and shares without a verb: none is a figure that nobody is asked about. Units are
//! drafted with the words that the article prints.

use crate::{entries, folder, labels, said, sections};

/// Drafts a sentence and returns its facts, each as numeral, unit and label with what is asked, and its phrases, each as words and reason.
fn drafted(lang: &str, sentence: &str) -> (Vec<[String; 3]>, Vec<[String; 2]>) {
    let dir = folder(lang, &sections(lang, [sentence]));
    draft::write(dir.path()).expect("a draft");
    let facts = entries(dir.path(), "fact");
    let phrases = entries(dir.path(), "phrase");
    (
        facts
            .iter()
            .zip(labels(dir.path()))
            .map(|(fact, label)| [said(fact, "numeral"), said(fact, "unit"), label])
            .collect(),
        phrases.iter().map(|phrase| ["text", "reason"].map(|key| said(phrase, key))).collect(),
    )
}

#[test]
fn a_family_and_a_part_of_a_word_are_idioms() {
    for (lang, sentence, words) in [
        ("zh-Hant", "一家大細來看燈，一家三口坐前排。", &["一家大細", "一家三口"][..]),
        ("zh-Hans", "一家大小来看灯，一家5口坐前排。", &["一家大小", "一家5口"]),
        ("zh-Hant", "他打開夾萬，叮囑千萬別走，這件衫百搭。", &["夾萬", "千萬別", "百搭"]),
        ("zh-Hans", "他打开夹万，叮嘱千万别走，这件衫百搭。", &["夹万", "千万别", "百搭"]),
    ] {
        let (facts, phrases) = drafted(lang, sentence);
        assert!(facts.is_empty(), "{sentence}: {facts:?}");
        let expected: Vec<[String; 2]> = words.iter().map(|word| [(*word).into(), "idiom".into()]).collect();
        assert_eq!(phrases, expected, "{sentence}");
    }
}

#[test]
fn a_multiplier_that_counts_nothing_is_left_to_the_editor() {
    for sentence in ["他把錢放進鐵萬。", "那千禾的米香。"] {
        let dir = folder("zh-Hant", &sections("zh-Hant", [sentence]));
        let report = draft::write(dir.path()).expect("a draft");
        assert!(entries(dir.path(), "fact").is_empty(), "{sentence}");
        assert!(report.contains("counts nothing: perhaps a part of a word"), "{sentence}: {report}");
    }
}

#[test]
fn a_round_number_that_nobody_counted_is_asked_about() {
    for (sentence, numeral) in [
        ("阿明說：「這條路我看過一萬次，還是愛看。」", "一萬"),
        ("阿明說：「我心裡有一百個願意，走吧。」", "一百"),
        ("她對老店有一千個不捨。", "一千"),
    ] {
        let (facts, _) = drafted("zh-Hant", sentence);
        let [[found, _, label]] = &facts[..] else { panic!("{sentence}: {facts:?}") };
        assert_eq!(found, numeral);
        assert!(label.contains("「a manner of speaking」 beside"), "{label}");
    }
    let (facts, _) = drafted("zh-Hant", "館長說：「我們收過一萬元，也辦過300場。」");
    assert!(facts.iter().all(|[.., label]| !label.contains("manner of speaking")), "{facts:?}");
}

#[test]
fn days_that_somebody_spends_are_no_date() {
    let (facts, phrases) = drafted("zh-Hant", "她說捱得一日是一日，等了三日才有船。");
    let units: Vec<[&str; 2]> =
        facts.iter().map(|[numeral, unit, _]| [numeral, unit].map(String::as_str)).collect();
    assert_eq!(units, [["三", "day"]]);
    assert_eq!(phrases, [["一日", "indefinite"].map(str::to_owned)]);
    let (_, phrases) = drafted("zh-Hant", "一日，船公司宣布五月一日開航。");
    assert!(phrases.iter().all(|[_, reason]| reason == "date"), "{phrases:?}");
}

#[test]
fn a_share_that_fell_to_another_and_months_with_a_half_are_not_asked_about() {
    for (sentence, expected) in [
        ("入座率由三成七降至一成三。", &[["三成七", "percent"], ["一成三", "percent"]][..]),
        ("工程花了三個半月。", &[["三個半月", "month"]]),
    ] {
        let (facts, _) = drafted("zh-Hant", sentence);
        let units: Vec<[&str; 2]> =
            facts.iter().map(|[numeral, unit, _]| [numeral, unit].map(String::as_str)).collect();
        assert_eq!(units, expected, "{sentence}");
        assert!(facts.iter().all(|[.., label]| !label.contains('[')), "{facts:?}");
    }
}

#[test]
fn a_share_that_leaves_out_the_verb_of_its_change_is_asked_about() {
    for (lang, sentence, verb, numeral) in [
        ("en", "Crime fell 12 per cent; burglaries, 8 per cent.", "fell", "8 per cent"),
        ("en", "Sales dropped 12 per cent in May and 9 per cent in June.", "dropped", "9 per cent"),
        ("en", "Rents rose 5 per cent and flats 7 per cent.", "rose", "7 per cent"),
        ("zh-Hant", "罪案跌12%，爆竊8%。", "跌", "8%"),
        ("zh-Hans", "客运量下降12%，货运9%。", "下降", "9%"),
    ] {
        let (facts, _) = drafted(lang, sentence);
        let [_, [found, _, label]] = &facts[..] else { panic!("{sentence}: {facts:?}") };
        assert_eq!(found, numeral);
        assert!(
            label.contains(&format!("does 「{verb}」 of the figure before belong to 「{numeral}」")),
            "{label}"
        );
    }
    let (facts, _) = drafted("en", "Sales fell 12 per cent, and women made up 37 per cent of the crews.");
    assert!(!facts[1][2].contains("「fell」"), "{facts:?}");
    let (facts, _) = drafted("zh-Hant", "客運量下降12%，準點率98%，女性佔9%。");
    assert!(facts.iter().all(|[.., label]| !label.contains("「下降」")), "{facts:?}");
}

#[test]
fn one_before_somebody_without_a_name_is_indefinite() {
    for (sentence, words) in [
        ("One patient told us she waited.", "One patient"),
        ("Then one young nurse at the clinic said so.", "one young"),
    ] {
        let (facts, phrases) = drafted("en", sentence);
        assert_eq!((facts, phrases), (vec![], vec![[words, "indefinite"].map(str::to_owned)]), "{sentence}");
    }
    let (facts, phrases) = drafted("en", "One mother of three walked off.");
    assert_eq!(phrases, [["One mother", "indefinite"].map(str::to_owned)]);
    assert!(facts[0][2].contains("「of」 beside 「three」"), "{facts:?}");
    let (facts, _) = drafted("en", "One person died.");
    assert_eq!(facts[0][..2], ["One", "person"]);
}

#[test]
fn the_word_of_a_unit_is_as_the_article_prints_it() {
    for (sentence, words) in [
        ("The strike lasted 1 hour on Monday and 3 hours on Friday.", &[" hours"][..]),
        ("The 12-hour shift ended; others work 8 hours.", &[" hours"]),
        ("The road has a 40-mile loop.", &["-mile"]),
        ("The bridge cost $3.6 million.", &["$"]),
        ("The bridge cost US$3.6 million and the pier £400.", &["US$", "£"]),
    ] {
        let dir = folder("en", &sections("en", [sentence]));
        draft::write(dir.path()).expect("a draft");
        let units: Vec<String> = entries(dir.path(), "unit").iter().map(|unit| said(unit, "word")).collect();
        assert_eq!(units, words, "{sentence}");
    }
}
