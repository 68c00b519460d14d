//! [`Paint`]: the role or colour, opacity and line width of a shape.

use plotters_backend::{BackendColor, BackendStyle};

use super::SCALE;
use super::ink::Part;
use super::role::{Hue, decode};
use super::writer::Number;

/// The fill or the stroke of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    pub(super) hue: Hue,
    pub(super) opacity: Number,
    /// The line width in px; `None` for a fill.
    pub(super) stroke: Option<Number>,
}

impl Paint {
    /// Returns a fill, or `None` if it is invisible.
    pub(super) fn fill(color: BackendColor) -> Option<Self> {
        let (hue, opacity) = decode(color);
        Self::visible(Paint { hue, opacity: Number::new(opacity), stroke: None })
    }

    /// Returns a stroke, or `None` if it is invisible.
    ///
    /// plotters' default width is 1, which would be a tenth of a px here. It becomes 1 px, SVG's default.
    pub(super) fn stroke<S: BackendStyle>(style: &S) -> Option<Self> {
        let (hue, opacity) = decode(style.color());
        let width = match style.stroke_width() {
            0 => return None,
            1 => SCALE,
            steps => i32::try_from(steps).unwrap_or(i32::MAX),
        };
        Self::visible(Paint { hue, opacity: Number::new(opacity), stroke: Some(Number::grid(width)) })
    }

    pub(super) fn of<S: BackendStyle>(style: &S, fill: bool) -> Option<Self> {
        if fill { Self::fill(style.color()) } else { Self::stroke(style) }
    }

    fn visible(self) -> Option<Self> {
        (self.opacity > Number::new(0.0)).then_some(self)
    }

    /// Returns whether overlapping shapes in this paint look the same as their union.
    pub(super) fn opaque(self) -> bool {
        self.opacity == Number::ONE
    }

    /// Returns the part for the ink, for anything but words.
    pub(super) fn part(self) -> Part {
        if self.stroke.is_none() { Part::Fill } else { Part::Stroke }
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::{Color, RGBColor, ShapeStyle};

    use crate::document::Document;
    use crate::sample::{INK, Role};
    use crate::writer::Tag;

    use super::*;

    fn written(style: ShapeStyle) -> String {
        let mut doc = Document::new(Box::new(INK));
        if let Some(paint) = Paint::of(&style, style.filled) {
            let _ = doc.shape(Tag::Path, paint);
        }
        doc.out
    }

    #[test]
    fn roles_become_classes_with_a_colour_and_plain_colours_become_attributes() {
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
    fn the_default_width_is_one_px() {
        assert_eq!(
            written(Role::Track.stroke_width(1)),
            r##"<path class="t-" fill="none" stroke="#8886"/>"##,
            "plotters' default"
        );
        assert_eq!(
            written(Role::Track.stroke_width(10)),
            r##"<path class="t-" fill="none" stroke="#8886"/>"##,
            "a px in grid steps"
        );
    }

    #[test]
    fn invisible_shapes_are_not_written() {
        assert_eq!(written(Role::Mark.stroke_width(0)), "");
        assert_eq!(written(Role::Mark.mix(0.0).filled()), "");
        assert_eq!(written(RGBColor(0, 0, 0).mix(0.0).filled()), "");
    }
}
