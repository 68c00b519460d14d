//! The second program, for those who ask for it: it contains the whole story, checks all figures, and saves files of facts.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, Window};

use super::marks::{is_plain, target};
use super::{save, verify};

/// Listens to clicks, until the page closes. `scripts/page/want.js` repeats the one for which it was fetched.
pub fn run() {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let page = document.clone();
    let listener: Closure<dyn Fn(Event)> = Closure::new(move |event: Event| clicked(&window, &page, &event));
    // Never fails: the listener is a function. The browser owns it from here on.
    let _ = document.add_event_listener_with_callback("click", listener.into_js_value().unchecked_ref());
}

fn clicked(window: &Window, document: &Document, event: &Event) {
    let Some(at) = target(event) else { return };
    if verify::is_asked(&at) {
        verify::run(document, window);
    } else if is_plain(event) && save::clicked(document, &at).is_some() {
        event.prevent_default();
    }
}
