//! The scripts between a frame and the page it stands in: one for pages in frames, one for host pages.

use super::{Bundle, BundleError};

/// For the head of every page that stands in a frame, between a script's tags: applies what the host asked for by the address
/// before the first paint. The same bytes in every page, so that a content security policy can name them by their hash.
pub(super) fn early_script() -> String {
    String::new()
}

/// The name, at the bundle's root, of the deferred script of every page that stands in a frame.
pub(super) fn frame_script_name() -> String {
    "frame.js".to_owned()
}

/// Writes the scripts. Returns how many.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    bundle.put(&frame_script_name(), b"")?;
    Ok(1)
}
