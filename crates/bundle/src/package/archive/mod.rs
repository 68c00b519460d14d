//! The zip: the bundle with a README.txt and an EMBED.txt for its recipient.

mod texts;

use std::io::{Cursor, Write};

use sha2::{Digest, Sha256};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::staging::Staging;
use crate::{Bundle, BundleError};
use story::File;

/// A file of the zip: its path and its content.
type Entry = (String, Vec<u8>);

/// Writes it. Runs after everything that it contains is written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let mut entries = read(&bundle.staging)?;
    let texts = texts::all(bundle, &digest(&entries))?;
    entries.extend(texts.into_iter().map(|(name, text)| (name, text.into_bytes())));
    entries.sort_unstable();
    let archive = zipped(&bundle.story.name, &entries).map_err(|error| BundleError {
        at: File::Zip.path(bundle.story).into(),
        what: format!("can't be packed: {error}"),
        hint: "is the machine out of memory, or the bundle larger than a zip of 4 GB?",
    })?;
    bundle.put(File::Zip, &archive)
}

/// The files of the bundle, without the compressed copies, which would double the size; a host makes its own.
fn read(staging: &Staging) -> Result<Vec<Entry>, BundleError> {
    let is_packed = |path: &String| !path.ends_with(".br") && !path.ends_with(".gz");
    let paths = staging.paths()?.into_iter().filter(is_packed);
    paths.map(|path| staging.bytes(&path).map(|bytes| (path, bytes))).collect()
}

/// A hash of the content: the same files give the same.
fn digest(entries: &[Entry]) -> String {
    let mut sum = Sha256::new();
    for (path, bytes) in entries {
        sum.update(path.as_bytes());
        sum.update([0]);
        sum.update(Sha256::digest(bytes));
    }
    sum.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of a zip in which one folder contains everything. Every entry has the earliest time that a zip can state and the same permissions, so the same entries give the same
/// bytes. Names that are not ASCII are marked as UTF-8. No file needs zip64, which old programs can't read.
fn zipped(folder: &str, entries: &[Entry]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in entries {
        archive.start_file(format!("{folder}/{path}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};
    use std::path::PathBuf;

    use zip::ZipArchive;

    use super::{Staging, digest, read, zipped};

    /// A folder with these files, of this test.
    fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sanjin-archive-{test}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        for (path, text) in files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder of ours");
            std::fs::write(path, text).expect("a file of ours");
        }
        folder
    }

    const FILES: [(&str, &str); 4] =
        [("index.html", "<p>"), ("en/index.html", "<b>"), ("charts/數 說.svg", "<svg>"), ("a.json", "{}")];

    #[test]
    fn the_zip_does_not_depend_on_when_or_in_which_order_files_were_written() {
        let first = folder("first", &FILES);
        let mut turned = FILES;
        turned.reverse();
        let second = folder("second", &turned);
        let other = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        let file = std::fs::File::options().write(true).open(second.join("a.json")).expect("a file of ours");
        file.set_modified(other).expect("a file of ours");
        let [a, b] = [&first, &second].map(|folder| read(&Staging::new(folder)).expect("files"));
        assert_eq!(zipped("s", &a).expect("memory"), zipped("s", &b).expect("memory"));
        assert_eq!(digest(&a), digest(&b));
        std::fs::write(second.join("a.json"), "[]").expect("a file of ours");
        assert_ne!(digest(&a), digest(&read(&Staging::new(&second)).expect("files")));
        for folder in [first, second] {
            std::fs::remove_dir_all(folder).expect("a folder of ours");
        }
    }

    #[test]
    fn it_unpacks_into_one_folder_without_compressed_copies() {
        let more = [("index.html.br", "b"), ("index.html.gz", "g")];
        let folder = folder("one", &[&FILES[..], &more[..]].concat());
        let bytes = zipped("town", &read(&Staging::new(&folder)).expect("files")).expect("memory");
        std::fs::remove_dir_all(folder).expect("a folder of ours");
        let mut archive = ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
        let names: Vec<String> =
            archive.file_names().map(|name| name.expect("Unicode").into_owned()).collect();
        let expected = ["town/a.json", "town/charts/數 說.svg", "town/en/index.html", "town/index.html"];
        assert_eq!(names, expected);
        for (path, text) in FILES {
            let mut file = archive.by_name(&format!("town/{path}")).expect("the file");
            assert_eq!(file.unix_mode().map(|mode| mode & 0o777), Some(0o644));
            let mut read = String::new();
            file.read_to_string(&mut read).expect("its text");
            assert_eq!(read, text);
        }
        // As an old program reads it: bit 11 of the flags means UTF-8; version 2.0 suffices; the method is deflate.
        let name = "town/charts/數 說.svg".as_bytes();
        let at = bytes.windows(name.len()).position(|window| window == name).expect("its header") - 30;
        assert_eq!(
            (&bytes[at..at + 4], bytes[at + 4], bytes[at + 7] & 8, bytes[at + 8]),
            (&b"PK\x03\x04"[..], 20, 8, 8)
        );
    }
}
