//! Mistakes in `voices.toml`.

use crate::edit;

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
