//! Files that are missing, are not UTF-8 or not TOML, or have unknown keys.

use std::fs;

use crate::{Copy, edit};

#[test]
fn a_missing_file() {
    let copy = Copy::new();
    fs::remove_file(copy.dir.join("charts.toml")).expect("charts.toml is there");
    copy.says(
        "data/charts.toml: cannot be read: No such file or directory (os error 2)
  hint: every story needs this file",
    );
}

#[test]
fn files_that_a_story_may_leave_out() {
    let copy = Copy::new();
    for file in ["corrections.toml", "glossary.en.toml", "terms.en.toml", "terms.zh-Hant.toml"] {
        fs::remove_file(copy.dir.join(file)).expect(file);
    }
    copy.says_nothing();
}

#[test]
fn a_missing_edition() {
    edit("story.toml", "editions = [\"zh-Hant\"", "editions = [\"zh-Hant\", \"eo\"").says_too(
        "data/wording/eo.toml: cannot be read: No such file or directory (os error 2)
  hint: every story needs this file",
    );
}

#[test]
fn a_file_in_another_encoding() {
    let copy = Copy::new();
    fs::write(copy.dir.join("voices.toml"), b"# Big5\n# \xa4\xa4\xa4\xe5\n")
        .expect("the copy can be written");
    copy.says("data/voices.toml:2: is not UTF-8 from here on\n  hint: save the file as UTF-8");
}

#[test]
fn a_misspelt_key() {
    edit("voices.toml", "speaker = \"張乃允\"", "▶speeker = \"張乃允\"").says(
        "data/voices.toml:@: unknown key `speeker`
  hint: did you mean `speaker`? the possible keys are `id`, `speaker`, `quote`, `excerpt`, `facts`, `answers`, `name`, `about`",
    );
}

#[test]
fn a_misspelt_table() {
    edit("voices.toml", "[[voice]]\nid = \"zhang-naiyun\"", "▶[[vioce]]\nid = \"zhang-naiyun\"").says(
        "data/voices.toml:@: unknown key `vioce`
  hint: this file may contain only [[voice]] tables",
    );
}

#[test]
fn a_missing_key() {
    edit(
        "voices.toml",
        "[[voice]]\nid = \"zhang-naiyun\"\nspeaker = \"張乃允\"",
        "▶[[voice]]\nid = \"zhang-naiyun\"",
    )
    .says(
        "data/voices.toml:@: the key `speaker` is missing
  hint: add `speaker = …` to this table",
    );
}

#[test]
fn a_number_between_quotation_marks() {
    edit("facts/health.toml", "value = 159400", "▶value = \"159400\"").says(
        "data/facts/health.toml:@: `value`: invalid type: string \"159400\", expected a number
  hint: write it without quotation marks",
    );
}

#[test]
fn a_text_without_its_closing_mark() {
    edit("voices.toml", "speaker = \"張乃允\"", "▶speaker = \"張乃允").says(
        "data/voices.toml:@: invalid TOML: invalid basic string, expected `\"`
  hint: put texts between quotation marks and lists between [ and ], and begin a table with [name] or [[name]]",
    );
}

#[test]
fn every_file_and_every_table_is_tried_before_the_build_stops() {
    let copy = edit("voices.toml", "speaker = \"張乃允\"", "speeker = \"張乃允\"")
        .edit("voices.toml", "facts = [\"fair-posts\"]", "fact = [\"fair-posts\"]")
        .edit("facts/health.toml", "value = 159400", "valeu = 159400")
        .edit("story.toml", "caption = ", "captoin = ");
    let problems = copy.problems();
    assert_eq!(problems.len(), 4, "{}", problems.join("\n"));
}

#[test]
fn the_interface_says_what_a_story_does_not() {
    let copy = Copy::new();
    fs::remove_dir_all(copy.dir.join("sharing")).expect("sharing/ is there");
    assert_eq!(copy.problems(), [""; 0]);
}

#[test]
fn what_an_edition_says_outside_the_page() {
    edit("sharing/en.toml", "lang = \"en\"", "▶lang = \"eo\"").says(
        "data/sharing/en.toml:@: is the file of the edition `en`, but has lang = \"eo\"
  hint: write lang = \"en\"",
    );
    edit("sharing/en.toml", "[share]\n", "[share]\n▶share = \" \"\n").says(
        "data/sharing/en.toml:@: `share.share` is empty
  hint: write the text, or remove the key if it is optional",
    );
}
