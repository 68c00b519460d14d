//! What others read of the bundle: the editor's page with every chart's codes, the manifest, oEmbed, and what link previews and
//! search engines take from a page's head.

use super::{Bundle, BundleError};

/// Writes the files of it. Returns how many.
#[expect(clippy::unnecessary_wraps, reason = "what is written can fail")]
pub(super) fn write(_bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    Ok(0)
}
