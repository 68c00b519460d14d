//! Rows of symbols, one row a fact: counts, each in its own unit, so rows share no axis.

use super::figure_line::{DIGITS, LABEL, LEADING, figure, headed, label};
use super::layout::Layout;
use super::scene::{Item, Scene};
use super::symbol_grid::SymbolGrid;
use crate::svg::Role;

const ROW_GAP: f64 = 20.0;

pub(super) fn place(scene: &Scene<'_>, per: &[f64]) -> Layout {
    let items = scene.items();
    let counts: Vec<f64> = items.iter().zip(per).map(|(item, per)| item.fact.value / per).collect();
    let hundreds = counts.len() > 1 && counts.iter().all(|count| *count == 100.0);
    if hundreds { place_hundreds(scene, &items) } else { place_rows(scene, &items, &counts) }
}

fn place_rows(scene: &Scene<'_>, items: &[Item<'_>], counts: &[f64]) -> Layout {
    let width = scene.frame.width();
    let grid = SymbolGrid::for_count(counts.iter().copied().fold(0.0, f64::max), width);
    let mut top = 0.0;
    let marks = items
        .iter()
        .zip(counts)
        .map(|(item, &count)| {
            let (mut shapes, base) = headed(item, 0.0, top + DIGITS * 0.9, width);
            let y = base + 10.0;
            shapes.extend(grid.symbols((0.0, y), count, item.fact.qualifier, item.symbol, Role::Mark));
            top = y + grid.height(count) + ROW_GAP;
            item.mark(shapes)
        })
        .collect();
    Layout { width, height: top - ROW_GAP, marks, rest: Vec::new() }
}

/// A hundred of each: squares of ten by ten, side by side, so that they are seen to be equal.
fn place_hundreds(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    const GUTTER: f64 = 36.0;
    let width = scene.frame.width();
    let across = if width > 400.0 { 4.0 } else { 2.0 };
    let column = (width - GUTTER * (across - 1.0)) / across;
    let grid = SymbolGrid::with_columns(10, column);
    let side = grid.height(100.0);
    let block = DIGITS + LEADING + 12.0 + side + ROW_GAP + 6.0;
    let mut bottom: f64 = 0.0;
    let marks = items
        .iter()
        .map(|item| {
            let n = f64::from(item.n - 1);
            let row = (n / across).floor();
            let (x, top) = ((n - row * across) * (column + GUTTER), row * block);
            let (mut shapes, _) = figure(item, x, top + DIGITS * 0.9, DIGITS);
            let (name, base) = label(item.label, x, top + DIGITS + LEADING - 2.0, LABEL, Role::Label, column);
            shapes.extend(name);
            let y = base + 10.0;
            shapes.extend(grid.symbols((x, y), 100.0, item.fact.qualifier, item.symbol, Role::Mark));
            bottom = bottom.max(y + side);
            item.mark(shapes)
        })
        .collect();
    Layout { width, height: bottom, marks, rest: Vec::new() }
}
