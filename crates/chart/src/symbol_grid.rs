//! Symbols in rows of ten: what can be counted is drawn to be counted.

use super::Role;
use super::layout::{GRID, Shape, on_grid};
use story::{Qualifier, Symbol};

/// How symbols of one chart are set: the same size and pitch in all its rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SymbolGrid {
    /// Symbols a row, a multiple of ten.
    columns: u32,
    /// From centre to centre.
    pitch: f64,
    /// Extra room after each ten.
    ten_gap: f64,
    /// Radius of a whole symbol.
    r: f64,
}

/// The largest pitch: more would make ten symbols look like ten pictures.
const MOST_PITCH: f64 = 27.0;

impl SymbolGrid {
    /// The largest symbols that keep `most` of them within a few rows of `width`.
    pub(super) fn for_count(most: f64, width: f64) -> Self {
        // Up to so many symbols, so many a row of a card.
        const ROWS: [(f64, u32); 4] = [(30.0, 10), (110.0, 20), (240.0, 30), (f64::INFINITY, 40)];
        const LARGE: [(f64, u32); 3] = [(30.0, 10), (240.0, 20), (f64::INFINITY, 30)];
        // Narrow is the frame for large type: symbols are to be large there, too.
        let rows = if width <= 250.0 { &LARGE[..] } else { &ROWS };
        let of_card = rows.iter().find(|(up_to, _)| most <= *up_to).map_or(40, |(_, columns)| *columns);
        let columns = if width > 400.0 { (of_card * 2).min(60) } else { of_card };
        Self::with_columns(columns, width)
    }

    /// So many symbols a row over the whole `width`.
    pub(super) fn with_columns(columns: u32, width: f64) -> Self {
        let tens = f64::from(columns / 10 - 1);
        // A gap after each ten is two fifths of a pitch.
        // One slot more than columns: a full row's "and more" stands at its end, not alone in the next.
        let pitch = (width / (f64::from(columns) + tens * 0.4 + 1.0)).min(MOST_PITCH);
        // Half a pitch is a whole number of grid steps, so that every symbol is written alike: a page is much smaller.
        let pitch = (pitch / (2.0 * GRID)).floor() * 2.0 * GRID;
        Self { columns, pitch, ten_gap: on_grid(pitch * 0.4), r: pitch * 0.41 }
    }

    /// Height of `count` symbols.
    pub(super) fn height(&self, count: f64) -> f64 {
        (count / f64::from(self.columns)).ceil().max(1.0) * self.pitch
    }

    /// `count` symbols from the left of `x`, top `y`. A fraction is a smaller symbol of that part of the area. What
    /// the article rounds up (近) ends in a hollow symbol; what it rounds down (余) has a hollow one more.
    pub(super) fn symbols(
        &self,
        (x, y): (f64, f64),
        count: f64,
        qualifier: Qualifier,
        symbol: Symbol,
        role: Role,
    ) -> Vec<Shape> {
        let whole = count.floor();
        let part = count - whole;
        let at = |n: f64, r: f64| {
            let row = (n / f64::from(self.columns)).floor();
            let column = n - row * f64::from(self.columns);
            let x = x + (column + 0.5) * self.pitch + (column / 10.0).floor() * self.ten_gap;
            (on_grid(x), on_grid(y + (row + 0.5) * self.pitch), r)
        };
        let solid = if qualifier == Qualifier::Nearly && part == 0.0 { whole - 1.0 } else { whole };
        let mut full = Vec::new();
        let mut n = 0.0;
        while n < solid {
            full.push(at(n, self.r));
            n += 1.0;
        }
        if part > 0.0 {
            full.push(at(n, self.r * part.sqrt()));
            n += 1.0;
        }
        let hollow = (qualifier != Qualifier::Exact && (qualifier == Qualifier::Over || solid < whole)).then(
            || match n > 0.0 && n == (n / f64::from(self.columns)).floor() * f64::from(self.columns) {
                true => {
                    let (x, y, r) = at(n - 1.0, self.r);
                    vec![(x + self.pitch, y, r)]
                }
                false => vec![at(n, self.r)],
            },
        );
        let shape = |places, filled| Shape::Symbols { symbol, places, filled, role };
        [(!full.is_empty()).then(|| shape(full, true)), hollow.map(|places| shape(places, false))]
            .into_iter()
            .flatten()
            .collect()
    }
}
