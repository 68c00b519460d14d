//! [`Layout`]: the position and size of every part of a chart. All lengths are px of the view box, y downwards.

use super::{Role, Scale};
use story::Symbol;
use svg::{Anchor, Weight, text_width};

/// The precision of coordinates in the SVG, in px.
const GRID: f64 = 0.5;

/// The width of bold serif numbers relative to the table's: the page sets figures in a serif, whose widest digits, those of Noto Serif CJK,
/// are 0.596 em wide, not 0.62. Signs are no narrower there: `%` has the table's width.
const SERIF_NUMBERS: f64 = 0.965;

/// Returns the width of bold words in the page's serif relative to the table's.
pub(super) fn serif(words: &str) -> f64 {
    let is_number = words.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '+'));
    if is_number { SERIF_NUMBERS } else { 1.0 }
}

/// Rounds a coordinate to [`GRID`].
pub(super) fn on_grid(at: f64) -> f64 {
    (at / GRID).round() * GRID
}

/// Rounds a length down to [`GRID`].
pub(super) fn down_to_grid(length: f64) -> f64 {
    (length / GRID).floor() * GRID
}

/// Returns the largest distance of marks up to `most` of which half is on the grid, so that all marks lie equally apart and have the same
/// path data, which compresses well.
pub(super) fn pitch(most: f64) -> f64 {
    2.0 * down_to_grid(most / 2.0)
}

/// A chart as positioned shapes. All lengths are px of the view box; its upper left corner is (0, 0), y grows downwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Width of the view box in px.
    pub width: f64,
    /// Height of the view box in px.
    pub height: f64,
    /// The marks of facts and steps, in reading order.
    pub marks: Vec<PlacedMark>,
    /// The shapes that belong to no mark, such as axes and notes. They are painted first.
    pub rest: Vec<Shape>,
    /// The axis of values; `None` for kinds without one.
    pub scale: Option<Scale>,
}

/// The part of a chart that shows one fact or step: a group with a tooltip and an accessible name.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// The number in the chart, from 1.
    pub n: u32,
    /// The fact or step.
    pub subject: Subject,
    /// The accessible name.
    pub name: String,
    /// The shapes, back to front.
    pub shapes: Vec<Shape>,
}

/// What a mark shows, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A fact.
    Fact(String),
    /// A step without a fact.
    Step(String),
}

impl Subject {
    /// Returns the id of the fact; `None` for a step.
    #[must_use]
    pub fn fact(&self) -> Option<&str> {
        match self {
            Self::Fact(id) => Some(id),
            Self::Step(_) => None,
        }
    }
}

/// A shape or a line of words. All lengths are px of the view box.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields of the variants are what their names say")]
pub enum Shape {
    /// A filled rectangle.
    Rect { at: Bounds, role: Role },
    /// Symbols of one kind and colour. `places` has the x and y of each centre, and the radius, half of the symbol's size.
    Symbols { symbol: Symbol, places: Vec<(f64, f64, f64)>, filled: bool, role: Role },
    /// The left part of a symbol with that `share` (0 to 1) of its area; the rest of it is pale in an outline. `at` has the x and y of the whole
    /// symbol's centre, and its radius.
    Cut { symbol: Symbol, at: (f64, f64, f64), share: f64, role: Role },
    /// Rows of equal dots of radius `r`: many marks in few bytes. `rows` has the x and y of each row's first centre and the number
    /// of its dots, `pitch` is the distance between centres along a row, a multiple of 0.1.
    Dots { rows: Vec<(f64, f64, u32)>, pitch: f64, r: f64, role: Role },
    /// A filled polygon with these corners (x, y).
    Polygon { corners: Vec<(f64, f64)>, role: Role },
    /// A straight line between two points (x, y).
    Line { from: (f64, f64), to: (f64, f64), width: f64, role: Role },
    /// Words on one line.
    Words(Words),
}

/// Words on one line. All lengths are px of the view box.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The horizontal position of the anchor.
    pub x: f64,
    /// The y of the baseline.
    pub y: f64,
    /// The font size.
    pub size: f64,
    /// Whether `x` is the start, the middle or the end of the words.
    pub anchor: Anchor,
    /// The font weight.
    pub weight: Weight,
    /// The role, which gives the colour.
    pub role: Role,
    /// The words.
    pub text: String,
    /// For words that continue the line of the shape before: the gap after that shape's words as the reader's font sets them.
    /// `x` is then only the rightmost possible start, which measurements use.
    pub runs_on: Option<f64>,
}

/// An upright rectangle in px of the view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

impl Bounds {
    /// Returns the x of the right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Returns the y of the bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Returns the smallest rectangle that contains both.
    ///
    /// ```
    /// use chart::Bounds;
    /// let a = Bounds { x: 0.0, y: 0.0, w: 10.0, h: 10.0 };
    /// let b = Bounds { x: 10.0, y: 5.0, w: 10.0, h: 10.0 };
    /// assert_eq!(a.union(&b), Bounds { x: 0.0, y: 0.0, w: 20.0, h: 15.0 });
    /// assert!(!a.overlaps(&b), "they share only an edge");
    /// ```
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self { x, y, w: self.right().max(other.right()) - x, h: self.bottom().max(other.bottom()) - y }
    }

    /// Returns whether the two have an area in common. A common edge does not count.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

impl Shape {
    /// Returns the bounding box. For a line it ignores `width`; without any symbols or dots it is an empty box at (0, 0).
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        match self {
            Self::Rect { at, .. } => *at,
            Self::Symbols { places, .. } => places
                .iter()
                .map(|(x, y, r)| Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r })
                .reduce(|sum, next| sum.union(&next))
                .unwrap_or(Bounds { x: 0.0, y: 0.0, w: 0.0, h: 0.0 }),
            Self::Cut { at: (x, y, r), .. } => Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r },
            Self::Dots { rows, pitch, r, .. } => rows
                .iter()
                .filter(|(_, _, count)| *count > 0)
                .map(|(x, y, count)| {
                    let w = f64::from(count - 1) * pitch + 2.0 * r;
                    Bounds { x: x - r, y: y - r, w, h: 2.0 * r }
                })
                .reduce(|sum, next| sum.union(&next))
                .unwrap_or(Bounds { x: 0.0, y: 0.0, w: 0.0, h: 0.0 }),
            Self::Polygon { corners, .. } => corners
                .iter()
                .map(|(x, y)| Bounds { x: *x, y: *y, w: 0.0, h: 0.0 })
                .reduce(|sum, next| sum.union(&next))
                .unwrap_or(Bounds { x: 0.0, y: 0.0, w: 0.0, h: 0.0 }),
            Self::Line { from, to, .. } => Bounds {
                x: from.0.min(to.0),
                y: from.1.min(to.1),
                w: (from.0 - to.0).abs(),
                h: (from.1 - to.1).abs(),
            },
            Self::Words(words) => words.bounds(),
        }
    }
}

impl Words {
    /// Returns the bounding box: [`width`](Self::width), and from 0.86 em above the baseline to 0.14 em below, the extent of
    /// Han characters.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let w = self.width();
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - w / 2.0,
            Anchor::End => self.x - w,
        };
        Bounds { x, y: self.y - 0.86 * self.size, w, h: self.size }
    }

    /// Returns the bounding box in the fonts of the page: for a number narrower than [`bounds`](Self::bounds), since its digits are.
    #[must_use]
    pub fn room(&self) -> Bounds {
        let at = self.bounds();
        if self.role != Role::Value || self.weight != Weight::Bold {
            return at;
        }
        let w = at.w * serif(&self.text);
        let x = match self.anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x + (at.w - w) / 2.0,
            Anchor::End => at.x + at.w - w,
        };
        Bounds { x, w, ..at }
    }

    /// Returns the greatest width in any usual font, in px ([`text_width`]).
    #[must_use]
    pub fn width(&self) -> f64 {
        text_width(&self.text, self.size, self.weight)
    }
}

impl PlacedMark {
    /// Returns the bounding box of all shapes; without any, an empty box at (0, 0).
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        union(self.shapes.iter()).unwrap_or(Bounds { x: 0.0, y: 0.0, w: 0.0, h: 0.0 })
    }
}

/// Returns whether a straight line between two points has a part inside a rectangle.
pub(super) fn crosses(at: &Bounds, from: (f64, f64), to: (f64, f64)) -> bool {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (a, b, low, high) in [(from.0, to.0, at.x, at.right()), (from.1, to.1, at.y, at.bottom())] {
        if a == b {
            if a <= low || a >= high {
                return false;
            }
            continue;
        }
        let (one, two) = ((low - a) / (b - a), (high - a) / (b - a));
        (enter, leave) = (enter.max(one.min(two)), leave.min(one.max(two)));
    }
    enter < leave
}

pub(super) fn union<'a>(shapes: impl Iterator<Item = &'a Shape>) -> Option<Bounds> {
    shapes.map(Shape::bounds).reduce(|sum, next| sum.union(&next))
}
