//! Inks: what becomes of roles and attributes in the document, as classes in a page or as colours in a file.

use super::Role;

/// What a role looks like on one part of a drawing. A shape with neither class nor colour is not written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look<'a> {
    /// Its `class`.
    pub class: Option<&'a str>,
    /// Its `fill`; of a line, its `stroke`. Words without one inherit the `fill` around them, `currentColor` at the root.
    pub color: Option<&'a str>,
    /// Its `font-family`, if it is words.
    pub font_family: Option<&'a str>,
}

/// Which part of a drawing has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A filled shape.
    Fill,
    /// A line, or an outline.
    Stroke,
    /// Words.
    Words,
}

/// What becomes of roles and attributes in the document. [`Classes`] is the ink of pages. An ink whose looks have no class writes
/// presentation attributes: a file that needs no style sheet.
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
    /// What `role` looks like. `None` for a role that the ink does not know: what has it is painted black, so that it is seen.
    fn look(&self, role: Role, part: Part) -> Option<Look<'_>>;

    /// Whether an attribute of the root or of a group (`class` is one) is written. A link without `href` is a plain group.
    fn keeps(&self, attribute: &str) -> bool {
        let _ = attribute;
        true
    }

    /// A group begins, the root first, with these classes, whether or not they are written: for an ink whose colours depend on
    /// the groups around a shape.
    fn enter(&mut self, class: &str) {
        let _ = class;
    }

    /// The group that began last ends.
    fn leave(&mut self) {}
}

/// A role's two classes, and its colours where no style sheet applies (a browser's reading view drops classes): presentation
/// attributes, which any style sheet overrides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The class of a filled shape and of words.
    pub fill: &'static str,
    /// The class of a line. Its rule says `fill: none` too.
    pub stroke: &'static str,
    /// The colour of a shape without a style sheet.
    pub color: &'static str,
    /// Whether words have that colour too, since they stand on a shape. Others have that of the text around the drawing.
    pub words: bool,
}

/// The ink of pages: the classes of each role, by its number.
///
/// The style sheet must define all classes, and leave `stroke-width`, `font-size`, `font-weight` and `text-anchor` alone: they are
/// attributes here, and a class rule would beat them. Widths of lines and sizes of words belong to the layout, colours do not.
#[derive(Clone, Copy, Debug)]
pub struct Classes(pub &'static [Class]);

impl Ink for Classes {
    fn look(&self, role: Role, part: Part) -> Option<Look<'_>> {
        let class = self.0.get(usize::from(role.0))?;
        let name = if part == Part::Stroke { class.stroke } else { class.fill };
        let color = (part != Part::Words || class.words).then_some(class.color);
        Some(Look { class: Some(name), color, font_family: None })
    }
}
