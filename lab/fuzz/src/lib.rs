//! Properties that must hold for any input, one file for each part of the program. Each file has a `check`, which panics if a property
//! fails. libFuzzer calls it (`cargo xtask fuzz`), and so does `tests/properties/seeds.rs` with every input in `lab/fuzz/seeds`.
//!
//! Inputs are text, so that findings are readable, seeds can be made from `data/`, and a dictionary helps.

pub mod drawing;
pub mod export;
mod fields;
pub mod fragment;
pub mod loader;
pub mod quantity;
pub mod words;
