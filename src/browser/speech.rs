//! Reads the page aloud with the browser's speech. `data-speech` on `<html>` is the state: `reading`, `paused`, or `word` (a written
//! message). The style sheet shows the matching parts; the block being read has `data-said`.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, SpeechSynthesis, SpeechSynthesisUtterance, Window};

use super::marks::{find, focus, set, unset};
use super::spoken::{Piece, patience, pieces, voice};

/// Some browsers list their voices late: the number of attempts, and the milliseconds between them.
const ASKS: u32 = 6;
const BETWEEN: i32 = 250;
/// After this many stuck pieces in a row, speech counts as broken.
const STUCK: u32 = 2;

/// Reads the page aloud.
#[derive(Debug)]
pub(super) struct Speech {
    window: Window,
    document: Document,
    /// The reader's listener: gets the end and errors of utterances, and is called without an event by timers.
    listener: RefCell<JsValue>,
    pieces: RefCell<Vec<Piece>>,
    at: Cell<usize>,
    asks: Cell<u32>,
    /// The number of stuck pieces in a row.
    stuck: Cell<u32>,
    /// The running timer: for the next attempt, or for a piece that may be stuck.
    timer: Cell<Option<i32>>,
    /// The current utterance. Events of others are outdated. Kept here, since browsers may drop an utterance that nothing refers to.
    utterance: RefCell<Option<SpeechSynthesisUtterance>>,
    /// The button that started reading: it gets the focus back when the bar closes.
    starter: RefCell<Option<Element>>,
}

impl Speech {
    /// Creates it, silent.
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

    /// Sets the listener for utterance events.
    pub(super) fn heard_by(&self, listener: &JsValue) {
        *self.listener.borrow_mut() = listener.clone();
    }

    /// Whether it is reading, paused or showing a message.
    pub(super) fn is_on(&self) -> bool {
        self.state().is_some()
    }

    /// Handles a click on a speech button; returns whether it was one.
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
            // Not `pause()`, after which some browsers never speak again.
            (Some("pause"), _) => {
                self.hush();
                self.show(Some("paused"));
            }
            (Some(_), _) => self.stop(),
            // The button in the panel means "stop" during reading.
            (None, Some("reading" | "paused")) if panel.is_some() => self.stop(),
            (None, _) => self.begin(button, panel),
        }
        true
    }

    /// Reads the section of the button, or the whole page.
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
            // The panel would cover the text.
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

    /// Speaks if the browser has a voice; otherwise tries again later, and finally shows that there is none.
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

    /// Calls the listener after some milliseconds; replaces a running timer.
    fn wait(&self, milliseconds: i32) {
        self.wait_no_more();
        let listener = self.listener.borrow();
        let set = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(listener.unchecked_ref(), milliseconds);
        // Never fails: it is a function.
        self.timer.set(set.ok());
    }

    fn wait_no_more(&self) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
    }

    /// Handles the timer: looks for voices again, or gives up on a stuck piece. Some voices never report their end, so it goes on with the
    /// next piece; if several get stuck, it shows a message.
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

    /// Speaks the current piece; stops after the last.
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

    /// Handles the end or error of an utterance.
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

    /// Stops and resets the state of the page.
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
        // First, so that our own cancelling does not count as an error.
        self.utterance.take();
        if let Some(synthesis) = self.synthesis() {
            synthesis.cancel();
        }
    }

    /// Shows one of the messages that the page contains.
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
            // Scroll behaviour and margin come from the style sheet.
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

    /// The language of the page and of everything read: texts in others are in closed `<details>`.
    fn lang(&self) -> String {
        self.root().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
    }

    fn root(&self) -> Option<Element> {
        self.document.document_element()
    }

    /// Undefined in browsers without speech.
    fn synthesis(&self) -> Option<SpeechSynthesis> {
        self.window.speech_synthesis().ok().filter(|synthesis| !synthesis.is_falsy())
    }
}
