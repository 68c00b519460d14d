//! Rounds numbers, escapes text and writes elements. Nothing else in this crate does.

use std::fmt;

use super::SCALE;

/// A number of the document in whole hundredths, so that no float is formatted. It is written with at most two decimals, without
/// leading or trailing zeros, and never as `-0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number(i64);

impl Number {
    pub(super) const ONE: Number = Number(100);

    /// Rounds `value` to hundredths, half away from zero. NaN becomes 0.
    pub(super) fn new(value: f64) -> Self {
        Number((value * 100.0).round() as i64)
    }

    /// Converts grid steps to px.
    pub(super) fn grid(steps: i32) -> Self {
        Number(i64::from(steps) * 100 / i64::from(SCALE))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        if whole > 0 || hundredths == 0 {
            whole.fmt(f)?;
        }
        match (hundredths, hundredths % 10) {
            (0, _) => Ok(()),
            (_, 0) => write!(f, ".{}", hundredths / 10),
            _ => write!(f, ".{hundredths:02}"),
        }
    }
}

/// Appends `words`, escaped for text and double-quoted attributes in XML and HTML.
///
/// Tabs and line ends become spaces, as XML normalises attributes. Other control characters are dropped, since XML forbids them.
pub(super) fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// How a dropped [`Element`] ends.
enum End {
    /// `/>`: it has no content.
    Empty,
    /// `</name>`: its text has been written.
    Text,
    /// `>`: its content follows; [`close`] ends it.
    Open,
}

/// The elements that this crate writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Svg,
    G,
    A,
    Title,
    Desc,
    Marker,
    Path,
    Rect,
    Circle,
    Text,
    Tspan,
}

impl Tag {
    fn name(self) -> &'static str {
        match self {
            Tag::Svg => "svg",
            Tag::G => "g",
            Tag::A => "a",
            Tag::Title => "title",
            Tag::Desc => "desc",
            Tag::Marker => "marker",
            Tag::Path => "path",
            Tag::Rect => "rect",
            Tag::Circle => "circle",
            Tag::Text => "text",
            Tag::Tspan => "tspan",
        }
    }
}

/// An element whose start tag is being written. `drop` ends it, so that none is left open on an early return.
pub(super) struct Element<'a> {
    out: &'a mut String,
    tag: Tag,
    end: End,
}

impl<'a> Element<'a> {
    pub(super) fn new(out: &'a mut String, tag: Tag) -> Self {
        out.push('<');
        out.push_str(tag.name());
        Element { out, tag, end: End::Empty }
    }

    /// Adds an attribute. The value is escaped, the name is not.
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(self.out, value);
        self.out.push('"');
        self
    }

    pub(super) fn number(self, name: &str, value: Number) -> Self {
        self.attr(name, &value.to_string())
    }

    /// Adds a number unless it is `default`, the attribute's default in SVG.
    pub(super) fn number_unless(self, name: &str, value: Number, default: Number) -> Self {
        if value == default { self } else { self.number(name, value) }
    }

    /// Ends the element with `words` as its content.
    pub(super) fn text(mut self, words: &str) {
        self.out.push('>');
        escape(self.out, words);
        self.end = End::Text;
    }

    /// Ends the start tag, but not the element.
    pub(super) fn open(mut self) {
        self.end = End::Open;
    }
}

impl Drop for Element<'_> {
    fn drop(&mut self) {
        match self.end {
            End::Empty => self.out.push_str("/>"),
            End::Text => close(self.out, self.tag),
            End::Open => self.out.push('>'),
        }
    }
}

/// Writes the end tag of an element that [`Element::open`] left open.
pub(super) fn close(out: &mut String, tag: Tag) {
    out.push_str("</");
    out.push_str(tag.name());
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_decimals_at_most_and_no_spare_characters() {
        let table = [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.004, "0"),
            (0.004999, "0"),
            (0.005, ".01"),
            (-0.005, "-.01"),
            (0.1, ".1"),
            (0.10000000000000009, ".1"),
            (-0.5, "-.5"),
            (1.0, "1"),
            (1.05, "1.05"),
            (1.5, "1.5"),
            (9.999, "10"),
            (-12.25, "-12.25"),
            (100.0, "100"),
            (1e6, "1000000"),
            (1.0 / 3.0, ".33"),
            (-2.0 / 3.0, "-.67"),
            (f64::NAN, "0"),
        ];
        for (value, written) in table {
            assert_eq!(Number::new(value).to_string(), written, "{value:?}");
        }
    }

    #[test]
    fn grid_steps_are_exact_tenths() {
        for (steps, written) in
            [(0, "0"), (1, ".1"), (-1, "-.1"), (10, "1"), (-105, "-10.5"), (3609, "360.9")]
        {
            assert_eq!(Number::grid(steps).to_string(), written, "{steps} steps");
        }
        assert_eq!(Number::grid(i32::MIN).to_string(), "-214748364.8", "no overflow");
    }

    #[test]
    fn escaping_covers_markup_and_control_characters() {
        let mut out = String::new();
        escape(&mut out, "a<b> & \"c\" 'd'\tе\r\n\u{0}\u{1b}\u{7f}\u{85}\u{fffe}，5%]]>");
        assert_eq!(out, "a&lt;b&gt; &amp; &quot;c&quot; 'd' е  ，5%]]&gt;");
    }

    #[test]
    fn a_dropped_element_is_closed() {
        let mut out = String::new();
        Element::new(&mut out, Tag::Rect).attr("class", "m").number("x", Number::new(1.5));
        Element::new(&mut out, Tag::Text).attr("data-note", "\"><script>").text("</text>");
        Element::new(&mut out, Tag::G).open();
        close(&mut out, Tag::G);
        assert_eq!(
            out,
            "<rect class=\"m\" x=\"1.5\"/><text data-note=\"&quot;&gt;&lt;script&gt;\">&lt;/text&gt;</text><g></g>"
        );
    }

    #[test]
    fn a_default_value_is_not_written() {
        let mut out = String::new();
        let none = Number::new(0.0);
        Element::new(&mut out, Tag::Rect).number_unless("x", Number::new(0.004), none).number_unless(
            "y",
            Number::new(2.0),
            none,
        );
        assert_eq!(out, "<rect y=\"2\"/>", "0.004 px is 0 once rounded");
    }
}
