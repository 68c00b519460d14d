//! Mistakes in `story.toml`.

use crate::{Copy, edit, place};

const STORY: &str = "story.toml";

#[test]
fn a_heading_that_is_not_a_line_of_the_article() {
    edit(STORY, "heading = \"受益者說\"", "▶heading = \"受益者説\"").says_too(
        "data/story.toml:@: the heading of section `voices` is not a line of the article
  hint: the nearest line is 「受益者說」, which has 「說」 (U+8AAA) where yours has 「説」 (U+8AAC)",
    );
}

#[test]
fn a_byline_with_spaces_that_only_look_like_the_articles() {
    let byline = "本報記者秦洋\u{a0}李林霞\u{a0}韓林芳\u{a0}霍雪茹";
    edit(STORY, "byline = \"", "▶byline = \"本報記者秦洋 李林霞 韓林芳 霍雪茹\"\n# \"").says(&format!(
        "data/story.toml:@: the byline is not a line of the article
  hint: the nearest line is 「{byline}」, which has 「\u{a0}」 (U+00A0) where yours has 「 」 (U+0020)"
    ));
}

#[test]
fn a_heading_that_is_the_title() {
    edit(
        STORY,
        "caption = \"",
        "▶caption = \"筑牢民生根基 增進民生福祉 ——三晉百姓獲得感與幸福感持續提升\"\n#",
    )
    .says_too("data/story.toml:@: the caption is the article's title\n  hint: choose another line");
}

#[test]
fn one_heading_for_two_sections() {
    edit(STORY, "heading = \"受益者說\"", "▶heading = \"衛生健康事業提質增效\"").says_too(
        "data/story.toml:@: the heading of section `voices` is also that of section `health`
  hint: give each section its own heading",
    );
}

#[test]
fn a_unit_given_twice() {
    edit(STORY, "id = \"specialty\"", "▶id = \"centre\"").says_too(&format!(
        "data/story.toml:@: the unit id `centre` is used twice
  hint: it is first used at {}: rename one of them",
        place(STORY, "id = \"centre\"")
    ));
}

#[test]
fn an_unknown_kind_of_unit() {
    edit(STORY, "id = \"yuan\"\nkind = \"money\"", "id = \"yuan\"\n▶kind = \"mony\"").says(
        "data/story.toml:@: `kind` cannot be `mony`
  hint: did you mean `money`? use one of `share`, `count`, `money`, `duration`, `change`, `length`, `temperature`, `mass`, `ratio`",
    );
}

#[test]
fn a_scope_that_is_not_known() {
    edit("facts/civil.toml", "scope = \"li-jianguo\"", "▶scope = \"li-jiangou\"").says(
        "data/facts/civil.toml:@: the scope `li-jiangou` of fact `relief-days` is not in story.toml
  hint: did you mean `li-jianguo`?",
    );
}

#[test]
fn a_scope_without_a_name() {
    edit("wording/zh-Hant.toml", "[scopes]\n", "▶[scopes]\n")
        .edit("wording/zh-Hant.toml", "yuci-group = \"", "# \"")
        .says(
            "data/wording/zh-Hant.toml:@: there are no words for the scope `yuci-group`
  hint: add yuci-group = \"…\" under [scopes]",
        );
}

#[test]
fn a_name_that_is_no_id_or_is_taken() {
    edit(STORY, "name = \"sanjin\"", "▶name = \"San Jin\"").says(
        "data/story.toml:@: the id `San Jin` is malformed
  hint: use small letters, digits and hyphens, with a letter first: ids become parts of addresses and file names",
    );
    edit(STORY, "name = \"sanjin\"", "▶name = \"index\"").says(
        "data/story.toml:@: the story can't be named `index`: every bundle has a file index.html
  hint: choose another name, such as a word of the headline",
    );
}

#[test]
fn a_story_without_sections() {
    let copy = Copy::new();
    let path = copy.dir.join(STORY);
    let text = std::fs::read_to_string(&path).expect("story.toml");
    let (before, after) =
        (text.find("[[section]]").expect("sections"), text.find("[[scope]]").expect("scopes"));
    std::fs::write(&path, format!("{}{}", &text[..before], &text[after..])).expect("the copy can be written");
    copy.says_too(
        "data/story.toml:1: there is no section
  hint: add a [[section]] table for each heading of the article, with an `id` and the `heading`",
    );
}
