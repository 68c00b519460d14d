//! Mistakes in the steps of `charts.toml`.

use crate::{add, edit, place};

const CHARTS: &str = "charts.toml";

#[test]
fn a_step_whose_quote_is_not_in_the_article() {
    edit(CHARTS, "quote = \"因意外受傷失去勞動能力,家庭", "▶quote = \"因意外受傷失去勞動能力，家庭").says(
        "data/charts.toml:@: the quote of step `injured` of chart `three-days` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
             「因意外受傷失去勞動能力,家庭陷入困境」, which has 「,」 (U+002C) where yours has 「，」 (U+FF0C)",
    );
}

#[test]
fn a_step_with_neither_quote_nor_fact() {
    edit(CHARTS, "id = \"money\"\nquote = \"就收到了臨時救助金\"", "▶id = \"money\"").says(
        "data/charts.toml:@: step `money` of chart `three-days` needs either a `quote` or a `fact`
  hint: give it a `quote` from the article or the id of a `fact`, not both",
    );
}

#[test]
fn a_step_that_is_a_fact_its_chart_does_not_show() {
    edit(CHARTS, "fact = \"relief-days\"", "▶fact = \"lost-day\"").says_too(
        "data/charts.toml:@: step `wait` has the fact `lost-day`, which its chart `three-days` does not show
  hint: known: `relief-days`",
    );
}

#[test]
fn a_fact_that_no_step_of_its_chart_is() {
    edit(
        CHARTS,
        "kind = \"route\"\nfacts = [\"lost-day\"]",
        "kind = \"route\"\n▶facts = [\"lost-day\", \"medical-staff\"]",
    )
    .says(
        "data/charts.toml:@: chart `lost-day` lists the fact `medical-staff`, but none of its steps has it
  hint: add a [[chart.step]] with that `fact`",
    );
}

#[test]
fn steps_that_do_not_fit_the_kind() {
    edit(
        CHARTS,
        "id = \"job-groups\"\nsection = \"employment\"\nkind = \"groups\"",
        "id = \"job-groups\"\nsection = \"employment\"\n▶kind = \"strip\"",
    )
    .says(
        "data/charts.toml:@: chart `job-groups` is of the kind `strip`, which has no steps
  hint: remove them: only `route`, `timeline`, `journey`, `groups` have steps",
    );
    add(CHARTS, "[[chart]]\nid = \"short\"\nsection = \"civil\"\n▶kind = \"route\"\nfacts = []\n\n[[chart.step]]\nid = \"one\"\nquote = \"晉孝煥新\"\n")
        .says_too(
            "data/charts.toml:@: chart `short` is of the kind `route`, but has fewer than two steps
  hint: add [[chart.step]] tables, each with an `id` and a `quote` or `fact`",
        );
}

#[test]
fn a_strip_that_names_facts() {
    edit(CHARTS, "kind = \"strip\"\nfacts = []", "kind = \"strip\"\n▶facts = [\"nurseries\"]").says(
        "data/charts.toml:@: chart `whole-article` lists facts, but a strip always shows all facts
  hint: write facts = []",
    );
}

#[test]
fn a_step_without_words_and_words_without_a_step() {
    edit("wording/zh-Hant.toml", "apply = {", "▶aply = {").says_too(&format!(
        "{}: there are no words for the step `apply` of chart `three-days`
  hint: add apply = {{ label = \"…\" }} under [charts.three-days.steps]",
        place("wording/zh-Hant.toml", "[charts.three-days]")
    ));
    edit("wording/zh-Hant.toml", "apply = {", "▶aply = {").says_too(
        "data/wording/zh-Hant.toml:@: there are words for an unknown step `aply` of chart `three-days`
  hint: did you mean `apply`?",
    );
}
