//! Finds the edition of the page, even if a browser has translated it.

use web_sys::{Document, Element};

use super::marks::find;

/// The element to hydrate, and the language of its edition. (A translator may have changed that of `<html>`.)
pub(super) fn page(document: &Document) -> Option<(Element, String)> {
    let root = document.get_element_by_id("sanjin")?;
    let lang = root.get_attribute("lang")?;
    Some((root, lang))
}

/// The language of the edition.
pub(super) fn lang(document: &Document) -> String {
    page(document).map_or_else(String::new, |(_, lang)| lang)
}

/// Removes the `<font>` elements that a browser's translator put around texts in components: hydration would fail at them. Each such text
/// is alone in its element.
pub(super) fn unwrap(document: &Document) {
    for wrapping in find(document, ".views font") {
        if let Some(around) = wrapping.parent_element() {
            around.set_text_content(around.text_content().as_deref());
        }
    }
}
