//! The roles of a chart's parts, with their CSS classes and the tokens of their colours.

use plotters::style::Color;
use svg::{BackendColor, Class, Classes};

/// The purpose of a shape or of words, which decides their colour. A plotters colour like any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The shape that shows a figure.
    Mark,
    /// A second, less prominent mark in the same chart.
    MarkSoft,
    /// The rest of a whole: the empty squares of a waffle.
    Track,
    /// Lines between rows, and the text of the strip.
    Grid,
    /// Base lines and connecting lines.
    Axis,
    /// The label of a mark.
    Label,
    /// A figure as text.
    Value,
    /// The name of a lane or of what a drawing shows, in the serif of the figures.
    Name,
    /// Less prominent text: remarks and wholes.
    Note,
    /// What the reader should see first.
    Accent,
    /// The background, also for gaps in marks.
    Paper,
    /// Text and symbols on top of a mark.
    OnMark,
    /// An invisible hit area.
    Hit,
}

/// The colours where no style sheet applies, as in reading views. Those may be white, sepia or dark: marks and axes have a contrast
/// of at least 3:1 with all three, backgrounds are a translucent grey.
const STRONG: &str = "#36a";
const QUIET: &str = "#888";
const GROUND: &str = "#8886";
const PAPER: &str = "#fff";

const fn class(fill: &'static str, stroke: &'static str, color: &'static str) -> Class {
    Class { fill, stroke, color, words: false, bold: false }
}

const fn bold(class: Class) -> Class {
    Class { bold: true, ..class }
}

/// The CSS classes of every role, in the order of [`Role::ALL`]. They are short because each page contains thousands.
pub const CLASSES: [Class; 13] = [
    class("m", "m-", STRONG),
    class("ms", "ms-", "#68b"),
    class("t", "t-", GROUND),
    class("g", "g-", GROUND),
    class("ax", "ax-", QUIET),
    class("l", "l-", QUIET),
    bold(class("v", "v-", STRONG)),
    bold(class("nm", "nm-", QUIET)),
    class("n", "n-", QUIET),
    class("ac", "ac-", STRONG),
    class("pa", "pa-", PAPER),
    // Other words have the colour of the text around the drawing, but these are on a mark.
    Class { words: true, ..bold(class("om", "om-", PAPER)) },
    class("h", "h-", "none"),
];

/// The ink of charts in pages: CSS classes, with colours for where no style sheet applies.
pub const INK: Classes = Classes(&CLASSES);

impl Role {
    /// All roles, in the order of their numbers.
    pub const ALL: [Self; 13] = [
        Self::Mark,
        Self::MarkSoft,
        Self::Track,
        Self::Grid,
        Self::Axis,
        Self::Label,
        Self::Value,
        Self::Name,
        Self::Note,
        Self::Accent,
        Self::Paper,
        Self::OnMark,
        Self::Hit,
    ];

    /// Returns the token ([`tokens`](crate::tokens)) of the colour, without `--`; `None` for the invisible [`Hit`](Self::Hit). The
    /// token `a` is the accent of the section.
    #[must_use]
    pub fn token(self) -> Option<&'static str> {
        match self {
            Self::Mark | Self::Value | Self::Accent => Some("a"),
            Self::MarkSoft => Some("a-soft"),
            Self::Track => Some("track"),
            Self::Grid => Some("line"),
            Self::Axis | Self::Note => Some("soft"),
            Self::Label | Self::Name => Some("ink"),
            Self::Paper | Self::OnMark => Some("card"),
            Self::Hit => None,
        }
    }

    /// Returns whether words of this role are set in the serif.
    #[must_use]
    pub fn is_serif(self) -> bool {
        matches!(self, Self::Value | Self::Name)
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
    fn roles_are_numbered_in_order_and_have_two_distinct_short_classes() {
        for (number, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, number, "{role:?}");
        }
        let mut all: Vec<&str> = CLASSES.iter().flat_map(|class| [class.fill, class.stroke]).collect();
        assert!(all.iter().all(|class| class.len() <= 3), "a class is longer than 3 characters: {all:?}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), Role::ALL.len() * 2);
    }
}
