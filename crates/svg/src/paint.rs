//! How a shape is inked: the attributes that say fill, stroke, width and opacity.

use plotters_backend::{BackendColor, BackendStyle};

use super::SCALE;
use super::role::{Ink, Role, decode};
use super::writer::{Element, Number};

/// Fill or stroke of one shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    ink: Ink,
    opacity: Number,
    /// `None`: filled. `Some`: stroked, so wide.
    stroke: Option<Number>,
}

impl Paint {
    /// Filled; `None` if nothing would be seen.
    pub(super) fn fill(color: BackendColor) -> Option<Self> {
        let (ink, opacity) = decode(color);
        Self::visible(Paint { ink, opacity: Number::new(opacity), stroke: None })
    }

    /// Stroked; `None` if nothing would be seen.
    ///
    /// plotters counts widths in whole grid steps, and 1 is its default. A line a tenth of a px wide is never wanted,
    /// so 1 means 1 px here, which is also SVG's default and needs no attribute.
    pub(super) fn stroke<S: BackendStyle>(style: &S) -> Option<Self> {
        let (ink, opacity) = decode(style.color());
        let width = match style.stroke_width() {
            0 => return None,
            1 => SCALE,
            steps => i32::try_from(steps).unwrap_or(i32::MAX),
        };
        Self::visible(Paint { ink, opacity: Number::new(opacity), stroke: Some(Number::grid(width)) })
    }

    /// [`fill`](Self::fill) or [`stroke`](Self::stroke).
    pub(super) fn of<S: BackendStyle>(style: &S, fill: bool) -> Option<Self> {
        if fill { Self::fill(style.color()) } else { Self::stroke(style) }
    }

    fn visible(self) -> Option<Self> {
        (self.opacity > Number::new(0.0)).then_some(self)
    }

    /// Whether two shapes in this paint look the same drawn one by one and drawn as one shape, even where they overlap.
    pub(super) fn opaque(self) -> bool {
        self.opacity == Number::ONE
    }

    /// Adds the attributes to a shape.
    pub(super) fn apply(self, element: Element<'_>) -> Element<'_> {
        let filled = self.stroke.is_none();
        let element = match self.ink {
            Ink::Role(role) if filled => element.attr("class", role.class()).attr("fill", role.plain()),
            Ink::Role(role) => {
                element.attr("class", role.stroke_class()).attr("fill", "none").attr("stroke", role.plain())
            }
            Ink::Rgb(r, g, b) => {
                let hex = format!("#{r:02x}{g:02x}{b:02x}");
                if filled {
                    element.attr("fill", &hex)
                } else {
                    element.attr("fill", "none").attr("stroke", &hex)
                }
            }
        };
        let element = element.number_unless("stroke-width", self.stroke.unwrap_or(Number::ONE), Number::ONE);
        element.number_unless("opacity", self.opacity, Number::ONE)
    }

    /// Adds the attributes to words. They have the colour of the text around the drawing where no style sheet applies, so
    /// only words that stand on a mark need a colour of their own.
    pub(super) fn apply_to_words(self, element: Element<'_>) -> Element<'_> {
        match self.ink {
            Ink::Role(role) if role != Role::OnMark => {
                element.attr("class", role.class()).number_unless("opacity", self.opacity, Number::ONE)
            }
            _ => self.apply(element),
        }
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::{Color, RGBColor, ShapeStyle};

    use super::*;

    fn written(style: ShapeStyle) -> String {
        let mut out = String::new();
        if let Some(paint) = Paint::of(&style, style.filled) {
            paint.apply(Element::new(&mut out, "path"));
        }
        out
    }

    #[test]
    fn roles_are_classes_with_a_plain_colour_and_other_colours_are_written_out() {
        assert_eq!(written(Role::Mark.filled()), r##"<path class="m" fill="#36a"/>"##);
        assert_eq!(
            written(Role::Mark.stroke_width(15)),
            r##"<path class="m-" fill="none" stroke="#36a" stroke-width="1.5"/>"##
        );
        assert_eq!(
            written(Role::MarkSoft.mix(0.5).filled()),
            r##"<path class="ms" fill="#68b" opacity=".5"/>"##
        );
        assert_eq!(written(RGBColor(11, 110, 110).filled()), r##"<path fill="#0b6e6e"/>"##);
        assert_eq!(
            written(ShapeStyle::from(RGBColor(255, 0, 9).mix(0.25)).stroke_width(20)),
            r##"<path fill="none" stroke="#ff0009" stroke-width="2" opacity=".25"/>"##
        );
    }

    #[test]
    fn a_px_is_the_default_width() {
        assert_eq!(
            written(Role::Grid.stroke_width(1)),
            r##"<path class="g-" fill="none" stroke="#8886"/>"##,
            "plotters' default"
        );
        assert_eq!(
            written(Role::Grid.stroke_width(10)),
            r##"<path class="g-" fill="none" stroke="#8886"/>"##,
            "a px in grid steps"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_not_written() {
        assert_eq!(written(Role::Mark.stroke_width(0)), "");
        assert_eq!(written(Role::Mark.mix(0.0).filled()), "");
        assert_eq!(written(RGBColor(0, 0, 0).mix(0.0).filled()), "");
    }
}
