//! All effects: the page's [`Host`] in the browser.

mod address;
mod edition;
mod hold;
mod in_place;
mod keys;
mod marks;
mod reader;
mod roving;
mod save;
mod selection;
mod sentence;
mod speech;
mod spoken;
mod verify;
mod views;
mod way_back;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::{AttrValue, Callback, Renderer};

use crate::page::{App, AppProps, Host, Parts};
use chart::{Frame, View};
use reader::Reader;

/// Hydrates the page in the document. Decodes the story now and hydrates in the next task, so that a reader's touch waits for one of the
/// two at most.
pub fn run() {
    let Some(reader) = Reader::here().map(Rc::new) else { return };
    let Some((root, lang)) = reader.page() else { return };
    let _ = crate::dataset::story();
    let Some(window) = web_sys::window() else { return };
    let task = Closure::once_into_js(move || hydrate(&reader, root, lang));
    // Never fails: the argument is a function.
    let _ = window.set_timeout_with_callback(task.unchecked_ref());
}

/// Hydrates the page in this element, in this language.
fn hydrate(reader: &Rc<Reader>, root: Element, lang: String) {
    let props =
        AppProps { lang: lang.into(), host: host(reader), frame: Frame::Card, parts: Parts::default() };
    let mut app = Renderer::<App>::with_root_and_props(root, props.clone()).hydrate();
    reader.draw_with(move |frame| app.update(AppProps { frame, ..props.clone() }));
}

/// The host in a browser.
fn host(reader: &Rc<Reader>) -> Host {
    let (reader, redrawing) = (Rc::clone(reader), Rc::clone(reader));
    Host {
        interactive: Callback::from(move |()| {
            reader::listen(&reader);
            if let Some(window) = web_sys::window()
                && let Some((chart, _)) = views::asked(&window)
            {
                views::go_to(&window, &chart);
            }
            announce();
        }),
        redrawn: Callback::from(move |chart: AttrValue| redrawing.redrawn(&chart)),
        viewed: Callback::from(|(chart, view): (AttrValue, View)| {
            if let Some(window) = web_sys::window() {
                views::keep(&window, &chart, view);
            }
        }),
        opening_view: web_sys::window().and_then(|window| views::asked(&window)),
    }
}

/// Signals to tests, measurements and style sheets that the page is hydrated and listens.
fn announce() {
    let Some(window) = web_sys::window() else { return };
    if let Some(performance) = window.performance() {
        // Fails only if the name is a navigation timing attribute, which this is not.
        let _ = performance.mark("sanjin:interactive");
    }
    if let Some(root) = window.document().and_then(|document| document.document_element()) {
        // Fails only on an invalid XML name.
        let _ = root.set_attribute("data-interactive", "");
    }
}
