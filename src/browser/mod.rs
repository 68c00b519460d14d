//! Effects, and only here: the page's [`Host`] in a real browser.

mod address;
mod edition;
mod editions;
mod hold;
mod in_place;
mod keys;
mod marks;
mod reader;
mod redraw;
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

/// Takes over the page that stands in the document: the story is read now, and the page hydrated in the next task, so that neither
/// keeps a reader's touch waiting for both.
pub fn run() {
    let Some(reader) = Reader::here().map(Rc::new) else { return };
    let Some((root, lang)) = reader.page() else { return };
    let _ = crate::dataset::story();
    let Some(window) = web_sys::window() else { return };
    let task = Closure::once_into_js(move || hydrate(&reader, root, lang));
    // A function is never refused.
    let _ = window.set_timeout_with_callback(task.unchecked_ref());
}

/// Makes the page that stands in this element, in this language, answer.
fn hydrate(reader: &Rc<Reader>, root: Element, lang: String) {
    let props =
        AppProps { lang: lang.into(), host: host(reader), frame: Frame::Card, parts: Parts::default() };
    let mut app = Renderer::<App>::with_root_and_props(root, props.clone()).hydrate();
    reader.draw_with(move |frame| app.update(AppProps { frame, ..props.clone() }));
}

/// The host of a real browser.
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
