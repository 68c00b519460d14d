//! Compiles the invented story of `tests/kinds` in, as the root's `build.rs` does with the story in `data/`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?);
    let loaded = kinds::load();
    fs::write(out.join("kinds.postcard"), postcard::to_stdvec(&story::Packed::of(&loaded.story))?)?;
    println!("cargo::rerun-if-changed={}", kinds::folder().display());
    Ok(())
}
