//! Which edition the page is, also where somebody has translated it.

use web_sys::{Document, Element};

use super::marks::find;

/// The element that the program takes over, and the language of the edition in it. (That of `<html>` is what a translator says.)
pub(super) fn page(document: &Document) -> Option<(Element, String)> {
    let root = document.get_element_by_id("sanjin")?;
    let lang = root.get_attribute("lang")?;
    Some((root, lang))
}

/// The language of the edition.
pub(super) fn lang(document: &Document) -> String {
    page(document).map_or_else(String::new, |(_, lang)| lang)
}

/// Takes texts out of the elements that a browser's translator has put around them, where hydration goes through them: it would put its
/// own text beside the translated one, and stop. Every such text stands alone in its element.
pub(super) fn unwrap(document: &Document) {
    for wrapping in find(document, ".views font") {
        if let Some(around) = wrapping.parent_element() {
            around.set_text_content(around.text_content().as_deref());
        }
    }
}
