//! Mistakes in lines in `charts.toml`, made in the invented story.

use crate::{Copy, edit};

const CHARTS: &str = "charts.toml";
const MONTHS: &str = "dates = [\"2024-11\", \"2024-12\", \"2025-01\"]";

/// The invented story with one edit of its charts.
fn chart(from: &str, to: &str) -> Copy {
    Copy::of_kinds().edit(CHARTS, from, to)
}

#[test]
fn a_line_without_dates_and_with_too_few() {
    chart(
        &format!("kind = \"line\"\nfacts = [\"sailings-november\", \"sailings-december\", \"sailings-january\"]\n{MONTHS}"),
        "▶kind = \"line\"\nfacts = [\"sailings-november\", \"sailings-december\", \"sailings-january\"]",
    )
    .says(
        "data/charts.toml:@: chart `sailings` is a line, but does not say when its facts were
  hint: add dates = [\"2024\", \"2025\"] (or months, \"2025-05\"), one for each fact in their order",
    );
    chart(MONTHS, "▶dates = [\"2024-11\", \"2024-12\"]").says(
        "data/charts.toml:@: chart `sailings` has 3 facts, but 2 `dates`
  hint: write one date for each fact, in the order of the facts",
    );
}

#[test]
fn a_line_of_one_fact() {
    chart(
        &format!("kind = \"line\"\nfacts = [\"sailings-november\", \"sailings-december\", \"sailings-january\"]\n{MONTHS}"),
        "▶kind = \"line\"\nfacts = [\"sailings-november\"]\ndates = [\"2024-11\"]",
    )
    .says_too(
        "data/charts.toml:@: chart `sailings` is a line, but has fewer than two facts
  hint: list two facts or more, each of its own year or month",
    );
}

#[test]
fn a_date_that_is_none_or_out_of_order_or_of_another_kind() {
    chart(MONTHS, "▶dates = [\"2024-11\", \"2024-13\", \"2025-01\"]").says(
        "data/charts.toml:@: `2024-13` is no date of a line
  hint: write a year as 2025 and a month as 2025-05",
    );
    chart(
        "facts = [\"sailings-november\", \"sailings-december\", \"sailings-january\"]\ndates = [\"2024-11\", \"2024-12\", \"2025-01\"]",
        "facts = [\"sailings-december\", \"sailings-november\", \"sailings-january\"]\n▶dates = [\"2024-12\", \"2024-11\", \"2025-01\"]",
    )
    .says(
        "data/charts.toml:@: the dates of chart `sailings` are not in order: `2024-11` after `2024-12`
  hint: list facts and dates from the first to the last, each date once",
    );
    chart(MONTHS, "▶dates = [\"2024-11\", \"2024-12\", \"2025\"]").says(
        "data/charts.toml:@: chart `sailings` has years and months on one axis: `2024-12` and `2025`
  hint: write only years or only months: a line has one axis",
    );
}

#[test]
fn a_date_that_the_sentence_does_not_state() {
    chart(MONTHS, "▶dates = [\"2024-11\", \"2024-12\", \"2025-02\"]").says(
        "data/charts.toml:@: chart `sailings` dates `sailings-january` to 2025-02, but its sentence does not say so
  hint: write the date that the sentence states; if it says it in words, or a sentence beside it does, add said = { 2025-02 = \"…\" } with them",
    );
    chart(MONTHS, &format!("{MONTHS}\n▶said = {{ 2025-01 = \"今年年初\" }}")).says(
        "data/charts.toml:@: `said` of chart `sailings` dates `sailings-january` by 「今年年初」, which its paragraph does not say
  hint: write the article's own words for that date, from the paragraph that states the fact",
    );
    chart(MONTHS, &format!("{MONTHS}\n▶said = {{ 2025-10 = \"2025年\" }}")).says(
        "data/charts.toml:@: `said` of chart `sailings` has words for `2025-10`, which is none of its dates
  hint: did you mean `2024-11`?",
    );
    chart(MONTHS, &format!("{MONTHS}\nsaid = {{ 2025-01 = \"2025年1月\" }}")).says_nothing();
}

#[test]
fn a_date_of_another_figure_of_the_sentence() {
    const ALL: &str = "facts = [\"sailings-november\", \"sailings-december\", \"sailings-january\"]\ndates = [\"2024-11\", \"2024-12\", \"2025-01\"]";
    let wrong = "facts = [\"sailings-november\", \"sailings-january\"]\n▶dates = [\"2024-11\", \"2024-12\"]";
    chart(ALL, wrong).says_too(
        "data/charts.toml:@: chart `sailings` dates `sailings-january` to 2024-12, but its sentence gives 「436」 for 2025-01
  hint: write the date that the sentence gives it; if it is of 2024-12 all the same, add said = { 2024-12 = \"…\" } with the article's \
         words for that",
    );
    let problems = chart(ALL, &format!("{wrong}\nsaid = {{ 2024-12 = \"12月\" }}")).problems();
    assert!(problems.iter().all(|problem| !problem.contains("dates `sailings-january`")), "{problems:?}");
}

#[test]
fn a_label_with_another_date_than_the_sentence() {
    const WORDING: &str = "wording/zh-Hant.toml";
    let label = "riders-2021 = { label = \"2021年渡輪乘客\" }";
    Copy::of_kinds().edit(WORDING, label, "▶riders-2021 = { label = \"2023年渡輪乘客\" }").says(
        "data/wording/zh-Hant.toml:@: `label` of fact `riders-2021` is dated 2023, but its sentence gives 「13.4萬」 for 2021
  hint: write 2021, or leave the date out of the words; if the date is right, compare the fact's quote and numeral",
    );
    Copy::of_kinds()
        .edit(WORDING, "label = \"2025年1月航班\"", "label = \"2025年1月航班\", ▶short = \"2024年11月\"")
        .says(
            "data/wording/zh-Hant.toml:@: `short` of fact `sailings-january` is dated 2024-11, but its sentence gives 「436」 for 2025-01
  hint: write 2025-01, or leave the date out of the words; if the date is right, compare the fact's quote and numeral",
        );
    Copy::of_kinds().edit(WORDING, label, "riders-2021 = { label = \"渡輪乘客\" }").says_nothing();
    // What only the words beside the sentence date, a line dates by them, and then the label may, too.
    Copy::of_kinds()
        .edit("article.en.toml", "{sailings-january} in January 2025.", "{sailings-january} in January.")
        .edit("article.txt", "2025年1月有436個航班。", "次年1月有436個航班。")
        .edit(CHARTS, MONTHS, &format!("{MONTHS}\nsaid = {{ 2025-01 = \"次年1月\" }}"))
        .says_nothing();
}

#[test]
fn an_axis_that_begins_above_a_value_or_under_lengths() {
    chart("start = 95", "▶start = 96").says(
        "data/charts.toml:@: the axis of chart `on-time` would begin at 96, but its least value is 95.8
  hint: write a number at or below the least value, other than 0; without `start` the axis begins at zero",
    );
    let bars = "kind = \"bar\"\nfacts = [\"psychology-clinics\"";
    edit(CHARTS, bars, &format!("▶start = 100\n{bars}")).says(
        "data/charts.toml:@: the axis of chart `mind-and-sleep` would begin at 100, but the kind `bar` shows lengths
  hint: remove `start`: a length is honest only from zero",
    );
    edit(CHARTS, bars, &format!("▶dates = [\"2024\"]\n{bars}")).says(
        "data/charts.toml:@: chart `mind-and-sleep` is of the kind `bar`, which has no `dates`
  hint: remove them: only lines have `dates`",
    );
}

/// The invented story with words for two years of its first line, in the article and in `said`.
fn told_years([before, now]: [&str; 2], said: &str) -> Copy {
    Copy::of_kinds()
        .edit("article.txt", "2024年約33萬人次,2025年超過", &format!("{before}約33萬人次,{now}超過"))
        .edit(
            "article.en.toml",
            "in 2024 {riders-2024}, and in 2025 {riders-2025}",
            "{riders-2024}, and {riders-2025}",
        )
        .edit(CHARTS, "\"2024\", \"2025\"]\n", &format!("\"2024\", \"2025\"]\n{said}\n"))
}

#[test]
fn words_for_a_year_that_contradict_each_other() {
    const BOTH: [&str; 2] = ["去年", "今年"];
    told_years(BOTH, "said = { 2024 = \"去年\", 2025 = \"今年\" }").says_nothing();
    told_years(["前年", "今年"], "▶said = { 2024 = \"前年\", 2025 = \"今年\" }").says(
        "data/charts.toml:@: `said` of chart `riders` makes 「今年」 2025, but it makes 「前年」 2024
  hint: if 2024 is right, 「今年」 is 2026: correct `dates` and `said` of one of them",
    );
    // Words of two charts.
    told_years(BOTH, "said = { 2024 = \"去年\", 2025 = \"今年\" }")
        .edit("article.txt", "12月有402個航班,2025年1月有436個航班", "12月有402個航班,去年1月有436個航班")
        .edit(CHARTS, MONTHS, &format!("{MONTHS}\n▶said = {{ 2025-01 = \"去年1月\" }}"))
        .says(
            "data/charts.toml:@: `said` of chart `sailings` makes 「去年1月」 2025, but that of chart `riders` makes 「去年」 2024
  hint: if 2024 is right, 「去年1月」 is 2024: correct `dates` and `said` of one of them",
        );
}

#[test]
fn words_for_a_year_that_the_article_says_is_another() {
    const SAID: &str = "▶said = { 2025 = \"今年\" }";
    told_years(["2024年", "今年"], SAID)
        .edit("article.txt", "只為測試圖表而寫", "只為今年(2025年)的測試而寫")
        .says_nothing();
    // Nothing says which year it is.
    told_years(["2024年", "今年"], SAID).says_nothing();
    told_years(["2024年", "今年"], SAID).edit("article.txt", "只為測試圖表而寫", "只為今年(2024年)的測試而寫").says(
        "data/charts.toml:@: `said` of chart `riders` makes 「今年」 2025, but the article says 「今年(2024年)」
  hint: 「今年」 is 2024: write that year in `dates` and in `said`",
    );
}
