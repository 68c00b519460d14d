//! [`GroupAttrs`]: the attributes of a group or of the root.

use super::SCALE;
use super::ink::Ink;
use super::path::Point;
use super::writer::{Element, Number, Tag};

/// The attributes of a group or of the root, written in the order of the calls (`class` first). Values are escaped.
///
/// If a key is given twice, the last value counts, at the first position. Avoid `style`, which a strict content security policy
/// forbids.
///
/// ```
/// use plotters_semantic_svg::GroupAttrs;
/// let bar = GroupAttrs::new().class("mark").attr("data-fact", "beds").attr("tabindex", "0").attr("aria-label", "床位");
/// let sentence = GroupAttrs::link("#s-12").attr("aria-label", "原文");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupAttrs {
    link: bool,
    pub(super) class: String,
    attrs: Vec<(&'static str, String)>,
    pub(super) ids: Option<String>,
    pub(super) origin: Point,
    pub(super) font_size: Option<Number>,
    head: Vec<(Tag, String)>,
}

impl GroupAttrs {
    /// Returns an empty set of attributes.
    pub fn new() -> Self {
        GroupAttrs::default()
    }

    /// Returns the attributes of a link (`<a href>` instead of `<g>`). The address is escaped but not checked, so it must not come
    /// from an untrusted source (`javascript:`).
    pub fn link(href: impl Into<String>) -> Self {
        GroupAttrs { link: true, ..GroupAttrs::default() }.attr("href", href)
    }

    /// Sets an attribute.
    ///
    /// # Panics
    ///
    /// Panics in debug builds if `key` is not an ASCII attribute name.
    pub fn attr(self, key: &'static str, value: impl Into<String>) -> Self {
        self.set(key, value.into())
    }

    /// [`attr`](Self::attr), compiled once for all types of value.
    fn set(mut self, key: &'static str, value: String) -> Self {
        debug_assert!(is_name(key), "invalid attribute name {key:?}");
        match self.attrs.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = value,
            None => self.attrs.push((key, value)),
        }
        self
    }

    /// Adds a class.
    pub fn class(mut self, class: &str) -> Self {
        if !self.class.is_empty() {
            self.class.push(' ');
        }
        self.class.push_str(class);
        self
    }

    /// Sets the prefix of the ids that a drawing with this root makes up, for [`stamps`](super::stamps()). It must be unique in the page.
    pub fn ids(mut self, prefix: impl Into<String>) -> Self {
        self.ids = Some(prefix.into());
        self
    }

    /// Sets the font size of a root, in px, which its words inherit: those of that size need no attribute of their own.
    pub fn font_size(mut self, size: f64) -> Self {
        let size = Number::new(size);
        self.font_size = Some(size);
        self.attr("font-size", size.to_string())
    }

    /// Sets the group's origin, rounded to whole px, in the group around it: the group gets a `transform`, and the coordinates in it are
    /// written relative to the origin. Nothing moves. Similar groups of a drawing are then written alike and compress well.
    pub fn origin(mut self, x: f64, y: f64) -> Self {
        self.origin = ((x.round() as i32).saturating_mul(SCALE), (y.round() as i32).saturating_mul(SCALE));
        self
    }

    /// Adds a `<title>` child, the accessible name in a file. In a page prefer `aria-label`, since browsers show a title as a
    /// tooltip.
    pub fn title(self, words: impl Into<String>) -> Self {
        self.child(Tag::Title, words)
    }

    /// Adds a `<desc>` child, the description in a file. `<title>` and `<desc>` come first in the group, in the order of the calls.
    pub fn desc(self, words: impl Into<String>) -> Self {
        self.child(Tag::Desc, words)
    }

    fn child(mut self, tag: Tag, words: impl Into<String>) -> Self {
        self.head.push((tag, words.into()));
        self
    }

    /// Returns these attributes with those of `other` added or replaced.
    pub(super) fn overridden_by(self, other: &GroupAttrs) -> Self {
        let mut merged = other.attrs.iter().fold(self, |attrs, (key, value)| attrs.attr(key, value.as_str()));
        merged.class.push_str(&other.class);
        merged.head.extend_from_slice(&other.head);
        merged
    }

    /// Returns `<a>` for a link whose `href` the ink keeps, otherwise `<g>`.
    pub(super) fn tag(&self, ink: &dyn Ink) -> Tag {
        if self.link && ink.keeps("href") { Tag::A } else { Tag::G }
    }

    /// Writes the start tag, with the attributes that the ink keeps, and the `<title>` and `<desc>` children.
    pub(super) fn write(&self, tag: Tag, ink: &dyn Ink, out: &mut String) {
        let mut element = Element::new(out, tag);
        if !self.class.is_empty() && ink.keeps("class") {
            element = element.attr("class", &self.class);
        }
        for (key, value) in &self.attrs {
            if ink.keeps(key) {
                element = element.attr(key, value);
            }
        }
        let (x, y) = (Number::grid(self.origin.0), Number::grid(self.origin.1));
        if self.origin.1 != 0 {
            element = element.attr("transform", &format!("translate({x} {y})"));
        } else if self.origin.0 != 0 {
            element = element.attr("transform", &format!("translate({x})"));
        }
        element.open();
        for (tag, words) in &self.head {
            Element::new(out, *tag).text(words);
        }
    }
}

fn is_name(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '_'))
}

#[cfg(test)]
mod tests {
    use crate::sample::INK;

    use super::*;

    fn written(attrs: &GroupAttrs) -> String {
        let mut out = String::new();
        attrs.write(attrs.tag(&INK), &INK, &mut out);
        out
    }

    #[test]
    fn attributes_keep_their_order_and_their_last_value() {
        let attrs = GroupAttrs::new().attr("b", "1").class("x").attr("a", "2").class("y").attr("b", "<3>");
        assert_eq!(written(&attrs), r#"<g class="x y" b="&lt;3&gt;" a="2">"#);
        assert_eq!(written(&GroupAttrs::link("#s-1?a&b")), r##"<a href="#s-1?a&amp;b">"##);
    }

    #[test]
    fn title_and_desc_come_first_and_are_escaped() {
        let attrs = GroupAttrs::new().title("a < b").desc("c");
        assert_eq!(written(&attrs), "<g><title>a &lt; b</title><desc>c</desc>");
    }
}
