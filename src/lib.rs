//! The app: the reader's page and, in the browser, its effects.
//!
//! It builds on the crates `story` (content), `svg` (drawing) and `chart` (marks from facts); `build.rs` uses `load`. The crate `bundle`
//! writes the files of `dist/` with it.

#[cfg(feature = "browser")]
pub mod browser;
pub mod dataset;
pub mod page;
