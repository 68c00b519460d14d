//! The pages for news sites' frames: each chart, and the whole story without masthead.

mod chart;
mod head;
mod story;

use super::scripts::hash;
use super::{Bundle, BundleError};
use ::story::File;

/// Writes them in every edition.
///
/// # Errors
///
/// A page can't be rendered, or a file can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    // A file instead of inline styles: of twenty charts in one article, nineteen find it in the cache.
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
