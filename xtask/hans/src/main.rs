//! `cargo xtask hans`: makes the edition in simplified characters from the one in traditional characters.
//!
//! - [`script`]: converts characters with OpenCC's dictionaries, then applies the review.
//! - [`review`]: a human reader's corrections, `data/wording/zh-Hans.review.toml`.
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

/// Writes the simplified edition of the story in the folder named by the first argument (`data` if there is none).
fn main() -> Result<()> {
    let data = std::env::args_os().nth(1).unwrap_or_else(|| "data".into());
    for (path, text) in make(Path::new(&data))? {
        let unchanged = fs::read_to_string(&path).is_ok_and(|old| old == text);
        if !unchanged {
            fs::write(&path, text).with_context(|| format!("can't write {}", path.display()))?;
        }
        println!("{}: {}", path.display(), if unchanged { "unchanged" } else { "written; read its diff" });
    }
    Ok(())
}

/// The files of the simplified edition, with their content.
fn make(data: &Path) -> Result<[(PathBuf, String); 3]> {
    let wording_of = |edition: &str| data.join(format!("wording/{edition}.toml"));
    let sharing_of = |edition: &str| data.join(format!("sharing/{edition}.toml"));
    let review = data.join(format!("wording/{TO}.review.toml"));
    let mut script = Script::new(Review::read(&review)?)?;
    let numerals = numerals::simplified(&data.join("facts"), &mut script)?;
    let source = wording_of(FROM);
    let wording = wording::simplified(&read(&source)?, &numerals, &mut script)
        .with_context(|| source.display().to_string())?;
    let source = sharing_of(FROM);
    let sharing = wording::sharing(&read(&source)?, &mut script)
        .with_context(|| source.display().to_string())?
        .to_string();
    let source = data.join("article.txt");
    let article = article::simplified(&read(&source)?, &mut script)
        .with_context(|| format!("{} in simplified characters", source.display()))?;
    script.finish().with_context(|| review.display().to_string())?;
    Ok([
        (wording_of(TO), wording),
        (sharing_of(TO), sharing),
        (data.join(format!("article.{TO}.txt")), article),
    ])
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
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        for (path, made) in make(&data).expect("the sources can be converted") {
            let committed = fs::read_to_string(&path).expect("`cargo xtask hans` wrote it");
            let difference = difference(&path, &committed, &made);
            assert!(difference.is_none(), "{}", difference.unwrap_or_default());
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
