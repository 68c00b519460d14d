//! Numerals that are no figures: each gets a phrase with its reason, and no fact.

use crate::{entries, folder, said, sections};

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
