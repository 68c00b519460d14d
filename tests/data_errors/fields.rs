//! Mistakes in the fields and timelines of `charts.toml`.

use crate::edit;

const CHARTS: &str = "charts.toml";

#[test]
fn a_field_with_the_wrong_numbers_of_marks() {
    edit(CHARTS, "per = [1]\none", "▶per = [1, 1]\none").says(
        "data/charts.toml:@: chart `job-fair` draws 1 facts, but has 2 numbers in `per`
  hint: write one number for each fact, in the order of the facts; none for the divisor of its ratio",
    );
    edit(CHARTS, "per = [1]\none", "▶per = [0.5]\none").says(
        "data/charts.toml:@: chart `job-fair` would draw `fair-posts` with 3800 marks
  hint: at most 2500 can be told apart: write a larger number",
    );
    edit(CHARTS, "per = [1]\none", "▶per = [0]\none").says(
        "data/charts.toml:@: a mark of chart `job-fair` stands for 0 things
  hint: write a number above 0",
    );
}

#[test]
fn one_mark_for_somebody_else() {
    edit(CHARTS, "one = \"zhang-nvshi\"", "▶one = \"zhang-naiyun\"").says(
        "data/charts.toml:@: one mark of chart `job-fair` stands for `zhang-naiyun`, who is not tied to its first fact
  hint: known: `zhang-nvshi`",
    );
    edit(CHARTS, "facts = [\"brand-jobs\"]", "facts = [\"brand-jobs\"]\n▶one = \"zhang-nvshi\"").says(
        "data/charts.toml:@: chart `labour-brands` is of the kind `symbols`, which has no `one`
  hint: remove it: only fields show one mark as a person's",
    );
}

#[test]
fn a_date_that_is_wrong() {
    edit(CHARTS, "date = \"2025-02\"", "▶date = \"2025-03\"").says(
        "data/charts.toml:@: step `approved` of chart `new-institutions` is dated 2025-03, but its quote does not say 「3月」
  hint: write the date that the quote states, or remove it",
    );
    edit(CHARTS, "date = \"2025-02\"", "▶date = \"2025-13\"").says(
        "data/charts.toml:@: `2025-13` is no date
  hint: write a month as 2025-02 and a day as 2025-09-12",
    );
    edit(
        CHARTS,
        "quote = \"身心俱疲、花費不少\"\n\n[[chart]]\nid = \"village-team\"",
        "quote = \"身心俱疲、花費不少\"\n▶date = \"2025-02\"\n\n[[chart]]\nid = \"village-team\"",
    )
    .says(
        "data/charts.toml:@: step `worn` of chart `lost-day` has a date
  hint: remove it: only timelines have dates",
    );
}
