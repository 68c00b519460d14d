//! The wasm program: takes over the prerendered page.

use sanjin::browser;
use sanjin::page::{App, AppProps, Parts};

fn main() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let lang = document.document_element().and_then(|root| root.get_attribute("lang"));
    let Some(root) = document.get_element_by_id("sanjin") else { return };
    let props =
        AppProps { lang: lang.unwrap_or_default().into(), host: browser::host(), parts: Parts::default() };
    yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
}
