//! Mistakes in the steps of `charts.toml`.

use crate::{add, edit, place};

const CHARTS: &str = "charts.toml";

#[test]
fn a_step_whose_quote_is_not_in_the_article() {
    edit(CHARTS, "quote = \"開始掛號、候診、檢查\"", "▶quote = \"開始掛號，候診、檢查\"").says(
        "data/charts.toml:@: the quote of step `queue` of chart `lost-day` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
             「開始掛號、候診、檢查」, which has 「、」 (U+3001) where yours has 「，」 (U+FF0C)",
    );
}

#[test]
fn a_step_with_neither_quote_nor_fact() {
    edit(CHARTS, "id = \"queue\"\nquote = \"開始掛號、候診、檢查\"", "▶id = \"queue\"").says(
        "data/charts.toml:@: step `queue` of chart `lost-day` needs either a `quote` or a `fact`
  hint: give it a `quote` from the article or the id of a `fact`, not both",
    );
}

#[test]
fn a_step_that_is_a_fact_its_chart_does_not_show() {
    edit(CHARTS, "fact = \"lost-day\"", "▶fact = \"relief-days\"").says_too(
        "data/charts.toml:@: step `day` has the fact `relief-days`, which its chart `lost-day` does not show
  hint: known: `lost-day`",
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
    edit("wording/zh-Hant.toml", "queue = {", "▶queu = {").says_too(&format!(
        "{}: there are no words for the step `queue` of chart `lost-day`
  hint: add queue = {{ label = \"…\" }} under [charts.lost-day.steps]",
        place("wording/zh-Hant.toml", "[charts.lost-day]")
    ));
    edit("wording/zh-Hant.toml", "queue = {", "▶queu = {").says_too(
        "data/wording/zh-Hant.toml:@: there are words for an unknown step `queu` of chart `lost-day`
  hint: did you mean `queue`?",
    );
}
