//! What makes a folder of files a bundle to hand over and to host: the story in one file, the zip, the service worker, headers,
//! compressed siblings. Comes last, since it reads what the others wrote.

use super::{Bundle, BundleError};

/// Writes it. Returns how many files.
#[expect(clippy::unnecessary_wraps, reason = "what is written can fail")]
pub(super) fn write(_bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    Ok(0)
}
