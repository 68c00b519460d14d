//! Keys on marks.

use web_sys::KeyboardEvent;

use super::roving::Step;

/// The action of a key.
#[derive(Clone, Copy, Debug)]
pub(super) enum Key {
    /// Moves to another mark of the chart.
    Move(Step),
    /// Selects the mark.
    Select,
    /// Selects the mark; if it is selected, goes to its sentence.
    SelectOrFollow,
    /// Closes the tooltip; without one, leaves the chart.
    Escape,
}

/// The action of a key event, if any. Keys with Ctrl, Alt or Meta belong to the browser or the screen reader.
pub(super) fn read(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Key::Move(Step::Next),
        "ArrowLeft" | "ArrowUp" => Key::Move(Step::Previous),
        "Home" => Key::Move(Step::First),
        "End" => Key::Move(Step::Last),
        " " => Key::Select,
        "Enter" => Key::SelectOrFollow,
        "Escape" => Key::Escape,
        _ => return None,
    })
}
