//! What has been written so far.

use std::path::Path;

use crate::BundleError;

/// The path of every file in Trunk's folder, from the bundle's root, with slashes, in order: the same on every machine.
pub(super) fn paths(staging: &Path) -> Result<Vec<String>, BundleError> {
    let mut found = Vec::new();
    visit(staging, "", &mut found)?;
    found.sort_unstable();
    Ok(found)
}

fn visit(folder: &Path, above: &str, found: &mut Vec<String>) -> Result<(), BundleError> {
    let fault = |what: String| BundleError {
        at: folder.to_owned(),
        what,
        hint: "run `cargo xtask build`; file names must be Unicode",
    };
    let entries = std::fs::read_dir(folder).map_err(|error| fault(format!("can't be read: {error}")))?;
    for entry in entries {
        let entry = entry.map_err(|error| fault(format!("can't be read: {error}")))?;
        let name = entry.file_name().into_string().map_err(|name| fault(format!("holds {name:?}")))?;
        let path = entry.path();
        if path.is_dir() {
            visit(&path, &format!("{above}{name}/"), found)?;
        } else {
            found.push(format!("{above}{name}"));
        }
    }
    Ok(())
}
