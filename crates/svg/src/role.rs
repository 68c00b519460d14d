//! Colour by role: a drawing says what a mark means, the style sheet says how that looks.
//!
//! plotters carries a colour as three bytes and an opacity. A [`Role`] travels through it in disguise: its number in
//! the red byte, and an opacity of 1024, which no real colour has. So every plotters element, series and style
//! accepts a role, nothing in plotters is forked, and `Role::Mark.mix(0.5)` still means "half as strong": the opacity
//! arrives as 512. The canvas takes the disguise off and writes a class.
//!
//! # The contract with the style sheet
//!
//! Each role has two classes: a bare one for filled shapes and text, and one that ends in `-` (a picture of a line)
//! for strokes. The style sheet must define all of [`CLASSES`], else a shape shows up in its plain colour in every theme:
//!
//! | role | fill: `.x{fill:…}` | stroke: `.x-{fill:none;stroke:…}` | stands for |
//! |---|---|---|---|
//! | [`Mark`](Role::Mark) | `m` | `m-` | the figure itself |
//! | [`MarkSoft`](Role::MarkSoft) | `ms` | `ms-` | a second, quieter mark of the same kind |
//! | [`Track`](Role::Track) | `t` | `t-` | the rest of a whole: empty squares, the bar behind a bar |
//! | [`Grid`](Role::Grid) | `g` | `g-` | grid lines |
//! | [`Axis`](Role::Axis) | `ax` | `ax-` | base lines, brackets, connecting lines |
//! | [`Label`](Role::Label) | `l` | `l-` | names of marks |
//! | [`Value`](Role::Value) | `v` | `v-` | figures in words |
//! | [`Note`](Role::Note) | `n` | `n-` | remarks, units, quieter text |
//! | [`Accent`](Role::Accent) | `ac` | `ac-` | what the eye shall find first |
//! | [`Paper`](Role::Paper) | `pa` | `pa-` | the ground, and gaps cut into marks |
//! | [`OnMark`](Role::OnMark) | `om` | `om-` | text and signs on top of a mark |
//! | [`Hit`](Role::Hit) | `h` | `h-` | nothing to see: an area that feels the pointer; `fill:transparent` |
//!
//! Where no style sheet comes along (a browser's reading view drops classes), a shape shows the plain colour of its role,
//! [`Role::plain`], as a presentation attribute, which any style sheet overrides. Words inherit the root's `fill`.
//!
//! The style sheet must leave `stroke-width`, `font-size`, `font-weight` and `text-anchor` of these classes alone:
//! they are attributes here, and a class rule would beat them. Widths of lines and sizes of words belong to the
//! layout, colours do not.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// The opacity that marks a colour as a role. A power of two, so that mixing and unmixing are exact.
const DISGUISE: f64 = 1024.0;

/// What a shape or a word stands for. See the [module](self) for the classes and the style sheet's duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The figure itself.
    Mark,
    /// A second, quieter mark of the same kind.
    MarkSoft,
    /// The rest of a whole.
    Track,
    /// Grid lines.
    Grid,
    /// Base lines, brackets, connecting lines.
    Axis,
    /// Names of marks.
    Label,
    /// Figures in words.
    Value,
    /// Remarks, units, quieter text.
    Note,
    /// What the eye shall find first.
    Accent,
    /// The ground, and gaps cut into marks.
    Paper,
    /// Text and signs on top of a mark.
    OnMark,
    /// An invisible area that feels the pointer.
    Hit,
}

/// Every role with its two classes: fill and stroke. A test of the style sheet can walk this list.
pub const CLASSES: [(Role, &str, &str); 12] = [
    (Role::Mark, "m", "m-"),
    (Role::MarkSoft, "ms", "ms-"),
    (Role::Track, "t", "t-"),
    (Role::Grid, "g", "g-"),
    (Role::Axis, "ax", "ax-"),
    (Role::Label, "l", "l-"),
    (Role::Value, "v", "v-"),
    (Role::Note, "n", "n-"),
    (Role::Accent, "ac", "ac-"),
    (Role::Paper, "pa", "pa-"),
    (Role::OnMark, "om", "om-"),
    (Role::Hit, "h", "h-"),
];

impl Role {
    /// The class of a filled shape or of text.
    pub fn class(self) -> &'static str {
        CLASSES[self as usize].1
    }

    /// The class of a stroked shape.
    pub fn stroke_class(self) -> &'static str {
        CLASSES[self as usize].2
    }

    /// The colour of a shape where no style sheet applies. A reading view may be white, sepia or dark, so the colours of
    /// marks and axes have at least 3:1 against all three, and what is only ground is a translucent grey.
    pub fn plain(self) -> &'static str {
        match self {
            Role::Mark | Role::Value | Role::Accent => "#36a",
            Role::MarkSoft => "#68b",
            Role::Track | Role::Grid => "#8886",
            Role::Axis | Role::Label | Role::Note => "#888",
            Role::Paper | Role::OnMark => "#fff",
            Role::Hit => "none",
        }
    }
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: DISGUISE, rgb: (*self as u8, 0, 0) }
    }
}

/// What colours a shape: a role or, for drawings that are not ours, a plain colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Role(Role),
    Rgb(u8, u8, u8),
}

/// Takes a colour's disguise off. Returns the ink and its opacity, 0 to 1.
pub(super) fn decode(color: BackendColor) -> (Ink, f64) {
    let (r, g, b) = color.rgb;
    if color.alpha > 1.0
        && let Some((role, ..)) = CLASSES.get(usize::from(r))
    {
        return (Ink::Role(*role), (color.alpha / DISGUISE).min(1.0));
    }
    (Ink::Rgb(r, g, b), color.alpha.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use plotters::style::{RGBColor, ShapeStyle};

    use super::*;

    #[test]
    fn every_role_survives_the_way_through_plotters() {
        for (index, (role, fill, stroke)) in CLASSES.into_iter().enumerate() {
            assert_eq!(role as usize, index, "CLASSES is in the order of the enum: {role:?}");
            let style: ShapeStyle = role.filled();
            assert_eq!(decode(style.color.to_backend_color()), (Ink::Role(role), 1.0));
            assert_eq!(decode(role.mix(0.25).to_backend_color()), (Ink::Role(role), 0.25), "mixed {role:?}");
            assert_eq!((role.class(), role.stroke_class()), (fill, stroke));
        }
    }

    #[test]
    fn classes_are_unique_and_short() {
        let mut all: Vec<&str> = CLASSES.iter().flat_map(|(_, fill, stroke)| [*fill, *stroke]).collect();
        assert!(all.iter().all(|class| class.len() <= 3), "bytes matter: {all:?}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), CLASSES.len() * 2);
    }

    #[test]
    fn plain_colours_are_never_taken_for_roles() {
        for r in 0..=u8::MAX {
            for alpha in [0.0, 0.5, 1.0] {
                let color = RGBColor(r, 0, 0).mix(alpha).to_backend_color();
                assert_eq!(decode(color), (Ink::Rgb(r, 0, 0), alpha));
            }
        }
        let nonsense = BackendColor { alpha: DISGUISE, rgb: (200, 0, 0) };
        assert_eq!(decode(nonsense), (Ink::Rgb(200, 0, 0), 1.0), "no such role: a colour, not a panic");
    }
}
