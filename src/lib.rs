//! The app: the reader's page and, in the browser, its effects.
//!
//! The floors below are crates: `story` (what the article says), `svg` (how a drawing is written), `chart` (from facts to
//! marks), `load` (from `data/` to a story). `bundle` above writes the files of `dist/` with what is here.

#[cfg(feature = "browser")]
pub mod browser;
pub mod dataset;
pub mod page;
