//! The roles of a chart's parts: the classes that the style sheet colours, and the tokens that colour them.

use plotters::style::Color;
use svg::{BackendColor, Class, Classes};

/// What a shape or a word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The figure itself.
    Mark,
    /// A second, quieter mark of the same kind.
    MarkSoft,
    /// The rest of a whole: empty squares, the bar behind a bar.
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

/// Colours without a style sheet. A reading view may be white, sepia or dark, so those of marks and axes have at least 3:1 against
/// all three, and what is only ground is a translucent grey.
const STRONG: &str = "#36a";
const QUIET: &str = "#888";
const GROUND: &str = "#8886";
const PAPER: &str = "#fff";

const fn class(fill: &'static str, stroke: &'static str, color: &'static str) -> Class {
    Class { fill, stroke, color, words: false }
}

/// The classes of every role, in the order of [`Role::ALL`]. At most three characters each: they stand in every page a thousand times.
pub const CLASSES: [Class; 12] = [
    class("m", "m-", STRONG),
    class("ms", "ms-", "#68b"),
    class("t", "t-", GROUND),
    class("g", "g-", GROUND),
    class("ax", "ax-", QUIET),
    class("l", "l-", QUIET),
    class("v", "v-", STRONG),
    class("n", "n-", QUIET),
    class("ac", "ac-", STRONG),
    class("pa", "pa-", PAPER),
    // Only these words stand on a mark: others have the colour of the text around the drawing.
    Class { words: true, ..class("om", "om-", PAPER) },
    class("h", "h-", "none"),
];

/// The ink of pages.
pub const INK: Classes = Classes(&CLASSES);

impl Role {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 12] = [
        Self::Mark,
        Self::MarkSoft,
        Self::Track,
        Self::Grid,
        Self::Axis,
        Self::Label,
        Self::Value,
        Self::Note,
        Self::Accent,
        Self::Paper,
        Self::OnMark,
        Self::Hit,
    ];

    /// The token ([`tokens`](crate::tokens)) that colours it; `None` if it is not seen.
    #[must_use]
    pub fn token(self) -> Option<&'static str> {
        match self {
            Self::Mark | Self::Value | Self::Accent => Some("a"),
            Self::MarkSoft => Some("a-soft"),
            Self::Track => Some("track"),
            Self::Grid => Some("line"),
            Self::Axis | Self::Note => Some("soft"),
            Self::Label => Some("ink"),
            Self::Paper | Self::OnMark => Some("card"),
            Self::Hit => None,
        }
    }
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        svg::Role(*self as u8).to_backend_color()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_its_number_and_two_short_classes_of_its_own() {
        for (number, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, number, "{role:?}");
        }
        let mut all: Vec<&str> = CLASSES.iter().flat_map(|class| [class.fill, class.stroke]).collect();
        assert!(all.iter().all(|class| class.len() <= 3), "bytes matter: {all:?}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), Role::ALL.len() * 2);
    }
}
