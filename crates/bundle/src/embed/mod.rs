//! What a news site puts into a frame: each chart as a page of its own, and the whole story without what belongs to a page.

mod chart;
mod head;
mod story;
mod styles;

use super::{Bundle, BundleError};

/// Writes them, each in every edition. Returns how many files.
///
/// # Errors
///
/// A page that can't be rendered, or a file that can't be written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    let sheet = styles::write_chart_css(bundle)?;
    let mut files = 1;
    for wording in &bundle.story.editions {
        for chart in &bundle.story.charts {
            chart::write(bundle, wording, chart, &sheet)?;
        }
        story::write(bundle, wording)?;
        files += bundle.story.charts.len() + 1;
    }
    Ok(files)
}
