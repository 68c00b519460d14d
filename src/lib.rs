//! Sanjin in Numbers: a newspaper article's figures, drawn, each one step from the sentence that states it.
//!
//! The modules, in the order in which they may know of each other (`tests/layers.rs` enforces the arrows):
//!
//! - [`story`]: what the article says: facts, quantities, sources, ledger, wording.
//! - `load`: from `data/` to a [`story::Story`]; every data error has a place and a hint (feature `load`).
//! - [`dataset`]: the story that `build.rs` checked and compiled in.
//! - [`svg`]: how a drawing is written down: our plotters backend with labelled groups.
//! - [`chart`]: from facts to marks: one pure function draws a chart.
//! - `export`: facts as files for others (feature `page`).
//! - `page`: the reader's page, Yew components (feature `page`).
//! - `bundle`: the bundle's files, written natively by the prerenderer (feature `prerender`).
//! - `browser`: effects, and only there (feature `browser`, wasm).
//!
//! # Parity rules
//!
//! A chart is drawn natively at build time and again as wasm in the browser, and both must give the same bytes
//! (`cargo xtask test` compares them). So `story`, `svg` and `chart` never
//! measure the DOM, read a clock, the environment or a random source, iterate a hash map,
//! call `sin`, `ln`, `powf` and their like (the platform's libm differs), or let `usize` reach a drawing.
//! Numbers are rounded in one place, `svg::writer`.

pub mod chart;
pub mod dataset;
#[cfg(feature = "page")]
pub mod export;
#[cfg(feature = "load")]
pub mod load;
#[cfg(feature = "page")]
pub mod page;
pub mod story;
pub mod svg;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "prerender")]
pub mod bundle;
