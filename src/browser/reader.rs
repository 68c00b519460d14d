//! Handles what the reader does: one set of listeners on the document, and the page's responses.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, KeyboardEvent, Window};

use super::edition;
use super::keys::{self, Key};
use super::marks::{
    chart_around, chart_of, first_of, focus, is_plain, mark_around, mark_of, target, tip_id, tip_of_id,
};
use super::speech::Speech;
use super::way_back::WayBack;
use super::{in_place, roving, selection, sentence};
use crate::page::is_still;
use chart::Frame;

/// Events of the document. They bubble, so marks may be replaced.
const HEARD: [&str; 4] = ["focusin", "click", "keydown", "sanjin:drawn"];
/// Events of the window.
const HEARD_OF_WINDOW: [&str; 2] = ["hashchange", "pagehide"];

/// Draws a chart with several views in another frame.
struct Draw(Box<dyn FnMut(Frame)>);

/// The state of the page: selection, frame, speech, and the way back.
pub(super) struct Reader {
    window: Window,
    document: Document,
    /// The id of the selected mark's tooltip.
    selection: RefCell<Option<String>>,
    way_back: WayBack,
    speech: Speech,
    /// The frame in which charts with several views are drawn.
    frame: Cell<Frame>,
    draw: RefCell<Vec<Draw>>,
    /// The tooltip of a mark that had the focus when the program redrew its chart.
    lost: RefCell<Option<String>>,
    listening: Cell<bool>,
}

/// Adds the listeners, once; they stay until the page closes.
pub(super) fn listen(reader: &Rc<Reader>) {
    if reader.listening.replace(true) {
        return;
    }
    roving::apply_to_all(&reader.document);
    reader.document.active_element().iter().for_each(|at| roving::focused(&reader.document, at));
    reader.selected(selection::in_address(&reader.window, &reader.document));
    let listener = Rc::clone(reader);
    let listener: Closure<dyn Fn(Event)> = Closure::new(move |event: Event| {
        if event.is_undefined() {
            // Called without an event: a timer of speech has run out.
            listener.speech.time_is_up();
        } else {
            listener.hear(&event);
        }
    });
    // The browser owns it from here on.
    let listener = listener.into_js_value();
    reader.speech.heard_by(&listener);
    for name in HEARD {
        // Never fails: the listener is a function.
        let _ = reader.document.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
    for name in HEARD_OF_WINDOW {
        let _ = reader.window.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
    reader.reframe();
}

impl Reader {
    /// The reader of this page, if there is a page.
    pub(super) fn here() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let speech = Speech::new(&window, &document);
        Some(Self {
            window,
            document,
            selection: RefCell::default(),
            way_back: WayBack::default(),
            speech,
            frame: Cell::default(),
            draw: RefCell::default(),
            lost: RefCell::default(),
            listening: Cell::new(false),
        })
    }

    /// The element of the page, ready for hydration, and its language.
    pub(super) fn page(&self) -> Option<(Element, String)> {
        edition::unwrap(&self.document);
        edition::page(&self.document)
    }

    /// Adds the callback that redraws a chart with several views in another frame.
    pub(super) fn draw_with(&self, draw: impl FnMut(Frame) + 'static) {
        self.draw.borrow_mut().push(Draw(Box::new(draw)));
    }

    /// Redraws the charts with several views in the frame that `scripts/page/large_drawings.js` has chosen; it has replaced the other drawings.
    fn reframe(&self) {
        let root = self.document.document_element();
        let is_large = root.is_some_and(|root| root.get_attribute("data-drawn").as_deref() == Some("large"));
        let frame = if is_large { Frame::Large } else { Frame::Card };
        if self.frame.replace(frame) == frame {
            return;
        }
        let mark = self.document.active_element().as_ref().and_then(mark_around);
        *self.lost.borrow_mut() = mark.filter(is_redrawn).as_ref().and_then(tip_id);
        for Draw(draw) in &mut *self.draw.borrow_mut() {
            draw(frame);
        }
        roving::apply_to_all(&self.document);
    }

    /// Restores the state of a chart whose marks were replaced.
    pub(super) fn redrawn(&self, chart: &str) {
        if self.listening.get() {
            roving::apply_to(&self.document, chart);
            self.replaced();
        }
    }

    /// Restores focus and selection after marks were replaced.
    fn replaced(&self) {
        let on_nothing = self.document.active_element().is_none_or(|at| at.tag_name() == "BODY");
        let lost =
            self.lost.borrow().as_ref().filter(|_| on_nothing).and_then(|tip| tip_of_id(&self.document, tip));
        if let Some(mark) = lost.as_ref().and_then(mark_of) {
            self.lost.take();
            focus(&mark);
        }
        selection::tell(&self.document);
    }

    fn hear(&self, event: &Event) {
        let at = target(event);
        let at = at.as_ref();
        match event.type_().as_str() {
            "focusin" => at.iter().for_each(|at| roving::focused(&self.document, at)),
            "click" => self.clicked(event, at),
            "keydown" => self.pressed(event, at),
            "hashchange" => self.selected(selection::in_address(&self.window, &self.document)),
            "sanjin:drawn" => self.reframe(),
            "end" | "error" => self.speech.heard(event),
            "pagehide" => self.speech.stop(),
            _ => {}
        }
    }

    fn selected(&self, tip: Option<String>) {
        let shown = tip.as_ref().and_then(|tip| tip_of_id(&self.document, tip));
        selection::show(&self.document, shown.as_ref());
        sentence::show(&self.document, shown.as_ref());
        *self.selection.borrow_mut() = tip;
        selection::tell(&self.document);
    }

    fn clicked(&self, event: &Event, at: Option<&Element>) {
        let Some(at) = at else { return };
        if self.speech.clicked(at) {
            return;
        }
        if let Some(mark) = mark_around(at) {
            self.select(&mark);
        } else if !is_plain(event) {
            // The browser opens the link elsewhere.
        } else if in_place::clicked(&self.window, &self.document, at) {
            event.prevent_default();
        } else if let Some(origin) = self.way_back.come_back(&self.window, &self.document, at) {
            event.prevent_default();
            mark_around(&origin).iter().for_each(|mark| self.select(mark));
        } else if has_its_own_use(at) {
            self.way_back.leave(&self.window, &self.document, at);
        } else {
            self.clear();
        }
    }

    fn pressed(&self, event: &Event, at: Option<&Element>) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let Some(key) = keys::read(event) else { return };
        if let Key::Escape = key {
            return self.escape(event, at);
        }
        let Some(mark) = at.and_then(mark_around) else { return };
        // Space and arrows would also scroll.
        event.prevent_default();
        match key {
            Key::Move(step) => roving::step(&mark, step),
            Key::SelectOrFollow if self.is_selected(&mark) => self.go_to_link(&mark),
            Key::Select | Key::SelectOrFollow | Key::Escape => self.select(&mark),
        }
    }

    /// Stops reading aloud; else closes the chart opened in place or the tooltip; else leaves the chart.
    fn escape(&self, event: &KeyboardEvent, at: Option<&Element>) {
        if self.speech.is_on() {
            self.speech.stop();
            // Keep the tooltip for the next press: `scripts/page/tooltips` listens after this and heeds `defaultPrevented`.
            event.prevent_default();
        } else if at.is_some_and(in_place::close_at) {
            event.prevent_default();
        } else if first_of(&self.document, ".tip[data-on]").is_some() {
            self.clear();
        } else if let Some(chart) = at.and_then(mark_around).as_ref().and_then(chart_around) {
            roving::leave(&chart);
        }
    }

    fn select(&self, mark: &Element) {
        let Some(tip) = tip_id(mark).filter(|tip| tip_of_id(&self.document, tip).is_some()) else { return };
        selection::write(&self.window, &tip);
        self.selected(Some(tip));
    }

    fn clear(&self) {
        if let Some(tip) = &*self.selection.borrow() {
            selection::erase(&self.window, tip);
        }
        self.selected(None);
    }

    fn is_selected(&self, mark: &Element) -> bool {
        tip_id(mark).is_some_and(|tip| self.selection.borrow().as_ref() == Some(&tip))
    }

    fn go_to_link(&self, mark: &Element) {
        let tip = tip_id(mark).and_then(|tip| tip_of_id(&self.document, &tip));
        if let Some(link) = tip.and_then(|tip| tip.query_selector("a").ok().flatten()) {
            focus(&link);
        }
    }
}

/// Whether the program redraws the chart of a mark.
fn is_redrawn(mark: &Element) -> bool {
    chart_around(mark).as_ref().and_then(chart_of).is_some_and(|spec| !is_still(spec))
}

/// Whether the element uses clicks itself. A link may select something else by changing the address.
fn has_its_own_use(element: &Element) -> bool {
    element
        .closest(".tip, a, button, input, label, select, summary, textarea")
        .is_ok_and(|found| found.is_some())
}
