//! Mistakes in `article.<lang>.toml` and `glossary.<lang>.toml`.

use std::fs;

use crate::{Copy, add, edit};

const ARTICLE: &str = "article.en.toml";
const HINT: &str = "\n  hint: write a figure as a reference to its fact, {fact-id}; only dates, ages and names of the source's sentence are typed";

#[test]
fn another_age() {
    edit(ARTICLE, "\n3 = \"Not long ago, a woman of 53 ", "\n▶3 = \"Not long ago, a woman of 54 ").says(
        &format!("data/article.en.toml:@: says 54 (exact 54), which the article does not say here{HINT}"),
    );
}

#[test]
fn a_figure_that_is_typed() {
    edit(ARTICLE, "{sleep-clinics}", "110").says_too(
        "data/article.en.toml:26: sentence 12 names the fact `sleep-clinics` 0 times, not once
  hint: the source states `psychology-clinics`, `sleep-clinics` there: write each as {id}",
    );
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} or 110").says(&format!(
        "data/article.en.toml:26: says 110 (exact 110), which the article does not say here{HINT}"
    ));
}

#[test]
fn a_figure_of_another_sentence_and_of_none() {
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} and {nurseries}").says(
        "data/article.en.toml:26: sentence 12 names the fact `nurseries`, which the source states elsewhere
  hint: leave it out, or move it to its sentence",
    );
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics} and {nurserys}").says(
        "data/article.en.toml:26: names the fact `nurserys`, which is none
  hint: did you mean `nurseries`?",
    );
}

#[test]
fn words_in_place_of_digits() {
    edit(ARTICLE, "{sleep-clinics}", "{sleep-clinics|many}").says(
        "data/article.en.toml:26: puts words in place of the figure of `sleep-clinics`
  hint: write {sleep-clinics}: only what the article says without digits may be said in words",
    );
}

#[test]
fn a_sentence_that_begins_with_a_figure() {
    edit(ARTICLE, "12 = \"Psychology clinics are open at {psychology-clinics} medical institutions and", "12 = \"{psychology-clinics} medical institutions have psychology clinics and")
        .says(
            "data/article.en.toml:26: sentence 12 has a sentence that begins with the figure of `psychology-clinics`
  hint: put a word before the number",
        );
}

#[test]
fn a_sentence_that_is_not_translated() {
    edit(ARTICLE, "\n14 = ", "\n▶64 = ").says_too(
        "data/article.en.toml: the sentence of sentence `14` is not translated\n  hint: add 14 = \"…\" under [sentences]",
    );
}

#[test]
fn a_voice_whose_words_differ() {
    edit("wording/en.toml", "quote = \"It’s really good:", "quote = \"It’s very good:").says_too(&format!(
        "{}: the words of voice `zhang-nvshi` do not stand between “ and ” in the translated article
  hint: make both the same, word for word",
        crate::place("wording/en.toml", "zhang-nvshi = {")
    ));
}

#[test]
fn an_article_that_is_missing() {
    let copy = Copy::new();
    fs::remove_file(copy.dir.join(ARTICLE)).expect("the article is there");
    copy.says(
        "data/article.en.txt: is missing, and so is data/article.en.toml
  hint: an edition has the article either in its script (.txt) or in its language (.toml)",
    );
}

#[test]
fn a_term_that_nobody_uses() {
    let term = "[[term]]\nsource = \"雙減\"\n▶shown = \"Twofold Lessening\"\nnote = \"Not said.\"\n";
    add("glossary.en.toml", term).says(
        "data/glossary.en.toml:@: explains “Twofold Lessening”, which the edition `en` does not say
  hint: write it as the edition does, or leave the term out",
    );
    let term = "[[term]]\n▶source = \"雙倍\"\nshown = \"Sanjin\"\nnote = \"Not there.\"\n";
    add("glossary.en.toml", term).says_too(
        "data/glossary.en.toml:@: the term 「雙倍」 is not in the article
  hint: quote the article's words exactly, half-width punctuation included; the nearest text is 「雙向」, which has \
         「向」 (U+5411) where this has 「倍」 (U+500D)",
    );
}
