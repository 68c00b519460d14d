//! An invented article in English, from its files to figures; and every way to state one of its figures wrongly.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use load::{Loaded, load};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A copy of the invented story, with the interface's words of this repository's English edition, to be edited.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("english-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let _ = fs::remove_dir_all(&dir);
        let from = root().join("tests/english/harbour");
        for file in [
            "article.txt",
            "story.toml",
            "ledger.toml",
            "charts.toml",
            "voices.toml",
            "told.toml",
            "corrections.toml",
            "facts/all.toml",
        ] {
            let to = dir.join(file);
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder for the copy");
            fs::copy(from.join(file), to).expect("a file of the invented story");
        }
        let read = |path: &str| fs::read_to_string(root().join(path)).expect(path);
        let words = read("data/wording/en.toml");
        let (ui, _) =
            words.split_once("# The word after a number.").expect("the interface's words come first");
        for (file, text) in [
            (
                "wording/en.toml",
                format!("{}\n{}", without_figures(ui), read("tests/english/harbour/wording/en.toml")),
            ),
            ("sharing/en.toml", read("data/sharing/en.toml")),
        ] {
            fs::create_dir_all(dir.join(file).parent().expect("a folder")).expect("a folder for the copy");
            fs::write(dir.join(file), text).expect("the copy can be written");
        }
        Self(dir)
    }

    /// Replaces the only occurrence of `from` in a file.
    fn edit(self, file: &str, from: &str, to: &str) -> Self {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the file is there");
        assert_eq!(text.matches(from).count(), 1, "{file} should hold once: {from}");
        fs::write(&path, text.replacen(from, to, 1)).expect("the copy can be written");
        self
    }

    fn load(&self) -> Result<Loaded, Vec<String>> {
        let place = format!("{}/", self.0.display());
        load(&self.0)
            .map_err(|problems| problems.0.iter().map(|p| p.to_string().replace(&place, "")).collect())
    }

    /// Asserts that the story has a problem whose message contains each of some texts, and no more problems than one of each.
    #[track_caller]
    fn says(self, wanted: &[&str]) {
        let problems = self.load().err().unwrap_or_default();
        assert_eq!(problems.len(), wanted.len(), "{}", problems.join("\n"));
        for (problem, wanted) in problems.iter().zip(wanted) {
            assert!(problem.contains(wanted), "wanted\n{wanted}\nin\n{problem}");
        }
    }
}

/// The interface's words, without the year and the place of this repository's story.
fn without_figures(ui: &str) -> String {
    ui.replace(", 2025", "").replace(" in 2025", "")
}

fn edit(file: &str, from: &str, to: &str) -> Copy {
    Copy::new().edit(file, from, to)
}

/// The invented story with one edit in its facts.
fn facts(from: &str, to: &str) -> Copy {
    edit("facts/all.toml", from, to)
}

#[test]
fn an_english_article_loads_with_all_its_figures() {
    let loaded = Copy::new().load().unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
    let (story, words) = (&loaded.story, &loaded.story.editions[0]);
    let said: Vec<String> =
        story.facts.iter().map(|fact| format!("{}: {}", fact.id, words.said_figure(story, fact))).collect();
    assert_eq!(
        said,
        [
            "sailings: 44 sailings",
            "all-passengers: 2.4 million passengers",
            "regatta: more than 61,000 passengers",
            "last-year: 1.94 million passengers",
            "on-foot: about 66.7%",
            "bicycles: nearly 20%",
            "full-routes: at least 12 routes",
            "routes: 21 routes",
            "late: −3.2%",
            "waits: 30 to 45 minutes",
            "ticket: $3.85",
            "old-ticket: $3.60",
            "child: −$0.50",
            "fares: $18.5 million",
            "wages: about 50%",
            "fuel: nearly $4.2 million",
            "boat: $11 million to $13 million",
            "repairs: $2.5 million",
            "cold: −8.5°C",
            "ice: at most 14 cm",
            "delay: 90 minutes",
            "waiting: about 300 passengers",
            "hall: at most 180 passengers",
            "loading: 1.25 hours",
            "swim: 9,369 seconds",
            "blankets: 100%",
            "helpers: 21 volunteers",
            "wind: at least 90 kph",
            "stopped: 17 days",
            "closed: 12 days",
        ]
    );
    assert_eq!(story::verify::verify(story).faulty().count(), 0);
    let sentence = story.article.slice(&story.article.sentences[5].span);
    assert!(sentence.ends_with("by 8 a.m. on most days.”"), "{sentence}");
}

#[test]
fn a_figure_of_the_lede_is_told_in_the_section_that_it_names() {
    let loaded = Copy::new().load().unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
    let story = &loaded.story;
    let fact = story.fact("sailings").expect("the figure of the lede");
    assert_eq!((fact.section.as_str(), fact.sentence), ("passengers", 0));
    let strip = story.charts.iter().find(|chart| chart.is_overview()).expect("the strip");
    assert_eq!(strip.facts.first().map(String::as_str), Some("sailings"), "in the article's order");
    assert!(story::verify::verify(story).lines.iter().any(
        |line| matches!(line.about, story::verify::About::Fact(about) if about.id == "sailings" && line.fault.is_none())
    ));
    facts("section = \"passengers\"\n", "").says(&["the quote of fact `sailings` is before the first heading\n  hint: add section = \"…\", the section that tells it: `passengers`, `money`, `weather`"]);
}

#[test]
fn money_is_written_with_its_sign_and_its_cents() {
    let loaded = Copy::new().load().unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
    let (story, words) = (&loaded.story, &loaded.story.editions[0]);
    let parts = |id: &str| {
        let figure = words.figure(story, story.fact(id).expect(id));
        [figure.before, figure.digits, figure.after, figure.unit]
    };
    assert_eq!(parts("old-ticket"), ["$", "3.60", "", ""]);
    assert_eq!(parts("fares"), ["$", "18.5", " million", ""], "18.50 is not what the article prints");
    assert_eq!(parts("boat"), ["$", "11 million to $13", " million", ""]);
    assert_eq!(parts("child"), ["−$", "0.50", "", ""]);
    assert_eq!(parts("late"), ["", "−3.2", "", "%"]);
    let told = |article: &str, numeral: &str, value: &str| {
        let copy = edit("article.txt", "costs $3.85", article).edit(
            "facts/all.toml",
            "costs $3.85\"\nnumeral = \"$3.85\"\nvalue = 3.85",
            &format!("{article}\"\nnumeral = \"{numeral}\"\n{value}"),
        );
        let loaded = copy.load().unwrap_or_else(|problems| panic!("{}", problems.join("\n")));
        let (story, words) = (&loaded.story, &loaded.story.editions[0]);
        words.figure(story, story.fact("ticket").expect("the ticket")).to_string()
    };
    assert_eq!(told("costs $3", "$3", "value = 3"), "$3");
    assert_eq!(told("costs $3.60 to $4", "$3.60 to $4", "low = 3.6\nhigh = 4"), "$3.60 to $4.00");
    assert_eq!(told("costs $1,203.50", "$1,203.50", "value = 1203.5"), "$1,203.50");
    assert_eq!(told("costs $3.60 million", "$3.60 million", "value = 3600000"), "$3.60 million");
    assert_eq!(told("costs $0.85 billion", "$0.85 billion", "value = 850000000"), "$850 million");
}

#[test]
fn a_number_with_a_colon_is_what_its_unit_says() {
    const LOADING: &str = "value = 1.25\nunit = \"hour\"";
    facts(LOADING, "value = 75\nunit = \"second\"").load().expect("minutes and seconds");
    edit(
        "story.toml",
        "id = \"hour\"\nkind = \"duration\"\ntime = \"hour\"",
        "id = \"hour\"\nkind = \"ratio\"",
    )
    .edit("facts/all.toml", LOADING, "value = 0.066667\nunit = \"hour\"")
    .load()
    .expect("a ratio");
    for unit in ["wait", "day", "passenger"] {
        facts(LOADING, &format!("value = 75\nunit = \"{unit}\"")).says(&[
            "but 「1:15」 is a time of day, a duration or a ratio\n  hint: a time of day belongs in ledger.toml, as `date`",
        ]);
    }
    facts("value = 9369\nunit = \"second\"", "value = 9369\nunit = \"passenger\"")
        .says(&["but 「2:36:09」 is a duration"]);
}

#[test]
fn a_value_a_qualifier_or_a_unit_that_the_article_does_not_state() {
    facts("value = 2400000", "value = 2.4").says(&["has the value 2.4, but 「2.4 million」 is 2400000"]);
    facts(
        "value = 61000\nunit = \"passenger\"\nqualifier = \"over\"",
        "value = 61000\nunit = \"passenger\"\nqualifier = \"exact\"",
    )
    .says(&["fact `regatta` is `exact`, but 「more than 61,000」 is `over`"]);
    facts("value = -8.5", "value = 8.5").says(&["has the value 8.5, but 「8.5 degrees below zero」 is -8.5"]);
    facts("value = -3.2", "value = 3.2").says(&["has the value 3.2, but 「fell by 3.2 per cent」 is -3.2"]);
    facts("low = 30\nhigh = 45", "low = 30\nhigh = 54")
        .says(&["has the range 30 to 54, but 「30 to 45」 is 30 to 45"]);
    edit("story.toml", "kind = \"money\"\ncurrency = \"USD\"", "kind = \"money\"\ncurrency = \"CNY\"")
        .load()
        .expect_err("a dollar is no yuan");
}

#[test]
fn a_numeral_without_the_words_that_belong_to_it() {
    facts("numeral = \"more than 61,000\"", "numeral = \"61,000\"")
        .says(&["the numeral 「61,000」 of fact `regatta` is only a part of 「more than 61,000」"]);
    facts("numeral = \"2.4 million\"", "numeral = \"2.4\"").says(&["is only a part of 「2.4 million」"]);
    facts("numeral = \"180 people or fewer\"", "numeral = \"180\"")
        .says(&["is only a part of 「180 people or fewer」"]);
    facts("numeral = \"8.5 degrees below zero\"", "numeral = \"8.5\"")
        .says(&["is only a part of 「8.5 degrees below zero」"]);
    facts("numeral = \"17\"", "numeral = \"on 17\"")
        .says(&["the numeral 「on 17」 of fact `stopped` is not one numeral of its quote"]);
}

#[test]
fn numerals_that_no_chart_can_draw() {
    let fact = |quote: &str, numeral: &str| {
        let more = format!(
            "\n[[fact]]\nid = \"more\"\nquote = \"{quote}\"\nnumeral = \"{numeral}\"\nvalue = 5\nunit = \"day\"\nqualifier = \"exact\"\n\n[[fact]]\nid = \"closed\""
        );
        facts("\n[[fact]]\nid = \"closed\"", &more)
    };
    for (quote, numeral, why) in [
        (
            "Dozens of sailings were cancelled",
            "Dozens",
            "it is no exact number\n  hint: no chart can draw it: give it the reason `vague`",
        ),
        ("for repairs over five years", "over five years", "the word before the number can't be read"),
        ("expects fares to double again", "double", "it says how many times as much"),
        ("the Covid-19 signs", "Covid-19", "it is part of a name or a code"),
        ("the first of two is due", "first", "it is a place in an order"),
    ] {
        let problems = fact(quote, numeral).load().expect_err(numeral);
        assert!(problems.iter().any(|problem| problem.contains(why)), "{numeral}: {}", problems.join("\n"));
    }
}

#[test]
fn a_numeral_without_account() {
    edit("article.txt", "served tea.", "served tea to half of them.")
        .says(&["article.txt:17: the numeral 「half」 in"]);
    edit("article.txt", "served tea.", "served tea to a third of them.")
        .says(&["the numeral 「a third」 in"]);
    edit("article.txt", "served tea.", "served tea to everyone at once, and both were glad.")
        .load()
        .expect("what counts nothing needs no account");
}

#[test]
fn typed_numbers_and_words_for_figures() {
    const WORDS: &str = "wording/en.toml";
    edit(WORDS, "closed for {closed|twelve} days", "closed for 12 days")
        .says(&["has the typed number 12 (exact 12)"]);
    edit(WORDS, "closed for {closed|twelve} days", "closed for {closed|thirteen} days")
        .says(&["`thirteen` replaces `closed`, which is a dozen"]);
    edit(WORDS, "closed for {closed|twelve} days", "closed for {closed|a while}")
        .says(&["`a while` replaces `closed`, which is a dozen"]);
    edit(WORDS, "The ferries carried {all-passengers}", "In 2024 the ferries carried {all-passengers}")
        .load()
        .expect("a year of the article may be typed");
    edit(WORDS, "The ferries carried {all-passengers}", "In 2024 more than 2.4 million passengers")
        .says(&["has the typed number more than 2.4 million (over 2400000)"]);
}
