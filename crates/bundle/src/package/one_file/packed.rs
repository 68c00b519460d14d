//! Bytes as a block of text in the page: a script that no browser runs. Packed with gzip, which every browser of the last years
//! unpacks (and whose sum finds a file that was cut or changed on its way), and written with the 64 characters that survive.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The block of that name.
///
/// # Errors
///
/// None that a machine with memory has: bytes are written into memory.
pub(super) fn block(name: &str, bytes: &[u8]) -> std::io::Result<String> {
    // No time and no name in its head: same bytes, same block.
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
    fn what_is_packed_comes_out_and_is_no_script() {
        let bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
        let html = block("program", &bytes).expect("memory");
        let text = html
            .strip_prefix("<script type=\"application/octet-stream\" data-packed=\"program\">")
            .and_then(|rest| rest.strip_suffix("</script>\n"))
            .expect("the block");
        assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "+/=".contains(c)));
        let packed = STANDARD.decode(text).expect("base64");
        // Bytes 4 to 7 of a gzip's head are a time, byte 9 is the system: none and unknown.
        assert_eq!((&packed[4..8], packed[9]), (&[0; 4][..], 255));
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut out).expect("gzip");
        assert_eq!(out, bytes);
        assert_eq!(html, block("program", &bytes).expect("memory"));
    }
}
