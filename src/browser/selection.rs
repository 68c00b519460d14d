//! The selected mark is kept in the address, so that a copied link shows the same view.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Event, Window};

use super::marks::{find, set, tip_of_id, unset};

/// Marks the tooltip of the selected mark, and no other: the share menu cites it, and `bundle/tips.js` shows it.
pub(super) fn show(document: &Document, selected: Option<&Element>) {
    find(document, "[data-selected]").iter().for_each(|tip| unset(tip, "data-selected"));
    selected.iter().for_each(|tip| set(tip, "data-selected", ""));
}

/// Tells `bundle/tips.js`, which shows tooltips, that another mark is selected, or that marks were replaced.
pub(super) fn tell(document: &Document) {
    if let Ok(event) = Event::new("sanjin:tip") {
        // Refused only while it is being dispatched.
        let _ = document.dispatch_event(&event);
    }
}

/// The tooltip that the address names. A fragment that names none means nothing here: what else it may lead to is the
/// browser's business.
pub(super) fn in_address(window: &Window, document: &Document) -> Option<String> {
    let fragment = window.location().hash().ok()?;
    let id = fragment.strip_prefix('#')?;
    tip_of_id(document, id).map(|_| id.to_owned())
}

/// Puts a tooltip's id into the address. Nothing scrolls and no step is added to the history.
pub(super) fn write(window: &Window, tip: &str) {
    replace(window, &format!("#{tip}"));
}

/// Takes a tooltip's id out of the address, if it is still there.
pub(super) fn erase(window: &Window, tip: &str) {
    let location = window.location();
    if location.hash().is_ok_and(|hash| hash.strip_prefix('#') == Some(tip)) {
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        replace(window, &path);
    }
}

fn replace(window: &Window, url: &str) {
    if let Ok(history) = window.history() {
        // Refused in a frame without an address of its own: the selection then lives on the page alone.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(url));
    }
}
