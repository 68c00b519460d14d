//! Marks, their tooltips and their facts, as the page's markup ties them together. Nothing from outside the page is
//! ever made a selector: ids are compared, selectors are constants.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, Node, NodeList, SvgElement};

/// The mark that an element is, or is a part of.
pub(super) fn mark_around(element: &Element) -> Option<Element> {
    closest(element, "[data-chart] .mk")
}

/// The tooltip that an element is, or is a part of.
pub(super) fn tip_around(element: &Element) -> Option<Element> {
    closest(element, ".tip")
}

/// The chart that an element is a part of.
pub(super) fn chart_around(element: &Element) -> Option<Element> {
    closest(element, "[data-chart]")
}

/// The id of a mark's tooltip. It is also the fragment that leads to the mark.
pub(super) fn tip_id(mark: &Element) -> Option<String> {
    mark.get_attribute("aria-describedby")
}

/// The tooltip of an id, if the id is a tooltip's.
pub(super) fn tip_of_id(document: &Document, id: &str) -> Option<Element> {
    document.get_element_by_id(id).filter(|element| element.matches(".tip").unwrap_or(false))
}

/// The mark that a tooltip belongs to.
pub(super) fn mark_of(tip: &Element) -> Option<Element> {
    let id = tip.id();
    let chart = chart_around(tip)?;
    within(&chart, ".mk").into_iter().find(|mark| tip_id(mark).as_ref() == Some(&id))
}

/// The fact that an element itself is tied to.
pub(super) fn own_fact(element: &Element) -> Option<String> {
    let ties = ["data-fact", "data-row", "data-numeral"];
    ties.iter().find_map(|name| element.get_attribute(name)).filter(|fact| !fact.is_empty())
}

/// Every element of the page that a constant selector finds.
pub(super) fn find(document: &Document, selector: &str) -> Vec<Element> {
    elements(document.query_selector_all(selector))
}

/// Every element in another that a constant selector finds.
pub(super) fn within(element: &Element, selector: &str) -> Vec<Element> {
    elements(element.query_selector_all(selector))
}

/// Refused is only a selector that is none.
fn elements(found: Result<NodeList, JsValue>) -> Vec<Element> {
    let Ok(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.get(n)?.dyn_into().ok()).collect()
}

/// Where an event happened.
pub(super) fn target(event: &Event) -> Option<Element> {
    let node: Node = event.target()?.dyn_into().ok()?;
    match node.dyn_into::<Element>() {
        Ok(element) => Some(element),
        Err(node) => node.parent_element(),
    }
}

/// Moves the focus. HTML and SVG elements each have their own method for it.
pub(super) fn focus(element: &Element) {
    // Refused never; an element that can't take the focus leaves it where it is.
    let _ = match element.dyn_ref::<SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.dyn_ref::<HtmlElement>().map_or(Ok(()), HtmlElement::focus),
    };
}

/// Sets an attribute, unless it is so already.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Refused only for a name that is no XML name.
        let _ = element.set_attribute(name, value);
    }
}

/// Takes an attribute away.
pub(super) fn unset(element: &Element, name: &str) {
    // Refused never.
    let _ = element.remove_attribute(name);
}

/// The element itself or the nearest around it that a constant selector finds.
pub(super) fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The first in an element that a constant selector finds.
pub(super) fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The first of the page that a constant selector finds.
pub(super) fn first_of(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok().flatten()
}

/// Where a link of the page leads on it.
pub(super) fn led_to(document: &Document, link: &Element) -> Option<Element> {
    document.get_element_by_id(link.get_attribute("href")?.strip_prefix('#')?)
}

/// An element with all that is in it, once more.
pub(super) fn copy(element: &Element) -> Option<Element> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}
