//! What makes a folder of files a bundle to hand over and to host: the story in one file, the zip, the service worker, headers,
//! compressed siblings. Comes last, since it reads what the others wrote.

mod archive;
mod one_file;
mod staged;

use super::{Bundle, BundleError};

/// Writes it. Returns how many files.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    one_file::write(bundle)?;
    // Last: all else is in it.
    archive::write(bundle)?;
    Ok(2)
}
