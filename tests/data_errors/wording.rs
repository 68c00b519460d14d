//! Mistakes in `wording/<edition>.toml`.

use crate::{Copy, edit};

const WORDING: &str = "wording/zh-Hant.toml";

#[test]
fn words_that_are_missing() {
    edit(WORDING, "[derived]\n", "▶[derived]\n").edit(WORDING, "places-per-nursery = { label", "# ").says(
        "data/wording/zh-Hant.toml:@: there are no words for the derived value `places-per-nursery`
  hint: add places-per-nursery = { label = \"…\", why = \"…\" } under [derived]",
    );
    edit(WORDING, "[voices]\n", "▶[voices]\n").edit(WORDING, "zhang-naiyun = { name = ", "# ").says(
        "data/wording/zh-Hant.toml:@: there are no words for the voice `zhang-naiyun`
  hint: add zhang-naiyun = { name = \"…\", about = \"…\" } under [voices]",
    );
}

#[test]
fn words_for_what_there_is_not() {
    edit(WORDING, "[units]\n", "[units]\n▶plcae = \"個\"\n").says(
        "data/wording/zh-Hant.toml:@: there are words for an unknown unit `plcae`
  hint: did you mean `place`?",
    );
}

#[test]
fn a_figure_of_the_poster_may_have_no_words_but_no_words_may_have_no_figure() {
    edit(WORDING, "five-centres-counties = \"", "# \"").says_nothing();
    edit(WORDING, "[poster]\n", "[poster]\n▶brand-job = \"人就業\"\n").says(
        "data/wording/zh-Hant.toml:@: there are words for an unknown figure of the poster `brand-job`
  hint: did you mean `brand-jobs`?",
    );
}

#[test]
fn a_place_and_a_lane_without_words_and_words_for_others() {
    edit(WORDING, "[charts.doctors-come]\n", "▶[charts.doctors-come]\n")
        .edit(WORDING, "village = \"", "# \"")
        .says(
            "data/wording/zh-Hant.toml:@: there are no words for the place `village` of chart `doctors-come`
  hint: add village = \"…\" under [charts.doctors-come.places]",
        );
    edit(WORDING, "village = \"南營村\"", "village = \"南營村\"\n▶town = \"鎮\"").says(
        "data/wording/zh-Hant.toml:@: there are words for an unknown place `town` of chart `doctors-come`
  hint: known: `city`, `village`",
    );
    edit(WORDING, "[charts.doctors-come]\n", "▶[charts.doctors-come]\n")
        .edit(WORDING, "now = { label = \"近幾年\"", "# { \"")
        .says(
            "data/wording/zh-Hant.toml:@: there are no words for the lane `now` of chart `doctors-come`
  hint: add now = { label = \"…\" } under [charts.doctors-come.lanes]",
        );
    edit(WORDING, "[charts.doctors-come]\n", "▶[charts.doctors-come]\n")
        .edit(WORDING, "wen = { label = \"溫維斌\"", "# { \"")
        .says(
            "data/wording/zh-Hant.toml:@: there are no words for the person `wen` of chart `doctors-come`
  hint: add wen = { label = \"…\" } under [charts.doctors-come.people]",
        );
    edit(WORDING, "now = { label = \"近幾年\"", "▶then = { label = \"從前\" }\nnow = { label = \"近幾年\"")
        .says(
            "data/wording/zh-Hant.toml:@: there are words for an unknown lane `then` of chart `doctors-come`
  hint: known: `before`, `now`",
        );
}

#[test]
fn words_that_are_empty() {
    edit(WORDING, "label = \"平均每家托育機構的托位\"", "▶label = \" \"").says(
        "data/wording/zh-Hant.toml:@: `derived.places-per-nursery.label` is empty
  hint: write the text, or remove the key if it is optional",
    );
}

#[test]
fn a_computed_value_without_a_reason() {
    edit(WORDING, "places-per-nursery = { label = ", "▶places-per-nursery = { lable = ").says(
        "data/wording/zh-Hant.toml:@: unknown key `lable`
  hint: did you mean `label`? the possible keys are `label`, `why`",
    );
    edit(WORDING, ", why = \"原文說，這場招聘會匯聚這些單位，提供這些崗位\" }", " }").says(&format!(
        "{}: the key `why` is missing
  hint: add `why = …` to this table",
        crate::place(WORDING, "{ label = \"平均每家用人單位的崗位\"")
    ));
}

#[test]
fn a_misspelt_key() {
    edit(WORDING, "zhang-naiyun = { name = ", "▶zhang-naiyun = { nme = ").says(
        "data/wording/zh-Hant.toml:@: unknown key `nme`
  hint: did you mean `name`? the possible keys are `name`, `about`, `quote`, `excerpt`",
    );
}

#[test]
fn a_key_that_neither_the_program_nor_a_file_has_words_for() {
    edit(WORDING, "site = \"三晉", "▶siet = \"三晉").says(
        "data/wording/zh-Hant.toml:@: unknown key `siet`
  hint: did you mean `site`, which is missing?",
    );
    edit(WORDING, "[ui]\n", "[ui]\n▶puase = \"，\"\n").says(
        "data/wording/zh-Hant.toml:@: unknown key `puase`
  hint: did you mean `pause`?",
    );
    edit(WORDING, "[units]", "▶[unit_nmes]\nx = \"個\"\n\n[units]").says(
        "data/wording/zh-Hant.toml:@: unknown key `unit_nmes`
  hint: remove it, or spell it as the other editions do",
    );
}

#[test]
fn the_wrong_language() {
    edit(WORDING, "lang = \"zh-Hant\"", "▶lang = \"en\"").says_too(
        "data/wording/zh-Hant.toml:@: is the file of the edition `zh-Hant`, but has lang = \"en\"
  hint: write lang = \"zh-Hant\"",
    );
}

#[test]
fn an_edition_in_another_language_needs_the_voices_words() {
    edit(WORDING, "lang = \"zh-Hant\"", "lang = \"en\"")
        .edit(WORDING, "zhang-naiyun = {", "▶zhang-naiyun = {")
        .says_too(
            "data/wording/zh-Hant.toml:@: the words of voice `zhang-naiyun` are not translated
  hint: add quote = \"…\": the edition is in another language than the article",
        );
}

#[test]
fn an_edition_in_another_language_needs_the_excerpts_in_it() {
    const EN: &str = "wording/en.toml";
    edit(EN, "li-jianguo = { name", "▶li-jianguo = { name")
        .edit(EN, ", excerpt = \"lost the ability to work through an accidental injury\"", "")
        .says(
            "data/wording/en.toml:@: the excerpt of person `li-jianguo` is not translated
  hint: add excerpt = \"…\", from the sentence",
        );
    edit(WORDING, "lang = \"zh-Hant\"", "lang = \"en\"")
        .edit(WORDING, "zhang-naiyun = {", "▶zhang-naiyun = {")
        .says_too(
            "data/wording/zh-Hant.toml:@: the excerpt of voice `zhang-naiyun` is not translated
  hint: add excerpt = \"…\", from the quote",
        );
}

#[test]
fn a_wording_of_no_edition() {
    let copy = Copy::new();
    std::fs::write(copy.dir.join("wording/eo.toml"), "lang = \"eo\"\n").expect("the copy can be written");
    copy.says(
        "data/wording/eo.toml: belongs to no edition
  hint: add \"eo\" to `editions` in story.toml, or remove the file",
    );
}

#[test]
fn a_review_is_no_wording_but_belongs_to_an_edition() {
    let copy = Copy::new();
    std::fs::write(copy.dir.join("wording/zh-Hant.review.toml"), "").expect("the copy can be written");
    assert_eq!(copy.problems(), [""; 0]);
    std::fs::write(copy.dir.join("wording/eo.review.toml"), "").expect("the copy can be written");
    copy.says(
        "data/wording/eo.review.toml: belongs to no edition
  hint: add \"eo\" to `editions` in story.toml, or remove the file",
    );
}

#[test]
fn words_that_are_still_to_be_written() {
    edit(WORDING, "site = \"三晉民生，數說\"", "▶site = \"TODO\"").says(
        "data/wording/zh-Hant.toml:@: `site` is not written yet: TODO
  hint: write the text in its place, without the word TODO",
    );
    edit(WORDING, "nurseries = { label = \"累計建成的托育機構\"", "▶nurseries = { label = \"TODO 托育機構\"")
        .says(
            "data/wording/zh-Hant.toml:@: `label` is not written yet: TODO 托育機構
  hint: write the text in its place, without the word TODO",
        );
}

#[test]
fn two_facts_with_one_label() {
    edit(
        WORDING,
        "provincial-centres = { label = \"完成考核評估的省級區域醫療中心\"",
        "▶provincial-centres = { label = \"完成考核評估的國家區域醫療中心\"",
    )
    .says(
        "data/wording/zh-Hant.toml:@: the facts `national-centres` and `provincial-centres` have the same label \
         「完成考核評估的國家區域醫療中心」
  hint: say in each what tells it from the other: when, where, of whom",
    );
}
