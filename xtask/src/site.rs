//! Folders as a careful host has them: each file of text or code with a sibling in brotli.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What travels compressed. The rest (pictures, archives) is so already.
const COMPRESSED: [&str; 9] = ["html", "css", "js", "mjs", "json", "svg", "csv", "txt", "wasm"];

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
        let Some(ending) = file.extension().and_then(|it| it.to_str()) else { continue };
        let sibling = file.with_extension(format!("{ending}.br"));
        if COMPRESSED.contains(&ending) && !sibling.exists() {
            let bytes = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
            put(&sibling, &brotli(&bytes)?)?;
        }
    }
    Ok(())
}

/// Bytes as they travel: brotli at its best.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    compressor.write_all(bytes).context("can't compress")?;
    Ok(compressor.into_inner())
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
