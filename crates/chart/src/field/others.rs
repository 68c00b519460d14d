//! The facts of a field after the first: smaller figures in a row below a hairline, with marks of the same size.

use super::HUNDRED;
use super::grid::{Grid, Marks};
use crate::Role;
use crate::figure_line::{LABEL, LEADING, figure, fitting, label};
use crate::layout::{Layout, Shape};
use crate::scene::Item;
use svg::{Weight, text_width, wrap};

const DIGITS: f64 = 30.0;
/// The distance from the hairline to what is below it, and between rows, in px.
const BELOW: f64 = 16.0;
/// The gap between columns, in px.
const BETWEEN: f64 = 28.0;
/// The gap between words and the marks beside them, in px.
const BESIDE: f64 = 18.0;

/// A fact with the number of its marks and the widths of its parts in px.
struct Block<'a> {
    item: &'a Item<'a>,
    count: f64,
    words: f64,
    marks: f64,
}

/// Adds the facts below what the layout has: in a row with the marks beside or below the words, or else one below the other.
pub(super) fn place<'a>(
    items: &[Item<'_>],
    per: impl Iterator<Item = &'a f64>,
    grid: Grid,
    layout: &mut Layout,
) {
    let grid = grid.in_groups_of(HUNDRED);
    let blocks: Vec<Block<'_>> =
        items.iter().zip(per).map(|(item, per)| Block::of(item, item.fact.value / per, grid)).collect();
    if blocks.is_empty() {
        return;
    }
    let width = layout.width;
    hairline(layout);
    let gaps = BETWEEN * (blocks.iter().skip(1).map(|_| 1.0).sum::<f64>());
    let room = |width_of: fn(&Block<'_>) -> f64| blocks.iter().map(width_of).sum::<f64>() + gaps <= width;
    let beside: fn(&Block<'_>) -> f64 = |block| block.words + BESIDE + block.marks;
    let below: fn(&Block<'_>) -> f64 = |block| block.words.max(block.marks);
    if room(beside) {
        row(&blocks, beside, true, grid, layout);
    } else if room(below) {
        row(&blocks, below, false, grid, layout);
    } else {
        for (n, block) in blocks.iter().enumerate() {
            if n > 0 {
                hairline(layout);
            }
            let fits = beside(block) <= width;
            row(std::slice::from_ref(block), |_| f64::INFINITY, fits, grid, layout);
        }
    }
}

fn hairline(layout: &mut Layout) {
    let y = layout.height + BELOW;
    layout.rest.push(Shape::Line { from: (0.0, y), to: (layout.width, y), width: 1.0, role: Role::Grid });
    layout.height = y + BELOW;
}

/// Places blocks side by side.
fn row(blocks: &[Block<'_>], width_of: fn(&Block<'_>) -> f64, beside: bool, grid: Grid, layout: &mut Layout) {
    let (top, mut x, mut bottom) = (layout.height, 0.0, layout.height);
    let set = |block: &Block<'_>, x: f64| {
        let room = if beside { block.words } else { block.words.max(block.marks).min(layout.width - x) };
        let base = top + DIGITS * 0.8;
        let (mut shapes, _) = figure(block.item, x, base, fitting(block.item, DIGITS, room.max(block.words)));
        let (says, base) = label(block.item.label, x, base + LEADING + 3.0, LABEL, Role::Label, room);
        shapes.extend(says);
        (shapes, base + 5.0)
    };
    let mut placed = Vec::new();
    for block in blocks {
        placed.push((block, x, set(block, x)));
        x += width_of(block) + BETWEEN;
    }
    let lowest = placed.iter().map(|(_, _, (_, base))| *base).fold(0.0, f64::max);
    for (block, x, (mut shapes, base)) in placed {
        let at = if beside { (x + block.words + BESIDE, top) } else { (x, lowest + 8.0) };
        let item = block.item;
        let Marks { shapes: marks, bottom: end, .. } =
            grid.marks(at, block.count, item.fact.qualifier, item.symbol, false);
        shapes.extend(marks);
        bottom = base.max(end).max(bottom);
        layout.marks.push(item.mark(shapes));
    }
    layout.height = bottom + 1.0;
}

impl<'a> Block<'a> {
    fn of(item: &'a Item<'a>, count: f64, grid: Grid) -> Self {
        let marks = grid.marks((0.0, 0.0), count, item.fact.qualifier, item.symbol, false).right;
        let figure = figure(item, 0.0, 0.0, DIGITS).1;
        // The longest piece of the label that can't be broken may be wider than the figure.
        let pieces = wrap(item.label, LABEL, Weight::Regular, figure);
        let longest =
            pieces.iter().map(|line| text_width(line, LABEL, Weight::Regular)).fold(figure, f64::max);
        Self { item, count, words: longest, marks }
    }
}
