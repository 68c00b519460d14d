//! Sets figures and labels, the same way in every chart: the digits large, qualifier and unit small.

use super::Role;
use super::layout::{Shape, Words};
use super::scene::Item;
use svg::{Anchor, Weight, wrap};

/// Font size of a figure's digits in px.
pub(super) const DIGITS: f64 = 24.0;
/// From this font size in px the digits need a smaller unit beside them.
const LARGE: f64 = 36.0;
/// Font size of labels in px.
pub(super) const LABEL: f64 = 15.0;
/// Font size of remarks in px. It is the smallest in charts, so that no text is below 12 CSS px on a screen of 360.
pub(super) const NOTE: f64 = 14.0;
/// Distance between baselines of labels in px.
pub(super) const LEADING: f64 = 20.0;

/// Returns words that begin at `x`, baseline `y`.
pub(super) fn words(x: f64, y: f64, size: f64, weight: Weight, role: Role, text: &str) -> Words {
    Words { x, y, size, anchor: Anchor::Start, weight, role, text: text.to_owned(), runs_on: None }
}

/// Sets a figure with its unit from `x`, baseline `y`. Returns the shapes and the x of their right edge.
pub(super) fn figure(item: &Item<'_>, x: f64, y: f64, digits: f64) -> (Vec<Shape>, f64) {
    figure_with(item, x, y, digits, digits * if digits >= LARGE { 0.46 } else { 0.66 })
}

/// As [`figure`], with qualifier and unit at the font size `small`, at least [`NOTE`].
pub(super) fn figure_with(item: &Item<'_>, x: f64, y: f64, digits: f64, small: f64) -> (Vec<Shape>, f64) {
    let small = small.max(NOTE);
    let figure = &item.figure;
    // A plus sign belongs to the same text as the digits, so that no gap can separate them.
    let plus = if figure.after.starts_with('+') { "+" } else { "" };
    let number = format!("{}{plus}", figure.digits);
    let tail = format!("{}{}", &figure.after[plus.len()..], figure.unit);
    let parts = [(figure.before.as_str(), small), (&number, digits), (&tail, small)];
    let mut end = x;
    let mut shapes: Vec<Shape> = Vec::new();
    // The last character and the font size of the part before, and whether a space followed it.
    let (mut last, mut before, mut spaced) = (None, small, false);
    for (text, size) in parts {
        let words_only = text.trim();
        let Some(first) = words_only.chars().next() else { continue };
        // SVG drops spaces at the edge of a part, so they become gaps. Between Han characters and digits the browser adds one
        // (text-autospace), an eighth of the larger font size.
        let spaced_here = spaced || text.starts_with(' ');
        let (gap, reserved) = match last {
            None => (None, 0.0),
            Some(_) if spaced_here => (Some(size.min(before) * 0.28), size.min(before) * 0.28),
            Some(last) if char::is_ascii(&last) != first.is_ascii() => (Some(0.0), digits * 0.125),
            Some(_) => (Some(digits * 0.06), digits * 0.06),
        };
        end += reserved;
        let part = Words { runs_on: gap, ..words(end, y, size, Weight::Bold, Role::Value, words_only) };
        end += part.room().w;
        (last, before, spaced) = (words_only.chars().last(), size, text.ends_with(' '));
        shapes.push(Shape::Words(part));
    }
    (shapes, end)
}

/// Returns the font size of digits, between [`LABEL`] and `wanted`, at which a figure with its unit fits into `room`.
pub(super) fn fitting(item: &Item<'_>, wanted: f64, room: f64) -> f64 {
    let mut digits = wanted;
    while digits > LABEL && figure(item, 0.0, 0.0, digits).1 > room {
        digits -= 1.0;
    }
    digits
}

/// Wraps a label at `room`, with the first baseline at `y`. Returns the shapes and the last baseline.
pub(super) fn label(text: &str, x: f64, y: f64, size: f64, role: Role, room: f64) -> (Vec<Shape>, f64) {
    lines(text, &words(x, y, size, Weight::Regular, role, ""), room)
}

/// Wraps `text` at `room`, in lines like `like`, the first at its place. Returns the shapes and the last baseline.
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

/// Sets a figure with its label beside it, or below it if `room` is too narrow. Returns the shapes and the last baseline.
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
