//! What the fragment says, and what is to stand in it. `scripts/head/address.js` has set it right before the program reads it, and writes
//! what the program has to say: nobody else does.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

use story::{Fragment, View};

/// A fragment: `chart-nurseries&show=totals&mark=fact-nurseries`. A mark without anything chosen is the place itself, so that the link
/// works without script: `fact-nurseries`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// The element it leads to.
    pub(super) place: String,
    /// What is chosen there, as it stands behind the place: `&show=totals`, or nothing.
    pub(super) chosen: String,
    /// The tooltip of the selected mark, where it is not the place.
    pub(super) mark: Option<String>,
}

impl Address {
    /// What the window's address says.
    pub(super) fn of(window: &Window) -> Self {
        Self::read(&window.location().hash().unwrap_or_default())
    }

    fn read(hash: &str) -> Self {
        let mut parts = hash.strip_prefix('#').unwrap_or_default().split('&');
        let mut address = Self { place: parts.next().unwrap_or_default().to_owned(), ..Self::default() };
        for part in parts {
            match part.strip_prefix("mark=") {
                Some(mark) => address.mark = Some(mark.to_owned()),
                None => address.chosen.extend(["&", part]),
            }
        }
        address
    }

    /// With another mark selected. What is chosen stays.
    pub(super) fn with_mark(self, tip: &str) -> Self {
        if self.chosen.is_empty() {
            return Self { place: tip.to_owned(), ..Self::default() };
        }
        Self { mark: Some(tip.to_owned()), ..self }
    }

    /// With no mark selected, if it was this one. What is chosen stays.
    pub(super) fn without_mark(self, tip: &str) -> Self {
        if self.chosen.is_empty() && self.place == tip {
            return Self::default();
        }
        let mark = self.mark.filter(|mark| mark != tip);
        Self { mark, ..self }
    }

    /// With a chart's view. The selected mark, if there is one, stays.
    pub(super) fn with_view(chart: &str, view: View, mark: Option<String>) -> Self {
        let chosen = view.query();
        match mark {
            Some(tip) if chosen.is_empty() => Self { place: tip, ..Self::default() },
            mark => Self { place: Fragment::chart(chart).id(), chosen: chosen.to_owned(), mark },
        }
    }

    /// As it stands behind the `#`.
    pub(super) fn text(&self) -> String {
        let mark = self.mark.as_ref().map_or_else(String::new, |mark| format!("&mark={mark}"));
        format!("{}{}{mark}", self.place, self.chosen)
    }

    /// Puts it into the window's address, without a step in the history and without scrolling.
    pub(super) fn write(&self, window: &Window) {
        let writer = Reflect::get(window, &"sanjinWrite".into()).ok();
        if let Some(writer) = writer.and_then(|writer| writer.dyn_into::<Function>().ok()) {
            // It throws nothing: where the browser refuses, the address stays as it was.
            let _ = writer.call1(&JsValue::NULL, &self.text().into());
        }
    }
}
