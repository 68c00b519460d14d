//! Finds marks, their tooltips and their facts in the markup. Input from outside the page never becomes a selector: ids are compared, and
//! selectors are constants.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, MouseEvent, Node, NodeList, SvgElement};

use crate::dataset::story;
use story::ChartSpec;

/// The mark that contains this element, or is it.
pub(super) fn mark_around(element: &Element) -> Option<Element> {
    closest(element, "[data-chart] .mk")
}

/// The tooltip that contains this element, or is it.
pub(super) fn tip_around(element: &Element) -> Option<Element> {
    closest(element, ".tip")
}

/// The chart that contains this element, or is it.
pub(super) fn chart_around(element: &Element) -> Option<Element> {
    closest(element, "[data-chart]")
}

/// What the story says of a chart.
pub(super) fn chart_of(chart: &Element) -> Option<&'static ChartSpec> {
    story().chart(&chart.get_attribute("data-chart")?)
}

/// The id of a mark's tooltip. It is also the fragment that leads to the mark.
pub(super) fn tip_id(mark: &Element) -> Option<String> {
    mark.get_attribute("aria-describedby")
}

/// The tooltip with this id, if it is one.
pub(super) fn tip_of_id(document: &Document, id: &str) -> Option<Element> {
    document.get_element_by_id(id).filter(|element| element.matches(".tip").unwrap_or(false))
}

/// The mark of a tooltip. A chart may hold a narrow and a wide drawing, each with a mark for the tooltip: this is the one in the displayed
/// drawing.
pub(super) fn mark_of(tip: &Element) -> Option<Element> {
    let id = tip.id();
    let chart = chart_around(tip)?;
    let mut marks = within(&chart, ".mk");
    marks.retain(|mark| tip_id(mark).as_ref() == Some(&id));
    marks.iter().find(|mark| is_displayed(mark)).or_else(|| marks.first()).cloned()
}

/// Whether the drawing that contains this mark is displayed: otherwise it has no width.
fn is_displayed(mark: &Element) -> bool {
    closest(mark, "svg").is_some_and(|drawing| drawing.client_width() > 0)
}

/// The fact that the attributes of this element name.
pub(super) fn own_fact(element: &Element) -> Option<String> {
    let ties = ["data-fact", "data-row", "data-numeral"];
    ties.iter().find_map(|name| element.get_attribute(name)).filter(|fact| !fact.is_empty())
}

/// All elements of the page that match a constant selector.
pub(super) fn find(document: &Document, selector: &str) -> Vec<Element> {
    elements(document.query_selector_all(selector))
}

/// All elements within another that match a constant selector.
pub(super) fn within(element: &Element, selector: &str) -> Vec<Element> {
    elements(element.query_selector_all(selector))
}

/// Fails only on an invalid selector, and finds only elements.
fn elements(found: Result<NodeList, JsValue>) -> Vec<Element> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|n| Some(found.get(n)?.unchecked_into())).collect()
}

/// The target of an event; for a text node, its element.
pub(super) fn target(event: &Event) -> Option<Element> {
    let node: Node = event.target()?.dyn_into().ok()?;
    match node.dyn_into::<Element>() {
        Ok(element) => Some(element),
        Err(node) => node.parent_element(),
    }
}

/// Whether a click has no modifier: others open a link elsewhere.
pub(super) fn is_plain(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|click| !(click.ctrl_key() || click.meta_key() || click.shift_key()))
}

/// Moves the focus. HTML and SVG elements each have their own method for it.
pub(super) fn focus(element: &Element) {
    // Never fails; an element that is not focusable leaves the focus unchanged.
    let _ = match element.dyn_ref::<SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.dyn_ref::<HtmlElement>().map_or(Ok(()), HtmlElement::focus),
    };
}

/// Sets an attribute, unless it has the value already.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Fails only on an invalid XML name.
        let _ = element.set_attribute(name, value);
    }
}

/// Removes an attribute.
pub(super) fn unset(element: &Element, name: &str) {
    // Never fails.
    let _ = element.remove_attribute(name);
}

/// The nearest element that matches a constant selector: this one or an ancestor.
pub(super) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The first element within another that matches a constant selector.
pub(super) fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The first element of the page that matches a constant selector.
pub(super) fn first_of(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok().flatten()
}

/// The element that a link within the page leads to.
pub(super) fn led_to(document: &Document, link: &Element) -> Option<Element> {
    document.get_element_by_id(link.get_attribute("href")?.strip_prefix('#')?)
}

/// A deep copy of an element.
pub(super) fn copy(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}
