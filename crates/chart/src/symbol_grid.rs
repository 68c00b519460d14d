//! Symbols in rows, with a gap after each ten, so that the reader can count them.

use super::Role;
use super::counted::Counted;
use super::layout::{self, Shape, on_grid};
use story::{Qualifier, Symbol};

/// The grid that all symbols of a chart share. Lengths are px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SymbolGrid {
    /// Symbols in a row, a multiple of ten.
    columns: u32,
    /// The distance between centres.
    pitch: f64,
    /// The additional gap after each ten.
    ten_gap: f64,
    /// The radius of a whole symbol.
    r: f64,
}

/// The largest pitch in px: larger symbols would look like pictures of their own.
const MOST_PITCH: f64 = 22.0;

impl SymbolGrid {
    /// Returns a grid that sets `most` symbols in a few rows of `width`.
    pub(super) fn for_count(most: f64, width: f64) -> Self {
        // The symbols in a row of a card, for at most so many symbols.
        const ROWS: [(f64, u32); 4] = [(10.0, 10), (110.0, 20), (240.0, 30), (f64::INFINITY, 40)];
        const LARGE: [(f64, u32); 3] = [(30.0, 10), (240.0, 20), (f64::INFINITY, 30)];
        // `Frame::Large` is for large type and has larger symbols too.
        let rows = if width <= 250.0 { &LARGE[..] } else { &ROWS };
        let of_card = rows.iter().find(|(up_to, _)| most <= *up_to).map_or(40, |(_, columns)| *columns);
        let columns = if width > 400.0 { (of_card * 2).min(60) } else { of_card };
        Self::with_columns(columns, width)
    }

    /// As [`for_count`](Self::for_count), with ten more symbols in a row if the last row is full then.
    pub(super) fn for_one(count: f64, qualifier: Qualifier, width: f64) -> Self {
        let usual = Self::for_count(count, width);
        let counted = Counted::new(count, qualifier);
        let all = counted.before_hollow() + if counted.hollow { 1.0 } else { 0.0 };
        let full = |columns: &u32| {
            let rows = all / f64::from(*columns);
            rows >= 1.0 && rows.floor() == rows
        };
        let columns = [usual.columns, usual.columns + 10].into_iter().find(full);
        columns.map_or(usual, |columns| Self::with_columns(columns, width))
    }

    /// Returns a grid of `columns` symbols over `width`.
    pub(super) fn with_columns(columns: u32, width: f64) -> Self {
        let tens = f64::from(columns / 10 - 1);
        // The gap after each ten is 0.4 of a pitch. The extra slot is for the hollow symbol ("and more") after a full last row.
        let pitch = (width / (f64::from(columns) + tens * 0.4 + 1.0)).min(MOST_PITCH);
        let pitch = layout::pitch(pitch);
        Self { columns, pitch, ten_gap: on_grid(pitch * 0.4), r: pitch * 0.41 }
    }

    /// Returns the height of `count` symbols in px.
    pub(super) fn height(&self, count: f64) -> f64 {
        (count / f64::from(self.columns)).ceil().max(1.0) * self.pitch
    }

    /// Returns `count` symbols with their upper left corner at (`x`, `y`). A fraction is a symbol cut to that share of its
    /// area.
    pub(super) fn symbols(
        &self,
        (x, y): (f64, f64),
        count: f64,
        qualifier: Qualifier,
        symbol: Symbol,
        role: Role,
    ) -> Vec<Shape> {
        let counted = Counted::new(count, qualifier);
        let Counted { solid, part, .. } = counted;
        let at = |n: f64, r: f64| {
            let row = (n / f64::from(self.columns)).floor();
            let column = n - row * f64::from(self.columns);
            let x = x + (column + 0.5) * self.pitch + (column / 10.0).floor() * self.ten_gap;
            (on_grid(x), on_grid(y + (row + 0.5) * self.pitch), r)
        };
        let mut full = Vec::new();
        let mut n = 0.0;
        while n < solid {
            full.push(at(n, self.r));
            n += 1.0;
        }
        let cut = (part > 0.0).then(|| Shape::Cut { symbol, at: at(solid, self.r), share: part, role });
        let hollow = counted.hollow.then(|| {
            let n = counted.before_hollow();
            match n > 0.0 && n == (n / f64::from(self.columns)).floor() * f64::from(self.columns) {
                true => {
                    let (x, y, r) = at(n - 1.0, self.r);
                    vec![(x + self.pitch, y, r)]
                }
                false => vec![at(n, self.r)],
            }
        });
        let shape = |places, filled| Shape::Symbols { symbol, places, filled, role };
        [(!full.is_empty()).then(|| shape(full, true)), cut, hollow.map(|places| shape(places, false))]
            .into_iter()
            .flatten()
            .collect()
    }
}
