//! The `<text>` element.

use super::document::Document;
use super::paint::Paint;
use super::path::Point;
use super::text_width::Weight;
use super::writer::{Element, Number, Tag, close, escape};

/// Which point of the words is at the given x (SVG's `text-anchor`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// Words that continue others on the same line in another size: a `<tspan>`. The browser places them where the words before end in
/// the reader's font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tail<'a> {
    /// The words.
    pub text: &'a str,
    /// The font size in px.
    pub size: f64,
    /// The gap before the words in px.
    pub gap: f64,
}

/// Words and their style, without a position.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) tails: &'a [Tail<'a>],
    pub(super) size: Number,
    pub(super) anchor: Anchor,
    pub(super) weight: Weight,
    pub(super) italic: bool,
    pub(super) family: Option<&'a str>,
    /// The rotation in degrees clockwise, and its centre.
    pub(super) turned: Option<(i32, Point)>,
    pub(super) paint: Paint,
}

impl Words<'_> {
    pub(super) fn write(&self, (x, y): Point, doc: &mut Document) {
        let (is_bold, size) = (doc.is_bold(self.paint), doc.font_size);
        let Some(element) = doc.words(self.paint, self.family) else { return };
        let mut element = element
            .number_unless("x", Number::grid(x), Number::grid(0))
            .number_unless("y", Number::grid(y), Number::grid(0))
            .number_unless("font-size", self.size, size);
        match self.weight {
            Weight::Bold if !is_bold => element = element.attr("font-weight", "700"),
            Weight::Regular if is_bold => element = element.attr("font-weight", "400"),
            _ => {}
        }
        if self.italic {
            element = element.attr("font-style", "italic");
        }
        element = match self.anchor {
            Anchor::Start => element,
            Anchor::Middle => element.attr("text-anchor", "middle"),
            Anchor::End => element.attr("text-anchor", "end"),
        };
        if let Some((degrees, (x, y))) = self.turned {
            let turn = format!("rotate({degrees} {} {})", Number::grid(x), Number::grid(y));
            element = element.attr("transform", &turn);
        }
        if self.tails.is_empty() {
            return element.text(self.text);
        }
        element.open();
        let out = &mut doc.out;
        escape(out, self.text);
        let zero = Number::grid(0);
        for tail in self.tails {
            Element::new(out, Tag::Tspan)
                .number_unless("dx", Number::new(tail.gap), zero)
                .number_unless("font-size", Number::new(tail.size), self.size)
                .text(tail.text);
        }
        close(out, Tag::Text);
    }
}
