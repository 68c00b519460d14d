//! The table of all facts as files beside each edition's page: for readers without script, and for links.

use super::{Bundle, BundleError, paths};
use story::Fact;
use story::export::FileKind;

/// Writes `facts.csv` and `facts.json` of each edition. Returns how many files.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    let story = bundle.story;
    let all: Vec<&Fact> = story.facts.iter().collect();
    for wording in &story.editions {
        for kind in FileKind::ALL {
            let path = paths::beside_page(story, wording, &format!("facts.{}", kind.ending()));
            bundle.put(&path, kind.file(story, wording, &all).as_bytes())?;
        }
    }
    Ok(story.editions.len() * FileKind::ALL.len())
}
