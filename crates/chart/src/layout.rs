//! Where everything of a chart stands: pure numbers in px of the view box, before a line of SVG is written.

use super::Role;
use story::Symbol;
use svg::{Anchor, Weight, text_width};

/// The step in which places are written, in px.
pub(super) const GRID: f64 = 0.1;

/// The nearest place on the grid.
pub(super) fn on_grid(at: f64) -> f64 {
    (at / GRID).round() * GRID
}

/// A chart with every part in its place. The view box starts at 0,0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// The parts that stand for facts, in reading order.
    pub marks: Vec<PlacedMark>,
    /// Axes, notes: what stands for no single fact.
    pub rest: Vec<Shape>,
}

/// The part of a chart that stands for one fact or station.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// Its place in the chart, from 1.
    pub n: u32,
    /// What it stands for.
    pub subject: Subject,
    /// What a screen reader says.
    pub name: String,
    /// What it is made of, back to front.
    pub shapes: Vec<Shape>,
}

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The fact of that id.
    Fact(String),
    /// The station of that id, which is no figure.
    Step(String),
}

impl Subject {
    /// The fact's id, if it is one.
    #[must_use]
    pub fn fact(&self) -> Option<&str> {
        match self {
            Self::Fact(id) => Some(id),
            Self::Step(_) => None,
        }
    }
}

/// Which shapes of a mark feel the pointer as one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Words,
    Picture,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Where.
        at: Bounds,
        /// Its colour.
        role: Role,
    },
    /// Symbols of one kind and colour, each with its centre and radius.
    Symbols {
        /// What they look like.
        symbol: Symbol,
        /// Centre and radius of each.
        places: Vec<(f64, f64, f64)>,
        /// Filled, or only their outline.
        filled: bool,
        /// Their colour.
        role: Role,
    },
    /// A straight line.
    Line {
        /// From.
        from: (f64, f64),
        /// To.
        to: (f64, f64),
        /// Width.
        width: f64,
        /// Its colour.
        role: Role,
    },
    /// Words on one line.
    Words(Words),
}

/// Words on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Where the anchor is.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// Font size.
    pub size: f64,
    /// Which end of the words `x` is.
    pub anchor: Anchor,
    /// Bold or not.
    pub weight: Weight,
    /// Their colour.
    pub role: Role,
    /// The words.
    pub text: String,
    /// Where they go on from the words before them: so many px after those, wherever the reader's font ends them. `x` is then
    /// the farthest that can be.
    pub runs_on: Option<f64>,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Bounds {
    /// Right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self { x, y, w: self.right().max(other.right()) - x, h: self.bottom().max(other.bottom()) - y }
    }

    /// Made larger where it lies under or left of `other`, so that a pointer can go from one to the other.
    fn reaching(self, other: &Self) -> Self {
        /// Farther apart, something else may lie between.
        const FAR: f64 = 28.0;
        if self.y > other.bottom() && self.y < other.bottom() + FAR {
            Self { y: other.bottom(), h: self.bottom() - other.bottom(), ..self }
        } else if other.x > self.right() && other.x < self.right() + FAR {
            Self { w: other.x - self.x, ..self }
        } else {
            self
        }
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

impl Shape {
    /// The room it takes.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        match self {
            Self::Rect { at, .. } => *at,
            Self::Symbols { places, .. } => places
                .iter()
                .map(|(x, y, r)| Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r })
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
    /// The room they take: by the width table, and from 0.86 em above the baseline to 0.14 em below, where the ink of
    /// Han characters lies.
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

    /// Their width by the table.
    #[must_use]
    pub fn width(&self) -> f64 {
        text_width(&self.text, self.size, self.weight)
    }
}

impl PlacedMark {
    /// The room it takes.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        union(self.shapes.iter()).unwrap_or(Bounds { x: 0.0, y: 0.0, w: 0.0, h: 0.0 })
    }

    /// The areas that feel the pointer: its words and its picture, apart, because the one may stand across another
    /// mark from the other. A mark without words feels it shape by shape: it may run over a line's end.
    #[must_use]
    pub fn hits(&self) -> Vec<Bounds> {
        if !self.shapes.iter().any(|shape| matches!(shape, Shape::Words(_))) {
            return self.shapes.iter().map(Shape::bounds).collect();
        }
        let part = |wanted: Part| {
            union(self.shapes.iter().filter(|shape| match shape {
                Shape::Words(_) => wanted == Part::Words,
                _ => wanted == Part::Picture,
            }))
        };
        match (part(Part::Words), part(Part::Picture)) {
            (Some(words), Some(picture)) => vec![words, picture.reaching(&words)],
            (words, picture) => words.into_iter().chain(picture).collect(),
        }
    }
}

fn union<'a>(shapes: impl Iterator<Item = &'a Shape>) -> Option<Bounds> {
    shapes.map(Shape::bounds).reduce(|sum, next| sum.union(&next))
}
