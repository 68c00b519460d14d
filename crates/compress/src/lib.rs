//! Compresses bytes with brotli and gzip, for the bundle's compressed copies.
//!
//! A separate crate because brotli's compressor is generic, so it is compiled in the crate that calls it: the workspace's Cargo.toml
//! optimises this one in the dev profile, too, which makes it ten times faster.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;

/// The file name extensions of text, code and wasm. Pictures, fonts and archives are compressed already.
const KINDS: [&str; 10] = ["css", "csv", "html", "js", "json", "mjs", "svg", "txt", "wasm", "xml"];

/// Returns whether the extension of `path` is that of a file worth compressing.
///
/// ```
/// assert!(compress::is_compressible("en/index.html"));
/// assert!(!compress::is_compressible("a.png"));
/// ```
#[must_use]
pub fn is_compressible(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| KINDS.contains(&ending))
}

/// Compresses with brotli at quality 11 and a window of 4 MiB. Tries the encoder's default block size and 64 KiB, and returns the
/// smaller result: small blocks suit long pages whose parts differ (styles, drawings, words).
///
/// # Errors
/// None in practice, since it writes to memory.
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

/// Compresses with gzip at level 9. The header has no name and no time, so the same input gives the same bytes.
///
/// # Errors
/// None in practice, since it writes to memory.
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
    fn both_formats_decompress_to_the_input_and_are_reproducible() {
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
    fn pictures_archives_and_compressed_copies_are_not_compressible() {
        for path in ["a.png", "sanjin.zip", "a.html.br", "a.html.gz", "_headers", "html"] {
            assert!(!is_compressible(path), "{path}");
        }
        assert!(is_compressible("en/a.b.svg"));
    }
}
