//! Numbers in an edition's words that the article does not state, or states differently.

use crate::edit;

const WORDING: &str = "wording/zh-Hant.toml";
const HINT: &str = "\n  hint: write a figure as a reference to its fact, {fact-id}; type only dates, ages and names that the article's sentence has";

/// The real story with other words in a text of the first edition.
fn words(from: &str, to: &str) -> crate::Copy {
    edit(WORDING, from, &format!("▶{to}"))
}

/// The hint of a typed year.
const YEAR: &str = "\n  hint: type only a year that the article's sentence has in digits; otherwise write the sentence's own words for it \
                    (今年, last year) or leave it out; a `line` may have it in `dates`, with the article's words in `said`, and then its \
                    facts' labels may, too";

const ITEMS: &str = "互認項目{shared-items}";

#[test]
fn a_figure_that_is_typed() {
    // Even a correct digit is an error, since nothing ties it to its fact.
    for typed in ["400", "200"] {
        words(ITEMS, &format!("互認項目{typed}項")).says(&format!(
            "data/wording/zh-Hant.toml:@: `charts.shared-results.description` has the typed number {typed} (exact {typed}){HINT}"
        ));
    }
}

#[test]
fn a_figure_that_is_typed_in_words() {
    let typed = |figure: &str, numeral: &str| {
        words(ITEMS, &format!("互認項目{figure}")).says(&format!(
            "data/wording/zh-Hant.toml:@: `charts.shared-results.description` has the figure {figure} in words that refer to no fact
  hint: write it as a reference to its fact, {{fact-id}} or {{fact-id|{numeral}}}; type only dates, ages and names that the article's sentence has"
        ));
    };
    typed("四百項", "四百");
    typed("超過四百項", "超過四百");
    typed("三成", "三成");
    typed("五十萬", "五十萬");
    typed("四年", "四");
    edit("wording/en.toml", "{balanced-counties|Twelve} counties passed", "▶Twelve counties passed").says(
        "data/wording/en.toml:@: `charts.recognised-counties.description` has the figure Twelve counties in words that refer to no fact
  hint: write it as a reference to its fact, {fact-id} or {fact-id|Twelve}; type only dates, ages and names that the article's sentence has",
    );
}

#[test]
fn number_words_that_are_no_figures() {
    for none in [
        "一起互認",
        "第一項",
        "第四年",
        "四周",
        "兩項",
        "千家萬戶",
        "一半",
        "萬一",
        "十分",
        "全部項目",
        "三年級",
        "一家",
        "千萬",
    ] {
        words(ITEMS, &format!("{none}的互認項目{{shared-items}}")).says_nothing();
    }
}

#[test]
fn the_number_of_a_name_of_the_ledger() {
    words(ITEMS, "三年行動的互認項目{shared-items}").says_nothing();
    // Without the rest of the name it is a figure.
    words(ITEMS, "三年的互認項目{shared-items}").says_too(
        "data/wording/zh-Hant.toml:@: `charts.shared-results.description` has the figure 三年 in words that refer to no fact
  hint: write it as a reference to its fact, {fact-id} or {fact-id|三}; type only dates, ages and names that the article's sentence has",
    );
}

#[test]
fn a_reference_to_a_fact_of_another_chart_and_to_an_unknown_fact() {
    words(ITEMS, "互認項目{nurseries}").says(
        "data/wording/zh-Hant.toml:@: `{nurseries}` is not a fact that chart `shared-results` shows
  hint: known: `shared-items`, `shared-people`",
    );
    words(ITEMS, "互認項目{shared-item}").says(
        "data/wording/zh-Hant.toml:@: `{shared-item}` is not a fact that chart `shared-results` shows
  hint: did you mean `shared-items`?",
    );
}

#[test]
fn an_unknown_form_and_a_symbol_that_is_not_drawn() {
    words(ITEMS, "互認項目{shared-items:short}").says(
        "data/wording/zh-Hant.toml:@: `{shared-items:short}` has the unknown form `short`
  hint: use `number` (without the unit) or `per` (what one symbol stands for)",
    );
    words("{sleep-clinics}開設睡眠門診", "{sleep-clinics:per}開設睡眠門診").says(
        "data/wording/zh-Hant.toml:@: `{sleep-clinics:per}` asks what a symbol stands for, but the chart has no symbols for it
  hint: only a chart with symbols defines this, in `per`",
    );
}

#[test]
fn words_that_say_another_number() {
    const FIGURE: &str = "{five-centres-counties}的縣建成";
    words(FIGURE, "{five-centres-counties|超過七成}的縣建成").says_nothing();
    for other in ["超過八成", "七成", "超過70"] {
        words(FIGURE, &format!("{{five-centres-counties|{other}}}的縣建成")).says(&format!(
            "data/wording/zh-Hant.toml:@: `{other}` replaces `five-centres-counties`, which is 72.3%
  hint: write {{five-centres-counties}}, or between | and }} the same number in words: the unit stays outside"
        ));
    }
}

#[test]
fn a_sentence_that_begins_with_a_figure_and_a_plus_sign_in_running_text() {
    const EN: &str = "wording/en.toml";
    const TWELVE: &str = "{balanced-counties|Twelve} counties passed";
    edit(EN, TWELVE, "▶{balanced-counties:number} counties passed").says(
        "data/wording/en.toml:@: a sentence begins with a figure: “12 counties passed the n…”
  hint: put a word before the number, or write it in words: {fact-id|Twelve}",
    );
    let posts = "{fair-employers} offered {fair-posts}: ";
    edit(EN, posts, &posts.replace("{fair-posts}", "{fair-posts:number}+")).says(&format!(
        "{}: “1,900+” has a plus sign in running text
  hint: plus signs are for charts: write {{fact-id}}, which becomes “more than …”",
        crate::place(EN, posts)
    ));
}

#[test]
fn a_count_that_is_typed_beside_counts_of_the_page() {
    edit(WORDING, "summary = \"{facts}個數字，", "▶summary = \"{facts}個數字，四個領域，").says(
        "data/wording/zh-Hant.toml:@: `summary` has the typed count “四” beside counts that the page fills in
  hint: remove it: only the counts in braces, like {facts}, stay right when the data change",
    );
    edit("wording/en.toml", "summary = \"{facts} numbers, ", "▶summary = \"{facts} numbers, four fields, ")
        .says(
        "data/wording/en.toml:@: `summary` has the typed count “four” beside counts that the page fills in
  hint: remove it: only the counts in braces, like {facts}, stay right when the data change",
    );
}

#[test]
fn a_word_of_another_region() {
    edit(WORDING, "kicker = \"山西2025 · 一篇報道裡的數字\"", "▶kicker = \"山西2025 · 一篇報導裡的數字\"")
        .says(
            "data/wording/zh-Hant.toml:@: uses the word 報導
  hint: this edition writes 報道",
        );
}

#[test]
fn another_year_in_the_pages_own_text() {
    edit(WORDING, "kicker = \"山西2025", "▶kicker = \"山西2026").says(&format!(
        "data/wording/zh-Hant.toml:@: `ui.kicker` has the typed number 2026 (exact 2026){YEAR}"
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
        "data/wording/zh-Hant.toml:@: `voices.wang-yuandong.about` has the typed number 83 (exact 83){HINT}"
    ));
}
