//! Folders as a careful host has them: each file of text or code with a sibling in brotli.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use compress::{brotli, is_compressible};

/// Makes `to` anew, with all of `from` and the siblings in brotli that are missing.
pub(crate) fn compressed(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("can't empty {}", to.display()))?;
    }
    for file in files(from)? {
        let path = to.join(file.strip_prefix(from).unwrap_or(&file));
        let bytes = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        put(&path, &bytes)?;
    }
    compress(to)
}

/// Gives every file of `folder` that travels compressed its sibling.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    for file in files(folder)? {
        let sibling = sibling(&file);
        if is_compressible(&file.to_string_lossy()) && !sibling.exists() {
            let bytes = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
            put(&sibling, &brotli(&bytes).context("can't compress")?)?;
        }
    }
    Ok(())
}

/// The file beside this one, with an ending more, as hosts look for what is compressed.
fn sibling(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// Writes a file, in folders that are made where they are missing.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("can't write {}", path.display()))
}

/// All files below `folder`, in the order of their paths.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("can't read {}", folder.display()))?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_a_sibling_and_what_is_compressed_already_does_not() {
        let folder = std::env::temp_dir().join(format!("sanjin-site-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        put(&from.join("en/index.html"), &[b'a'; 1000]).expect("a file");
        put(&from.join("a.png"), b"png").expect("a file");
        put(&to.join("old.html"), b"old").expect("a file");
        compressed(&from, &to).expect("all is there");
        let names: Vec<String> = files(&to)
            .expect("a folder")
            .iter()
            .map(|file| file.strip_prefix(&to).expect("inside").display().to_string())
            .collect();
        assert_eq!(names, ["a.png", "en/index.html", "en/index.html.br"]);
        assert!(fs::read(to.join("en/index.html.br")).expect("a file").len() < 100);
        fs::remove_dir_all(folder).expect("it can go");
    }
}
