//! The two commands as an editor uses them: a folder is begun, filled in and checked, in each language; a broken story names each mistake.

mod sample;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sample::{SAMPLES, Sample};
use serde_json::Value;

/// An empty place for a test.
fn place(test: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).expect("a folder");
    dir
}

/// Runs the program in a folder.
fn run(dir: &Path, args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-story"));
    program.args(args).current_dir(dir).output().expect("it starts")
}

/// What it printed, and whether it succeeded.
fn said(output: &Output) -> (String, bool) {
    let text = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    (text.concat(), output.status.success())
}

/// Begins the story of a sample in `<dir>/next`.
fn begin(dir: &Path, sample: &Sample) {
    fs::write(dir.join("article.txt"), sample.article).expect("a file");
    let args = ["new", "next", "--article", "article.txt", "--lang", sample.lang, "--site", "Hekou"];
    let (text, fine) = said(&run(dir, &args));
    assert!(fine, "{text}");
}

/// Begins the story of a sample and fills it in.
fn told(dir: &Path, sample: &Sample) {
    begin(dir, sample);
    for (file, text) in sample.files() {
        let path = dir.join("next").join(file);
        let begun = fs::read_to_string(&path).expect("`new` wrote it");
        let begun = begun.replace("TODO: whom or where most figures speak of", "Hekou");
        fs::write(path, begun + &text).expect("a file");
    }
}

/// Replaces the only occurrence of a text in a file of the story; returns the line where it begins.
fn edit(dir: &Path, file: &str, from: &str, to: &str) -> u64 {
    let path = dir.join("next").join(file);
    let text = fs::read_to_string(&path).expect("a file");
    assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
    let before = text.split(from).next().unwrap_or_default().matches('\n').count();
    fs::write(path, text.replace(from, to)).expect("a file");
    1 + before as u64
}

/// The problems that the command prints for other programs.
fn problems(dir: &Path) -> Vec<Value> {
    let output = run(dir, &["check", "next", "--json"]);
    let list: Vec<Value> = serde_json::from_slice(&output.stdout).expect("a JSON array");
    assert_eq!(output.status.success(), list.is_empty());
    list
}

/// Asserts that the story has one problem, in this file and line, whose text contains `what`; its hint contains `how`.
#[track_caller]
fn has_one(dir: &Path, (file, line): (&str, u64), what: &str, how: &str) {
    let list = problems(dir);
    let [one] = &list[..] else { panic!("{list:#?}") };
    assert_eq!(one["file"], format!("next/{file}"), "{one}");
    assert_eq!(one["line"], line, "{one}");
    for (key, part) in [("what", what), ("how", how)] {
        assert!(one[key].as_str().is_some_and(|text| text.contains(part)), "{key} without {part}: {one}");
    }
}

#[test]
fn a_new_story_lists_what_is_to_be_told_and_once_told_has_no_problem() {
    for sample in &SAMPLES {
        let dir = place(&format!("new-{}", sample.lang));
        begin(&dir, sample);
        let (text, fine) = said(&run(&dir, &["check", "next"]));
        assert!(!fine, "{text}");
        for part in [
            "next/story.toml:1: there is no section",
            "next/article.txt:5: the numeral 「",
            "`name` is not written yet: TODO",
            "\n7 problems",
        ] {
            assert!(text.contains(part), "{}: no {part} in {text}", sample.lang);
        }
        assert_eq!(text.matches("hint: state it as a [[fact]]").count(), 1, "the same hint once: {text}");

        let dir = place(&format!("told-{}", sample.lang));
        told(&dir, sample);
        let (text, fine) = said(&run(&dir, &["check", "next"]));
        assert_eq!(
            (text.as_str(), fine),
            ("0 problems: 4 facts in 3 charts, 1 edition\n", true),
            "{}",
            sample.lang
        );
        assert_eq!(problems(&dir), [Value::Null; 0]);
    }
}

#[test]
fn a_mistake_in_the_data_and_words_that_are_not_written_are_named() {
    let dir = place("data");
    told(&dir, &SAMPLES[0]);
    let line = edit(&dir, "facts/facts.toml", "value = 3600", "value = 3601");
    has_one(&dir, ("facts/facts.toml", line), "has the value 3601", "write value = 3600");
    edit(&dir, "facts/facts.toml", "value = 3601", "value = 3600");
    let line = edit(&dir, "facts/facts.toml", "label = \"志願者\"", "label = \"TODO 志願者\"");
    has_one(&dir, ("facts/facts.toml", line), "`label` is not written yet", "without the word TODO");
}

#[test]
fn a_figure_typed_into_words_is_named() {
    let dir = place("typed");
    told(&dir, &SAMPLES[0]);
    let line = edit(&dir, "charts.toml", "description = \"借出{lent-now}\"", "description = \"借出3700冊\"");
    has_one(&dir, ("charts.toml", line), "3700", "");
}

#[test]
fn words_that_do_not_fit_a_drawing_are_named_where_they_are_written() {
    let dir = place("drawing");
    told(&dir, &SAMPLES[2]);
    // A word that can't be broken is wider than a phone.
    let long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung";
    let line =
        edit(&dir, "facts/facts.toml", "label = \"books lent this year\"", &format!("label = \"{long}\""));
    let what = format!("`label` of fact `lent-now`, 「{long}」 in ");
    has_one(&dir, ("facts/facts.toml", line), &what, "write a `short` for `lent-now`");
    let all = problems(&dir);
    assert!(
        all[0]["what"].as_str().is_some_and(|what| what.starts_with("the drawing lending.en.")),
        "{all:?}"
    );
}

#[test]
fn a_fact_that_no_chart_shows_and_a_colour_used_twice_are_named() {
    let dir = place("shown");
    told(&dir, &SAMPLES[1]);
    let charts = fs::read_to_string(dir.join("next/charts.toml")).expect("a file");
    let (kept, _) = charts.split_once("[[chart]]\nid = \"students\"").expect("the last chart");
    fs::write(dir.join("next/charts.toml"), kept).expect("a file");
    let line = edit(&dir, "facts/facts.toml", "id = \"students\"", "id = \"students\"");
    has_one(&dir, ("facts/facts.toml", line), "fact `students` is in no chart", "of section `helpers`");

    let dir = place("colour");
    told(&dir, &SAMPLES[1]);
    edit(&dir, "story.toml", "id = \"books\"", "id = \"books\"\naccent = \"moss\"");
    let line = edit(&dir, "story.toml", "id = \"helpers\"", "id = \"helpers\"\naccent = \"moss\"");
    has_one(
        &dir,
        ("story.toml", line),
        "section `helpers` has the accent moss, as section `books`",
        "name an `accent` of its own",
    );
}

#[test]
fn nothing_is_overwritten_and_what_can_t_be_told_is_refused() {
    let dir = place("refused");
    begin(&dir, &SAMPLES[0]);
    let refused = |args: &[&str], why: &str| {
        let (text, fine) = said(&run(&dir, args));
        assert!(!fine && text.starts_with("error: ") && text.contains(why), "{args:?}: {text}");
    };
    let before = fs::read_to_string(dir.join("next/story.toml")).expect("a file");
    refused(
        &["new", "next", "--article", "article.txt", "--lang", "en"],
        "next is not empty, and nothing is overwritten",
    );
    assert_eq!(fs::read_to_string(dir.join("next/story.toml")).expect("a file"), before);
    refused(
        &["new", "b", "--article", "article.txt", "--lang", "fr"],
        "--lang is one of zh-Hant, zh-Hans, en",
    );
    refused(&["new", "b", "--article", "none.txt", "--lang", "en"], "can't read none.txt");
    refused(
        &["new", "b", "--article", "article.txt", "--lang", "en", "--name", "B!"],
        "`B!` can't name files",
    );
    fs::write(dir.join("big5.txt"), b"\xa4\xa4\xa4\xe5\n").expect("a file");
    refused(&["new", "b", "--article", "big5.txt", "--lang", "zh-Hant"], "big5.txt is not UTF-8");
    assert!(!dir.join("b").exists());
}

#[test]
fn a_new_story_has_the_article_s_title_its_own_name_and_no_word_of_another_story() {
    let dir = place("neutral");
    fs::write(dir.join("article.txt"), "\u{feff}The \"travelling\" library\r\n\r\nIt lent 36 books.\r\n")
        .expect("a file");
    let (text, fine) = said(&run(&dir, &["new", "hekou-books", "--article", "article.txt", "--lang", "en"]));
    assert!(fine && text.contains("cargo xtask serve --story hekou-books --watch"), "{text}");
    let read = |file: &str| fs::read_to_string(dir.join("hekou-books").join(file)).expect("a file");
    assert_eq!(read("article.txt"), "The \"travelling\" library\n\nIt lent 36 books.\n");
    let wording: toml::Table = read("wording/en.toml").parse().expect("TOML");
    assert_eq!(wording["ui"]["headline"].as_str(), Some("The \"travelling\" library"));
    let story: toml::Table = read("story.toml").parse().expect("TOML");
    assert_eq!(story["name"].as_str(), Some("hekou-books"));
    for file in ["story.toml", "facts/facts.toml", "ledger.toml", "charts.toml", "wording/en.toml"] {
        let text = read(file);
        for word in ["sanjin", "Sanjin", "Shanxi", "晉", "山西", "{lang}", "{name}", "{title}"] {
            assert!(!text.contains(word), "{file} has {word}");
        }
    }
}
