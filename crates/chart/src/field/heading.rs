//! The figures above a field: the first one, large, with its label, and the divisor's, which continues the label's sentence.

use crate::Role;
use crate::figure_line::{LABEL, figure, fitting, lines, words};
use crate::layout::{Shape, Words};
use crate::scene::Item;
use svg::{Weight, text_width};

/// The shapes of a heading, and the last baseline in px.
pub(super) struct Heading {
    /// Of the first fact.
    pub(super) first: Vec<Shape>,
    /// Of the divisor.
    pub(super) divisor: Vec<Shape>,
    /// Of no mark: the first label, if it stands below its figure and before the divisor's.
    pub(super) rest: Vec<Shape>,
    pub(super) base: f64,
}

/// The font sizes in px of the labels and of the divisor's digits.
struct Sizes {
    label: f64,
    digits: f64,
}

impl Heading {
    /// Sets the figures: all in one line, or the labels and the divisor below the first figure, in one line or each in its own.
    /// `wanted` is the font size of the first digits in px.
    pub(super) fn new(first: &Item<'_>, divisor: Option<&Item<'_>>, width: f64, wanted: f64) -> Self {
        let digits = fitting(first, wanted, width);
        let label = (digits * 0.24).max(LABEL + 2.0);
        let sizes = Sizes { label, digits: label * 1.3 };
        let base = digits * 0.87;
        let (figure, end) = figure(first, 0.0, base, digits);
        let mut heading = Self { first: figure, divisor: Vec::new(), rest: Vec::new(), base };
        let beside = end + label * 0.7;
        if let Some((name, after)) = sizes.sentence(first, divisor, (beside, base), width) {
            heading.first.push(Shape::Words(name));
            heading.divisor = after;
            return heading;
        }
        // A box around the divisor's larger figure stays below that around the first one.
        let below =
            base + if divisor.is_some() { digits * 0.14 + sizes.digits * 0.86 + 6.0 } else { label + 14.0 };
        if let Some((name, after)) = sizes.sentence(first, divisor, (0.0, below), width) {
            // The divisor stands beside the label, so the label can't be in one box with the figure above both.
            let owner = if divisor.is_some() { &mut heading.rest } else { &mut heading.first };
            owner.push(Shape::Words(name));
            return Self { divisor: after, base: below, ..heading };
        }
        let like = words(0.0, below, label, Weight::Bold, Role::Name, "");
        let (under, base) = lines(first.label, &like, width);
        heading.first.extend(under);
        heading.base = base;
        let Some(divisor) = divisor else { return heading };
        let base = base + sizes.digits + 10.0;
        if let Some(after) = sizes.divisor(divisor, (0.0, base), width) {
            return Self { divisor: after, base, ..heading };
        }
        let (mut after, _) = self::figure(divisor, 0.0, base, fitting(divisor, sizes.digits, width));
        let like = Words { y: base + label + 5.0, ..like };
        let (under, base) = lines(divisor.label, &like, width);
        after.extend(under);
        Self { divisor: after, base, ..heading }
    }
}

impl Sizes {
    /// Returns the first label, and after it the divisor's figure and label; `None` if they do not fit into one line.
    fn sentence(
        &self,
        first: &Item<'_>,
        divisor: Option<&Item<'_>>,
        (x, base): (f64, f64),
        width: f64,
    ) -> Option<(Words, Vec<Shape>)> {
        let name = words(x, base, self.label, Weight::Bold, Role::Name, first.label);
        let right = x + name.width();
        let after = match divisor {
            Some(divisor) => self.divisor(divisor, (right + self.label * 0.35, base), width)?,
            None => Vec::new(),
        };
        (right <= width).then_some((name, after))
    }

    /// Returns a figure and its label in one line; `None` if they do not fit.
    fn divisor(&self, item: &Item<'_>, (x, base): (f64, f64), width: f64) -> Option<Vec<Shape>> {
        let (mut shapes, end) = figure(item, x, base, self.digits);
        let x = end + self.label * 0.3;
        shapes.push(Shape::Words(words(x, base, self.label, Weight::Bold, Role::Name, item.label)));
        (x + text_width(item.label, self.label, Weight::Bold) <= width).then_some(shapes)
    }
}
