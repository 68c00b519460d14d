//! What a news site puts into a frame: each chart as a page of its own, and the whole story without what belongs to a page.

mod chart;
mod head;
mod story;

use super::scripts::hash;
use super::{Bundle, BundleError};
use ::story::File;

/// Writes them, each in every edition.
///
/// # Errors
///
/// A page that can't be rendered, or a file that can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    // One file, and not in each page: of twenty charts in one article, nineteen have it from the browser's cache.
    let css = bundle.styles.chart.as_bytes();
    let sheet = format!("embed-{:016x}.css", hash(css));
    bundle.put(File::Hashed(&sheet), css)?;
    for wording in &bundle.story.editions {
        for chart in &bundle.story.charts {
            chart::write(bundle, wording, chart, &sheet)?;
        }
        story::write(bundle, wording)?;
    }
    Ok(())
}
