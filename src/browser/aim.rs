//! A touch in the article in small that misses its marks means the nearest one: they are smaller than a finger.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use super::marks::{closest, mark_around, within};
use crate::chart::{Bounds, nearest};

/// How far beside a mark a finger may come down, and a pointer be, in px of the screen.
const TOUCH: f64 = 24.0;
const POINT: f64 = 8.0;

/// The mark that is meant, where the pointer is on none: farther from it for a click, which a finger may have made.
pub(super) fn meant(event: &Event, is_click: bool, at: &Element) -> Option<Element> {
    let drawing = closest(at, ".strip svg").filter(|_| mark_around(at).is_none())?;
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let mut marks = within(&drawing, ".mk");
    let places: Vec<Bounds> = marks.iter().map(place_of).collect();
    let (x, y) = (f64::from(mouse.client_x()), f64::from(mouse.client_y()));
    let reach = if is_click { TOUCH } else { POINT };
    let n = nearest(&places, x, y, reach, place_of(&drawing).w / 2.0)?;
    Some(marks.swap_remove(n))
}

/// The room an element takes on the screen.
fn place_of(element: &Element) -> Bounds {
    let rect = element.get_bounding_client_rect();
    Bounds { x: rect.left(), y: rect.top(), w: rect.width(), h: rect.height() }
}
