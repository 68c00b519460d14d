//! A figure with its unit and label, the way every chart sets them: digits large, the rest small.

use super::Role;
use super::layout::{Shape, Words};
use super::scene::Item;
use svg::{Anchor, Weight, wrap};

/// Size of a figure's digits in px.
pub(super) const DIGITS: f64 = 24.0;
/// Size of labels and units in px.
pub(super) const LABEL: f64 = 15.0;
/// Size of remarks in px: nothing is smaller, so that it is 12 px at least on a 360 px screen.
pub(super) const NOTE: f64 = 14.0;
/// From one line of labels to the next.
pub(super) const LEADING: f64 = 20.0;

/// Figures are set in a serif, whose digits are a little narrower than the widest of the table: Noto Serif CJK's bold
/// ones up to 0.596 em, where the table says 0.62.
const SERIF_DIGITS: f64 = 0.965;

/// Words at the left of `x`, baseline `y`.
pub(super) fn words(x: f64, y: f64, size: f64, weight: Weight, role: Role, text: &str) -> Words {
    Words { x, y, size, anchor: Anchor::Start, weight, role, text: text.to_owned(), runs_on: None }
}

/// Sets a figure with its unit from `x`, baseline `y`. Returns the shapes and where they end.
pub(super) fn figure(item: &Item<'_>, x: f64, y: f64, digits: f64) -> (Vec<Shape>, f64) {
    let small = (digits * 0.66).max(NOTE);
    let figure = &item.figure;
    // A plus sign is set with its digits: by itself it would stand where the widest font's digits end.
    let plus = if figure.after.starts_with('+') { "+" } else { "" };
    let number = format!("{}{plus}", figure.digits);
    let tail = format!("{}{}", &figure.after[plus.len()..], figure.unit);
    let parts = [(figure.before.as_str(), small), (&number, digits), (&tail, small)];
    let mut end = x;
    let mut shapes: Vec<Shape> = Vec::new();
    // How the last part ends, and whether with a space.
    let (mut last, mut spaced) = (None, false);
    for (text, size) in parts {
        let words_only = text.trim();
        let Some(first) = words_only.chars().next() else { continue };
        // A space at a part's edge is a distance: SVG would swallow it. Between Han characters and digits the browser leaves
        // some by itself (text-autospace), an eighth of the larger.
        let spaced_here = spaced || text.starts_with(' ');
        let (gap, reserved) = match last {
            None => (None, 0.0),
            Some(_) if spaced_here => (Some(size * 0.28), size * 0.28),
            Some(last) if char::is_ascii(&last) != first.is_ascii() => (Some(0.0), digits * 0.125),
            Some(_) => (Some(digits * 0.06), digits * 0.06),
        };
        end += reserved;
        let part = Words { runs_on: gap, ..words(end, y, size, Weight::Bold, Role::Value, words_only) };
        let is_number = words_only.chars().all(|c| c.is_ascii() && !c.is_ascii_alphabetic());
        end += part.width() * if is_number { SERIF_DIGITS } else { 1.0 };
        (last, spaced) = (words_only.chars().last(), text.ends_with(' '));
        shapes.push(Shape::Words(part));
    }
    (shapes, end)
}

/// The size of digits, `wanted` or less, at which a figure with its unit is no wider than `room`.
pub(super) fn fitting(item: &Item<'_>, wanted: f64, room: f64) -> f64 {
    let mut digits = wanted;
    while digits > LABEL && figure(item, 0.0, 0.0, digits).1 > room {
        digits -= 1.0;
    }
    digits
}

/// Sets a label in lines no wider than `room`, first baseline `y`. Returns the shapes and the last baseline.
pub(super) fn label(text: &str, x: f64, y: f64, size: f64, role: Role, room: f64) -> (Vec<Shape>, f64) {
    lines(text, &words(x, y, size, Weight::Regular, role, ""), room)
}

/// Sets words in lines like a first one, no wider than `room`. Returns the shapes and the last baseline.
pub(super) fn lines(text: &str, like: &Words, room: f64) -> (Vec<Shape>, f64) {
    let mut base = like.y - LEADING;
    let lines = wrap(text, like.size, like.weight, room);
    let shapes = lines
        .iter()
        .map(|line| {
            base += LEADING;
            Shape::Words(Words { y: base, text: line.to_string(), ..like.clone() })
        })
        .collect();
    (shapes, base)
}

/// A figure and its label: on one line where `room` allows, else the label under the figure.
/// Returns the shapes and the last baseline.
pub(super) fn headed(item: &Item<'_>, x: f64, y: f64, room: f64) -> (Vec<Shape>, f64) {
    let (mut shapes, end) = figure(item, x, y, fitting(item, DIGITS, room));
    let beside = words(end + 10.0, y, LABEL, Weight::Regular, Role::Label, item.label);
    if beside.x + beside.width() <= x + room {
        shapes.push(Shape::Words(beside));
        return (shapes, y);
    }
    let (under, base) = label(item.label, x, y + LEADING + 2.0, LABEL, Role::Label, room);
    shapes.extend(under);
    (shapes, base)
}
