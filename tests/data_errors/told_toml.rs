//! Mistakes in `told.toml`.

use crate::edit;

const TOLD: &str = "told.toml";
const ABOUT_LI: &str = "大同市云岡區居民李建國因意外受傷失去勞動能力,家庭陷入困境";

#[test]
fn words_that_are_not_in_the_article() {
    edit(TOLD, &format!("quote = \"{ABOUT_LI}\""), "▶quote = \"大同市云岡區居民李建國因意外受傷\"")
        .says_nothing();
    edit(TOLD, &format!("quote = \"{ABOUT_LI}\""), "▶quote = \"大同市云岡區村民李建國因意外受傷\"").says(
        "data/told.toml:@: the quote of person `li-jianguo` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「大同市云岡區居民李建國因意外受傷」, which has 「居」 (U+5C45) where yours has 「村」 (U+6751)",
    );
}

#[test]
fn words_that_somebody_said() {
    edit(TOLD, &format!("quote = \"{ABOUT_LI}\""), "▶quote = \"真不錯,崗位數量多且類型豐富。\"").says_too(
        "data/told.toml:@: the quote of person `li-jianguo` is between quotation marks in the article
  hint: these are somebody's own words: make them a [[voice]] in voices.toml",
    );
}

#[test]
fn an_unknown_chart_and_an_unknown_fact() {
    edit(TOLD, "chart = \"rescue\"", "▶chart = \"resque\"").says(
        "data/told.toml:@: person `rescued-patient`: unknown chart `resque`
  hint: did you mean `rescue`?",
    );
    edit(TOLD, "facts = [\"relief-days\"]", "▶facts = [\"releif-days\"]").says(
        "data/told.toml:@: person `li-jianguo`: unknown fact `releif-days`
  hint: did you mean `relief-days`?",
    );
}

#[test]
fn an_excerpt_that_is_not_in_the_sentence() {
    edit(TOLD, "excerpt = \"患者在最短時間內|獲得救治,", "▶excerpt = \"患者在最短時間內|得到救治,").says(
        "data/told.toml:@: the excerpt of person `rescued-patient` is not in its sentence
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「患者在最短時間內獲得救治,轉危為安」",
    );
}
