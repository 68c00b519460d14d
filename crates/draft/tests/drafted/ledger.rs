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
