//! What a key means on a mark.

use web_sys::KeyboardEvent;

use super::roving::Step;

/// What a key means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Key {
    /// To another mark of the chart.
    Move(Step),
    /// Selects the mark.
    Select,
    /// Selects the mark; on a selected mark, goes on to its sentence.
    SelectOrFollow,
    /// Away with the tooltip; without one, away from the chart.
    Escape,
}

/// What a key means, if anything. With Ctrl, Alt or Meta it belongs to the browser or the screen reader.
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
