//! Opens a copy of a chart next to a figure in the article. The document holds the only state: an open copy is the `.in-place` right after
//! its link, inside a still part, which the page never renders again.

use std::sync::atomic::{AtomicU32, Ordering};

use web_sys::{Document, Element, Window};

use super::hold::{hold, top_of};
use super::marks::{chart_around, closest, copy, focus, led_to, own_fact, set, unset, within};

/// The links that open charts: numerals of the article, and links to a paragraph's charts.
const LINKS: &str = "[data-numeral], [data-opens]";

/// The number of charts opened so far, for unique ids.
static OPENED: AtomicU32 = AtomicU32::new(0);

/// Handles a click on a link or in an open chart; returns whether it did, so that the link is not followed.
pub(super) fn clicked(window: &Window, document: &Document, at: &Element) -> bool {
    match closest(at, LINKS) {
        Some(link) if panel_of(&link).is_none() => open(window, document, &link).is_some(),
        Some(link) => close_at(&link),
        None => closest(at, ".in-place button").is_some_and(|button| close_at(&button)),
    }
}

/// Closes the chart that contains or follows this element, and focuses its link; returns whether there was one.
pub(super) fn close_at(at: &Element) -> bool {
    let panel = closest(at, ".in-place").or_else(|| panel_of(at));
    panel.iter().for_each(|panel| {
        panel.previous_element_sibling().iter().for_each(focus);
        shut(panel);
    });
    panel.is_some()
}

fn panel_of(link: &Element) -> Option<Element> {
    link.next_element_sibling().filter(|next| next.matches(".in-place").unwrap_or(false))
}

fn shut(panel: &Element) {
    if let Some(link) = panel.previous_element_sibling() {
        unset(&link, "aria-expanded");
        unset(&link, "aria-controls");
    }
    panel.remove();
}

/// Opens a link's chart after it and closes any other in the paragraph, without moving the text on the screen.
fn open(window: &Window, document: &Document, link: &Element) -> Option<()> {
    let panel = panel_for(document, link)?;
    let paragraph = closest(link, ".para")?;
    hold(window, document, link, top_of(link), || {
        within(&paragraph, ".in-place").iter().for_each(shut);
        set(link, "aria-expanded", "true");
        set(link, "aria-controls", &panel.id());
        // Fails only for a node without a parent.
        let _ = link.after_with_node_1(&panel);
    });
    Some(())
}

/// A copy of the link's chart with its narrow drawing, without the parts that work only in the original. Its marks have no ids and are not
/// focusable, and it is named like the chart.
fn panel_for(document: &Document, link: &Element) -> Option<Element> {
    let panel = copy(&chart_around(&led_to(document, link)?)?)?;
    within(&panel, ".tip, .wide, .views, .ways, .guess, template").iter().for_each(Element::remove);
    let fact = own_fact(link);
    for part in within(&panel, "[id], .mk") {
        unset(&part, "id");
        unset(&part, "tabindex");
        if fact.is_some() && own_fact(&part) == fact {
            set(&part, "data-here", "");
        }
    }
    unset(&panel, "data-chart");
    unset(&panel, "data-guess");
    let id = format!("in-place-{}", OPENED.fetch_add(1, Ordering::Relaxed));
    for (n, marker) in (1..).zip(within(&panel, "marker")) {
        // Markers of its own: those of a drawing that is not shown are not drawn.
        let id: String = format!("{id}-{n}");
        set(&marker, "id", &id);
        set(&marker.next_element_sibling()?, "marker-mid", &format!("url(#{id})"));
    }
    set(&panel, "id", &id);
    set(&panel, "class", "fig in-place");
    let tools = copy(&document.get_element_by_id("in-place-tools")?)?;
    unset(&tools, "id");
    unset(&tools, "hidden");
    for whole in within(&tools, "a") {
        set(&whole, "href", &link.get_attribute("href")?);
    }
    panel.append_child(&tools).ok()?;
    Some(panel)
}
