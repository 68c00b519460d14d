//! Words beside data: their checks are those of a wording, with the data's lines.

use crate::{Copy, edit};

const WORDING: &str = "wording/zh-Hant.toml";
const FACTS: &str = "facts/education.toml";

/// The real story with the words of a chart, a fact, a section, a unit, a scope and a person beside them, and not in its wording.
fn beside() -> Copy {
    Copy::new()
        .edit(WORDING, "datong-intake = { label = \"山西大學大同校區首批學子\", short = \"山西大學大同校區\", unit = \"名\" }", "")
        .edit(
            FACTS,
            "id = \"datong-intake\"",
            "id = \"datong-intake\"\nlabel = \"山西大學大同校區首批學子\"\nshort = \"山西大學大同校區\"\nword = \"名\"",
        )
        .edit(
            WORDING,
            "[charts.first-intakes]\ntitle = \"晉中健康學院和山西大學大同校區的首批新生\"\nsubtitle = \"首批新生，名\"",
            "[charts.first-intakes]",
        )
        .edit(
            "charts.toml",
            "id = \"first-intakes\"",
            "id = \"first-intakes\"\ntitle = \"晉中健康學院和山西大學大同校區的首批新生\"\nsubtitle = \"首批新生，名\"",
        )
        .edit(WORDING, "education = { title = \"上學\", short = \"教育\" }", "")
        .edit("story.toml", "id = \"education\"", "id = \"education\"\ntitle = \"上學\"\nshort = \"教育\"")
        .edit(WORDING, "\nteam = \"志願隊伍\"", "")
        .edit(WORDING, "\nteam = \"支\"", "")
        .edit("story.toml", "id = \"team\"", "id = \"team\"\nword = \"支\"\nname = \"志願隊伍\"")
        .edit(WORDING, "yuci-group = \"晉中市榆次區醫療集團\"", "")
        .edit("story.toml", "id = \"yuci-group\"", "id = \"yuci-group\"\nname = \"晉中市榆次區醫療集團\"")
        .edit(WORDING, "zhang-nvshi = { name = \"張女士\", about = \"求職者，在太原市的冬季招聘會上\" }", "")
        .edit("voices.toml", "id = \"zhang-nvshi\"", "id = \"zhang-nvshi\"\nname = \"張女士\"\nabout = \"求職者，在太原市的冬季招聘會上\"")
}

#[test]
fn words_beside_data_are_the_same_as_in_the_wording() {
    let copy = beside();
    let moved = load::load(&copy.dir).expect("no mistake");
    let real = load::load(Copy::new().dir.as_path()).expect("no mistake");
    assert_eq!(moved, real);
}

#[test]
fn a_section_s_title_stands_in_for_its_short_name_where_there_is_none() {
    let short = |wording: &str| {
        let copy = edit("story.toml", "id = \"education\"", "id = \"education\"\ntitle = \"上學\"").edit(
            WORDING,
            "education = { title = \"上學\", short = \"教育\" }",
            wording,
        );
        let loaded = load::load(&copy.dir).expect("no mistake");
        loaded.publication.edition("zh-Hant").sections.get("education").expect("a section").short.clone()
    };
    assert_eq!(short(""), "上學");
    assert_eq!(short("education = { short = \"教育\" }"), "教育");
}

#[test]
fn words_both_beside_data_and_in_the_wording() {
    let twice = edit(FACTS, "id = \"datong-intake\"", "id = \"datong-intake\"\n▶label = \"首批學子\"");
    let place = crate::place(WORDING, "datong-intake = {");
    twice.says(&format!(
        "data/facts/education.toml:@: `facts.datong-intake.label` is said here and in {place}
  hint: keep one of the two: in the data if only the first edition says it there, else in its wording"
    ));
}

#[test]
fn a_typed_figure_beside_data() {
    edit("charts.toml", "id = \"first-intakes\"", "id = \"first-intakes\"\n▶title = \"首批新生1234名\"")
        .edit(WORDING, "title = \"晉中健康學院和山西大學大同校區的首批新生\"\n", "")
        .says_too(
            "data/charts.toml:@: `charts.first-intakes.title` has the typed number 1234 (exact 1234)
  hint: write a figure as a reference to its fact, {fact-id}; type only dates, ages and names that the article's sentence has",
        );
}

#[test]
fn a_reference_to_a_fact_that_the_chart_does_not_show() {
    edit("charts.toml", "id = \"first-intakes\"", "id = \"first-intakes\"\n▶title = \"首批新生{nurseries}\"")
        .edit(WORDING, "title = \"晉中健康學院和山西大學大同校區的首批新生\"\n", "")
        .says_too(
            "data/charts.toml:@: `{nurseries}` is not a fact that chart `first-intakes` shows
  hint: known: `jinzhong-intake`, `datong-intake`",
        );
}

#[test]
fn words_that_are_empty() {
    edit("voices.toml", "id = \"zhang-nvshi\"", "id = \"zhang-nvshi\"\n▶name = \" \"\nabout = \"求職者\"")
        .edit(WORDING, "zhang-nvshi = {", "# {")
        .says(
            "data/voices.toml:@: `voices.zhang-nvshi.name` is empty
  hint: write the text, or remove the key if it is optional",
        );
}

#[test]
fn words_of_which_a_part_is_missing() {
    edit("voices.toml", "id = \"zhang-nvshi\"", "id = \"zhang-nvshi\"\n▶name = \"張女士\"")
        .edit(WORDING, "zhang-nvshi = {", "# {")
        .says(
            "data/voices.toml:@: the key `about` is missing
  hint: add `about = …` to this table",
        );
}

#[test]
fn an_entry_without_words_in_a_story_that_has_them_beside_data() {
    const NAMED: &str = "id = \"rescued-patient\"\nname = \"一名女患者\"\nabout = \"在衛生院就診\"";
    edit("told.toml", "id = \"rescued-patient\"", NAMED)
        .edit("told.toml", "id = \"li-jianguo\"", "▶id = \"li-jianguo\"")
        .edit(WORDING, "[told]\nrescued-patient = {", "# {")
        .edit(WORDING, "li-jianguo = { name", "# { name")
        .says(
            "data/told.toml:@: there are no words for the person `li-jianguo`
  hint: add name and about to it, or its words to [told] of data/wording/zh-Hant.toml",
        );
}
