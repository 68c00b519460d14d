//! The characters of the article's numerals in the simplified edition: one simplified character for each, since the page converts a figure of the
//! printed article character by character.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::script::Script;

/// A file of facts; only their numerals matter here.
#[derive(Deserialize)]
struct Facts {
    #[serde(default)]
    fact: Vec<Fact>,
}

#[derive(Deserialize)]
struct Fact {
    numeral: String,
}

/// The characters of the facts' numerals that differ in simplified script, with their replacements.
pub(super) fn simplified(facts: &Path, script: &mut Script) -> Result<BTreeMap<char, char>> {
    let mut numerals = Vec::new();
    for entry in fs::read_dir(facts).with_context(|| format!("can't read {}", facts.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let file: Facts =
                toml::from_str(&super::read(&path)?).with_context(|| path.display().to_string())?;
            numerals.extend(file.fact.into_iter().map(|fact| fact.numeral));
        }
    }
    let mut map = BTreeMap::new();
    for numeral in numerals {
        let to = script.quoted(&numeral);
        add(&mut map, &numeral, &to)?;
    }
    Ok(map)
}

fn add(map: &mut BTreeMap<char, char>, from: &str, to: &str) -> Result<()> {
    if from.chars().count() != to.chars().count() {
        bail!("the numeral {from} would become {to}, which has another number of characters");
    }
    for (a, b) in from.chars().zip(to.chars()).filter(|(a, b)| a != b) {
        if *map.entry(a).or_insert(b) != b {
            bail!("{a} has two simplified forms in the numerals: {b} in {to}, another elsewhere");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::review::Review;
    use super::*;

    #[test]
    fn the_numerals_of_the_story_have_one_character_for_each() {
        let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/facts");
        let mut script = Script::new(Review::default()).expect("the dictionaries");
        let map = simplified(&facts, &mut script).expect("the facts");
        assert_eq!(map.get(&'萬'), Some(&'万'));
        assert_eq!(map.get(&'億'), Some(&'亿'));
        assert_eq!(map.get(&'余'), None, "it is simplified already");
    }

    #[test]
    fn a_character_that_would_need_two_is_refused() {
        let mut map = BTreeMap::new();
        add(&mut map, "3萬", "3万").expect("one");
        assert!(add(&mut map, "萬", "卍").is_err(), "another");
        assert!(add(&mut map, "3萬", "30000").is_err(), "longer");
    }
}
