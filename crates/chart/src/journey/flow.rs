//! Words that wrap, and figures, at the font sizes of a journey.

use super::super::Role;
use super::super::figure_line::{figure_with, words};
use super::super::layout::{Shape, Words};
use super::super::scene::Item;
use svg::{Anchor, Weight, text_width, wrap};

/// The style of some words.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) role: Role,
    pub(super) anchor: Anchor,
}

/// Returns a style of regular weight that begins at x.
pub(super) const fn plain(size: f64, role: Role) -> Style {
    Style { size, weight: Weight::Regular, role, anchor: Anchor::Start }
}

/// Returns a bold style that begins at x.
pub(super) const fn bold(size: f64, role: Role) -> Style {
    Style { weight: Weight::Bold, ..plain(size, role) }
}

impl Style {
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The distance between baselines.
    pub(super) fn leading(self) -> f64 {
        (self.size * 1.34).round()
    }

    pub(super) fn lines(self, text: &str, room: f64) -> Vec<String> {
        wrap(text, self.size, self.weight, room)
    }

    /// The height of wrapped words, in whole lines.
    pub(super) fn height(self, text: &str, room: f64) -> f64 {
        self.lines(text, room).iter().map(|_| self.leading()).sum()
    }

    /// The width of the widest line of wrapped words. It exceeds `room` if a single word does.
    pub(super) fn width(self, text: &str, room: f64) -> f64 {
        let lines = self.lines(text, room);
        lines.iter().map(|line| text_width(line, self.size, self.weight)).fold(0.0, f64::max)
    }

    /// Returns this style with the largest font size, down to `least`, at which no single word exceeds `room`.
    pub(super) fn fitted(mut self, text: &str, room: f64, least: f64) -> Self {
        while self.size > least && self.width(text, room) > room {
            self.size -= 1.0;
        }
        self
    }

    /// Sets words from (x, baseline y), wrapped at `room`. Returns the shapes and the last baseline.
    pub(super) fn set(self, text: &str, (x, y): (f64, f64), room: f64) -> (Vec<Shape>, f64) {
        let mut base = y - self.leading();
        let lines = self.lines(text, room);
        let shapes = lines.iter().map(|line| {
            base += self.leading();
            let like = words(x, base, self.size, self.weight, self.role, line);
            Shape::Words(Words { anchor: self.anchor, ..like })
        });
        (shapes.collect(), base)
    }
}

/// Sets a figure whose unit is about half as large as its digits; a number in words is as large as its unit.
pub(super) fn large(item: &Item<'_>, x: f64, y: f64, digits: f64) -> (Vec<Shape>, f64) {
    let in_digits = item.figure.digits.chars().any(|c| c.is_ascii_digit());
    figure_with(item, x, y, digits, if in_digits { digits * 0.46 } else { digits })
}

/// The width of a [`large`] figure.
pub(super) fn large_width(item: &Item<'_>, digits: f64) -> f64 {
    large(item, 0.0, 0.0, digits).1
}

/// Returns the font size of digits, up to `wanted`, at which a [`large`] figure fits into `room`.
pub(super) fn large_fitting(item: &Item<'_>, wanted: f64, room: f64) -> f64 {
    let mut digits = wanted;
    while digits > 16.0 && large_width(item, digits) > room {
        digits -= 1.0;
    }
    digits
}
