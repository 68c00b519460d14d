//! Mistakes in the guesses of `charts.toml`, and in their questions.

use crate::{Copy, edit};

const CHARTS: &str = "charts.toml";
const WORDING: &str = "wording/zh-Hant.toml";

/// The real story with another guess about the job fair.
fn guess(to: &str) -> Copy {
    edit(CHARTS, "guess = { of = \"fair-posts\", most = 3000, step = 100 }", &format!("▶guess = {to}"))
}

#[test]
fn a_number_that_the_chart_does_not_show() {
    guess("{ of = \"fair-post\", most = 3000, step = 100 }").says(
        "data/charts.toml:@: the guess of chart `job-fair`: the chart shows no number `fair-post`
  hint: did you mean `fair-posts`?",
    );
}

#[test]
fn a_number_that_the_poster_shows() {
    edit(
        CHARTS,
        "facts = [\"brand-jobs\"]\n",
        "facts = [\"brand-jobs\"]\n▶guess = { of = \"brand-jobs\", most = 2000000, step = 100000 }\n",
    )
    .says_too(
        "data/charts.toml:@: the guess of chart `labour-brands`: the poster shows `brand-jobs` before
  hint: choose a number that readers have not seen",
    );
}

#[test]
fn a_chart_that_is_not_on_the_page() {
    edit(CHARTS, "id = \"village-team\"\n", "id = \"village-team\"\n▶guess = { of = \"medical-staff\", most = 1000, step = 10 }\n").says_too(
        "data/charts.toml:@: chart `village-team` has a guess, but the page shows it only within `doctors-come`
  hint: move the guess to a chart that the page shows",
    );
}

#[test]
fn a_scale_that_ends_before_the_number() {
    guess("{ of = \"fair-posts\", most = 1900, step = 100 }").says(
        "data/charts.toml:@: the guess of chart `job-fair` goes up to 1900, but the number is 1900
  hint: write a larger `most`, so that guesses may exceed it",
    );
}

#[test]
fn steps_that_miss_the_end_of_the_scale() {
    for step in ["70", "0", "-100"] {
        guess(&format!("{{ of = \"fair-posts\", most = 3000, step = {step} }}")).says(&format!(
            "data/charts.toml:@: the guess of chart `job-fair` can't go up to 3000 in steps of {step}
  hint: write a `step` that divides `most`"
        ));
    }
}

#[test]
fn a_guess_without_a_question_and_a_question_without_a_guess() {
    edit(WORDING, "guess = \"{fair-employers}用人", "# \"{fair-employers}用人")
        .edit(WORDING, "title = \"太原的一場冬季招聘會", "▶title = \"太原的一場冬季招聘會")
        .says(
            "data/wording/zh-Hant.toml:@: there is no question for the guess of chart `job-fair`
  hint: add guess = \"…\" under [charts.job-fair]",
        );
    edit(
        WORDING,
        "title = \"特色勞務品牌帶動就業\"",
        "▶guess = \"有多少人？\"\ntitle = \"特色勞務品牌帶動就業\"",
    )
    .says(
        "data/wording/zh-Hant.toml:@: there is a question about chart `labour-brands`, which has no guess
  hint: remove it, or add guess = { … } to the chart in charts.toml",
    );
}

#[test]
fn a_question_that_gives_the_number_away() {
    for (from, to) in [
        ("guess = \"{fair-employers}用人", "▶guess = \"{fair-posts:number}個崗位，{fair-employers}用人"),
        ("guess = \"{nurseries}托育機構", "▶guess = \"{nurseries}托育機構，{nursery-places}"),
    ] {
        let chart = if to.contains("fair") { "job-fair" } else { "nurseries" };
        edit(WORDING, from, to).says(&format!(
            "data/wording/zh-Hant.toml:@: the question about chart `{chart}` gives the number away
  hint: remove the reference to the number, or to a part of its formula"
        ));
    }
}
