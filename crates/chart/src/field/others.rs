//! The facts of a field after the first: smaller figures in a row below a hairline, with marks of the same size.

use super::HUNDRED;
use super::grid::{Grid, Marks};
use crate::Role;
use crate::figure_line::{LABEL, LEADING, figure, fitting, label};
use crate::layout::{Layout, Shape};
use crate::scene::Item;
use svg::{Weight, text_width, wrap};

/// Font sizes of digits in px: the first one with which the facts find room side by side, or else the largest.
const DIGITS: [f64; 3] = [30.0, 26.0, 22.0];
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
    digits: f64,
}

/// Adds the facts below what the layout has: in a row with the marks beside or below the words, or else one below the other.
pub(super) fn place<'a>(
    items: &[Item<'_>],
    per: impl Iterator<Item = &'a f64>,
    grid: Grid,
    layout: &mut Layout,
) {
    let grid = grid.in_groups_of(HUNDRED);
    let facts: Vec<(&Item<'_>, f64)> =
        items.iter().zip(per).map(|(item, per)| (item, item.fact.size() / per)).collect();
    if facts.is_empty() {
        return;
    }
    let width = layout.width;
    hairline(layout);
    let gaps = BETWEEN * (facts.iter().skip(1).map(|_| 1.0).sum::<f64>());
    let room = |blocks: &[Block<'_>], width_of: fn(&Block<'_>) -> f64| {
        blocks.iter().map(width_of).sum::<f64>() + gaps <= width
    };
    let set = |digits: f64| -> Vec<Block<'_>> {
        facts.iter().map(|(item, count)| Block::of(item, *count, grid, digits)).collect()
    };
    let beside: fn(&Block<'_>) -> f64 = |block| block.words + BESIDE + block.marks;
    let below: fn(&Block<'_>) -> f64 = |block| block.words.max(block.marks);
    for digits in DIGITS {
        let blocks = set(digits);
        let (is_beside, width_of) = if room(&blocks, beside) { (true, beside) } else { (false, below) };
        if room(&blocks, width_of) {
            row(&blocks, width_of, is_beside, grid, layout);
            return;
        }
    }
    let blocks = set(DIGITS[0]);
    // The marks of all stand beside their words, or of all below.
    let is_beside = blocks.iter().all(|block| beside(block) <= width);
    for (n, block) in blocks.iter().enumerate() {
        if n > 0 {
            hairline(layout);
        }
        row(std::slice::from_ref(block), |_| f64::INFINITY, is_beside, grid, layout);
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
    let all = blocks.iter().map(|block| width_of(block) + BETWEEN).sum::<f64>() - BETWEEN;
    let number = blocks.iter().map(|_| 1.0).sum::<f64>();
    // Words above their marks share the room that is left.
    let slack = if beside || !all.is_finite() { 0.0 } else { (layout.width - all).max(0.0) / number };
    let set = |block: &Block<'_>, x: f64| {
        let room = if beside { block.words } else { block.words.max(block.marks) + slack };
        let room = room.min(layout.width - x);
        let base = top + block.digits * 0.8;
        let (mut shapes, _) =
            figure(block.item, x, base, fitting(block.item, block.digits, room.max(block.words)));
        let (says, base) = label(block.item.label, x, base + LEADING + 3.0, LABEL, Role::Label, room);
        shapes.extend(says);
        (shapes, base + 5.0)
    };
    let mut placed = Vec::new();
    for block in blocks {
        placed.push((block, x, set(block, x)));
        x += width_of(block) + slack + BETWEEN;
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
    fn of(item: &'a Item<'a>, count: f64, grid: Grid, digits: f64) -> Self {
        let marks = grid.marks((0.0, 0.0), count, item.fact.qualifier, item.symbol, false).right;
        let figure = figure(item, 0.0, 0.0, digits).1;
        // The longest piece of the label that can't be broken may be wider than the figure.
        let pieces = wrap(item.label, LABEL, Weight::Regular, figure);
        let longest =
            pieces.iter().map(|line| text_width(line, LABEL, Weight::Regular)).fold(figure, f64::max);
        Self { item, count, words: longest, marks, digits }
    }
}
