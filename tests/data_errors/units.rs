//! Mistakes in the units of `story.toml`, and in how facts use them.

use std::fs;
use std::path::Path;

use crate::Copy;

const STORY: &str = "story.toml";
const FERRY: &str = "facts/ferry.toml";

/// The invented story with one edit of its `story.toml`.
fn kinds(from: &str, to: &str) -> Copy {
    Copy::of_kinds().edit(STORY, from, to)
}

#[test]
fn money_without_a_currency() {
    kinds("id = \"yuan\"\nkind = \"money\"\ncurrency = \"CNY\"", "▶id = \"yuan\"\nkind = \"money\"").says(
        "data/story.toml:@: the unit `yuan` is money, but has no currency
  hint: add currency = \"CNY\", or another code of ISO 4217",
    );
}

#[test]
fn a_currency_that_is_no_code() {
    kinds("currency = \"CNY\"", "▶currency = \"yuan\"").says(
        "data/story.toml:@: the currency of the unit `yuan` is `yuan`
  hint: write its code of ISO 4217: CNY, USD, EUR",
    );
}

#[test]
fn a_currency_of_what_is_no_money() {
    kinds("id = \"sailing\"\nkind = \"count\"", "id = \"sailing\"\nkind = \"count\"\n▶currency = \"CNY\"")
        .says(
            "data/story.toml:@: the unit `sailing` has a currency, but is of the kind `count`
  hint: remove it, or write kind = \"money\"",
        );
}

#[test]
fn a_unit_of_time_of_what_is_no_duration() {
    kinds("id = \"sailing\"\nkind = \"count\"", "id = \"sailing\"\nkind = \"count\"\n▶time = \"minute\"")
        .says(
            "data/story.toml:@: the unit `sailing` has a unit of time, but is of the kind `count`
  hint: remove it, or write kind = \"duration\"",
        );
}

#[test]
fn an_unknown_unit_of_time() {
    kinds("time = \"minute\"", "▶time = \"minutes\"").says(
        "data/story.toml:@: `time` cannot be `minutes`
  hint: did you mean `minute`? use one of `second`, `minute`, `hour`, `day`, `week`, `month`, `year`",
    );
}

#[test]
fn a_unit_of_figures_in_two_forms() {
    Copy::of_kinds()
        .edit("article.txt", "汽車增長23.5%", "汽車增長23.5個百分點")
        .edit(FERRY, "numeral = \"23.5%\"", "numeral = \"23.5個百分點\"")
        .edit(FERRY, "汽車增長23.5%\"", "汽車增長23.5個百分點\"")
        .edit(STORY, "id = \"growth\"\nkind", "▶id = \"growth\"\nkind")
        .says_too(
            "data/story.toml:@: the unit `growth` has figures of two kinds: those of `growth-bicycles` and `growth-cars`
  hint: per cent, percentage points and numbers of things need units of their own: they share no axis",
        );
}

#[test]
fn a_story_without_units() {
    let copy = Copy::of_kinds();
    let path = copy.dir.join(STORY);
    let text = fs::read_to_string(&path).expect("story.toml");
    let units = text.find("[[unit]]").expect("units");
    fs::write(&path, &text[..units]).expect("the copy can be written");
    copy.says_too(
        "data/story.toml:1: there is no unit
  hint: add a [[unit]] table for each measure word of the article, with an `id` and a `kind`",
    );
}

/// The invented story whose fact about sailings in December has another numeral; `lines` are the fact's lines after it.
fn december(words: &str, numeral: &str, lines: &str) -> Copy {
    Copy::of_kinds().edit("article.txt", "有402個航班", &format!("有{words}航班")).edit(
        FERRY,
        "quote = \"有402個航班\"\nnumeral = \"402\"\nvalue = 402\nunit = \"sailing\"\nqualifier = \"exact\"",
        &format!(
            "quote = \"有{words}航班\"\n{}numeral = \"{numeral}\"\n{lines}",
            if lines.contains('▶') { "" } else { "▶" }
        ),
    )
}

#[test]
fn a_numeral_in_the_form_of_another_kind() {
    for (numeral, value, message) in [
        ("1.2個百分點", "1.2", "is in percentage points\n  hint: give it a unit of the kind `change`"),
        ("4:1", "4", "is a ratio\n  hint: give it a unit of the kind `ratio`"),
        ("12‰", "12", "is per thousand\n  hint: give it a unit of the kind `ratio`"),
        (
            "1小時30分",
            "5400",
            "is a duration\n  hint: give it a unit of the kind `duration`, with a `time` from second to week",
        ),
        (
            "2年6個月",
            "30",
            "is a duration\n  hint: give it a unit of the kind `duration`, with time = \"month\" or \"year\"",
        ),
    ] {
        let lines = format!("value = {value}\n▶unit = \"sailing\"\nqualifier = \"exact\"");
        december(numeral, numeral, &lines).says(&format!(
            "data/facts/ferry.toml:@: fact `sailings-december` has the unit `sailing`, but 「{numeral}」 {message}"
        ));
    }
}

#[test]
fn an_amount_below_zero_of_a_count() {
    december("零下4個", "零下4", "▶value = -4\nunit = \"sailing\"\nqualifier = \"exact\"").says(
        "data/facts/ferry.toml:@: fact `sailings-december` is -4, but values of the unit `sailing` are not below 0
  hint: give it a unit of the kind `change` or `temperature`",
    );
}

#[test]
fn a_range_as_one_number_and_one_number_as_a_range() {
    december("3至5個", "3至5", "▶value = 3\nunit = \"sailing\"\nqualifier = \"exact\"").says(
        "data/facts/ferry.toml:@: fact `sailings-december` has the value 3, but 「3至5」 is 3 to 5
  hint: write low = 3 and high = 5",
    );
    december("3個", "3", "▶low = 3\nhigh = 5\nunit = \"sailing\"\nqualifier = \"exact\"").says(
        "data/facts/ferry.toml:@: fact `sailings-december` has the range 3 to 5, but 「3」 is 3
  hint: write value = 3",
    );
}

#[test]
fn a_fact_without_a_value_or_with_too_many() {
    for lines in ["", "value = 3\nlow = 3\nhigh = 5\n", "low = 3\n"] {
        let copy = december("3至5個", "3至5", &format!("{lines}unit = \"sailing\"\nqualifier = \"exact\""));
        copy.edit(FERRY, "id = \"sailings-december\"", "▶id = \"sailings-december\"").says(
            "data/facts/ferry.toml:@: fact `sailings-december` needs either `value` or both `low` and `high`
  hint: write low = 3 and high = 5",
        );
    }
}

#[test]
fn a_rank_as_a_figure() {
    december("第402個", "402", "value = 402\nunit = \"sailing\"\nqualifier = \"exact\"").says(
        "data/facts/ferry.toml:@: the numeral 「402」 of fact `sailings-december` is a rank: 「第402」
  hint: leave the fact out, and give the numeral the reason `rank` in ledger.toml",
    );
}

#[test]
fn a_numeral_that_says_no_exact_number() {
    let vague = "leave the fact out, and give the numeral the reason `vague` in ledger.toml";
    for (numeral, expected, found, hint) in [
        ("數百", "a definite number at character 1", "數", format!("no number says this exactly: {vague}")),
        (
            "1.5兆",
            "a multiplier with one meaning at character 4",
            "兆",
            "兆 is a million to some readers and a million millions to others: leave the fact out, with the reason `vague` in ledger.toml".to_owned(),
        ),
        (
            "①",
            "a number in digits or words at character 1",
            "①",
            "such numerals number things: give it the reason `enumeration` or `name` in ledger.toml".to_owned(),
        ),
        (
            "25元6角",
            "one unit of measure at character 1",
            "2",
            "a figure has one unit: leave the fact out, and give both numbers the reason `part` in ledger.toml".to_owned(),
        ),
        (
            "5至3",
            "a greater number of the same kind at character 3",
            "3",
            "only a smaller and a larger number of one kind are a range: dates, scores and telephone numbers belong in ledger.toml".to_owned(),
        ),
        (
            "近3以上",
            "no second qualifier at character 1",
            "近",
            "two words that differ say how exact it is: leave the fact out, with the reason `vague` in ledger.toml".to_owned(),
        ),
        (
            "12345678901234567",
            "a number with fewer digits at character 1",
            "1",
            "figures have at most 15 digits".to_owned(),
        ),
    ] {
        december(&format!("{numeral}個"), numeral, "value = 3\nunit = \"sailing\"\nqualifier = \"exact\"").says(&format!(
            "data/facts/ferry.toml:@: the numeral of fact `sailings-december` cannot be read: 「{numeral}」 is not a quantity: expected {expected}, found 「{found}」
  hint: {hint}"
        ));
    }
}

#[test]
fn an_article_in_a_language_that_no_reader_knows() {
    let copy = kinds("editions = [\"zh-Hant\", \"en\"]", "▶editions = [\"ja\"]");
    for file in ["wording/en.toml", "wording/zh-Hant.toml", "article.en.toml"] {
        fs::remove_file(copy.dir.join(file)).expect(file);
    }
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/load/interface");
    for folder in ["wording", "sharing"] {
        let words = fs::read_to_string(interface.join(folder).join("en.toml")).expect("the interface");
        let (own, _) = words.split_once("[translated.ui]").unwrap_or((&words, ""));
        let (own, _) = own.split_once("[respelt.ui]").unwrap_or((own, ""));
        let own = own.replace("lang = \"en\"", "lang = \"ja\"").replacen(
            "[ui]\n",
            "[ui]\nsite = \"S\"\nheadline = \"H\"\n",
            1,
        );
        let to = copy.dir.join(folder);
        fs::create_dir_all(&to).expect("a folder of ours");
        fs::write(to.join("ja.toml"), own).expect("the copy can be written");
    }
    copy.says_too(
        "data/story.toml:@: the figures of an article in the language `ja` can't be read
  hint: the first edition is in the article's language: Chinese (zh-Hant, zh-Hans) or English (en)",
    );
}
