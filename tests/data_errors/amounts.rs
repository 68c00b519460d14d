//! Mistakes in the amounts of a chart's facts, made in the invented story's `charts.toml`.

use crate::Copy;

const CHARTS: &str = "charts.toml";

/// The invented story with one edit of its charts.
fn chart(from: &str, to: &str) -> Copy {
    Copy::of_kinds().edit(CHARTS, from, to)
}

#[test]
fn single_numbers_as_ranges() {
    chart(
        "kind = \"change\"\nfacts = [\"growth-riders\", \"growth-cars\", \"growth-bicycles\", \"growth-cargo\"]",
        "kind = \"range\"\n▶facts = [\"growth-riders\", \"growth-cars\", \"growth-bicycles\", \"growth-cargo\"]",
    )
    .says_too(
        "data/charts.toml:@: chart `growth` shows ranges, but its fact `growth-cars` is one number
  hint: a range has `low` and `high`: use `bar` for single numbers",
    );
}

#[test]
fn ranges_as_bars_and_points() {
    let ranges = "facts = [\"pier-winter\", \"pier-summer\"]";
    chart(&format!("kind = \"range\"\n{ranges}"), &format!("kind = \"bar\"\n▶{ranges}")).says_too(
        "data/charts.toml:@: chart `pier` is of the kind `bar`, which can't draw `pier-summer`: it is a range
  hint: show it in a chart of the kind `range`, or in a `list` without `per`, which draws no lengths",
    );
    chart("\"coldest-january\", \"coldest-march\"]", "▶\"coldest-january\", \"pier-winter\"]").says_too(
        "data/charts.toml:@: chart `coldest` is of the kind `line`, which can't draw `pier-winter`: it is a range
  hint: show it in a chart of the kind `range`, or in a `list` without `per`, which draws no lengths",
    );
}

#[test]
fn falls_as_bars() {
    let falls = "facts = [\"growth-letters\", \"growth-parcels\"]";
    chart(&format!("kind = \"change\"\n{falls}"), &format!("kind = \"bar\"\n▶{falls}")).says_too(
        "data/charts.toml:@: chart `post` is of the kind `bar`, which can't draw `growth-letters`: it is below 0
  hint: show it in a chart of the kind `line` or `change`, or in a `list` without `per`, which draws no lengths",
    );
}

#[test]
fn a_percentage_as_parts_of_a_whole() {
    chart("facts = [\"islanders\", \"visitors\"]", "▶facts = [\"punctual-june\"]").says(
        "data/charts.toml:@: chart `who` shows parts of a whole, but 「98.2%」 of `punctual-june` does not say how many of how many
  hint: the article must say it so (三分之一, 六成, one in five): use `waffle` or `bar` for a percentage",
    );
}

#[test]
fn a_before_without_an_after() {
    let tickets = "\"single-2019\", \"single-2025\", \"student-2019\", \"student-2025\"]";
    chart(
        &format!("kind = \"change\"\nfacts = [{tickets}"),
        "▶kind = \"change\"\nfacts = [\"single-2019\", \"single-2025\", \"student-2025\"]",
    )
    .says(
        "data/charts.toml:@: chart `tickets` shows changes, but has 3 facts that are not themselves changes
  hint: list them in pairs, first what was before and then what is after; or use units of the kind `change`",
    );
}

#[test]
fn a_change_beside_another_number() {
    chart("facts = [\"growth-riders\", \"growth-cars\", \"growth-bicycles\", \"growth-cargo\"]", "▶facts = [\"growth-riders\", \"punctual-june\"]").says(
        "data/charts.toml:@: chart `growth` has two units on one axis: `growth-riders` (growth) and `punctual-june` (percent)
  hint: use facts of one unit: different units cannot be compared",
    );
}
