//! [`Document`]: the output so far, its open elements and its ink.

use super::attrs::GroupAttrs;
use super::ink::{Ink, Look, Part};
use super::paint::Paint;
use super::path::Point;
use super::role::Hue;
use super::writer::{Element, Number, Tag, close};

/// The look of roles that the ink does not know. Black is easier to notice than a missing shape.
const UNKNOWN: Look<'static> = Look { class: None, color: Some("#000"), font_family: None, bold: false };

/// The output so far, its open elements and its ink.
pub(super) struct Document {
    pub(super) out: String,
    pub(super) ink: Box<dyn Ink>,
    /// The font size that words inherit from the root; 0 if it sets none.
    pub(super) font_size: Number,
    /// The open elements, the root first.
    open: Vec<Tag>,
}

impl Document {
    pub(super) fn new(ink: Box<dyn Ink>) -> Self {
        Document { out: String::new(), ink, font_size: Number::new(0.0), open: Vec::new() }
    }

    /// Returns the number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn open(&mut self, tag: Tag, attrs: &GroupAttrs) {
        self.open.push(tag);
        self.ink.enter(&attrs.class);
        attrs.write(tag, &*self.ink, &mut self.out);
    }

    pub(super) fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.ink.leave();
            close(&mut self.out, tag);
        }
    }

    /// Begins a shape. Returns `None` if it has neither class nor colour.
    pub(super) fn shape(&mut self, tag: Tag, paint: Paint) -> Option<Element<'_>> {
        self.painted(tag, paint, paint.part(), None)
    }

    /// Begins words in the font `family`, or in the ink's if `None`.
    pub(super) fn words(&mut self, paint: Paint, family: Option<&str>) -> Option<Element<'_>> {
        self.painted(Tag::Text, paint, Part::Words, family)
    }

    /// Returns whether words of this paint are bold without an attribute.
    pub(super) fn is_bold(&self, paint: Paint) -> bool {
        matches!(paint.hue, Hue::Role(role) if self.ink.look(role, Part::Words).is_some_and(|look| look.bold))
    }

    fn painted(&mut self, tag: Tag, paint: Paint, part: Part, family: Option<&str>) -> Option<Element<'_>> {
        let rgb;
        let look = match paint.hue {
            Hue::Role(role) => self.ink.look(role, part).unwrap_or(UNKNOWN),
            Hue::Rgb(r, g, b) => {
                rgb = format!("#{r:02x}{g:02x}{b:02x}");
                Look { color: Some(&rgb), ..Look::default() }
            }
        };
        if look.class.is_none() && look.color.is_none() {
            return None;
        }
        let mut element = Element::new(&mut self.out, tag);
        if let Some(class) = look.class {
            element = element.attr("class", class);
        }
        let stroked = part == Part::Stroke;
        if stroked {
            element = element.attr("fill", "none");
        }
        if let Some(color) = look.color {
            element = element.attr(if stroked { "stroke" } else { "fill" }, color);
        }
        if part == Part::Words
            && let Some(family) = family.or(look.font_family)
        {
            element = element.attr("font-family", family);
        }
        let width = paint.stroke.unwrap_or(Number::ONE);
        Some(element.number_unless("stroke-width", width, Number::ONE).number_unless(
            "opacity",
            paint.opacity,
            Number::ONE,
        ))
    }

    pub(super) fn path(&mut self, paint: Paint, d: &str) {
        if let Some(element) = self.shape(Tag::Path, paint) {
            element.attr("d", d);
        }
    }

    /// Writes a path of which only round dashes are visible.
    pub(super) fn dots(&mut self, paint: Paint, d: &str, dashes: &str) {
        if let Some(element) = self.shape(Tag::Path, paint) {
            element.attr("stroke-linecap", "round").attr("stroke-dasharray", dashes).attr("d", d);
        }
    }

    /// Writes a marker with the id `id` and the outline `glyph`, and an invisible path `at` that has it at its inner points.
    pub(super) fn markers(&mut self, paint: Paint, id: &str, glyph: &str, at: &str) {
        Element::new(&mut self.out, Tag::Marker).attr("id", id).attr("overflow", "visible").open();
        self.path(paint, glyph);
        close(&mut self.out, Tag::Marker);
        let url = format!("url(#{id})");
        Element::new(&mut self.out, Tag::Path).attr("fill", "none").attr("marker-mid", &url).attr("d", at);
    }

    /// Writes a rectangle with corners of radius `r`.
    pub(super) fn rect(&mut self, paint: Paint, at: Point, size: Point, r: i32) {
        let zero = Number::grid(0);
        if let Some(element) = self.shape(Tag::Rect, paint) {
            element
                .number_unless("x", Number::grid(at.0), zero)
                .number_unless("y", Number::grid(at.1), zero)
                .number("width", Number::grid(size.0))
                .number("height", Number::grid(size.1))
                .number_unless("rx", Number::grid(r), zero);
        }
    }
}
