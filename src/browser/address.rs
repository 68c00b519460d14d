//! Reads and writes the fragment of the address. `scripts/head/address.js` normalises it before the program reads it, and does all writing.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

use story::{Fragment, View};

/// A parsed fragment, such as `chart-nurseries&show=totals&mark=fact-nurseries`. A mark without options is written as the place
/// (`fact-nurseries`), so that the link works without script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// The id of the element it leads to.
    pub(super) place: String,
    /// The options after the place, such as `&show=totals`; may be empty.
    pub(super) chosen: String,
    /// The id of the selected mark's tooltip, unless it is the place.
    pub(super) mark: Option<String>,
}

impl Address {
    /// Reads the address of the window.
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

    /// Selects another mark; keeps the options.
    pub(super) fn with_mark(self, tip: &str) -> Self {
        if self.chosen.is_empty() {
            return Self { place: tip.to_owned(), ..Self::default() };
        }
        Self { mark: Some(tip.to_owned()), ..self }
    }

    /// Deselects this mark if it is selected; keeps the options.
    pub(super) fn without_mark(self, tip: &str) -> Self {
        if self.chosen.is_empty() && self.place == tip {
            return Self::default();
        }
        let mark = self.mark.filter(|mark| mark != tip);
        Self { mark, ..self }
    }

    /// The address of a chart in a view, with the selected mark, if any.
    pub(super) fn with_view(chart: &str, view: View, mark: Option<String>) -> Self {
        let chosen = view.query();
        match mark {
            Some(tip) if chosen.is_empty() => Self { place: tip, ..Self::default() },
            mark => Self { place: Fragment::chart(chart).id(), chosen: chosen.to_owned(), mark },
        }
    }

    /// The fragment without `#`.
    pub(super) fn text(&self) -> String {
        let mark = self.mark.as_ref().map_or_else(String::new, |mark| format!("&mark={mark}"));
        format!("{}{}{mark}", self.place, self.chosen)
    }

    /// Writes it into the address of the window, without a history entry and without scrolling.
    pub(super) fn write(&self, window: &Window) {
        let writer = Reflect::get(window, &"sanjinWrite".into()).ok();
        if let Some(writer) = writer.and_then(|writer| writer.dyn_into::<Function>().ok()) {
            // It never throws: if the browser refuses, the address stays unchanged.
            let _ = writer.call1(&JsValue::NULL, &self.text().into());
        }
    }
}
