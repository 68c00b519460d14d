//! Mistakes in `article.<lang>.toml` and `glossary.<lang>.toml`.

use std::fs;

use crate::{Copy, add, edit};

const ARTICLE: &str = "article.en.toml";
const HINT: &str = "\n  hint: write a figure as a reference to its fact, {fact-id}; type only dates, ages and names that the article's sentence has";

#[test]
fn another_age() {
    edit(ARTICLE, "\n3 = \"Not long ago, a woman of 53 ", "\n▶3 = \"Not long ago, a woman of 54 ")
        .says(&format!("data/article.en.toml:@: `sentences.3` has the typed number 54 (exact 54){HINT}"));
}

#[test]
fn a_figure_that_is_typed() {
    edit(ARTICLE, "{sleep-clinics}", "110").says_too(
        "data/article.en.toml:26: sentence 12 has the fact `sleep-clinics` 0 times instead of once
  hint: the source has `psychology-clinics`, `sleep-clinics` in this sentence: write each once, as {id}",
    );
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} or 110")
        .says(&format!("data/article.en.toml:26: `sentences.12` has the typed number 110 (exact 110){HINT}"));
}

#[test]
fn a_figure_of_another_sentence_and_of_an_unknown_fact() {
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} and {nurseries}").says(
        "data/article.en.toml:26: sentence 12 has the fact `nurseries`, which the source has in another sentence
  hint: remove it, or move it to that sentence",
    );
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} and {nurserys}").says(
        "data/article.en.toml:26: unknown fact `nurserys`
  hint: did you mean `nurseries`?",
    );
}

#[test]
fn words_in_place_of_digits() {
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics|many}").says(
        "data/article.en.toml:26: replaces the figure of `sleep-clinics` by words
  hint: write {sleep-clinics}: only a figure that the article writes without digits may be in words",
    );
}

#[test]
fn a_sentence_that_begins_with_a_figure() {
    edit(
        ARTICLE,
        "12 = \"Psychology clinics are open at {psychology-clinics} medical institutions and",
        "12 = \"{psychology-clinics} medical institutions have psychology clinics and",
    )
    .says(
        "data/article.en.toml:26: sentence 12 has the figure of `psychology-clinics` at the beginning of a sentence
  hint: put a word before the number",
    );
}

#[test]
fn a_sentence_that_is_not_translated() {
    edit(ARTICLE, "\n14 = ", "\n▶64 = ").says_too(
        "data/article.en.toml: sentence `14` is not translated\n  hint: add 14 = \"…\" under [sentences]",
    );
}

#[test]
fn a_voice_whose_words_differ() {
    edit("wording/en.toml", "quote = \"It’s really good:", "quote = \"It’s very good:").says_too(&format!(
        "{}: the words of voice `zhang-nvshi` are not between “ and ” in the translated article
  hint: make quote and article the same, word for word",
        crate::place("wording/en.toml", "zhang-nvshi = {")
    ));
}

#[test]
fn an_article_that_is_missing() {
    let copy = Copy::new();
    fs::remove_file(copy.dir.join(ARTICLE)).expect("the article is there");
    copy.says(
        "data/article.en.txt: is missing, and so is data/article.en.toml
  hint: an edition needs one of the two: the article in its script (.txt) or translated (.toml)",
    );
}

#[test]
fn a_term_that_nobody_uses() {
    let term = "[[term]]\nsource = \"雙減\"\n▶shown = \"Twofold Lessening\"\nnote = \"Not said.\"\n";
    add("glossary.en.toml", term).says(
        "data/glossary.en.toml:@: explains “Twofold Lessening”, which the edition `en` does not use
  hint: spell it as the edition does, or remove the term",
    );
    let term = "[[term]]\n▶source = \"雙倍\"\nshown = \"Sanjin\"\nnote = \"Not there.\"\n";
    add("glossary.en.toml", term).says_too(
        "data/glossary.en.toml:@: the term 「雙倍」 is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is 「雙向」, which has \
         「向」 (U+5411) where yours has 「倍」 (U+500D)",
    );
}
