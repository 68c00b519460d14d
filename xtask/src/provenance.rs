//! Records which compiler made the wasm in a bundle. The wasm's size depends on it, and the bundle itself doesn't name it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::Place;

/// Records that `toolchain` made the wasm in `dist`.
pub(crate) fn write(place: &Place, dist: &Path, toolchain: &str) -> Result<()> {
    let folder = place.provenance();
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    for name in programs(dist) {
        let file = folder.join(name);
        fs::write(&file, toolchain).with_context(|| format!("can't write {}", file.display()))?;
    }
    Ok(())
}

/// The compiler that made the wasm in `dist`, if this machine has a record of it.
pub(crate) fn of(place: &Place, dist: &Path) -> String {
    let recorded =
        programs(dist).into_iter().find_map(|name| fs::read_to_string(place.provenance().join(name)).ok());
    recorded.unwrap_or_else(|| "an unknown compiler".into())
}

/// The names of the wasm files; each contains a hash of its bytes.
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
    fn the_compiler_is_recorded_for_the_wasm_that_it_made_and_no_other() {
        let root = std::env::temp_dir().join(format!("sanjin-provenance-{}", std::process::id()));
        let (place, dist) = (Place::at(&root), root.join("dist"));
        fs::create_dir_all(&dist).expect("a folder");
        fs::write(dist.join("sanjin-1_bg.wasm"), "one").expect("a file");
        write(&place, &dist, "rustc 1.95.0 (rustup), std from source").expect("can be written");
        assert_eq!(of(&place, &dist), "rustc 1.95.0 (rustup), std from source");

        fs::rename(dist.join("sanjin-1_bg.wasm"), dist.join("sanjin-2_bg.wasm"))
            .expect("other bytes, another name");
        assert_eq!(of(&place, &dist), "an unknown compiler");
        fs::remove_dir_all(root).expect("it can go");
    }
}
