//! `cargo xtask hans`: makes the edition in simplified characters from the one in traditional characters, of a story and of the interface
//! (`crates/load/interface/`).
//!
//! - [`script`]: converts characters with OpenCC's dictionaries, then applies the review.
//! - [`review`]: a human reader's corrections, `wording/zh-Hans.review.toml`.
//! - [`wording`]: the words of the edition. [`numerals`]: the characters of its numerals.
//! - [`article`]: the article, code point for code point.
//!
//! The result is committed: its diff can be read, a build needs no converter, and new dictionaries can't change it unnoticed. A test
//! compares the committed files with what their sources give.

mod article;
mod numerals;
mod review;
mod script;
mod wording;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use review::Review;
use script::Script;

/// The source edition and the generated one.
const FROM: &str = "zh-Hant";
const TO: &str = "zh-Hans";
/// The name of the edition in its own language.
const NAME: &str = "简体";

/// Writes the simplified edition of the files in each of the folders named by the arguments.
fn main() -> Result<()> {
    for folder in std::env::args_os().skip(1) {
        for (path, text) in make(Path::new(&folder))? {
            let unchanged = fs::read_to_string(&path).is_ok_and(|old| old == text);
            if !unchanged {
                fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))?;
            }
            println!(
                "{}: {}",
                path.display(),
                if unchanged { "unchanged" } else { "written; read its diff" }
            );
        }
    }
    Ok(())
}

/// The files of the simplified edition, with their content. The folder of the interface has neither article nor facts, and a story may have
/// no texts outside the page.
fn make(folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    let review = folder.join(format!("wording/{TO}.review.toml"));
    let mut script = Script::new(Review::read(&review)?)?;
    let facts = folder.join("facts");
    let numerals = if facts.exists() { numerals::simplified(&facts, &mut script)? } else { BTreeMap::new() };
    let mut made = Vec::new();
    let mut convert = |from: PathBuf, to: PathBuf, change: &mut dyn FnMut(&str) -> Result<String>| {
        if from.exists() {
            let text = change(&read(&from)?).with_context(|| from.display().to_string())?;
            made.push((to, text));
        }
        anyhow::Ok(())
    };
    let [from, to] = [FROM, TO].map(|edition| folder.join(format!("wording/{edition}.toml")));
    let beside =
        if folder.join("story.toml").exists() { load::words_beside_data(folder)? } else { Vec::new() };
    convert(from, to, &mut |text| {
        wording::simplified(&wording::with_words(text, &beside)?, &numerals, &mut script)
    })?;
    let [from, to] = [FROM, TO].map(|edition| folder.join(format!("sharing/{edition}.toml")));
    convert(from, to, &mut |text| Ok(wording::sharing(text, &mut script)?.to_string()))?;
    let (from, to) = (folder.join("article.txt"), folder.join(format!("article.{TO}.txt")));
    convert(from, to, &mut |text| article::simplified(text, &mut script))?;
    script.finish().with_context(|| review.display().to_string())?;
    Ok(made)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first line that differs, with what to do about it.
    fn difference(path: &Path, committed: &str, made: &str) -> Option<String> {
        if committed == made {
            return None;
        }
        let pairs = committed.lines().map(Some).chain([None]).zip(made.lines().map(Some).chain([None]));
        let (n, (is, should)) = pairs.enumerate().find(|(_, (is, should))| is != should)?;
        let [is, should] = [is, should].map(|line| line.unwrap_or("(the end)"));
        let name = path.file_name()?.to_string_lossy();
        Some(format!(
            "{name}, line {}, is not what {FROM} gives now: run `cargo xtask hans`, read the diff, commit it\n  \
             is        {is}\n  should be {should}",
            n + 1
        ))
    }

    #[test]
    fn the_committed_edition_is_what_its_sources_give() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for (folder, files) in [("data", 3), ("crates/load/interface", 2)] {
            let made = make(&root.join(folder)).expect("the sources can be converted");
            assert_eq!(made.len(), files, "{folder}");
            for (path, made) in made {
                let committed = fs::read_to_string(&path).expect("`cargo xtask hans` wrote it");
                let difference = difference(&path, &committed, &made);
                assert!(difference.is_none(), "{}", difference.unwrap_or_default());
            }
        }
    }

    #[test]
    fn a_change_that_was_not_carried_over_is_named_with_what_to_run() {
        let message =
            difference(Path::new("wording/zh-Hans.toml"), "a = \"3家\"\nb = 1\n", "a = \"3家\"\nb = 2\n");
        let message = message.expect("they differ");
        assert!(
            message.contains("zh-Hans.toml, line 2") && message.contains("`cargo xtask hans`"),
            "{message}"
        );
        assert!(message.contains("is        b = 1") && message.contains("should be b = 2"), "{message}");
        assert_eq!(difference(Path::new("x"), "a\n", "a\n"), None);
        assert!(difference(Path::new("x"), "a\n", "a\nb\n").is_some_and(|it| it.contains("(the end)")));
    }
}
