//! All effects: the page's [`Host`] in the browser.

mod address;
mod edition;
pub mod evidence;
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

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::{AttrValue, Callback, Renderer};

use crate::page::{ChartCard, ChartCardProps, Host, Parts, is_still};
use chart::{Frame, View};
use marks::{chart_of, within};
use reader::Reader;

/// Hydrates the charts with several views; everything else of the page is still. Decodes the story now and hydrates in the next task, so
/// that a reader's touch waits for one of the two at most.
pub fn run() {
    let Some(reader) = Reader::here().map(Rc::new) else { return };
    let Some((root, lang)) = reader.page() else { return };
    let _ = crate::dataset::story();
    let Some(window) = web_sys::window() else { return };
    let task = Closure::once_into_js(move || hydrate(&reader, &root, &lang));
    // Never fails: the argument is a function.
    let _ = window.set_timeout_with_callback(task.unchecked_ref());
}

/// Hydrates these charts in this element, in this language.
fn hydrate(reader: &Rc<Reader>, root: &Element, lang: &str) {
    let roots: Vec<(Element, AttrValue)> = within(root, "[data-chart]")
        .into_iter()
        .filter_map(|figure| {
            let chart = chart_of(&figure).filter(|spec| !is_still(spec))?.id.clone();
            Some((figure, chart.into()))
        })
        .collect();
    let host = host(reader, roots.len());
    if roots.is_empty() {
        begin(reader);
    }
    for (figure, chart) in roots {
        let props = ChartCardProps {
            chart,
            lang: lang.to_owned().into(),
            frame: Frame::Card,
            host: host.clone(),
            parts: Parts::default(),
        };
        let mut card = Renderer::<ChartCard>::with_root_and_props(figure, props.clone()).hydrate();
        reader.draw_with(move |frame| card.update(ChartCardProps { frame, ..props.clone() }));
    }
}

/// The host in a browser, for so many components.
fn host(reader: &Rc<Reader>, components: usize) -> Host {
    let (reader, redrawing) = (Rc::clone(reader), Rc::clone(reader));
    let waiting = Cell::new(components);
    Host {
        hydrated: Callback::from(move |()| {
            waiting.set(waiting.get() - 1);
            if waiting.get() == 0 {
                begin(&reader);
            }
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

/// Listens to the reader, once all components are hydrated.
fn begin(reader: &Rc<Reader>) {
    reader::listen(reader);
    if let Some(window) = web_sys::window()
        && let Some((chart, _)) = views::asked(&window)
    {
        views::go_to(&window, &chart);
    }
    announce();
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
