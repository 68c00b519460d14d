//! Bytes as text in a page: a script block that browsers don't run, with gzip in base64. Every current browser unpacks gzip, whose checksum
//! detects a truncated or changed file.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The block with an id.
///
/// # Errors
///
/// None in practice, since it writes to memory.
pub(super) fn block(name: &str, bytes: &[u8]) -> std::io::Result<String> {
    // Without time and name in the header, the same bytes give the same block.
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    let text = STANDARD.encode(packer.finish()?);
    Ok(format!("<script type=\"application/octet-stream\" data-packed=\"{name}\">{text}</script>\n"))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::block;

    #[test]
    fn a_block_unpacks_to_its_bytes_and_does_not_run() {
        let bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
        let html = block("program", &bytes).expect("memory");
        let text = html
            .strip_prefix("<script type=\"application/octet-stream\" data-packed=\"program\">")
            .and_then(|rest| rest.strip_suffix("</script>\n"))
            .expect("the block");
        assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "+/=".contains(c)));
        let packed = STANDARD.decode(text).expect("base64");
        // In gzip's header, bytes 4 to 7 are the time (none), byte 9 is the system (unknown).
        assert_eq!((&packed[4..8], packed[9]), (&[0; 4][..], 255));
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut out).expect("gzip");
        assert_eq!(out, bytes);
        assert_eq!(html, block("program", &bytes).expect("memory"));
    }
}
