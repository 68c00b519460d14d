//! Mistakes in `ledger.toml`, and numerals missing from it.

use crate::{Copy, add, edit, place};

#[test]
fn a_numeral_that_nothing_accounts_for() {
    edit("ledger.toml", "[[phrase]]\ntext = \"53歲\"\nreason = \"age\"\n", "")
        .edit("article.txt", "前段時間,一名53歲", "▶前段時間,一名53歲")
        .says(
            "data/article.txt:@: the numeral 「53」 in 「前段時間,一名53歲的女患者突發胸」 is not accounted for
  hint: state it as a [[fact]] in facts/, or add a [[phrase]] that contains it to ledger.toml, with the reason why \
                it is not a figure",
        );
}

#[test]
fn a_numeral_of_the_lede_or_of_the_title_that_nothing_accounts_for() {
    edit("article.txt", "溫暖厚實的民生答卷。", "溫暖厚實的民生答卷。建成1234家。").says_somewhere(
        "is not accounted for
  hint: state it as a [[fact]] in facts/ with section = \"…\", the section that tells it, since it is before the first heading; \
         or add a [[phrase]] that contains it to ledger.toml, with the reason why it is not a figure",
    );
    titled("▶").says(
        "data/article.txt:@: the numeral 「1234」 in 「乘客回來了 建成1234個碼頭」 is not accounted for
  hint: only sentences are quoted: add a [[phrase]] that contains it to ledger.toml, with reason = \"repeats\" and the fact \
         that states the figure, with reason = \"title\" if no sentence states it, or with the reason why it is not a figure",
    );
}

/// The invented story with a figure in its title that no sentence states.
fn titled(mark: &str) -> Copy {
    Copy::of_kinds().edit(
        "article.txt",
        "月牙島渡輪,乘客回來了",
        &format!("{mark}月牙島渡輪,乘客回來了 建成1234個碼頭"),
    )
}

#[test]
fn a_figure_that_only_the_title_states() {
    titled("").add("ledger.toml", "\n[[phrase]]\ntext = \"1234個碼頭\"\nreason = \"title\"\n").says_nothing();
    // In the prose it would be a fact, or have another reason.
    edit("ledger.toml", "text = \"53歲\"\nreason = \"age\"", "▶text = \"53歲\"\nreason = \"title\"").says(
        "data/ledger.toml:@: 「53」 in the phrase 「53歲」 is in a sentence, not only in a title
  hint: state it as a [[fact]], or give it another reason; if only the phrase in the title is meant, make it longer, until no \
         sentence has it",
    );
    Copy::of_kinds()
        .edit("article.txt", "月牙島渡輪,乘客回來了", "月牙島渡輪,乘客回來了 418個航班")
        .add("ledger.toml", "\n[[phrase]]\n▶text = \"了 418個航班\"\nreason = \"title\"\n")
        .says(
            "data/ledger.toml:@: 「418」 in the phrase 「了 418個航班」 has the reason `title`, but the fact `sailings-november` states it
  hint: write reason = \"repeats\" and repeats = \"sailings-november\"",
        );
}

#[test]
fn a_numeral_that_is_a_fact_and_in_a_phrase() {
    add("ledger.toml", "\n[[phrase]]\n▶text = \"15.94萬個托位\"\nreason = \"name\"\n").says(&format!(
        "data/ledger.toml:@: the numeral 「15.94萬」 of fact `nursery-places` ({}) is also in the phrase \
         「15.94萬個托位」
  hint: change the phrase so that it contains only numerals that are not facts",
        place("facts/health.toml", "id = \"nursery-places\"")
    ));
}

#[test]
fn a_numeral_with_two_reasons() {
    add("ledger.toml", "\n[[phrase]]\n▶text = \"82歲的王元棟\"\nreason = \"name\"\n").says(&format!(
        "data/ledger.toml:@: the numeral 「82」 is in the phrases 「82歲」 ({}) and 「82歲的王元棟」 (data/ledger.toml:@), \
         which give different reasons
  hint: make one of them shorter or longer, so that only one contains it",
        place("ledger.toml", "text = \"82歲\"")
    ));
}

#[test]
fn a_phrase_that_is_not_in_the_article() {
    edit("ledger.toml", "text = \"一縣一品牌\"", "▶text = \"一縣一名牌\"").says(
        "data/ledger.toml:@: the phrase 「一縣一名牌」 is not in the article
  hint: copy the article's words exactly, with its punctuation; the nearest text is 「一縣一品牌」, \
         which has 「品」 (U+54C1) where yours has 「名」 (U+540D)",
    );
}

#[test]
fn a_phrase_that_holds_no_numeral() {
    add("ledger.toml", "\n[[phrase]]\n▶text = \"托育服務\"\nreason = \"name\"\n").says(
        "data/ledger.toml:@: the phrase 「托育服務」 contains no numeral of the article
  hint: remove it, or extend it to contain the numeral that it is meant for",
    );
    add("ledger.toml", "\n[[phrase]]\n▶text = \"萬個托位\"\nreason = \"name\"\n").says(
        "data/ledger.toml:@: the phrase 「萬個托位」 contains no numeral of the article
  hint: it cuts 「15.94萬」: extend it to contain all of it",
    );
}

#[test]
fn a_phrase_given_twice() {
    add("ledger.toml", "\n[[phrase]]\n▶text = \"三晉\"\nreason = \"name\"\n").says(&format!(
        "data/ledger.toml:@: the phrase 「三晉」 is listed twice
  hint: it is first listed at {}: remove one of them",
        place("ledger.toml", "text = \"三晉\"")
    ));
}

#[test]
fn an_unknown_reason() {
    edit("ledger.toml", "text = \"三晉\"\nreason = \"name\"", "text = \"三晉\"\n▶reason = \"nmae\"").says(
        "data/ledger.toml:@: `reason` cannot be `nmae`
  hint: did you mean `name`? use one of `date`, `age`, `phone`, `name`, `grade`, `idiom`, `indefinite`, \
         `enumeration`, `whole`, `range`, `rank`, `rate`, `part`, `term`, `repeats`, `vague`, `title`, \
         `score`, `hypothetical`",
    );
}

#[test]
fn a_figure_that_is_not_repeated() {
    const AGE: &str = "text = \"53歲\"\nreason = \"age\"";
    edit("ledger.toml", AGE, "▶text = \"53歲\"\nreason = \"repeats\"").says(
        "data/ledger.toml:@: the phrase 「53歲」 does not say which fact it repeats
  hint: add repeats = \"…\", the id of the fact",
    );
    edit("ledger.toml", AGE, "text = \"53歲\"\nreason = \"repeats\"\n▶repeats = \"nursery-place\"").says(
        "data/ledger.toml:@: the phrase 「53歲」 repeats the unknown fact `nursery-place`
  hint: did you mean `nursery-places`?",
    );
    edit("ledger.toml", AGE, "text = \"53歲\"\nreason = \"repeats\"\n▶repeats = \"nursery-places\"").says(
        "data/ledger.toml:@: 「53」 in the phrase 「53歲」 does not state the figure of `nursery-places`
  hint: `nursery-places` is exact 159400: state another figure as a fact of its own",
    );
    edit("ledger.toml", AGE, "text = \"53歲\"\nreason = \"age\"\n▶repeats = \"nursery-places\"").says(
        "data/ledger.toml:@: the phrase 「53歲」 repeats a fact, but has the reason `age`
  hint: write reason = \"repeats\", or remove `repeats`",
    );
}

/// The invented story with ferries and moorings that are fewer, and a figure in its title with a phrase for it.
fn fewer(title: &str, phrase: &str) -> Copy {
    const FACTS: &str = "facts/ferry.toml";
    let fact = |copy: Copy, [quote, numeral, value]: [&str; 3], to: [&str; 3]| {
        let unit = |unit, [quote, numeral, value]: [&str; 3]| {
            format!("quote = \"{quote}\"\nnumeral = \"{numeral}\"\nvalue = {value}\nunit = \"{unit}\"")
        };
        copy.edit(FACTS, &unit("growth", [quote, numeral, value]), &unit("fewer", to))
    };
    let copy = Copy::of_kinds().edit("article.txt", "乘客回來了", &format!("乘客回來了 {title}")).edit(
        "article.txt",
        "島上的郵件下降41%,包裹下降0.4%。",
        "島上的渡輪少了18艘,泊位少了2處。",
    );
    let copy = fact(copy, ["郵件下降41%", "下降41%", "-41"], ["渡輪少了18艘", "少了18", "-18"]);
    fact(copy, ["包裹下降0.4%", "下降0.4%", "-0.4"], ["泊位少了2處", "少了2", "-2"])
        .edit("wording/zh-Hant.toml", "growth = \"%\"", "growth = \"%\"\nfewer = \"艘\"")
        .edit("wording/en.toml", "growth = \"%\"", "growth = \"%\"\nfewer = \" boats\"")
        .add("story.toml", "\n[[unit]]\nid = \"fewer\"\nkind = \"change\"\n")
        .add("ledger.toml", &format!("\n[[phrase]]\n{phrase}\n"))
}

#[test]
fn a_title_repeats_the_size_of_a_fall_that_the_fact_says() {
    let repeats =
        |text: &str| format!("text = \"{text}\"\nreason = \"repeats\"\n▶repeats = \"growth-letters\"");
    for (title, text) in
        [("渡輪十八艘停航", "十八艘"), ("18艘船", "18艘船"), ("少了十八艘", "少了十八"), ("沒了18", "沒了18")]
    {
        fewer(title, &repeats(text)).says_nothing();
    }
    // Another size, another qualifier, another thing, and a rise.
    for (title, text, numeral) in [
        ("渡輪十九艘停航", "十九艘", "十九"),
        ("近十八艘停航", "近十八艘", "近十八"),
        ("十八處停航", "十八處", "十八"),
        ("多了十八艘", "多了十八艘", "十八"),
        ("新增18艘", "新增18艘", "18"),
        ("18%停航", "18%", "18%"),
    ] {
        fewer(title, &repeats(text)).says(&format!(
            "data/ledger.toml:@: 「{numeral}」 in the phrase 「{text}」 does not state the figure of `growth-letters`
  hint: `growth-letters` is exact -18: state another figure as a fact of its own"
        ));
    }
}

#[test]
fn degrees_below_zero_are_not_repeated_without_their_sign() {
    Copy::of_kinds()
        .edit("article.txt", "乘客回來了", "乘客回來了 冷到6℃")
        .add("ledger.toml", "\n[[phrase]]\ntext = \"冷到6℃\"\nreason = \"repeats\"\n▶repeats = \"coldest-january\"\n")
        .says(
            "data/ledger.toml:@: 「6」 in the phrase 「冷到6℃」 does not state the figure of `coldest-january`
  hint: `coldest-january` is exact -6: state another figure as a fact of its own",
        );
}

#[test]
fn a_figure_of_a_sentence_in_other_characters_is_not_of_the_title_only() {
    let title = |text: &str| format!("▶text = \"{text}\"\nreason = \"title\"");
    for (words, text, numeral, fact) in [
        ("渡輪十八艘停航", "十八艘", "十八", "growth-letters"),
        ("少了十八艘", "少了十八艘", "少了十八", "growth-letters"),
        ("四百一十八個航班", "四百一十八個", "四百一十八", "sailings-november"),
    ] {
        fewer(words, &title(text)).says(&format!(
            "data/ledger.toml:@: 「{numeral}」 in the phrase 「{text}」 has the reason `title`, but the fact `{fact}` states it
  hint: write reason = \"repeats\" and repeats = \"{fact}\""
        ));
    }
    // More ferries, other things, and about as many.
    for words in ["新增十八艘", "十八家船廠", "約十八艘", "十八年"] {
        fewer(words, &title(words)).says_nothing();
    }
}
