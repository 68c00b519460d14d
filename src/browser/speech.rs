//! Reads the page aloud with the browser's own speech. `data-speech` on `<html>` says how things stand (`reading`, `paused`, or
//! `word`: something is to be said in writing), and the style sheet shows what belongs to it; the block being read has `data-said`.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, SpeechSynthesis, SpeechSynthesisUtterance, Window};

use super::marks::{find, focus, set, unset};
use super::spoken::{Piece, patience, pieces, voice};

/// Some browsers know their voices only a while after they were asked: so often, and so many milliseconds apart, we ask.
const ASKS: u32 = 6;
const BETWEEN: i32 = 250;
/// So many pieces in a row may get stuck; after that the browser does not speak any more.
const STUCK: u32 = 2;

/// Reads the page aloud.
#[derive(Debug)]
pub(super) struct Speech {
    window: Window,
    document: Document,
    /// The reader's listener: it hears utterances end and fail, and is called without an event when it is time to ask again.
    listener: RefCell<JsValue>,
    pieces: RefCell<Vec<Piece>>,
    at: Cell<usize>,
    asks: Cell<u32>,
    /// How many pieces in a row have got stuck.
    stuck: Cell<u32>,
    /// The timer that is running: for asking again, or for a piece that may be stuck.
    timer: Cell<Option<i32>>,
    /// What is being said. An event of any other utterance is of the past. Kept, too, since browsers forget theirs.
    utterance: RefCell<Option<SpeechSynthesisUtterance>>,
    /// The button that was pressed: it has the focus again when those of the bar go.
    starter: RefCell<Option<Element>>,
}

impl Speech {
    /// Silent as yet.
    pub(super) fn new(window: &Window, document: &Document) -> Self {
        Self {
            window: window.clone(),
            document: document.clone(),
            listener: RefCell::new(JsValue::UNDEFINED),
            pieces: RefCell::default(),
            at: Cell::default(),
            asks: Cell::default(),
            stuck: Cell::default(),
            timer: Cell::default(),
            utterance: RefCell::default(),
            starter: RefCell::default(),
        }
    }

    /// Who hears.
    pub(super) fn heard_by(&self, listener: &JsValue) {
        *self.listener.borrow_mut() = listener.clone();
    }

    /// Whether there is something to stop.
    pub(super) fn is_on(&self) -> bool {
        self.state().is_some()
    }

    /// Does what a button says. Says whether it was one of ours.
    pub(super) fn clicked(&self, at: &Element) -> bool {
        let Some(button) = at.closest("[data-listen], button[data-speech]").ok().flatten() else {
            return false;
        };
        let state = self.state();
        let panel = button.closest("details").ok().flatten();
        match (button.get_attribute("data-speech").as_deref(), state.as_deref()) {
            (Some("pause"), Some("paused")) => {
                self.show(Some("reading"));
                self.ask();
            }
            // Not by the browser's own pause, after which some never speak again.
            (Some("pause"), _) => {
                self.hush();
                self.show(Some("paused"));
            }
            (Some(_), _) => self.stop(),
            // The panel's button says "stop" while the page is read.
            (None, Some("reading" | "paused")) if panel.is_some() => self.stop(),
            (None, _) => self.begin(button, panel),
        }
        true
    }

    /// Reads the section that the button stands in, or all.
    fn begin(&self, button: Element, panel: Option<Element>) {
        self.stop();
        let part = button.closest("main section").ok().flatten();
        let part = part.or_else(|| self.document.get_element_by_id("main"));
        *self.pieces.borrow_mut() = part.as_ref().map(pieces).unwrap_or_default();
        self.at.set(0);
        self.asks.set(ASKS);
        self.stuck.set(0);
        let mut starter = button;
        if let Some(panel) = panel {
            // It would lie over what is read.
            unset(&panel, "open");
            if let Some(summary) = panel.first_element_child() {
                focus(&summary);
                starter = summary;
            }
        }
        *self.starter.borrow_mut() = Some(starter);
        self.show(Some("reading"));
        self.ask();
    }

    /// Speaks if the browser has a voice, asks again a little later, or says that it has none.
    fn ask(&self) {
        if self.state().as_deref() != Some("reading") || self.utterance.borrow().is_some() {
            return;
        }
        let synthesis = self.synthesis();
        if synthesis.as_ref().is_some_and(|synthesis| voice(synthesis, &self.lang()).is_some()) {
            self.speak();
        } else if synthesis.is_some() && self.asks.get() > 0 {
            self.asks.set(self.asks.get() - 1);
            self.wait(BETWEEN);
        } else {
            self.say("data-none");
        }
    }

    /// Calls the listener after so many milliseconds, and not when it was to be called before.
    fn wait(&self, milliseconds: i32) {
        self.wait_no_more();
        let listener = self.listener.borrow();
        let set = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(listener.unchecked_ref(), milliseconds);
        // Refused never: it is a function.
        self.timer.set(set.ok());
    }

    fn wait_no_more(&self) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
    }

    /// The time is up: to ask for voices again, or for what is being said. Some voices never say that they have ended, so it goes on
    /// with the next piece; where that gets stuck as well, the reader is told.
    pub(super) fn time_is_up(&self) {
        self.timer.take();
        if self.utterance.borrow().is_none() {
            return self.ask();
        }
        self.stuck.set(self.stuck.get() + 1);
        if self.stuck.get() == STUCK {
            self.fail();
        } else {
            self.hush();
            self.go_on();
        }
    }

    fn go_on(&self) {
        self.at.set(self.at.get() + 1);
        self.speak();
    }

    fn fail(&self) {
        self.stop();
        self.say("data-failed");
    }

    /// Says the piece it is at; at the end, no more.
    fn speak(&self) {
        if self.speak_piece().is_none() {
            self.stop();
        }
    }

    fn speak_piece(&self) -> Option<()> {
        let pieces = self.pieces.borrow();
        let piece = pieces.get(self.at.get())?;
        let synthesis = self.synthesis()?;
        let utterance = SpeechSynthesisUtterance::new_with_text(&piece.text).ok()?;
        let lang = self.lang();
        utterance.set_lang(&lang);
        utterance.set_voice(voice(&synthesis, &lang).as_ref());
        let hears: &EventTarget = &utterance;
        for event in ["end", "error"] {
            hears.add_event_listener_with_callback(event, self.listener.borrow().unchecked_ref()).ok()?;
        }
        self.light(Some(&piece.block));
        synthesis.speak(&utterance);
        self.wait(patience(&piece.text));
        *self.utterance.borrow_mut() = Some(utterance);
        Some(())
    }

    /// An utterance has ended or failed.
    pub(super) fn heard(&self, event: &Event) {
        let now = self.utterance.borrow().clone();
        if now.is_none() || event.target() != now.map(Into::into) {
            return;
        }
        if event.type_() == "end" {
            self.stuck.set(0);
            self.go_on();
        } else {
            self.fail();
        }
    }

    /// Silent, and away with all that says so.
    pub(super) fn stop(&self) {
        self.hush();
        self.light(None);
        let bar = self.document.active_element().and_then(|at| at.closest(".speech").ok().flatten());
        if let (Some(_), Some(starter)) = (bar, self.starter.take()) {
            focus(&starter);
        }
        self.word("");
        self.show(None);
    }

    fn hush(&self) {
        self.wait_no_more();
        // Before it is cancelled: what we stop ourselves is no error.
        self.utterance.take();
        if let Some(synthesis) = self.synthesis() {
            synthesis.cancel();
        }
    }

    /// Says something in writing that the page has ready.
    fn say(&self, which: &str) {
        let bar = self.document.query_selector(".speech").ok().flatten();
        let word = bar.and_then(|bar| bar.get_attribute(which)).unwrap_or_default();
        self.show(Some("word"));
        self.word(&word);
    }

    fn word(&self, word: &str) {
        if let Ok(Some(status)) = self.document.query_selector(".speech [role='status']") {
            status.set_text_content(Some(word));
        }
    }

    fn light(&self, block: Option<&Element>) {
        if block.is_some_and(|block| block.has_attribute("data-said")) {
            return;
        }
        find(&self.document, "[data-said]").iter().for_each(|old| unset(old, "data-said"));
        if let Some(block) = block {
            set(block, "data-said", "");
            // As gently as the style sheet has it, and not to the very top.
            block.scroll_into_view();
        }
    }

    fn show(&self, state: Option<&str>) {
        let Some(root) = self.root() else { return };
        match state {
            Some(state) => set(&root, "data-speech", state),
            None => unset(&root, "data-speech"),
        }
    }

    fn state(&self) -> Option<String> {
        self.root()?.get_attribute("data-speech")
    }

    /// The language of the page, and of all that is read: what is in another stands behind a summary.
    fn lang(&self) -> String {
        self.root().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
    }

    fn root(&self) -> Option<Element> {
        self.document.document_element()
    }

    /// Where the browser has none, the property is undefined.
    fn synthesis(&self) -> Option<SpeechSynthesis> {
        self.window.speech_synthesis().ok().filter(|synthesis| !synthesis.is_falsy())
    }
}
