//! The table of all facts as files next to each edition's page, for readers without script and for links.

use super::{Bundle, BundleError};
use story::export::FileKind;
use story::{Fact, File};

/// Writes `facts.csv` and `facts.json` of each edition.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let story = bundle.story;
    let all: Vec<&Fact> = story.facts.iter().collect();
    for wording in &story.editions {
        for kind in FileKind::ALL {
            bundle.put(File::Facts(kind, &wording.lang), kind.file(story, wording, &all).as_bytes())?;
        }
    }
    Ok(())
}
