//! Dots in full rows, one for each thing or each ten: fields so small that they need no groups.

use super::Role;
use super::counted::Counted;
use super::layout::{self, Shape, on_grid};
use story::{Qualifier, Symbol};

/// The radius of a dot as a share of the pitch.
const RADIUS: f64 = 0.4;

/// Rows of equal dots. Lengths are px.
#[derive(Clone, Copy, Debug)]
pub(super) struct DotRows {
    /// The number of dots in a row.
    pub(super) columns: f64,
    /// The distance between centres.
    pub(super) pitch: f64,
}

impl DotRows {
    /// Returns rows of `columns` dots that fit into `width`, with a free place at the right for the hollow dot after a full last row.
    pub(super) fn fitting(columns: f64, width: f64, most_pitch: f64) -> Self {
        let pitch = (width / (columns + 1.0)).min(most_pitch);
        Self { columns, pitch: layout::pitch(pitch) }
    }

    /// Returns the width of a full row.
    pub(super) fn width(&self) -> f64 {
        self.columns * self.pitch
    }

    /// Returns `count` dots with their upper left corner at (`x`, `y`).
    pub(super) fn dots(&self, (x, y): (f64, f64), count: f64, qualifier: Qualifier) -> Vec<Shape> {
        let Self { columns, pitch } = *self;
        let r = on_grid(pitch * RADIUS);
        let counted = Counted::new(count, qualifier);
        let Counted { solid, part, hollow } = counted;
        let at = |n: f64| {
            let row = (n / columns).floor();
            let place = |from: f64, n: f64| on_grid(from + (n + 0.5) * pitch);
            (place(x, n - row * columns), place(y, row))
        };
        let mut rows = Vec::new();
        let mut first = 0.0;
        while first < solid {
            let (mut dots, mut n) = (0, first);
            while n < solid.min(first + columns) {
                dots += 1;
                n += 1.0;
            }
            let (x, y) = at(first);
            rows.push((x, y, dots));
            first += columns;
        }
        let mut shapes = vec![Shape::Dots { rows, pitch, r, role: Role::Mark }];
        if part > 0.0 {
            let (x, y) = at(solid);
            shapes.push(Shape::Cut { symbol: Symbol::Dot, at: (x, y, r), share: part, role: Role::Mark });
        }
        if hollow {
            let last = counted.before_hollow();
            let full = last > 0.0 && (last / columns).floor() * columns == last;
            let (x, y) = if full { at(last - 1.0) } else { at(last) };
            let x = if full { on_grid(x + pitch) } else { x };
            shapes.push(Shape::Symbols {
                symbol: Symbol::Dot,
                places: vec![(x, y, r)],
                filled: false,
                role: Role::Mark,
            });
        }
        shapes
    }
}
