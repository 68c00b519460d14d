//! How much room a numeral needs on the poster. Most are a few digits in large type; one in Han characters, such as 五個半小時, is wider than a
//! column. The page can't be measured before it is shown, so such a numeral gets a class with its width in em, by which the style sheet sets it as
//! large as its column allows (`styles/long_numeral.css`).

use crate::layout::serif;
use story::{Figure, Section};
use svg::{Weight, text_width};

/// The narrowest poster with columns side by side, the gap between two, and the widest column of a poster that does not fill it, in px.
const NARROWEST: f64 = 936.0;
const GAP: f64 = 28.0;
const WIDEST: f64 = 192.0;
/// The font size of a numeral in px, in English, and of the one that leads where the poster is narrowest.
const SIZE: f64 = 44.0;
const ENGLISH_SIZE: f64 = 40.0;
const LEADING_SIZE: f64 = 74.0;
/// What the style sheet takes from each character's width, in em.
const CLOSER: f64 = 0.01;
/// What the words beside the leading numeral need, with the gap between the two, in px.
const BESIDE: f64 = 108.0;
/// The most columns that a poster has without making them narrower.
const COLUMNS: usize = 6;
/// From this width in em on, Han characters stand on two lines.
const LONG: u32 = 9;
/// The greatest width in em that has a class.
pub const MOST_EM: u32 = 12;

/// A column of the poster where it is narrowest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Narrowest {
    /// Its width in px.
    pub width: f64,
    /// Whether it leads: then it is as wide as two.
    pub leads: bool,
}

impl Narrowest {
    /// The column of a section among all.
    #[must_use]
    pub fn of(section: &Section, all: &[Section]) -> Self {
        let leads = section.testimony.is_some();
        let count = all.len() + all.iter().filter(|section| section.testimony.is_some()).count();
        // A count is a few.
        let columns = f64::from(u32::try_from(count.max(1)).unwrap_or(u32::MAX));
        let one = (NARROWEST - (columns - 1.0) * GAP) / columns;
        let one = if count < COLUMNS { one.min(WIDEST) } else { one };
        Self { width: if leads { 2.0 * one + GAP } else { one }, leads }
    }
}

/// A numeral that may be wider than its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongNumeral {
    /// The width of its longest line in em, at most.
    pub em: u32,
    /// Whether it stands on two lines.
    pub is_on_two_lines: bool,
}

impl LongNumeral {
    /// The room that the digits of a figure need in an edition, with the plus after them; `None` if they fit in large type.
    #[must_use]
    pub fn of(figure: &Figure, lang: &str, column: Narrowest) -> Option<Self> {
        let digits = figure.digits.as_str();
        let plus = if figure.after.starts_with('+') { "+" } else { "" };
        let shown = [digits, plus].concat();
        // A numeral has a few characters.
        let closer = CLOSER * f64::from(u32::try_from(shown.chars().count()).unwrap_or(u32::MAX));
        let em = serif(&shown) * text_width(&shown, 1.0, Weight::Bold) - closer;
        let (room, size) = match (column.leads, lang) {
            (true, _) => (column.width - BESIDE, LEADING_SIZE),
            (false, "en") => (column.width, ENGLISH_SIZE),
            (false, _) => (column.width, SIZE),
        };
        if em * size <= room {
            return None;
        }
        let is_han = |c: char| !c.is_ascii() && c.is_alphabetic();
        // Each counts what it is wide from 1 on.
        let up = |em: f64| (1..u32::MAX).find(|n| f64::from(*n) >= em).unwrap_or(u32::MAX);
        let one_line = up(em);
        let is_on_two_lines = one_line >= LONG && digits.chars().any(is_han);
        // The break is not in the very middle.
        Some(Self { em: if is_on_two_lines { up((em + 1.0) / 2.0) } else { one_line }, is_on_two_lines })
    }

    /// The classes of the figure.
    #[must_use]
    pub fn class(self) -> String {
        let lines = if self.is_on_two_lines { " two" } else { "" };
        format!("long em{}{lines}", self.em.min(MOST_EM))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMN: Narrowest = Narrowest { width: 132.0, leads: false };

    fn long(digits: &str, column: Narrowest) -> Option<String> {
        let figure = Figure { digits: digits.to_owned(), ..Figure::default() };
        LongNumeral::of(&figure, "zh-Hant", column).map(LongNumeral::class)
    }

    #[test]
    fn digits_of_a_few_characters_fit_and_han_characters_are_measured() {
        for digits in ["498", "72.3", "1,400"] {
            assert_eq!(long(digits, COLUMN), None, "{digits}");
        }
        let class = |digits| long(digits, COLUMN).expect("it is long");
        assert_eq!(class("三分之二"), "long em4");
        assert_eq!(class("五個半小時"), "long em5");
        assert_eq!(class("1,234,567,890"), "long em7", "digits don't break");
        assert_eq!(class("每5个泳客中就有3"), "long em5 two");
    }

    #[test]
    fn a_column_that_leads_has_more_room_but_larger_type() {
        let leading = Narrowest { width: 292.0, leads: true };
        assert_eq!(long("498", leading), None);
        assert_eq!(long("五個半小時", leading).as_deref(), Some("long em5"));
    }
}
