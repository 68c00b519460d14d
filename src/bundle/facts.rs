//! The table of all facts as files beside each edition's page: for readers without script, and for links.

use std::path::Path;

use super::error::{BundleError, put};
use crate::export::FileKind;
use crate::story::{Fact, Story};

/// Writes `facts.csv` and `facts.json` of each edition. Returns how many files.
pub(super) fn write(staging: &Path, story: &Story) -> Result<usize, BundleError> {
    let all: Vec<&Fact> = story.facts.iter().collect();
    for (n, wording) in story.editions.iter().enumerate() {
        let folder = if n == 0 { staging.to_owned() } else { staging.join(&wording.lang) };
        for kind in FileKind::ALL {
            let name = format!("facts.{}", kind.ending());
            put(&folder.join(name), kind.file(story, wording, &all).as_bytes())?;
        }
    }
    Ok(story.editions.len() * FileKind::ALL.len())
}
