//! Counts as rows of symbols, a row for each fact. The rows share no axis, since units differ. One fact alone has a large
//! figure; four facts are two by two, where words find room.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, fitting, headed, label};
use super::layout::{Layout, Shape};
use super::scene::{Frame, Item, Scene};
use super::symbol_grid::SymbolGrid;
use svg::{Weight, text_width, wrap};

const ROW_GAP: f64 = 16.0;
/// The gap between two columns in px.
const GUTTER: f64 = 14.0;
/// The gap between a figure and the label beside it in a column, in px.
const BESIDE: f64 = 8.0;
/// The distance from words to the symbols below them in px.
const ABOVE: f64 = 10.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let items = scene.items();
    let counts: Vec<f64> =
        items.iter().zip(&scene.spec.per).map(|(item, per)| item.fact.size() / per).collect();
    match (items.as_slice(), counts.as_slice()) {
        ([item], [count]) => place_one(scene.frame, item, *count),
        (items, counts) => {
            let rows = place_rows(scene.frame, items, counts);
            let two_by_two = place_two_by_two(scene.frame, items, counts);
            two_by_two.filter(|other| other.height < rows.height).unwrap_or(rows)
        }
    }
}

fn place_rows(frame: Frame, items: &[Item<'_>], counts: &[f64]) -> Layout {
    let width = frame.width();
    let grid = SymbolGrid::for_count(counts.iter().copied().fold(0.0, f64::max), width);
    let mut top = 0.0;
    let marks = items
        .iter()
        .zip(counts)
        .map(|(item, &count)| {
            let (mut shapes, base) = headed(item, 0.0, top + DIGITS * 0.9, width);
            let y = base + ABOVE;
            shapes.extend(symbols(grid, (0.0, y), count, item));
            top = y + grid.height(count) + ROW_GAP;
            item.mark(shapes)
        })
        .collect();
    Layout { width, height: top - ROW_GAP, marks, rest: Vec::new(), scale: None }
}

/// Places one fact with a large figure.
fn place_one(frame: Frame, item: &Item<'_>, count: f64) -> Layout {
    let width = frame.width();
    let wanted = match frame {
        Frame::Large => 48.0,
        Frame::Card => 68.0,
        Frame::Wide | Frame::Full => 64.0,
    };
    let digits = fitting(item, wanted, width);
    let (mut shapes, right) = figure(item, 0.0, digits * 0.87, digits);
    // The label stands beside the figure in one line, else below it.
    let beside = right + 14.0 + text_width(item.label, LABEL, Weight::Regular) <= width;
    let (x, y) = if beside { (right + 14.0, digits * 0.87) } else { (0.0, digits * 0.87 + LEADING + 4.0) };
    let (name, base) = label(item.label, x, y, LABEL, Role::Label, width - x);
    shapes.extend(name);
    let grid = SymbolGrid::for_one(count, item.fact.qualifier, width);
    let top = base + ABOVE + 4.0;
    shapes.extend(symbols(grid, (0.0, top), count, item));
    Layout {
        width,
        height: top + grid.height(count),
        marks: vec![item.mark(shapes)],
        rest: Vec::new(),
        scale: None,
    }
}

/// Places four facts in two columns, the first two in the left one. `None` for any other number, in [`Frame::Large`], and if the
/// words do not fit.
fn place_two_by_two(frame: Frame, items: &[Item<'_>], counts: &[f64]) -> Option<Layout> {
    let width = frame.width();
    let column = (width - GUTTER) / 2.0;
    if items.len() != 4 || frame == Frame::Large || !items.iter().all(|item| fits(item, column)) {
        return None;
    }
    let size = if frame.is_wide() { LABEL } else { NOTE };
    // All labels stand beside their figures, or all below them.
    let after = |item: &Item<'_>| figure(item, 0.0, 0.0, DIGITS).1 + BESIDE;
    let beside =
        items.iter().all(|item| after(item) + text_width(item.label, size, Weight::Regular) <= column);
    let grid = SymbolGrid::with_columns(if frame.is_wide() { 20 } else { 10 }, column);
    let cells: Vec<(&Item<'_>, f64)> = items.iter().zip(counts.iter().copied()).collect();
    let (left, right) = cells.split_at(2);
    let (mut marks, mut top, mut bottom) = (Vec::new(), 0.0, 0.0_f64);
    for (left, right) in left.iter().zip(right) {
        let row = [(left, 0.0), (right, column + GUTTER)];
        let words = row.map(|((item, _), x)| {
            let base = top + DIGITS * 0.9;
            let (mut shapes, _) = figure(item, x, base, DIGITS);
            let (dx, y) = if beside { (after(item), base) } else { (0.0, base + LEADING + 2.0) };
            let (name, last) = label(item.label, x + dx, y, size, Role::Label, column - dx);
            shapes.extend(name);
            (shapes, last)
        });
        // The symbols of a row begin at one level.
        let level = words.iter().map(|(_, last)| *last).fold(0.0, f64::max) + ABOVE;
        for (((item, count), x), (mut shapes, _)) in row.into_iter().zip(words) {
            shapes.extend(symbols(grid, (x, level), *count, item));
            bottom = bottom.max(level + grid.height(*count));
            marks.push(item.mark(shapes));
        }
        top = bottom + ROW_GAP;
    }
    marks.sort_by_key(|mark| mark.n);
    Some(Layout { width, height: bottom, marks, rest: Vec::new(), scale: None })
}

fn symbols(grid: SymbolGrid, at: (f64, f64), count: f64, item: &Item<'_>) -> Vec<Shape> {
    grid.symbols(at, count, item.fact.qualifier, item.symbol, Role::Mark)
}

/// Returns whether the figure and every line of the label fit into a column.
fn fits(item: &Item<'_>, column: f64) -> bool {
    let lines = wrap(item.label, LABEL, Weight::Regular, column);
    figure(item, 0.0, 0.0, DIGITS).1 <= column
        && lines.iter().all(|line| text_width(line, LABEL, Weight::Regular) <= column)
}
