//! Counts as rows of symbols, a row for each fact. The rows share no axis, since units differ.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, figure, fitting, headed, label};
use super::layout::Layout;
use super::scene::{Item, Scene};
use super::symbol_grid::SymbolGrid;
use svg::{Weight, text_width, wrap};

const ROW_GAP: f64 = 16.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let items = scene.items();
    let counts: Vec<f64> =
        items.iter().zip(&scene.spec.per).map(|(item, per)| item.fact.value / per).collect();
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

/// Places facts of 100 symbols each as squares of ten by ten, side by side, which shows that they are equal.
fn place_hundreds(scene: &Scene<'_>, items: &[Item<'_>]) -> Layout {
    const GUTTER: f64 = 36.0;
    /// The vertical gap between rows of squares, in px.
    const BETWEEN: f64 = 30.0;
    let width = scene.frame.width();
    let most: u8 = if width > 400.0 { 4 } else { 2 };
    let column = (width + GUTTER) / f64::from(most) - GUTTER;
    // If words do not fit into a column, there is only one.
    let across = if items.iter().all(|item| fits(item, column)) { most } else { 1 };
    let room = if across == 1 { width } else { column };
    let grid = SymbolGrid::with_columns(10, column);
    let side = grid.height(100.0);
    let (mut top, mut bottom) = (0.0, 0.0);
    let mut marks = Vec::new();
    for row in items.chunks(across.into()) {
        let words = row.iter().zip(0_u8..).map(|(item, n)| {
            let x = f64::from(n) * (column + GUTTER);
            let (mut shapes, _) = figure(item, x, top + DIGITS * 0.9, fitting(item, DIGITS, room));
            let (name, base) = label(item.label, x, top + DIGITS + LEADING - 2.0, LABEL, Role::Label, room);
            shapes.extend(name);
            (x, shapes, base)
        });
        let words: Vec<_> = words.collect();
        // The squares of a row begin at the same y, below the longest label.
        let y = words.iter().map(|(_, _, base)| *base).fold(0.0, f64::max) + 10.0;
        for (item, (x, mut shapes, _)) in row.iter().zip(words) {
            shapes.extend(grid.symbols((x, y), 100.0, item.fact.qualifier, item.symbol, Role::Mark));
            marks.push(item.mark(shapes));
        }
        bottom = y + side;
        top = bottom + BETWEEN;
    }
    Layout { width, height: bottom, marks, rest: Vec::new() }
}

/// Returns whether the figure and every line of the label fit into a column.
fn fits(item: &Item<'_>, column: f64) -> bool {
    let lines = wrap(item.label, LABEL, Weight::Regular, column);
    figure(item, 0.0, 0.0, DIGITS).1 <= column
        && lines.iter().all(|line| text_width(line, LABEL, Weight::Regular) <= column)
}
