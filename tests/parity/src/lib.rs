//! The charts as wasm, which `cargo xtask parity` runs under Node, without a DOM.

use chart::catalogue::all_drawings;
use wasm_bindgen::prelude::wasm_bindgen;

/// Every drawing of the catalogue, of the story in `data/` and of the invented one: name, SVG, name, SVG, and so on.
///
/// # Panics
///
/// Never: the build script wrote the invented story with the same types.
#[must_use]
#[wasm_bindgen]
#[expect(clippy::expect_used, reason = "the build script wrote these bytes from the same types")]
pub fn goldens() -> Vec<String> {
    let packed =
        postcard::from_bytes::<story::Packed>(include_bytes!(concat!(env!("OUT_DIR"), "/kinds.postcard")));
    let invented = packed.ok().and_then(story::Packed::story).expect("build.rs wrote these bytes");
    let invented = all_drawings(&invented).into_iter().map(|(name, svg)| (format!("kinds/{name}"), svg));
    all_drawings(sanjin::dataset::story())
        .into_iter()
        .chain(invented)
        .flat_map(|(name, svg)| [name, svg])
        .collect()
}
