//! Bytes as they travel: brotli and gzip at their best, for the bundle's siblings and for what weighs and serves it.
//!
//! A crate of its own because brotli's compressor is generic: it is compiled where it is named, and only a crate that is optimised
//! in the dev profile, too (see the workspace's Cargo.toml), makes it ten times faster than a debug build.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;

/// The endings of files that get smaller: text, code and wasm. Pictures, fonts and archives are compressed already.
const KINDS: [&str; 10] = ["css", "csv", "html", "js", "json", "mjs", "svg", "txt", "wasm", "xml"];

/// Whether a file of this name travels compressed.
#[must_use]
pub fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| KINDS.contains(&ending))
}

/// Brotli 11 with a window of 4 MiB, in blocks of the encoder's own choice or of 64 KiB, whichever comes out smaller: long pages whose
/// parts differ (styles, drawings, words) do better in small ones.
///
/// # Errors
/// None in practice: what is written to is memory.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    let in_blocks_of = |lgblock: i32| -> std::io::Result<Vec<u8>> {
        let params = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            lgblock,
            size_hint: bytes.len(),
            ..Default::default()
        };
        let mut writer = brotli::CompressorWriter::with_params(Vec::new(), BUFFER, &params);
        writer.write_all(bytes)?;
        Ok(writer.into_inner())
    };
    let (usual, small) = (in_blocks_of(0)?, in_blocks_of(16)?);
    Ok(if small.len() < usual.len() { small } else { usual })
}

/// gzip 9, without name and time: the same bytes from every build.
///
/// # Errors
/// None in practice: what is written to is memory.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{brotli, gzip, is_compressible};

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
    fn pictures_archives_and_the_siblings_themselves_are_left_alone() {
        for path in ["a.png", "sanjin.zip", "a.html.br", "a.html.gz", "_headers", "html"] {
            assert!(!is_compressible(path), "{path}");
        }
        assert!(is_compressible("en/a.b.svg"));
    }
}
