//! What makes a folder of files a bundle to hand over and to host: the story in one file, the zip, the service worker, headers,
//! compressed siblings. Comes last, since it reads what the others wrote.

mod archive;
mod compressed;
mod headers;
mod one_file;
pub(super) mod service_worker;

use super::{Bundle, BundleError};

/// Writes it.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    one_file::write(bundle)?;
    service_worker::write(bundle)?;
    headers::write(bundle)?;
    // Last: of all files, but not for the zip.
    compressed::write(&bundle.staging)?;
    archive::write(bundle)
}
