//! Keeps the selected mark in the address, so that a copied link shows the same view.

use web_sys::{Document, Element, Event, Window};

use super::address::Address;
use super::marks::{find, set, tip_of_id, unset};

/// Sets `data-selected` on the tooltip of the selected mark only: the share menu cites it, and `scripts/page/tooltips` shows it.
pub(super) fn show(document: &Document, selected: Option<&Element>) {
    find(document, "[data-selected]").iter().for_each(|tip| unset(tip, "data-selected"));
    selected.iter().for_each(|tip| set(tip, "data-selected", ""));
}

/// Tells `scripts/page/tooltips` that another mark is selected or that marks were replaced.
pub(super) fn tell(document: &Document) {
    if let Ok(event) = Event::new("sanjin:tip") {
        // Fails only while the event is being dispatched.
        let _ = document.dispatch_event(&event);
    }
}

/// The tooltip named by the address; `None` for other fragments, which the browser handles.
pub(super) fn in_address(window: &Window, document: &Document) -> Option<String> {
    let Address { place, mark, .. } = Address::of(window);
    mark.into_iter().chain([place]).find(|id| tip_of_id(document, id).is_some())
}

/// Writes a tooltip's id into the address; keeps a view.
pub(super) fn write(window: &Window, tip: &str) {
    Address::of(window).with_mark(tip).write(window);
}

/// Removes a tooltip's id from the address, if it is there; keeps a view.
pub(super) fn erase(window: &Window, tip: &str) {
    let now = Address::of(window);
    let without = now.clone().without_mark(tip);
    if without != now {
        without.write(window);
    }
}
