//! From a chart to a sentence and back: who has followed a link to a sentence finds a way back at its end, to the very
//! mark or link, where it was on the screen. There is one such link on the page; the style sheet shows it where the
//! address has led.

use std::cell::RefCell;

use web_sys::{Document, Element, Window};

use super::hold::{hold, top_of};
use super::marks::{chart_around, closest, focus, led_to, mark_of, set, tip_around};

/// The link that was followed, and where on the screen its chart was.
#[derive(Debug, Default)]
pub(super) struct WayBack(RefCell<Option<(Element, f64)>>);

impl WayBack {
    /// A link was clicked and will be followed: if it leads from a chart to a sentence, the way back is put there.
    pub(super) fn leave(&self, document: &Document, at: &Element) -> Option<()> {
        let link = closest(at, "[data-chart] a[href^='#s-']")?;
        let chart = chart_around(&link)?;
        let back = document.get_element_by_id("way-back")?;
        // It leads there by itself if the link is gone meanwhile.
        set(&back, "href", &format!("#{}", chart.id()));
        led_to(document, &link)?.append_child(&back).ok()?;
        self.0.replace(Some((link, top_of(&chart))));
        Some(())
    }

    /// A click on the way back: the mark or link it has led to, if that is still there. Otherwise the link may be followed.
    pub(super) fn come_back(&self, window: &Window, document: &Document, at: &Element) -> Option<Element> {
        closest(at, "#way-back")?;
        let (link, top) = self.0.take()?;
        let chart = chart_around(&link)?;
        let origin = tip_around(&link).as_ref().and_then(mark_of).unwrap_or(link);
        hold(window, document, &chart, top, || focus(&origin));
        Some(origin)
    }
}
