//! The pure core as wasm: what `cargo xtask parity` runs under Node, where no DOM exists.

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
