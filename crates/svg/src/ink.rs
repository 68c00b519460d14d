//! Inks write roles as classes, for pages, or as colours, for files.

use super::Role;

/// The attributes that an ink gives to an element. An element with neither class nor colour is not written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look<'a> {
    /// The `class`.
    pub class: Option<&'a str>,
    /// The `stroke` of [`Part::Stroke`], the `fill` of all others: any SVG colour. Words without one inherit `fill`,
    /// which is `currentColor` at the root.
    pub color: Option<&'a str>,
    /// The `font-family`; used for [`Part::Words`] only.
    pub font_family: Option<&'a str>,
    /// Whether the style sheet sets words of this class in bold, so that bold words need no attribute.
    pub bold: bool,
}

/// The kind of element that has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A filled shape.
    Fill,
    /// A line or an outline.
    Stroke,
    /// Words.
    Words,
}

/// Decides how roles look and which attributes are written. [`Classes`] is the ink for pages. An ink without classes writes
/// presentation attributes, for files that have no style sheet:
///
/// ```
/// use plotters_semantic_svg::{self as svg, GroupAttrs, Ink, Look, Part, Role};
///
/// struct Teal;
///
/// impl Ink for Teal {
///     fn look(&self, _: Role, _: Part) -> Option<Look<'_>> {
///         Some(Look { color: Some("#0b6e6e"), ..Look::default() })
///     }
///
///     fn keeps(&self, attribute: &str) -> bool {
///         !["class", "id", "href", "tabindex"].contains(&attribute)
///     }
/// }
///
/// let file = svg::draw(9, 9, &GroupAttrs::new().class("chart"), Teal, |area| {
///     svg::group(area, &GroupAttrs::new().attr("tabindex", "0").attr("data-fact", "beds"), |inner| {
///         svg::circle(inner, 5.0, 5.0, 4.0, Role(0))
///     })
/// })?;
/// assert!(file.ends_with("fill=\"currentColor\">\n<g data-fact=\"beds\"><circle fill=\"#0b6e6e\" cx=\"5\" cy=\"5\" r=\"4\"/></g>\n</svg>"));
/// # Ok::<(), svg::DrawError>(())
/// ```
pub trait Ink {
    /// Returns the look of `role`, or `None` for an unknown role, which is painted black.
    fn look(&self, role: Role, part: Part) -> Option<Look<'_>>;

    /// Returns whether to write an attribute of the root or of a group, `class` included. Without `href`, a link becomes a `<g>`.
    fn keeps(&self, attribute: &str) -> bool {
        let _ = attribute;
        true
    }

    /// Called when the root or a group begins, with its classes, for inks whose colours depend on the groups around a shape.
    /// `class` is empty if it has none.
    fn enter(&mut self, class: &str) {
        let _ = class;
    }

    /// Called when the group that began last ends.
    fn leave(&mut self) {}
}

/// The classes and the colour of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The class of filled shapes and of words.
    pub fill: &'static str,
    /// The class of lines. Its rule must not set `fill`, except to `none`.
    pub stroke: &'static str,
    /// The colour of shapes and lines where no style sheet applies, as in a browser's reading view. It is written as a
    /// presentation attribute, which every rule of a style sheet overrides.
    pub color: &'static str,
    /// Whether words have that colour too, because they are on a shape. Other words have the colour of the text around the drawing.
    pub words: bool,
    /// Whether the style sheet sets words of this class in bold.
    pub bold: bool,
}

/// The ink for pages: the classes of each role, indexed by its number.
///
/// The style sheet sets the colours. It must not set `stroke-width`, `font-size` or `text-anchor` for these classes,
/// since it would override the attributes of the layout, and `font-weight: 700` for those that are `bold` and no other.
#[derive(Clone, Copy, Debug)]
pub struct Classes(pub &'static [Class]);

impl Ink for Classes {
    fn look(&self, role: Role, part: Part) -> Option<Look<'_>> {
        let class = self.0.get(usize::from(role.0))?;
        let name = if part == Part::Stroke { class.stroke } else { class.fill };
        let color = (part != Part::Words || class.words).then_some(class.color);
        Some(Look { class: Some(name), color, font_family: None, bold: class.bold })
    }
}
