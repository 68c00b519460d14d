//! Mistakes in `facts/*.toml`.

use crate::{add, edit, place};

const HEALTH: &str = "facts/health.toml";
const NURSERY_PLACES: &str = r#"id = "nursery-places"
quote = "累計建成托育機構3285家、15.94萬個托位"
numeral = "15.94萬"
value = 159400
unit = "place"
qualifier = "exact""#;

/// The fact about nursery places, with one of its lines changed.
fn nursery_places(from: &str, to: &str) -> crate::Copy {
    assert!(NURSERY_PLACES.contains(from), "{from}");
    edit(HEALTH, NURSERY_PLACES, &NURSERY_PLACES.replacen(from, to, 1))
}

#[test]
fn a_quote_that_is_not_in_the_article() {
    nursery_places(
        "quote = \"累計建成托育機構3285家、15.94萬個托位",
        "▶quote = \"累計建成托育機構3285家,共15.94萬個托位",
    )
    .says(
        "data/facts/health.toml:@: the quote of fact `nursery-places` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「累計建成托育機構3285家、15.94萬個托位,」",
    );
}

#[test]
fn a_quote_with_another_comma() {
    edit(HEALTH, "quote = \"惠及群眾200萬余人\"", "▶quote = \"互認項目超過400項，惠及群眾200萬余人\"").says(
        "data/facts/health.toml:@: the quote of fact `shared-people` is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is \
         「互認項目超過400項,惠及群眾200萬余人」, which has 「,」 (U+002C) where yours has 「，」 (U+FF0C)",
    );
}

#[test]
fn a_quote_like_nothing_in_the_article() {
    edit(HEALTH, "quote = \"惠及群眾200萬余人\"", "▶quote = \"two million people\"").says_too(
        "data/facts/health.toml:@: the quote of fact `shared-people` is not in the article
  hint: copy the article's words exactly, with its punctuation; the article has nothing similar",
    );
}

#[test]
fn a_quote_that_occurs_twice_in_the_article() {
    edit(HEALTH, "quote = \"110所開設睡眠門診\"", "▶quote = \"門診\"").says_too(
        "data/facts/health.toml:@: the quote of fact `sleep-clinics` occurs 2 times in the article
  hint: make it longer, until it occurs only once",
    );
}

#[test]
fn a_quote_that_is_not_in_a_section() {
    nursery_places(
        "quote = \"累計建成托育機構3285家、15.94萬個托位",
        "▶quote = \"優質教育資源供給持續擴大\\n",
    )
    .says_too(
        "data/facts/health.toml:@: the quote of fact `nursery-places` is in a heading
  hint: quote a sentence that states the figure; if none does, leave the fact out and give the numeral the reason `title` in ledger.toml",
    );
}

#[test]
fn a_fact_of_the_lede_without_a_section() {
    lede("").says_too(
        "data/facts/civil.toml:@: the quote of fact `lede` is before the first heading
  hint: add section = \"…\", the section that tells it: `health`, `education`, `employment`, `civil`, `voices`",
    );
}

#[test]
fn a_fact_of_the_lede_with_an_unknown_section() {
    lede("section = \"healht\"\n").says_too(
        "data/facts/civil.toml:@: the section `healht` of fact `lede` is not in story.toml
  hint: did you mean `health`?",
    );
}

#[test]
fn a_fact_of_a_section_that_names_one() {
    nursery_places("unit = \"place\"", "unit = \"place\"\n▶section = \"health\"").says(
        "data/facts/health.toml:@: fact `nursery-places` has a `section`, but its sentence is in section `health`
  hint: remove `section`: it comes from the article, unless the sentence is before the first heading",
    );
}

/// The real story with a figure before the first heading, and its fact with a `section` or without.
fn lede(section: &str) -> crate::Copy {
    let quote = if section.is_empty() { "▶quote" } else { "quote" };
    edit("article.txt", "溫暖厚實的民生答卷。", "溫暖厚實的民生答卷。建成1234家。").add("facts/civil.toml", &format!(
        "\n[[fact]]\nid = \"lede\"\n{}{quote} = \"建成1234家\"\nnumeral = \"1234\"\nvalue = 1234\nunit = \"institution\"\nqualifier = \"exact\"\n",
        section.replace("section", "▶section"),
    ))
}

#[test]
fn a_quote_of_two_sentences() {
    edit(HEALTH, "quote = \"惠及群眾200萬余人\"", "▶quote = \"惠及群眾200萬余人。全省居民\"").says(
        "data/facts/health.toml:@: the quote of fact `shared-people` extends beyond one sentence
  hint: quote one sentence only: 「惠及群眾200萬余人。」 is in the first",
    );
}

#[test]
fn a_numeral_that_is_not_in_its_quote() {
    nursery_places("numeral = \"15.94萬", "▶numeral = \"15.94万").says(
        "data/facts/health.toml:@: the numeral 「15.94万」 of fact `nursery-places` is not in its quote
  hint: the quote has the numerals `3285`, `15.94萬`",
    );
}

#[test]
fn a_quote_without_a_numeral() {
    edit(
        HEALTH,
        "quote = \"110所開設睡眠門診\"\nnumeral = \"110\"",
        "quote = \"所開設睡眠門診\"\n▶numeral = \"110\"",
    )
    .says(
        "data/facts/health.toml:@: the numeral 「110」 of fact `sleep-clinics` is not in its quote
  hint: the quote has no numeral: make it longer",
    );
}

#[test]
fn a_numeral_that_occurs_twice_in_its_quote() {
    edit(
        "facts/education.toml",
        "quote = \"完成100所寄宿制學校改造\"\nnumeral = \"100\"",
        "quote = \"完成100所寄宿制學校改造、100所公辦幼兒園改擴建\"\n▶numeral = \"100\"",
    )
    .says(
        "data/facts/education.toml:@: the numeral 「100」 of fact `boarding-schools` occurs 2 times in its quote
  hint: make the quote shorter, until it contains only one",
    );
}

#[test]
fn a_numeral_cut_short() {
    nursery_places("numeral = \"15.94萬", "▶numeral = \"15.94").says(
        "data/facts/health.toml:@: the numeral 「15.94」 of fact `nursery-places` is only a part of 「15.94萬」
  hint: write numeral = \"15.94萬\": keep every digit, and 余, 多, 近, 約 or 超過",
    );
}

#[test]
fn a_numeral_without_its_qualifier() {
    edit("facts/employment.toml", "numeral = \"近百萬\"", "▶numeral = \"百萬\"").says(
        "data/facts/employment.toml:@: the numeral 「百萬」 of fact `brand-jobs` is only a part of 「近百萬」
  hint: write numeral = \"近百萬\": keep every digit, and 余, 多, 近, 約 or 超過",
    );
}

#[test]
fn a_quote_that_cuts_its_numeral() {
    edit(HEALTH, "quote = \"惠及群眾200萬余人\"\nnumeral = \"200萬余\"", "quote = \"惠及群眾200萬\"\n▶numeral = \"200萬\"").says(
        "data/facts/health.toml:@: the numeral 「200萬」 of fact `shared-people` is only a part of 「200萬余」
  hint: the quote cuts the numeral too: make it contain 「200萬余」",
    );
}

#[test]
fn a_numeral_that_is_no_quantity() {
    nursery_places(NURSERY_PLACES, "id = \"nursery-places\"\nquote = \"實施“一醫一護”雙人包村\"\n▶numeral = \"雙\"\nvalue = 2\nunit = \"person\"\nqualifier = \"exact\"")
        .says_too(
            "data/facts/health.toml:@: the numeral of fact `nursery-places` cannot be read: 「雙」 is not a quantity: \
             expected a well-formed number in words at character 1, found 「雙」
  hint: quantities look like 15.94萬, 4000余萬, 近百萬, 72.3%, 三百五十 or 全部",
        );
}

#[test]
fn a_value_that_the_numeral_does_not_say() {
    nursery_places("value = 159400", "▶value = 15.94").says(
        "data/facts/health.toml:@: fact `nursery-places` has the value 15.94, but 「15.94萬」 is 159400
  hint: write value = 159400",
    );
}

#[test]
fn a_qualifier_that_the_numeral_does_not_say() {
    edit(
        "facts/employment.toml",
        "value = 1000000\nunit = \"person\"\nqualifier = \"nearly\"",
        "value = 1000000\nunit = \"person\"\n▶qualifier = \"exact\"",
    )
    .says(
        "data/facts/employment.toml:@: fact `brand-jobs` is `exact`, but 「近百萬」 is `nearly`
  hint: write qualifier = \"nearly\"",
    );
}

#[test]
fn a_share_with_the_unit_of_a_count_and_the_other_way_round() {
    edit(HEALTH, "value = 72.3\nunit = \"percent\"", "value = 72.3\n▶unit = \"county\"").says_too(
        "data/facts/health.toml:@: fact `five-centres-counties` has the unit `county`, but 「72.3%」 is a share
  hint: give it a unit of the kind `share`, or `change` if it says by how much something changed",
    );
    nursery_places("unit = \"place\"", "▶unit = \"percent\"").says(
        "data/facts/health.toml:@: fact `nursery-places` has the unit `percent`, a share, but 「15.94萬」 has no %
  hint: give it the unit of what it counts",
    );
}

#[test]
fn a_share_of_more_than_the_whole() {
    edit(
        HEALTH,
        "quote = \"72.3%的縣建成急診急救五大中心\"\nnumeral = \"72.3%\"\nvalue = 72.3",
        "quote = \"172.3%的縣建成急診急救五大中心\"\nnumeral = \"172.3%\"\n▶value = 172.3",
    )
    .edit("article.txt", "72.3%的縣", "172.3%的縣")
    .says(
        "data/facts/health.toml:@: fact `five-centres-counties` is a share of 172.3 %
  hint: a share of a whole lies between 0 and 100 %: give a change a unit of the kind `change`",
    );
}

#[test]
fn an_unknown_unit() {
    nursery_places("unit = \"place\"", "▶unit = \"palce\"").says(
        "data/facts/health.toml:@: the unit `palce` of fact `nursery-places` is not in story.toml
  hint: did you mean `place`?",
    );
}

#[test]
fn two_facts_on_one_numeral() {
    let again = NURSERY_PLACES.replace("nursery-places", "nursery-beds").replace("numeral", "▶numeral");
    add(HEALTH, &format!("\n[[fact]]\n{again}\n")).says_too(&format!(
        "data/facts/health.toml:@: the facts `nursery-places` and `nursery-beds` state the same numeral 「15.94萬」
  hint: `nursery-places` is at {}: keep one; any chart may show it",
        place(HEALTH, "id = \"nursery-places\"")
    ));
}

#[test]
fn an_id_given_twice() {
    nursery_places("id = \"nursery-places\"", "▶id = \"nurseries\"").says_too(&format!(
        "data/facts/health.toml:@: the fact id `nurseries` is used twice
  hint: it is first used at {}: rename one of them",
        place(HEALTH, "id = \"nurseries\"")
    ));
}

#[test]
fn an_id_of_another_form() {
    nursery_places("id = \"nursery-places\"", "▶id = \"Nursery places\"").says_too(
        "data/facts/health.toml:@: the id `Nursery places` is malformed
  hint: use small letters, digits and hyphens, with a letter first: ids become parts of addresses and file names",
    );
}

#[test]
fn an_empty_answer() {
    nursery_places("unit = \"place\"", "unit = \"place\"\n▶answers = { rate = \" \" }").says(
        "data/facts/health.toml:@: the answer to `rate` says nothing
  hint: write what you have decided, and why",
    );
}
