//! Each chart's own files: pictures and data that need no page around them.

use super::{Bundle, BundleError};

/// Writes them. Returns how many.
#[expect(clippy::unnecessary_wraps, reason = "what is written can fail")]
pub(super) fn write(_bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    Ok(0)
}
