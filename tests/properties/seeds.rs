//! Runs the fuzzers' checks (`cargo xtask fuzz`) on a few inputs: all earlier findings, in `lab/fuzz/seeds`, and texts of `data/`. This keeps
//! fixed faults fixed and the fuzzers compiling.

use std::fs;
use std::path::Path;

use super::fuzzed::{drawing, export, fragment, loader, quantity, words};
use super::in_time;

type Check = fn(&[u8]);

/// Every fuzzer's name and check.
const TRIED: [(&str, Check); 6] = [
    ("drawing", drawing::check),
    ("export", export::check),
    ("fragment", fragment::check),
    ("loader", loader::check),
    ("quantity", quantity::check),
    ("words", words::check),
];

fn at_root(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn names_in(path: &str) -> Vec<String> {
    let entries = fs::read_dir(at_root(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let names =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a UTF-8 name"));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn every_fuzzer_has_its_check_here() {
    assert_eq!(names_in("lab/fuzz/fuzz_targets"), TRIED.map(|(name, _)| format!("{name}.rs")));
}

#[test]
fn what_was_found_once_holds() {
    for target in names_in("lab/fuzz/seeds") {
        let (_, check) = TRIED.into_iter().find(|(name, _)| *name == target).expect("a folder a fuzzer");
        for name in names_in(&format!("lab/fuzz/seeds/{target}")) {
            let path = format!("lab/fuzz/seeds/{target}/{name}");
            let input = fs::read(at_root(&path)).expect("a file");
            println!("{path}");
            in_time(move || check(&input));
        }
    }
}

#[test]
fn the_words_of_the_real_story_hold() {
    let article = fs::read_to_string(at_root("data/article.txt")).expect("the article");
    for line in article.lines() {
        for check in [quantity::check, words::check, export::check, drawing::check] {
            let line = line.to_owned();
            in_time(move || check(line.as_bytes()));
        }
    }
    for fact in &sanjin::dataset::story().facts {
        in_time(move || fragment::check(format!("#fact-{}", fact.id).as_bytes()));
    }
}

#[test]
fn a_change_to_a_file_is_the_change_that_the_input_says() {
    // Each change is a mistake that the loader finds only if it is applied.
    for input in
        ["charts.toml~0,0:x = 1\n", "facts/none.toml+[[fact]]\n", "voices.toml-", "told.toml=[[person]]"]
    {
        assert!(loader::refused(input.as_bytes()), "{input:?}");
    }
    assert!(!loader::refused(b"charts.toml~0,0:# a remark\n"));
}
