//! Effects, and only here: the page's [`Host`] in a real browser.

mod editions;
mod emphasis;
mod keys;
mod marks;
mod reader;
mod roving;
mod selection;
mod tips;
mod views;

use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::chart::View;
use crate::page::Host;
use reader::Reader;

/// The host of a real browser.
#[must_use]
pub fn host() -> Host {
    let Some(reader) = Reader::here().map(Rc::new) else { return Host::default() };
    let redrawing = Rc::clone(&reader);
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
        chosen: Some(Callback::from(|event| views::chosen(&event))),
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
