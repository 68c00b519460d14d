//! Compressed copies of text and wasm files, one with brotli and one with gzip, for hosts that serve such copies and compress nothing
//! themselves.

use compress::{brotli, gzip, is_compressible};
use rayon::prelude::*;

use super::super::BundleError;
use super::super::staging::Staging;

/// Writes the copies that are smaller than their file.
pub(super) fn write(staging: &Staging) -> Result<(), BundleError> {
    let paths: Vec<String> = staging.paths()?.into_iter().filter(|path| is_compressible(path)).collect();
    // The files are independent, so the order doesn't matter.
    paths.par_iter().try_for_each(|path| write_copies(staging, path))
}

fn write_copies(staging: &Staging, path: &str) -> Result<(), BundleError> {
    let fault = |error: std::io::Error| BundleError {
        at: staging.at(path),
        what: format!("can't be compressed: {error}"),
        hint: "run `cargo xtask build` again",
    };
    let bytes = staging.bytes(path)?;
    for (ending, small) in [("br", brotli(&bytes).map_err(fault)?), ("gz", gzip(&bytes).map_err(fault)?)] {
        if small.len() < bytes.len() {
            staging.put(&format!("{path}.{ending}"), &small)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Staging, write};

    #[test]
    fn only_files_that_get_smaller_have_copies() {
        let folder = std::env::temp_dir().join(format!("sanjin-compressed-{}", std::process::id()));
        let inner = folder.join("en");
        fs::create_dir_all(&inner).expect("a folder");
        for (name, bytes) in [("a.html", "a".repeat(999)), ("b.csv", "b".into()), ("c.png", "c".repeat(999))]
        {
            fs::write(inner.join(name), bytes).expect("a file");
        }
        let staging = Staging::new(&folder);
        write(&staging).expect("written");
        assert_eq!(staging.written(), 2);
        let mut names: Vec<_> =
            fs::read_dir(&inner).expect("a folder").flatten().map(|e| e.file_name()).collect();
        names.sort();
        assert_eq!(names, ["a.html", "a.html.br", "a.html.gz", "b.csv", "c.png"]);
        fs::remove_dir_all(folder).expect("it can go");
    }
}
