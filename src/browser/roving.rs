//! Gives each chart one tab stop: the mark focused last, or the first. Arrow keys move between marks.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, SvgElement};

use super::marks::{chart_around, find, focus, mark_around, set, tip_id, unset, within};

/// Attribute of a chart: the tooltip of the mark focused last. It outlives redraws, which replace marks.
const STOP: &str = "data-stop";
/// Attribute of a chart left with Escape: Tab skips its marks until the focus is elsewhere.
const LEFT: &str = "data-left";

/// The target of a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Next,
    Previous,
    First,
    Last,
}

/// Sets the tab stop of every chart.
pub(super) fn apply_to_all(document: &Document) {
    find(document, "[data-chart]").iter().for_each(apply);
}

/// Sets the tab stop of a redrawn chart.
pub(super) fn apply_to(document: &Document, id: &str) {
    let is_it = |chart: &&Element| chart.get_attribute("data-chart").as_deref() == Some(id);
    find(document, "[data-chart]").iter().filter(is_it).for_each(apply);
}

/// Records the focus: a focused mark becomes the tab stop of its chart, and a chart left with Escape becomes reachable again.
pub(super) fn focused(document: &Document, element: &Element) {
    let mark = mark_around(element);
    let chart = chart_around(element);
    for left in find(document, "[data-left]") {
        if mark.is_some() || chart.as_ref() != Some(&left) {
            unset(&left, LEFT);
            unset(&left, "tabindex");
            apply(&left);
        }
    }
    if let (Some(mark), Some(chart)) = (mark, chart) {
        set(&chart, STOP, &tip_id(&mark).unwrap_or_default());
        apply(&chart);
    }
}

/// Moves the focus to another mark of the same drawing, without wrapping around.
pub(super) fn step(mark: &Element, step: Step) {
    let marks = siblings(mark);
    let here = marks.iter().position(|one| one == mark);
    let to = match step {
        Step::Next => here.and_then(|n| marks.get(n + 1)),
        Step::Previous => here.and_then(|n| marks.get(n.checked_sub(1)?)),
        Step::First => marks.first(),
        Step::Last => marks.last(),
    };
    if let Some(to) = to {
        focus(to);
    }
}

/// Leaves the marks of a chart: focuses the chart itself, so that Tab skips the marks.
pub(super) fn leave(chart: &Element) {
    set(chart, LEFT, "");
    set(chart, "tabindex", "-1");
    apply(chart);
    focus(chart);
}

fn siblings(mark: &Element) -> Vec<Element> {
    let drawing = mark.closest("svg").ok().flatten();
    drawing.map(|drawing| within(&drawing, ".mk")).unwrap_or_default()
}

/// Sets the stop in each drawing of the chart: it may have a narrow and a wide one, of which one is shown.
fn apply(chart: &Element) {
    let wanted = chart.get_attribute(STOP);
    let left = chart.has_attribute(LEFT);
    for drawing in within(chart, "svg") {
        let marks = within(&drawing, ".mk");
        let stop = marks.iter().position(|mark| wanted.is_some() && tip_id(mark) == wanted).unwrap_or(0);
        for (n, mark) in marks.iter().enumerate() {
            // As numbers, since the page has hundreds of marks, and texts are slow between wasm and browser.
            let mark: &SvgElement = mark.unchecked_ref();
            let index = if n == stop && !left { 0 } else { -1 };
            if mark.tab_index() != index {
                mark.set_tab_index(index);
            }
        }
    }
}
