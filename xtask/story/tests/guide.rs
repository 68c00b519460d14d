//! The guide of data/README.md tells the story of examples/river: its excerpts are in the story's files, its errors are what the check says, and
//! the story has no problem.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const STORY: &str = "examples/river";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn guide() -> String {
    fs::read_to_string(root().join("data/README.md")).expect("the guide")
}

/// What the check says of the story in a folder.
fn checked(dir: &Path) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-story"));
    let output = program.args(["check", STORY]).current_dir(dir).output().expect("it starts");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The guide's blocks of TOML that name their file in the first line: the file and the text.
fn excerpts(guide: &str) -> Vec<(&str, &str)> {
    let blocks = guide.split("```toml\n# examples/").skip(1);
    let blocks = blocks.map(|block| block.split("```").next().unwrap_or_default());
    blocks.filter_map(|block| block.split_once('\n')).collect()
}

#[test]
fn the_example_has_no_problem_and_the_guide_says_so() {
    let said = checked(&root());
    assert!(said.starts_with("0 problems: "), "{said}");
    assert!(guide().contains(&said), "the guide does not end with: {said}");
}

#[test]
fn every_excerpt_of_the_guide_is_in_its_file() {
    let guide = guide();
    let excerpts = excerpts(&guide);
    assert!(excerpts.len() > 10, "{excerpts:?}");
    for (file, text) in excerpts {
        let whole = fs::read_to_string(root().join("examples").join(file)).expect(file);
        assert!(whole.contains(text), "examples/{file} has not, or no longer:\n{text}");
    }
}

/// An article that has the words of the guide's English entries, and the other entries that a story of it needs.
const ENGLISH: &str = "The walk to school\n\nOn foot\n\nThe council says that more than 37.5 per cent of the pupils now walk to school. “We leave the car at home now,” said \
                       Morag Ellery, a parent.\n";
const STORY_TOML: &str = "\n[[section]]\nid = \"walk\"\nheading = \"On foot\"\ntitle = \"On foot\"\nposter = [\"walkers\"]\nlead = \"pupils\"\n\
                          beside = [\"ellery\"]\n\n[[unit]]\nid = \"percent\"\nkind = \"share\"\nword = \"%\"\n";
const CHARTS_TOML: &str = "\n[[chart]]\nid = \"pupils\"\nsection = \"walk\"\nkind = \"waffle\"\nfacts = [\"walkers\"]\ntitle = \"Many walk\"\n\
                           subtitle = \"Share of the pupils\"\ndescription = \"Of the pupils {walkers} walk.\"\n";

#[test]
fn the_guide_s_english_entries_tell_an_english_article() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide-english");
    let _ = fs::remove_dir_all(&dir);
    fs::create_dir_all(&dir).expect("a folder of ours");
    fs::write(dir.join("article.txt"), ENGLISH).expect("a file");
    let run = |args: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_xtask-story"));
        let output = program.args(args).current_dir(&dir).output().expect("it starts");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    run(&["new", "walk", "--article", "article.txt", "--lang", "en", "--site", "Hekou"]);
    let guide = guide();
    let blocks = guide
        .split("```toml\n# in English, ")
        .skip(1)
        .map(|block| block.split("```").next().unwrap_or_default());
    let blocks: Vec<(&str, &str)> = blocks.filter_map(|block| block.split_once('\n')).collect();
    assert_eq!(blocks.iter().map(|(file, _)| *file).collect::<Vec<_>>(), ["facts/facts.toml", "voices.toml"]);
    for (file, text) in blocks.into_iter().chain([("story.toml", STORY_TOML), ("charts.toml", CHARTS_TOML)]) {
        let path = dir.join("walk").join(file);
        let begun = fs::read_to_string(&path).unwrap_or_default();
        let begun = begun.replace("TODO: whom or where most figures speak of", "Hekou");
        fs::write(path, format!("{begun}\n{text}")).expect("a file");
    }
    let said = run(&["check", "walk"]);
    assert!(said.starts_with("0 problems: "), "{said}");
}

#[test]
fn the_guide_s_errors_are_what_the_check_says() {
    let guide = guide();
    for (file, from, to) in [
        ("facts/water.toml", "value = 337", "value = 373"),
        ("facts/wildlife.toml", "numeral = \"640多\"", "numeral = \"640\""),
        ("ledger.toml", "\n[[phrase]]\ntext = \"58岁的\"\nreason = \"age\"\n", ""),
        ("charts.toml", "2025年{days-2025}", "2025年337天"),
        ("facts/sewage.toml", "short = \"2020年\"\nof = \"沿河住户\"\n", "short = \"2020年\"\n"),
    ] {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
        let _ = fs::remove_dir_all(&dir);
        copy(&root().join(STORY), &dir.join(STORY));
        let path = dir.join(STORY).join(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
        fs::write(&path, text.replace(from, to)).expect("our own file");
        let said = checked(&dir);
        let (error, _) = said.split_once("\n\n1 problem").expect("one problem");
        assert!(guide.contains(error), "the guide does not have:\n{error}");
    }
}

/// Copies a folder with its files.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder of ours");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let copied = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, copied).expect("a file");
        }
    }
}
