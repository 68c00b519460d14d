//! Keeps an element in its place on the screen when the page changes above it.

use web_sys::{Document, Element, Window};

use super::marks::{set, unset};

/// The distance of an element from the top of the screen.
pub(super) fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Makes a change, then scrolls the element to `top` at once, even if the style sheet asks for smooth scrolling.
pub(super) fn hold(window: &Window, document: &Document, element: &Element, top: f64, change: impl FnOnce()) {
    let root = document.document_element();
    root.iter().for_each(|root| set(root, "data-hold", ""));
    change();
    window.scroll_by_with_x_and_y(0.0, top_of(element) - top);
    root.iter().for_each(|root| unset(root, "data-hold"));
}
