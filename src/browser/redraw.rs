//! Redraws charts for readers with large type on a narrow screen, in a frame of its own, by the function that drew them at build time.

use web_sys::{Document, Window};

use super::edition;
use super::marks::{find, within};
use crate::dataset::story;
use crate::page::is_still;
use chart::{Frame, Scene, View, draw};

/// The screen width in CSS px from which cards show large type in the usual frame.
const WIDE_ENOUGH: f64 = 480.0;

/// The frame that the screen and the reader's settings (`scripts/page/reading_tools.js`) require.
pub(super) fn wanted(window: &Window, document: &Document) -> Frame {
    let width = window.inner_width().ok().and_then(|width| width.as_f64());
    let large = document.document_element().is_some_and(|root| {
        let size = root.get_attribute("data-size");
        root.has_attribute("data-elder") || matches!(size.as_deref(), Some("2" | "3"))
    });
    if large && width.is_some_and(|width| width < WIDE_ENOUGH) { Frame::Large } else { Frame::Card }
}

/// Redraws the charts of still parts in a frame; other charts are components that redraw themselves.
pub(super) fn still_charts(document: &Document, frame: Frame) {
    let story = story();
    let Some(wording) = story.edition(&edition::lang(document)).or_else(|| story.editions.first()) else {
        return;
    };
    for chart in find(document, "[data-chart]") {
        let spec = chart.get_attribute("data-chart").and_then(|id| story.chart(&id));
        let Some(spec) = spec.filter(|spec| is_still(spec)) else { continue };
        let Ok(drawing) = draw(&Scene { story, wording, spec, frame, view: View::default() }) else {
            continue;
        };
        for picture in within(&chart, ".pic > svg") {
            picture.set_outer_html(&drawing.svg);
        }
    }
}
