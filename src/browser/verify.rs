//! The button that runs the check of all figures.

use web_sys::{Document, Element, Window};

use super::edition;
use super::marks::{closest, find};
use crate::page;

/// Whether an element is that button or within it.
pub(super) fn is_asked(element: &Element) -> bool {
    closest(element, "[data-verify]").is_some()
}

/// Runs the checks and shows the results right after the button, which keeps the focus.
pub(super) fn run(document: &Document, window: &Window) {
    let lang = edition::lang(document);
    let clock = || window.performance().map_or(0.0, |clock| clock.now());
    let on_page = || {
        const PIECES: &str = "#article .text :is(.s, .line)";
        find(document, PIECES).iter().map(|piece| piece.text_content().unwrap_or_default()).collect()
    };
    let Some(checked) = page::check(&lang, &on_page, &clock) else { return };
    for (place, html) in [(".verify [role=status]", checked.verdict), (".verify-lines", checked.lines)] {
        find(document, place).iter().for_each(|place| place.set_inner_html(&html));
    }
}
