//! Colour by role: a drawing says what a mark means, its [`Ink`](crate::Ink) says how that looks.
//!
//! plotters carries a colour as three bytes and an opacity. A [`Role`] travels through it in disguise: its number in
//! the red byte, and an opacity of 1024, which no real colour has. So every plotters element, series and style
//! accepts a role, nothing in plotters is forked, and `role.mix(0.5)` still means "half as strong": the opacity
//! arrives as 512. The canvas takes the disguise off and asks the ink.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// The opacity that marks a colour as a role. A power of two, so that mixing and unmixing are exact.
const DISGUISE: f64 = 1024.0;

/// What a shape or a word stands for: its number in the program's own list of roles. A plotters colour like any other.
///
/// A program with more than a few roles has an enum of its own, which becomes a colour by way of this one:
///
/// ```
/// use plotters::style::Color;
/// use plotters_semantic_svg::{BackendColor, Role};
///
/// #[derive(Clone, Copy)]
/// enum Part { Bar, Track }
///
/// impl Color for Part {
///     fn to_backend_color(&self) -> BackendColor {
///         Role(*self as u8).to_backend_color()
///     }
/// }
/// let style = Part::Track.filled();
/// # let _ = (style, Part::Bar);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role(pub u8);

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: DISGUISE, rgb: (self.0, 0, 0) }
    }
}

/// What colours a shape: a role or a plain colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hue {
    Role(Role),
    Rgb(u8, u8, u8),
}

/// Takes a colour's disguise off. Returns the hue and its opacity, 0 to 1.
pub(super) fn decode(color: BackendColor) -> (Hue, f64) {
    let (r, g, b) = color.rgb;
    if color.alpha > 1.0 {
        return (Hue::Role(Role(r)), (color.alpha / DISGUISE).min(1.0));
    }
    (Hue::Rgb(r, g, b), color.alpha.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use plotters::style::{RGBColor, ShapeStyle};

    use super::*;

    #[test]
    fn every_role_survives_the_way_through_plotters() {
        for role in (0..=u8::MAX).map(Role) {
            let style: ShapeStyle = role.filled();
            assert_eq!(decode(style.color.to_backend_color()), (Hue::Role(role), 1.0));
            assert_eq!(decode(role.mix(0.25).to_backend_color()), (Hue::Role(role), 0.25), "mixed {role:?}");
        }
    }

    #[test]
    fn plain_colours_are_never_taken_for_roles() {
        for r in 0..=u8::MAX {
            for alpha in [0.0, 0.5, 1.0] {
                let color = RGBColor(r, 0, 0).mix(alpha).to_backend_color();
                assert_eq!(decode(color), (Hue::Rgb(r, 0, 0), alpha));
            }
        }
    }
}
