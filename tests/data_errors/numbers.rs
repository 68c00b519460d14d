//! Numbers in an edition's words that the article does not have, or not so.

use crate::edit;

const WORDING: &str = "wording/zh-Hant.toml";
const HINT: &str =
    "\n  hint: write the number as the fact has it, with its 餘, 近, + or nearly; or say it without a number";

#[test]
fn another_digit_in_a_title() {
    edit(
        WORDING,
        "[charts.mind-and-sleep]\ntitle = \"開心理門診的，比睡眠門診多41所\"",
        "▶[charts.mind-and-sleep]\ntitle = \"開心理門診的，比睡眠門診多47所\"",
    )
    .says(&format!(
        "data/wording/zh-Hant.toml:@: says 47 (exact 47), which the article does not say here{HINT}"
    ));
}

#[test]
fn a_qualifier_that_was_dropped() {
    edit(
        WORDING,
        "[charts.shared-results]\ntitle = \"互認超過400項，惠及200萬餘人\"",
        "▶[charts.shared-results]\ntitle = \"互認400項，惠及200萬餘人\"",
    )
    .says(&format!(
        "data/wording/zh-Hant.toml:@: says 400 (exact 400), which the article does not say here{HINT}"
    ));
}

#[test]
fn a_number_of_another_chart() {
    edit(
        WORDING,
        "[charts.elder-spending]\ntitle = \"一項補貼，帶動養老消費2.24億元\"",
        "▶[charts.elder-spending]\ntitle = \"一項補貼，帶動養老消費15.94萬元\"",
    )
    .says(&format!(
        "data/wording/zh-Hant.toml:@: says 15.94萬 (exact 159400), which the article does not say here{HINT}"
    ));
}

#[test]
fn another_year_in_the_pages_own_text() {
    edit(WORDING, "kicker = \"山西2025", "▶kicker = \"山西2026").says(&format!(
        "data/wording/zh-Hant.toml:@: says 2026 (exact 2026), which the article does not say here{HINT}"
    ));
}

#[test]
fn another_age_of_a_person() {
    edit(
        WORDING,
        "wang-yuandong = { name = \"王元棟\", about = \"82歲",
        "▶wang-yuandong = { name = \"王元棟\", about = \"83歲",
    )
    .says(&format!(
        "data/wording/zh-Hant.toml:@: says 83 (exact 83), which the article does not say here{HINT}"
    ));
}
