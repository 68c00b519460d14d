//! Keeps the view of a chart in the fragment: `#chart-<id>&show=totals`.

use web_sys::Window;
use yew::AttrValue;

use super::address::Address;
use super::selection;
use crate::dataset::story;
use story::{Fragment, View};

/// The chart and view in the fragment, if it has both.
pub(super) fn asked(window: &Window) -> Option<(AttrValue, View)> {
    let Address { place, chosen, .. } = Address::of(window);
    let (spec, view) = Fragment::parse_chart(&place, &chosen, story())?;
    (view != View::Opening).then(|| (spec.id.clone().into(), view))
}

/// Scrolls to the chart whose view the fragment requests, since redrawing it may have moved it.
pub(super) fn go_to(window: &Window, chart: &str) {
    let element =
        window.document().and_then(|document| document.get_element_by_id(&Fragment::chart(chart).id()));
    if let Some(element) = element {
        element.scroll_into_view();
    }
}

/// Writes a view into the fragment; keeps the selected mark.
pub(super) fn keep(window: &Window, chart: &str, view: View) {
    let mark = window.document().and_then(|document| selection::in_address(window, &document));
    Address::with_view(chart, view, mark).write(window);
}
