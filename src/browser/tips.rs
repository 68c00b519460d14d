//! One tooltip at a time. The style sheet shows a tooltip whose mark is pointed at, focused or linked to; of these and
//! the selected one, here all but one are hidden, and that one too when it is dismissed.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::marks::{find, set, tip_of_id, tip_shown_by, unset};

/// The tooltips, by id, that the style sheet would show.
#[derive(Clone, Debug, Default)]
pub(super) struct Tips {
    hovered: Option<String>,
    focused: Option<String>,
    selected: Option<String>,
    /// Escape hides whatever is shown, until something else is pointed at, focused or selected.
    dismissed: bool,
    /// It was the pointer that left the last one.
    lingers: bool,
}

impl Tips {
    /// What is pointed at now. Says whether that changes anything.
    pub(super) fn hover(&mut self, element: Option<&Element>) -> bool {
        let tip = element.and_then(tip_shown_by);
        let changed = tip != self.hovered;
        self.dismissed &= tip.is_none() || !changed;
        self.lingers = tip.is_none();
        self.hovered = tip;
        changed
    }

    /// What is focused now. Says whether that changes anything.
    pub(super) fn focus(&mut self, element: Option<&Element>) -> bool {
        let tip = element.and_then(tip_shown_by);
        let changed = tip != self.focused;
        self.dismissed &= tip.is_none() || !changed;
        self.lingers = false;
        self.focused = tip;
        changed
    }

    /// What is selected now.
    pub(super) fn select(&mut self, tip: Option<String>) {
        self.dismissed &= tip.is_none();
        self.lingers = false;
        self.selected = tip;
    }

    /// The selected one.
    pub(super) fn selected(&self) -> Option<&str> {
        self.selected.as_deref()
    }

    /// Hides it whatever it is.
    pub(super) fn dismiss(&mut self) {
        self.dismissed = true;
    }

    /// The one that is shown: what is pointed at goes before what is focused, and that before what is selected.
    pub(super) fn shown(&self) -> Option<&str> {
        let first = self.hovered.as_ref().or(self.focused.as_ref()).or(self.selected.as_ref());
        first.filter(|_| !self.dismissed).map(String::as_str)
    }

    /// Shows that one and hides the others.
    pub(super) fn show(&self, document: &Document) {
        let selected = self.selected().and_then(|id| tip_of_id(document, id));
        for tip in find(document, "[data-selected]").iter().filter(|tip| Some(*tip) != selected.as_ref()) {
            unset(tip, "data-selected");
        }
        if let Some(tip) = &selected {
            set(tip, "data-selected", "");
        }
        // Left by the pointer it stays a moment (chart.css), but not beside another one.
        let left = find(document, ".tip[style*=visible]");
        find(document, ".tip[style]").iter().for_each(|tip| unset(tip, "style"));
        left.iter().filter(|_| !self.lingers || self.shown().is_some()).for_each(|tip| ask(tip, "hidden"));
        for id in [&self.hovered, &self.focused, &self.selected].into_iter().flatten() {
            tip_of_id(document, id).iter().for_each(|tip| ask(tip, "hidden"));
        }
        // It stays where the browser last went, whatever the address says since.
        find(document, ".tip:target").iter().for_each(|tip| ask(tip, "hidden"));
        if let Some(tip) = self.shown().and_then(|id| tip_of_id(document, id)) {
            // Said here too: on the way from a mark to the link in its tooltip neither has the focus.
            ask(&tip, "visible");
        }
    }
}

/// Shows or hides a tooltip whatever the style sheet says. Through the object model, which a content security policy allows.
fn ask(tip: &Element, visibility: &str) {
    let Some(style) = tip.dyn_ref::<HtmlElement>().map(HtmlElement::style) else { return };
    // Refused only on a read-only style, which an element's own is not.
    let _ = style.set_property("visibility", visibility);
}
