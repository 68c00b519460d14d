//! Mistakes in `voices.toml`.

use std::path::Path;

use crate::{Copy, edit};

const VOICES: &str = "voices.toml";

#[test]
fn words_that_are_not_in_the_article() {
    edit(VOICES, "quote = \"真不錯,崗位數量多且類型豐富。\"", "▶quote = \"真不錯,崗位數量多而類型豐富。\"")
        .says(
            "data/voices.toml:@: the quote of voice `zhang-nvshi` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「真不錯,崗位數量多且類型豐富。」, which has 「且」 (U+4E14) where yours has 「而」 (U+800C)",
        );
}

#[test]
fn words_that_nobody_said() {
    edit(
        VOICES,
        "quote = \"真不錯,崗位數量多且類型豐富。\"",
        "▶quote = \"求職者張女士成功與一家金融企業達成就業意向\"",
    )
    .says_too(
        "data/voices.toml:@: the quote of voice `zhang-nvshi` is not between quotation marks in the article
  hint: quote only words between “ and ”, without the marks: only those are known to be spoken",
    );
}

#[test]
fn words_quoted_with_their_marks() {
    edit(VOICES, "quote = \"真不錯,崗位數量多且類型豐富。\"", "▶quote = \"“真不錯,崗位數量多且類型豐富。”\"").says(
        "data/voices.toml:@: the quote of voice `zhang-nvshi` is not between quotation marks in the article
  hint: quote only words between “ and ”, without the marks: only those are known to be spoken",
    );
}

#[test]
fn a_speaker_who_is_not_in_the_article() {
    edit(VOICES, "speaker = \"張乃允\"", "▶speaker = \"張乃元\"").says(
        "data/voices.toml:@: the speaker of voice `zhang-naiyun` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is 「張乃允」, which has \
         「允」 (U+5141) where yours has 「元」 (U+5143)",
    );
}

#[test]
fn a_voice_with_an_unknown_fact() {
    edit(VOICES, "facts = [\"fair-posts\"]", "▶facts = [\"fair-post\"]").says_too(
        "data/voices.toml:@: voice `zhang-nvshi`: unknown fact `fair-post`
  hint: did you mean `fair-posts`?",
    );
}

#[test]
fn an_excerpt_that_is_not_in_the_quote() {
    edit(VOICES, "excerpt = \"真不錯\"", "▶excerpt = \"真不賴\"").says(
        "data/voices.toml:@: the excerpt of voice `zhang-nvshi` is not in its quote
  hint: copy the article's words exactly, with its punctuation; the nearest text is 「真不錯」, which has \
         「錯」 (U+932F) where yours has 「賴」 (U+8CF4)",
    );
    edit(VOICES, "excerpt = \"真不錯\"", "▶excerpt = \"|\"").says_too(
        "data/voices.toml:@: the excerpt of voice `zhang-nvshi` is not in its quote
  hint: copy the article's words exactly, with its punctuation; the article has nothing similar",
    );
}

#[test]
fn an_excerpt_whose_lines_are_not_in_the_quote() {
    edit(VOICES, "excerpt = \"將自己所學|與家鄉發展|", "▶excerpt = \"將自己所學|和家鄉發展|").says(
        "data/voices.toml:@: the excerpt of voice `zhang-naiyun` is not in its quote
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「將自己所學與家鄉發展緊密結合」, which has 「與」 (U+8207) where yours has 「和」 (U+548C)",
    );
}

#[test]
fn an_excerpt_with_other_places_for_its_lines_to_end_or_with_none() {
    for lines in ["真|不錯", "真不錯,|崗位數量多", "真不錯,崗位數量多且類型豐富。"] {
        edit(VOICES, "excerpt = \"真不錯\"", &format!("excerpt = \"{lines}\"")).says_nothing();
    }
}

#[test]
fn a_tie_to_a_number_of_somebody_elses_story() {
    edit(
        VOICES,
        "也放心\"\nfacts = []",
        "也放心\"\n▶facts = [\"community-care-projects\"]",
    )
    .says(
        "data/voices.toml:@: voice `wang-yuandong` is tied to `community-care-projects`, which the article states 6 \
         sentences away
  hint: list only figures of the person's own story; write facts = [] if there are none",
    );
}

/// What is said of a voice whose speaker is not the one beside its quote.
fn other_speaker(id: &str, name: &str, other: &str) -> String {
    format!(
        "data/voices.toml:@: voice `{id}` is of 「{name}」, but the article names 「{other}」 beside the quote, and 「{name}」 nowhere in that paragraph
  hint: write speaker = \"{other}\"; if 「{name}」 speaks all the same, write the word that stands for 「{name}」 in that paragraph"
    )
}

#[test]
fn words_that_somebody_else_says() {
    // Named before the quote, after it, and in words that have 她 for the one who is asked.
    for (id, own, other) in [
        ("zhou-ashui", "周阿水", "林小满"),
        ("luo-daming", "施工队长罗大明", "周阿水"),
        ("lin-xiaoman", "林小满", "施工队长罗大明"),
    ] {
        let river = Copy::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/river"));
        let there = own.trim_start_matches("施工队长");
        let there = if id == "luo-daming" { there } else { own };
        river
            .edit(VOICES, &format!("speaker = \"{own}\""), &format!("▶speaker = \"{other}\""))
            .says(&other_speaker(id, other, there));
    }
    // Two voices that have each other's speaker. Without a name in its sentence a quote is of whom the sentence beside it names.
    let copy = edit(VOICES, "speaker = \"王元棟老人\"", "speaker = \"求職者張先生\"")
        .edit(VOICES, "speaker = \"求職者張女士\"", "▶speaker = \"王元棟老人\"")
        .edit(VOICES, "speaker = \"求職者張先生\"", "speaker = \"求職者張女士\"");
    let problems = copy.problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    copy.says_too(&other_speaker("zhang-nvshi", "王元棟老人", "求職者張女士"));
}

#[test]
fn in_english_words_that_somebody_else_says() {
    let harbour = || {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/english/harbour");
        let more = "\n[[voice]]\nid = \"tan\"\nspeaker = \"Mia Tan\"\nquote = \"and we want it to stay that way.\"\nfacts = []\n\
                    name = \"Mia Tan\"\nabout = \"The treasurer\"\n";
        // The test of that story adds the words of the interface.
        let ui = "[ui]\nsite = \"Harbour\"\nheadline = \"Harbour\"\n";
        let first =
            "# The words about the invented article; the test puts the words of the interface before them.\n";
        Copy::of(&dir).add(VOICES, more).edit("wording/en.toml", first, ui)
    };
    harbour().says_nothing();
    harbour().edit(VOICES, "speaker = \"Mia Tan\"", "▶speaker = \"Dr. J. R. Holt\"").says(&other_speaker(
        "tan",
        "Dr. J. R. Holt",
        "Mia Tan",
    ));
    harbour()
        .edit(VOICES, "speaker = \"Dr. J. R. Holt\"", "▶speaker = \"Mia Tan\"")
        .edit(
            VOICES,
            "quote = \"and we want it to stay that way.\"",
            "quote = \"It is one of the cheapest crossings on the coast,\"",
        )
        .says_nothing();
}

#[test]
fn a_speaker_whom_only_a_word_stands_for_is_no_mistake() {
    let river = |from: &str, to: &str| {
        Copy::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/river")).edit("article.txt", from, to)
    };
    // Somebody else is spoken to; who speaks was named in the paragraph before.
    river("周阿水每天沿河走9公里，要走3小时。", "周阿水每天沿河走9公里，要走3小时。\n\n林小满也来了。")
        .edit("article.txt", "周阿水说。\n", "他对林小满说。\n")
        .says_nothing();
    river("周阿水每天沿河走9公里，要走3小时。", "周阿水每天沿河走9公里，要走3小时。\n\n林小满也来了。")
        .edit("article.txt", "周阿水说。\n", "老人说。\n")
        .says_nothing();
    river("周阿水每天沿河走9公里，要走3小时。", "周阿水每天沿河走9公里，要走3小时。\n\n")
        .edit("article.txt", "周阿水说。\n", "林小满的问题，他这样回答。\n")
        .says_nothing();
}
