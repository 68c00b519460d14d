//! The arrows between modules, read from the `use` lines of `src/`: story → svg → chart → page → browser.

use std::fs;
use std::path::{Path, PathBuf};

/// A module, the modules of this crate it may know, and the crates it must not.
const LAYERS: [(&str, &[&str], &[&str]); 10] = [
    (
        "story",
        &["story"],
        &[
            "plotters",
            "plotters_backend",
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "gloo",
            "toml",
            "serde_json",
        ],
    ),
    ("load", &["load", "story"], &["plotters", "yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    ("dataset.rs", &["story"], &["plotters", "yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "toml"]),
    ("svg", &["svg"], &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "serde"]),
    ("chart", &["chart", "story", "svg"], &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    ("export", &["export", "story"], &["plotters", "yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    (
        "page",
        &["page", "export", "chart", "story", "dataset"],
        &["web_sys", "js_sys", "wasm_bindgen", "gloo", "plotters"],
    ),
    ("browser", &["browser", "page", "export", "story", "dataset", "chart"], &["plotters"]),
    (
        "bundle",
        &["bundle", "page", "export", "chart", "svg", "story", "dataset"],
        &["web_sys", "js_sys", "wasm_bindgen", "gloo"],
    ),
    ("main.rs", &[], &["plotters"]),
];

/// What breaks parity between native and wasm where charts are made.
const UNEVEN: [&str; 12] = [
    "HashMap",
    "HashSet",
    "Instant",
    "SystemTime",
    "std::env",
    "thread_rng",
    ".powf(",
    ".powi(",
    ".sin(",
    ".cos(",
    ".ln(",
    ".exp(",
];

fn rust_files(at: &Path) -> Vec<PathBuf> {
    if at.is_file() {
        return vec![at.to_owned()];
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(at).expect("a folder of src").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    entries
        .iter()
        .flat_map(|path| rust_files(path))
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect()
}

/// A file's code without comments, what stands in quotation marks, and tests.
fn code(path: &Path) -> String {
    without_tests(&without_words(&fs::read_to_string(path).expect("a source file")))
}

/// Code without its comments and without what its literals say: neither is code, and either may hold braces.
fn without_words(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let hashes = rest.strip_prefix('r').map_or(0, |raw| raw.len() - raw.trim_start_matches('#').len());
        let is_word = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if c == 'r' && !is_word && rest[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            let begin = hashes + 2;
            rest[begin..].find(&end).map_or(rest.len(), |at| begin + at + end.len())
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && (rest[1..].starts_with('\\') || rest.chars().nth(2) == Some('\'')) {
            quoted(rest, '\'')
        } else {
            code.push(c);
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    code
}

/// The length of a literal with its marks.
fn quoted(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Code without the items that are compiled for tests only, wherever they stand: up to the end of the item's braces or, where it has
/// none or is no block, to its semicolon.
fn without_tests(code: &str) -> String {
    const TEST: &str = "#[cfg(test)]";
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find(TEST) {
        kept.push_str(&rest[..at]);
        rest = &rest[at + TEST.len()..];
        let item = rest.trim_start();
        let is_statement =
            ["use ", "pub use ", "const ", "static ", "type "].iter().any(|word| item.starts_with(word));
        let mut depth = 0_usize;
        let end = rest.char_indices().find(|(_, c)| {
            match c {
                '{' | '(' | '[' => depth += 1,
                '}' | ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && (*c == ';' || *c == '}' && !is_statement)
        });
        rest = end.map_or("", |(at, _)| &rest[at + 1..]);
    }
    kept + rest
}

/// Every path that begins with `crate::` or `sanjin::` in a text: the module it names.
fn own_modules(code: &str) -> Vec<String> {
    let starts = code.match_indices("crate::").map(|(at, found)| at + found.len());
    starts
        .flat_map(|at| {
            let rest = &code[at..];
            let names = match rest.strip_prefix('{') {
                Some(group) => group.split('}').next().unwrap_or_default().split(',').collect(),
                None => vec![rest],
            };
            names.into_iter().map(first_name).collect::<Vec<_>>()
        })
        .collect()
}

fn first_name(path: &str) -> String {
    path.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '"')
            && (after.starts_with("::") || after.starts_with(';'))
    })
}

#[test]
fn modules_know_only_what_lies_before_them() {
    let mut wrong = Vec::new();
    for (layer, own, foreign) in LAYERS {
        for path in rust_files(&Path::new("src").join(layer)) {
            let code = code(&path);
            for module in own_modules(&code) {
                if !own.contains(&module.as_str()) {
                    wrong.push(format!("{}: uses crate::{module}; {layer} may use {own:?}", path.display()));
                }
            }
            for name in foreign {
                if names_crate(&code, name) {
                    wrong.push(format!("{}: uses {name}, which {layer} must not", path.display()));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "the arrows story → svg → chart → page → browser are broken:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_module_has_a_layer() {
    let known: Vec<&str> = LAYERS.iter().map(|(layer, ..)| *layer).chain(["lib.rs", "bin"]).collect();
    for entry in fs::read_dir("src").expect("src") {
        let name = entry.expect("an entry").file_name().into_string().expect("a UTF-8 name");
        assert!(
            known.contains(&name.as_str()),
            "src/{name} has no line in tests/layers.rs: say what it may use"
        );
    }
}

#[test]
fn nothing_that_draws_differs_between_machines() {
    for layer in ["story", "svg", "chart"] {
        for path in rust_files(&Path::new("src").join(layer)) {
            let code = code(&path);
            for word in UNEVEN {
                assert!(!code.contains(word), "{}: {word} breaks parity (see src/lib.rs)", path.display());
            }
        }
    }
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<(usize, PathBuf)> = ["src", "tests", "xtask", "lab"]
        .iter()
        .flat_map(|folder| rust_files(Path::new(folder)))
        .map(|path| (fs::read_to_string(&path).expect("a source file").lines().count(), path))
        .collect();
    lengths.sort();
    let (longest, path) = lengths.last().expect("there are files");
    assert!(*longest <= 500, "{} has {longest} lines; cut it by concept", path.display());
    let (median, _) = &lengths[lengths.len() / 2];
    assert!(*median < 150, "the median file has {median} lines");
}

#[test]
fn tests_are_left_out_wherever_they_stand_and_nothing_else() {
    let text = r##"
use a::one; // use a::comment;
#[cfg(test)]
use a::{tested, other};
use a::two;
#[cfg(test)]
#[allow(dead_code)]
fn tested() { if x == '{' { "}"; r#"" } "#; } }
fn three() -> &'static str { "use a::quoted; // {" }
#[cfg(test)]
mod tests;
#[cfg(test)]
const TESTED: [A; 1] = [A { b: 1 }];
/* use a::comment; { */ use a::four;
#[cfg(test)]
mod tests { fn tested() { tested(); } }
use a::five;
"##;
    let code = without_tests(&without_words(text));
    for word in ["one", "two", "three", "four", "five"] {
        assert!(code.contains(word), "{word} is code: {code}");
    }
    for word in ["tested", "TESTED", "comment", "quoted", "mod"] {
        assert!(!code.contains(word), "{word} is none: {code}");
    }
}

#[test]
fn all_of_a_file_is_read_but_its_tests() {
    // This one has a line for tests near its head.
    let charts = code(Path::new("src/bundle/charts/mod.rs"));
    assert!(charts.contains("fn write_chart(") && !charts.contains("mod tests"), "{charts}");
    for path in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&path).expect("a source file");
        let mut items = text.lines().filter(|line| line.starts_with("pub fn ") || line.starts_with("fn "));
        if let Some(last) = items.next_back() {
            let name = first_name(last.split("fn ").nth(1).unwrap_or_default());
            assert!(self::code(&path).contains(&name), "{}: {name} is not read", path.display());
        }
    }
}

#[test]
fn the_reader_of_use_lines_sees_what_it_should() {
    assert_eq!(own_modules("use crate::story::Fact; use crate::{chart::A, svg};"), ["story", "chart", "svg"]);
    assert!(names_crate("use yew::prelude::*;", "yew"));
    assert!(!names_crate("let renew = 1; preyew::x();", "yew"));
}
