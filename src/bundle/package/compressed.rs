//! Every file that is text, or wasm, as it travels: a sibling compressed with brotli and one with gzip, so that a host of plain
//! files sends what took time to make and compresses nothing itself.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::super::BundleError;
use super::super::error::put;
use super::staged;

const KINDS: [&str; 9] = ["css", "csv", "html", "js", "json", "svg", "txt", "wasm", "xml"];

/// Writes them, where they are smaller than the file. Returns how many.
pub(super) fn write(staging: &Path) -> Result<usize, BundleError> {
    let paths: Vec<String> =
        staged::paths(staging)?.into_iter().filter(|path| is_compressible(path)).collect();
    // Each file by itself, so who writes it when makes no difference.
    let (next, threads) = (AtomicUsize::new(0), thread::available_parallelism().map_or(1, usize::from));
    let work = || {
        let mut files = 0;
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            files += write_siblings(&staging.join(path))?;
        }
        Ok(files)
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
            .sum()
    })
}

fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| KINDS.contains(&ending))
}

fn write_siblings(file: &Path) -> Result<usize, BundleError> {
    let fault = |error: std::io::Error| BundleError {
        at: file.to_owned(),
        what: format!("can't be compressed: {error}"),
        hint: "run `cargo xtask build` again",
    };
    let bytes = std::fs::read(file).map_err(fault)?;
    let mut files = 0;
    for (ending, small) in [("br", brotli(&bytes).map_err(fault)?), ("gz", gzip(&bytes).map_err(fault)?)] {
        if small.len() < bytes.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(format!(".{ending}"));
            put(Path::new(&name), &small)?;
            files += 1;
        }
    }
    Ok(files)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Without name and time: the same bytes from every build.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Read;

    use super::{brotli, gzip, is_compressible, write};

    #[test]
    fn both_give_back_what_was_put_in_and_the_same_bytes_each_time() {
        let text = "三晉民生，數說。 ".repeat(300);
        let (br, gz) = (brotli(text.as_bytes()).expect("brotli"), gzip(text.as_bytes()).expect("gzip"));
        let mut back = String::new();
        brotli::Decompressor::new(br.as_slice(), 4096).read_to_string(&mut back).expect("it is brotli");
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut back).expect("it is gzip");
        assert_eq!(back, text);
        assert_eq!(
            (&br, &gz),
            (&brotli(text.as_bytes()).expect("brotli"), &gzip(text.as_bytes()).expect("gzip"))
        );
        assert_eq!(gz[3..8], [0; 5], "neither a name nor a time");
    }

    #[test]
    fn only_what_gets_smaller_has_siblings() {
        let folder = std::env::temp_dir().join(format!("sanjin-compressed-{}", std::process::id()));
        let inner = folder.join("en");
        fs::create_dir_all(&inner).expect("a folder");
        for (name, bytes) in [("a.html", "a".repeat(999)), ("b.csv", "b".into()), ("c.png", "c".repeat(999))]
        {
            fs::write(inner.join(name), bytes).expect("a file");
        }
        assert_eq!(write(&folder).expect("written"), 2);
        let mut names: Vec<_> =
            fs::read_dir(&inner).expect("a folder").flatten().map(|e| e.file_name()).collect();
        names.sort();
        assert_eq!(names, ["a.html", "a.html.br", "a.html.gz", "b.csv", "c.png"]);
        fs::remove_dir_all(folder).expect("it can go");
    }

    #[test]
    fn pictures_archives_and_the_siblings_themselves_are_left_alone() {
        for path in ["a.png", "sanjin.zip", "a.html.br", "a.html.gz", "_headers", "html"] {
            assert!(!is_compressible(path), "{path}");
        }
        assert!(is_compressible("en/a.b.svg"));
    }
}
