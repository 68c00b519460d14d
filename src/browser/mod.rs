//! Effects, and only here: the page's [`Host`] in a real browser.

use yew::Callback;

use crate::page::Host;

/// The host of a real browser.
#[must_use]
pub fn host() -> Host {
    Host { interactive: Callback::from(|()| announce()) }
}

/// Says to the outside (tests, measurements, style sheets) that the page is hydrated and listens.
fn announce() {
    let Some(window) = web_sys::window() else { return };
    if let Some(performance) = window.performance() {
        // Refused only where the mark's name is a navigation timing attribute, which this is not.
        let _ = performance.mark("sanjin:interactive");
    }
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        // Refused only for a name that is no XML name.
        let _ = root.set_attribute("data-interactive", "");
    }
}
