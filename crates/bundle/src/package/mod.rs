//! The packaging of the bundle: the one file, the zip, the service worker, headers, compressed files. Runs last, since it reads all other
//! files.

mod archive;
mod compressed;
mod headers;
mod one_file;
pub(super) mod service_worker;

use super::{Bundle, BundleError};

/// Writes these files.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    one_file::write(bundle)?;
    service_worker::write(bundle)?;
    headers::write(bundle)?;
    // After all files except the zip, which leaves the compressed ones out.
    compressed::write(&bundle.staging)?;
    archive::write(bundle)
}
