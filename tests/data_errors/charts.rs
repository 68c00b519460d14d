//! Mistakes in `charts.toml`.

use crate::{Copy, add, edit, place};

const CHARTS: &str = "charts.toml";

/// A chart of the real story with a line changed: from `id` on to the first `from` after it.
fn chart(id: &str, from: &str, to: &str) -> Copy {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/charts.toml"))
        .expect("charts.toml");
    let start = text.find(&format!("id = \"{id}\"")).expect("the chart is there");
    let end = start + text[start..].find(from).expect("the line is there") + from.len();
    let before = &text[start..end - from.len()];
    edit(CHARTS, &text[start..end], &format!("{before}{to}"))
}

#[test]
fn an_unknown_kind() {
    chart("mind-and-sleep", "kind = \"bar\"", "▶kind = \"bars\"").says(
        "data/charts.toml:@: `kind` cannot be `bars`
  hint: did you mean `bar`? it is one of `bar`, `waffle`, `symbols`, `pair`, `route`, `timeline`, `groups`, `strip`",
    );
}

#[test]
fn an_unknown_section() {
    chart("mind-and-sleep", "section = \"health\"", "▶section = \"heath\"").says(
        "data/charts.toml:@: the section `heath` of chart `mind-and-sleep` is not in story.toml
  hint: did you mean `health`?",
    );
}

#[test]
fn an_unknown_fact() {
    chart("village-coverage", "facts = [\"village-coverage\"]", "▶facts = [\"village-coverege\"]").says(
        "data/charts.toml:@: chart `village-coverage` names the fact `village-coverege`, which is none
  hint: did you mean `village-coverage`?",
    );
}

#[test]
fn no_fact_and_the_same_fact_twice() {
    chart("village-coverage", "facts = [\"village-coverage\"]", "▶facts = []").says(
        "data/charts.toml:@: chart `village-coverage` shows no fact
  hint: a chart shows at least one",
    );
    chart(
        "village-coverage",
        "facts = [\"village-coverage\"]",
        "▶facts = [\"village-coverage\", \"village-coverage\"]",
    )
    .says(
        "data/charts.toml:@: chart `village-coverage` names the fact `village-coverage` twice
  hint: name it once",
    );
}

#[test]
fn two_units_on_one_axis() {
    chart(
        "first-intakes",
        "facts = [\"jinzhong-intake\", \"datong-intake\"]",
        "▶facts = [\"jinzhong-intake\", \"boarding-schools\"]",
    )
    .says(
        "data/charts.toml:@: chart `first-intakes` puts on one axis `jinzhong-intake` (person) and \
             `boarding-schools` (school)
  hint: different units cannot be compared: keep to one",
    );
}

#[test]
fn a_waffle_of_counts() {
    chart("village-coverage", "facts = [\"village-coverage\"]", "▶facts = [\"medical-staff\"]").says(
        "data/charts.toml:@: chart `village-coverage` is a waffle, but its fact `medical-staff` is no share
  hint: a waffle shows per cent of a whole; bars show counts",
    );
}

#[test]
fn symbols_that_nobody_can_count() {
    chart("elder-spending", "per = [10000000]", "▶per = [10000]").says(
        "data/charts.toml:@: chart `elder-spending` would draw `elder-spending` with 22400 symbols
  hint: at most 400 can be counted: write 560000 or more",
    );
    chart("elder-spending", "per = [10000000]", "▶per = [0]").says(
        "data/charts.toml:@: a symbol of chart `elder-spending` stands for 0 things
  hint: write a number above 0",
    );
}

#[test]
fn options_that_do_not_fit_the_kind() {
    chart("elder-spending", "per = [10000000]", "▶per = [1000000, 1]").says(
        "data/charts.toml:@: chart `elder-spending` has 1 facts, but 2 numbers in `per`
  hint: one number a fact, in the order of the facts",
    );
    chart(
        "elder-spending",
        "kind = \"symbols\"\nfacts = [\"elder-spending\"]\nper = [10000000]",
        "▶kind = \"symbols\"\nfacts = [\"elder-spending\"]",
    )
    .says(
        "data/charts.toml:@: chart `elder-spending` does not say how many things a symbol stands for
  hint: add per = [ … ], one number a fact",
    );
    chart("village-coverage", "facts = [\"village-coverage\"]", "facts = [\"village-coverage\"]\n▶per = [1]")
        .says(
            "data/charts.toml:@: chart `village-coverage` is of the kind `waffle`, which has no `per`
  hint: remove it: only `symbols` counts by symbols",
        );
}

#[test]
fn a_pair_without_its_ratio() {
    chart("doctors-down", "kind = \"pair\"\nfacts = [\"doctors-sent\", \"people-served\"]\n\n[[chart.derived]]\nid = \"served-per-doctor\"\nformula = \"ratio\"", "▶kind = \"pair\"\nfacts = [\"doctors-sent\", \"people-served\"]\n\n[[chart.derived]]\nid = \"served-per-doctor\"\nformula = \"difference\"")
        .says(
            "data/charts.toml:@: chart `doctors-down` is a pair, but not of two facts and their ratio
  hint: give it two facts, and as its first [[chart.derived]] a `ratio` of the two",
        );
}

#[test]
fn a_pair_whose_ratio_nobody_can_count() {
    chart(
        "doctors-down",
        "facts = [\"doctors-sent\", \"people-served\"]\n\n[[chart.derived]]\nid = \"served-per-doctor\"\nformula = \"ratio\"\noperands = [\"people-served\", \"doctors-sent\"]",
        "facts = [\"national-centres\", \"people-served\"]\n\n[[chart.derived]]\nid = \"served-per-doctor\"\n▶formula = \"ratio\"\noperands = [\"people-served\", \"national-centres\"]",
    )
    .says(
        "data/charts.toml:@: chart `doctors-down` would draw its ratio with 25000 symbols
  hint: at most 400 can be counted: show the two facts in `symbols` instead",
    );
}

#[test]
fn a_chart_id_given_twice() {
    add(CHARTS, "\n[[chart]]\n▶id = \"village-coverage\"\nsection = \"voices\"\nkind = \"waffle\"\nfacts = [\"village-coverage\"]\n").says(
        &format!(
            "data/charts.toml:@: the chart id `village-coverage` is given twice
  hint: it stands first at {}: rename one of them",
            place(CHARTS, "id = \"village-coverage\"")
        ),
    );
}

#[test]
fn a_derived_value_of_unknown_and_undrawn_facts() {
    chart("mind-and-sleep", "operands = [\"psychology-clinics\", \"sleep-clinics\"]", "▶operands = [\"psychology-clinics\", \"sleep-clinic\"]")
        .says(
            "data/charts.toml:@: the derived value `psychology-over-sleep` names the fact `sleep-clinic`, which is none
  hint: did you mean `sleep-clinics`?",
        );
    chart("mind-and-sleep", "operands = [\"psychology-clinics\", \"sleep-clinics\"]", "▶operands = [\"psychology-clinics\", \"graded-homes\"]")
        .says(
            "data/charts.toml:@: the derived value `psychology-over-sleep` takes `graded-homes`, which its chart \
             `mind-and-sleep` does not show
  hint: add it to the chart's facts: a reader must see the operands",
        );
}

#[test]
fn a_sum_of_two_units() {
    chart("job-fair", "formula = \"ratio\"\noperands = [\"fair-posts\", \"fair-employers\"]", "formula = \"sum\"\n▶operands = [\"fair-posts\", \"fair-employers\"]")
        .says_too(
            "data/charts.toml:@: the derived value `posts-per-employer` adds or subtracts `fair-posts` (post) and \
             `fair-employers` (employer)
  hint: different units cannot be compared: keep to one",
        );
}

#[test]
fn arithmetic_that_cannot_be_done() {
    chart(
        "mind-and-sleep",
        "formula = \"difference\"\noperands = [\"psychology-clinics\", \"sleep-clinics\"]",
        "▶formula = \"difference\"\noperands = [\"psychology-clinics\"]",
    )
    .says(
        "data/charts.toml:@: the derived value `psychology-over-sleep` cannot be computed
  hint: a ratio or difference takes two facts, a sum one or more, and nothing is divided by 0",
    );
    chart("mind-and-sleep", "formula = \"difference\"", "▶formula = \"product\"").says(
        "data/charts.toml:@: `formula` cannot be `product`
  hint: it is one of `ratio`, `sum`, `difference`",
    );
}
