//! Mistakes in `charts.toml`.

use story::ChartKind;

use crate::{Copy, add, edit, place};

const CHARTS: &str = "charts.toml";

/// The real story with one chart changed: the first `from` after its `id` becomes `to`.
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
    let kinds: Vec<String> = ChartKind::ALL.iter().map(|kind| format!("`{}`", kind.name())).collect();
    chart("mind-and-sleep", "kind = \"bar\"", "▶kind = \"bars\"").says(&format!(
        "data/charts.toml:@: `kind` cannot be `bars`
  hint: did you mean `bar`? use one of {}",
        kinds.join(", ")
    ));
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
    chart("village-team", "facts = [\"medical-staff\"]", "▶facts = [\"medical-staf\"]").says_too(
        "data/charts.toml:@: chart `village-team`: unknown fact `medical-staf`
  hint: did you mean `medical-staff`?",
    );
}

#[test]
fn no_fact_and_the_same_fact_twice() {
    chart("village-team", "facts = [\"medical-staff\"]\nper = [10]", "▶facts = []\nper = []").says_too(
        "data/charts.toml:@: chart `village-team` shows no fact
  hint: list at least one in `facts`",
    );
    chart(
        "village-coverage",
        "kind = \"checklist\"\nfacts = [\"village-coverage\"]",
        "kind = \"checklist\"\n▶facts = [\"village-coverage\", \"village-coverage\"]",
    )
    .says(
        "data/charts.toml:@: chart `village-coverage` lists the fact `village-coverage` twice
  hint: list it once",
    );
}

#[test]
fn two_units_on_one_axis() {
    chart(
        "mind-and-sleep",
        "facts = [\"psychology-clinics\", \"sleep-clinics\"]",
        "▶facts = [\"psychology-clinics\", \"boarding-schools\"]",
    )
    .says(
        "data/charts.toml:@: chart `mind-and-sleep` has two units on one axis: `psychology-clinics` (institution) and \
             `boarding-schools` (school)
  hint: use facts of one unit: different units cannot be compared",
    );
}

#[test]
fn a_waffle_of_counts() {
    edit(
        CHARTS,
        "kind = \"bar\"\nfacts = [\"psychology-clinics\"",
        "kind = \"waffle\"\n▶facts = [\"psychology-clinics\"",
    )
    .says_too(
        "data/charts.toml:@: chart `mind-and-sleep` is a waffle, but its fact `psychology-clinics` is not a share
  hint: a waffle shows percentages of a whole: use `bar` for counts",
    );
}

#[test]
fn a_list_with_a_share_and_a_checklist_without() {
    chart("whole-province", "facts = [\"county-hospitals-grade-two\"", "▶facts = [\"five-centres-counties\"").says_too(
        "data/charts.toml:@: chart `whole-province` is a checklist, but its fact `five-centres-counties` does not say \"all\"
  hint: a checklist has only shares of 100 %",
    );
    chart("four-hundreds", "facts = [\"boarding-schools\"", "▶facts = [\"tcm-coverage\"").says_too(
        "data/charts.toml:@: chart `four-hundreds` is a list, but its fact `tcm-coverage` is a share
  hint: move it to a checklist if it is 100 %, else to bars",
    );
}

#[test]
fn one_symbol_for_two_units_and_two_worths_of_one() {
    edit(
        "story.toml",
        "id = \"item\"\nkind = \"count\"\nsymbol = \"sheet\"",
        "id = \"item\"\nkind = \"count\"\nsymbol = \"person\"",
    )
    .edit(
        CHARTS,
        "facts = [\"shared-items\", \"shared-people\"]",
        "▶facts = [\"shared-items\", \"shared-people\"]",
    )
    .says_too(
        "data/charts.toml:@: chart `shared-results` draws `item` and `person` with the same symbol
  hint: give one of the units another `symbol` in story.toml",
    );
    chart("recognised-counties", "per = [1, 1]", "▶per = [1, 2]").says(
        "data/charts.toml:@: in chart `recognised-counties` a symbol of `county` stands for 1 in one row and for 2 in another
  hint: write the same number in `per` for one unit",
    );
}

#[test]
fn a_chart_within_an_unknown_chart_or_one_without_its_facts() {
    chart("first-intakes", "within = \"new-institutions\"", "▶within = \"new-institution\"").says(
        "data/charts.toml:@: chart `first-intakes` is within `new-institution`, but the page has no such chart
  hint: did you mean `new-institutions`?",
    );
    chart(
        "first-intakes",
        "facts = [\"jinzhong-intake\", \"datong-intake\"]",
        "▶facts = [\"jinzhong-intake\", \"brand-jobs\"]",
    )
    .says_too(
        "data/charts.toml:@: chart `first-intakes` is within `new-institutions`, which does not show `brand-jobs`
  hint: add it to `facts` of `new-institutions`",
    );
}

#[test]
fn symbols_that_nobody_can_count() {
    chart("elder-spending", "per = [10000000]", "▶per = [10000]").says(
        "data/charts.toml:@: chart `elder-spending` would draw `elder-spending` with 22400 symbols
  hint: at most 400 symbols can be counted: write 560000 or more",
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
  hint: write one number for each fact, in the order of the facts",
    );
    chart(
        "elder-spending",
        "kind = \"symbols\"\nfacts = [\"elder-spending\"]\nper = [10000000]",
        "▶kind = \"symbols\"\nfacts = [\"elder-spending\"]",
    )
    .says(
        "data/charts.toml:@: chart `elder-spending` does not say how many things a symbol stands for
  hint: add per = [ … ], with one number for each fact",
    );
    chart("village-coverage", "facts = [\"village-coverage\"]", "facts = [\"village-coverage\"]\n▶per = [1]")
        .says(
            "data/charts.toml:@: chart `village-coverage` is of the kind `checklist`, which has no `per`
  hint: remove it: only `symbols`, `list`, `field`, `timeline` have `per`",
        );
}

#[test]
fn a_list_with_dots_of_two_worths_or_too_many() {
    chart("four-hundreds", "per = [1, 1, 1, 1]", "per = [1, 1, 1, ▶2]").says(
        "data/charts.toml:@: in chart `four-hundreds` a dot stands for 1 in one field and for 2 in another
  hint: write the same number for every fact of a list",
    );
    chart("four-hundreds", "per = [1, 1, 1, 1]", "▶per = [1, 1, 1]").says(
        "data/charts.toml:@: chart `four-hundreds` has 4 facts, but 3 numbers in `per`
  hint: write one number for each fact, in the order of the facts",
    );
    chart("silver-age", "kind = \"list\"", "▶per = [20, 20, 20, 20]\nkind = \"list\"").says(
        "data/charts.toml:@: chart `silver-age` would draw `registered-volunteers` with 22000 symbols
  hint: at most 400 symbols can be counted: write 1100 or more",
    );
}

#[test]
fn a_pair_without_its_ratio() {
    chart("nurseries", "formula = \"ratio\"", "formula = \"sum\"")
        .edit(CHARTS, "kind = \"pair\"", "▶kind = \"pair\"")
        .says_too(
            "data/charts.toml:@: chart `nurseries` is a pair, but does not have two facts and their ratio
  hint: list two facts, and make its first [[chart.derived]] the `ratio` of the two",
        );
}

#[test]
fn a_pair_whose_ratio_nobody_can_count() {
    chart("nurseries", "facts = [\"nurseries\"", "facts = [\"national-centres\"")
        .edit(
            CHARTS,
            "formula = \"ratio\"\noperands = [\"nursery-places\", \"nurseries\"]",
            "▶formula = \"ratio\"\noperands = [\"nursery-places\", \"national-centres\"]",
        )
        .says_too(
            "data/charts.toml:@: chart `nurseries` would draw its ratio with 39850 symbols
  hint: at most 400 symbols can be counted: use the kind `symbols` for the two facts",
        );
}

#[test]
fn a_chart_id_given_twice() {
    add(CHARTS, "\n[[chart]]\n▶id = \"village-coverage\"\nsection = \"voices\"\nkind = \"waffle\"\nfacts = [\"village-coverage\"]\n").says(
        &format!(
            "data/charts.toml:@: the chart id `village-coverage` is used twice
  hint: it is first used at {}: rename one of them",
            place(CHARTS, "id = \"village-coverage\"")
        ),
    );
}

#[test]
fn a_derived_value_of_unknown_and_undrawn_facts() {
    let operands = "operands = [\"fair-posts\", \"fair-employers\"]";
    chart("job-fair", operands, "▶operands = [\"fair-post\", \"fair-employers\"]").says_too(
        "data/charts.toml:@: the derived value `posts-per-employer`: unknown fact `fair-post`
  hint: did you mean `fair-posts`?",
    );
    chart("job-fair", operands, "▶operands = [\"fair-posts\", \"graded-homes\"]").says_too(
        "data/charts.toml:@: the derived value `posts-per-employer` uses `graded-homes`, which its chart `job-fair` \
         does not show
  hint: add it to the chart's facts: a reader must see the operands",
    );
}

#[test]
fn a_sum_of_two_units() {
    chart("job-fair", "formula = \"ratio\"\noperands = [\"fair-posts\", \"fair-employers\"]", "formula = \"sum\"\n▶operands = [\"fair-posts\", \"fair-employers\"]")
        .says_too(
            "data/charts.toml:@: the derived value `posts-per-employer` adds or subtracts two units: `fair-posts` (post) and \
             `fair-employers` (employer)
  hint: use facts of one unit: different units cannot be compared",
        );
}

#[test]
fn arithmetic_that_cannot_be_done() {
    chart(
        "job-fair",
        "formula = \"ratio\"\noperands = [\"fair-posts\", \"fair-employers\"]",
        "▶formula = \"ratio\"\noperands = [\"fair-posts\"]",
    )
    .says_too(
        "data/charts.toml:@: the derived value `posts-per-employer` cannot be computed
  hint: a ratio or difference needs two facts, a sum at least one, none of them a range, and a ratio cannot divide by 0",
    );
    chart("job-fair", "formula = \"ratio\"", "▶formula = \"product\"").says(
        "data/charts.toml:@: `formula` cannot be `product`
  hint: use one of `ratio`, `sum`, `difference`",
    );
}
