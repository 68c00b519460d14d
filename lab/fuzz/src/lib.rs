//! What must hold whatever bytes come in, one part of the program a file. Each has a `check`, which panics where something does not
//! hold. libFuzzer calls it (`cargo xtask fuzz`), and `tests/properties/seeds.rs` with every input that is kept in `lab/fuzz/seeds`.
//!
//! Inputs are text, so that a finding can be read, seeds are made of `data/` as it is, and a dictionary helps.

pub mod drawing;
pub mod export;
mod fields;
pub mod fragment;
pub mod loader;
pub mod quantity;
pub mod words;
