//! Roles instead of colours: the [`Ink`](crate::Ink) decides how a role looks.
//!
//! For plotters a colour is three bytes and an opacity. A [`Role`] is encoded as one: the red byte is its number, the opacity is
//! 1024, which no real colour has. So every plotters element, series and style accepts a role, and `role.mix(0.5)` halves the
//! opacity to 512. The canvas decodes the role and asks the ink.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// The opacity that marks a colour as a role. It is a power of two, so that multiplying and dividing are exact.
const ROLE_ALPHA: f64 = 1024.0;

/// The purpose of a shape or of words, as a number in the program's list of roles. plotters accepts it wherever it accepts a colour.
///
/// An enum of roles can implement `Color` through this type:
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
        BackendColor { alpha: ROLE_ALPHA, rgb: (self.0, 0, 0) }
    }
}

/// A role or a plain colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hue {
    Role(Role),
    Rgb(u8, u8, u8),
}

/// Decodes a plotters colour. Returns its hue and its opacity, 0 to 1.
pub(super) fn decode(color: BackendColor) -> (Hue, f64) {
    let (r, g, b) = color.rgb;
    if color.alpha > 1.0 {
        return (Hue::Role(Role(r)), (color.alpha / ROLE_ALPHA).min(1.0));
    }
    (Hue::Rgb(r, g, b), color.alpha.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use plotters::style::{RGBColor, ShapeStyle};

    use super::*;

    #[test]
    fn every_role_can_be_decoded_from_a_plotters_style() {
        for role in (0..=u8::MAX).map(Role) {
            let style: ShapeStyle = role.filled();
            assert_eq!(decode(style.color.to_backend_color()), (Hue::Role(role), 1.0));
            assert_eq!(decode(role.mix(0.25).to_backend_color()), (Hue::Role(role), 0.25), "mixed {role:?}");
        }
    }

    #[test]
    fn plain_colours_are_never_decoded_as_roles() {
        for r in 0..=u8::MAX {
            for alpha in [0.0, 0.5, 1.0] {
                let color = RGBColor(r, 0, 0).mix(alpha).to_backend_color();
                assert_eq!(decode(color), (Hue::Rgb(r, 0, 0), alpha));
            }
        }
    }
}
