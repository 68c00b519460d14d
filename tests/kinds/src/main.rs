//! `cargo run -p kinds -- FOLDER` writes the invented story, so that `SANJIN_DATA=FOLDER cargo xtask build` shows it.

use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/kinds/story".to_owned());
    kinds::write(Path::new(&folder))
}
