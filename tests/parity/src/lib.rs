//! The charts as wasm, which `cargo xtask parity` runs under Node, without a DOM.

use wasm_bindgen::prelude::wasm_bindgen;

/// Every drawing of the catalogue: name, SVG, name, SVG, and so on.
#[must_use]
#[wasm_bindgen]
pub fn goldens() -> Vec<String> {
    chart::catalogue::all_drawings(sanjin::dataset::story())
        .into_iter()
        .flat_map(|(name, svg)| [name, svg])
        .collect()
}
