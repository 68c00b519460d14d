//! What a news site puts into a frame: each chart as a page of its own, and the whole story without what belongs to a page.

mod chart;
mod head;
mod story;
mod styles;

use super::{Bundle, BundleError};

/// Writes them, each in every edition.
///
/// # Errors
///
/// A page that can't be rendered, or a file that can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let sheet = styles::write_chart_css(bundle)?;
    for wording in &bundle.story.editions {
        for chart in &bundle.story.charts {
            chart::write(bundle, wording, chart, &sheet)?;
        }
        story::write(bundle, wording)?;
    }
    Ok(())
}
