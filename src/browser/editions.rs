//! Keeps the reader's place in a switch of editions: ids are the same in each.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlAnchorElement, Window};

use super::marks::find;

/// Adds a fragment to a link to another edition that is followed: that of this page, or else what is on the screen.
pub(super) fn keep_place(window: &Window, document: &Document, followed: &Element) {
    let link = followed.closest(".editions a").ok().flatten();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    let fragment = window.location().hash().unwrap_or_default();
    let fragment = if fragment.is_empty() { in_sight(window, document) } else { Some(fragment) };
    if let Some(fragment) = fragment {
        link.set_hash(&fragment);
    }
}

/// The last section, chart or sentence that begins above the middle of the screen.
fn in_sight(window: &Window, document: &Document) -> Option<String> {
    let middle = window.inner_height().ok()?.as_f64()? / 2.0;
    if window.scroll_y().ok()? < middle {
        return None;
    }
    let begun = |element: &&Element| element.get_bounding_client_rect().top() < middle;
    let places = find(document, "main section[id], figure[id]:not(.in-place), .s[id]");
    places.iter().rfind(begun).map(Element::id)
}
