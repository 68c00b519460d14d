//! What is read stays where it is on the screen, whatever changes above it.

use web_sys::{Document, Element, Window};

use super::marks::{set, unset};

/// Where an element begins, from the top of the screen.
pub(super) fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Makes a change, then scrolls so far that an element begins at `top`: at once, whatever the style sheet says of scrolling.
pub(super) fn hold(window: &Window, document: &Document, element: &Element, top: f64, change: impl FnOnce()) {
    let root = document.document_element();
    root.iter().for_each(|root| set(root, "data-hold", ""));
    change();
    window.scroll_by_with_x_and_y(0.0, top_of(element) - top);
    root.iter().for_each(|root| unset(root, "data-hold"));
}
