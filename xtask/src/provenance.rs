//! Which compiler made the wasm in a bundle: its size depends on it, and the bundle itself says nothing of this machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::Place;

/// Notes that `toolchain` made the wasm in `dist`.
pub(crate) fn write(place: &Place, dist: &Path, toolchain: &str) -> Result<()> {
    let folder = place.provenance();
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    for name in programs(dist) {
        let file = folder.join(name);
        fs::write(&file, toolchain).with_context(|| format!("can't write {}", file.display()))?;
    }
    Ok(())
}

/// What made the wasm in `dist`, in words, where it was made here.
pub(crate) fn of(place: &Place, dist: &Path) -> String {
    let known =
        programs(dist).into_iter().find_map(|name| fs::read_to_string(place.provenance().join(name)).ok());
    known.unwrap_or_else(|| "a compiler that is not known here".into())
}

/// The names of the wasm files, each with a hash of the bytes in it.
fn programs(dist: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(dist).into_iter().flatten().flatten();
    files
        .map(|file| PathBuf::from(file.file_name()))
        .filter(|name| name.extension().is_some_and(|it| it == "wasm"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_is_told_for_the_very_wasm_that_it_made() {
        let root = std::env::temp_dir().join(format!("sanjin-provenance-{}", std::process::id()));
        let (place, dist) = (Place::at(&root), root.join("dist"));
        fs::create_dir_all(&dist).expect("a folder");
        fs::write(dist.join("sanjin-1_bg.wasm"), "one").expect("a file");
        write(&place, &dist, "rustc 1.95.0 (rustup), std from source").expect("can be written");
        assert_eq!(of(&place, &dist), "rustc 1.95.0 (rustup), std from source");

        fs::rename(dist.join("sanjin-1_bg.wasm"), dist.join("sanjin-2_bg.wasm"))
            .expect("other bytes, another name");
        assert_eq!(of(&place, &dist), "a compiler that is not known here");
        fs::remove_dir_all(root).expect("it can go");
    }
}
