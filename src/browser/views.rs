//! The reader's view of a chart, kept in the fragment: `#chart-<id>&show=totals`.

use web_sys::Window;
use yew::AttrValue;

use crate::chart::View;
use crate::dataset::story;

/// The chart and view that the fragment asks for. Anything that is no view of a chart of ours is nobody's.
pub(super) fn asked(window: &Window) -> Option<(AttrValue, View)> {
    let (spec, view) = View::asked(story(), &window.location().hash().ok()?)?;
    Some((AttrValue::from(spec.id.clone()), view))
}

/// Scrolls to the chart whose view the fragment asks for: no element has such an id, so the browser did not.
pub(super) fn go_to(window: &Window, chart: &str) {
    let element =
        window.document().and_then(|document| document.get_element_by_id(&format!("chart-{chart}")));
    if let Some(element) = element {
        element.scroll_into_view();
    }
}

/// Writes a view into the fragment, without a step in the history and without scrolling.
pub(super) fn keep(window: &Window, chart: &str, view: View) {
    replace(window, &format!("#chart-{chart}{}", view.query()));
}

/// Writes a fragment, without a step in the history and without scrolling.
pub(super) fn replace(window: &Window, url: &str) {
    if let Ok(history) = window.history() {
        // Refused on some file:// pages and when a script asks too often: the link then stays as it was.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url));
    }
}
