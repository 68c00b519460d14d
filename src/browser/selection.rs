//! The selected mark is kept in the address, so that a copied link shows the same view.

use web_sys::{Document, Window};

use super::address::Address;
use super::marks::tip_of_id;

/// The tooltip that the address names. A fragment that names none means nothing here: what else it may lead to is the
/// browser's business.
pub(super) fn in_address(window: &Window, document: &Document) -> Option<String> {
    let Address { place, mark, .. } = Address::of(window);
    mark.into_iter().chain([place]).find(|id| tip_of_id(document, id).is_some())
}

/// Puts a tooltip's id into the address. A view that is kept there stays.
pub(super) fn write(window: &Window, tip: &str) {
    Address::of(window).with_mark(tip).write(window);
}

/// Takes a tooltip's id out of the address, if it is still there. A view that is kept there stays.
pub(super) fn erase(window: &Window, tip: &str) {
    let now = Address::of(window);
    let without = now.clone().without_mark(tip);
    if without != now {
        without.write(window);
    }
}
