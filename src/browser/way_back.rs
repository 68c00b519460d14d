//! Links a sentence back to the chart that the reader came from: to the mark or link, at its former place on the screen. The page has one
//! such link; the style sheet shows it in the sentence that the address names.

use std::cell::RefCell;

use web_sys::{Document, Element, Window};

use super::hold::{hold, top_of};
use super::marks::{chart_around, closest, focus, led_to, mark_of, set, tip_around};

/// The place on the screen to which an origin returns that had left it, in px.
const RETURNED: f64 = 200.0;

/// The link that was followed, and the position of its chart on the screen.
#[derive(Debug, Default)]
pub(super) struct WayBack(RefCell<Option<(Element, f64)>>);

impl WayBack {
    /// Handles a followed link: if it leads from a chart to a sentence, moves the link back to there.
    pub(super) fn leave(&self, window: &Window, document: &Document, at: &Element) -> Option<()> {
        let link = closest(at, "[data-chart] a[href^='#s-']")?;
        let chart = chart_around(&link)?;
        let back = document.get_element_by_id("way-back")?;
        // If the followed link is gone, the link back still leads to the chart.
        set(&back, "href", &format!("#{}", chart.id()));
        led_to(document, &link)?.append_child(&back).ok()?;
        let (top, origin) = (top_of(&chart), top_of(&origin_of(&link)));
        // A link that was followed before the program ran has left the screen; its origin returns to the screen's upper part.
        let is_seen = (0.0..window.inner_height().ok()?.as_f64()?).contains(&top_of(&link));
        self.0.replace(Some((link, if is_seen { top } else { top - origin + RETURNED })));
        Some(())
    }

    /// Handles a click on the link back: focuses the mark or link if it still exists. Otherwise the browser follows the link.
    pub(super) fn come_back(&self, window: &Window, document: &Document, at: &Element) -> Option<Element> {
        closest(at, "#way-back")?;
        let (link, top) = self.0.take()?;
        let chart = chart_around(&link)?;
        let origin = origin_of(&link);
        hold(window, document, &chart, top, || focus(&origin));
        Some(origin)
    }
}

/// The mark of a link in a tooltip; else the link itself.
fn origin_of(link: &Element) -> Element {
    tip_around(link).as_ref().and_then(mark_of).unwrap_or_else(|| link.clone())
}
