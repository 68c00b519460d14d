//! Statements about a whole (全部, 100 %): a list with check marks. The article's word stands before each sentence, its base below.

use super::Role;
use super::figure_line::{LEADING, NOTE, label, lines, words};
use super::layout::{Layout, PlacedMark, Shape, Words};
use super::scene::{Item, Scene};
use svg::Weight;

/// The width of the column of check marks, in px.
const CHECK: f64 = 26.0;
/// Font size of the article's word and of the sentence, in px.
const SIZE: f64 = 17.0;
/// The gap between rows, in px, in the middle of which a hairline runs.
const ROW_GAP: f64 = 22.0;
/// The gap between columns, in px.
const GUTTER: f64 = 40.0;
/// The least share of a column for the sentence beside the word.
const LEAST: f64 = 0.55;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let (items, width) = (scene.items(), scene.frame.width());
    let two = scene.frame.is_wide() && items.len() > 1;
    let column = if two { (width - GUTTER) / 2.0 } else { width };
    // The sentences of a column begin at the same x, after the longest word.
    let longest = items.iter().map(|item| word(item, 0.0, 0.0).width()).fold(0.0, f64::max);
    let indent = CHECK + longest + 10.0;
    let beside = column - indent >= column * LEAST;
    let mut layout = Layout { width, ..Layout::default() };
    let mut top = 0.0;
    for row in items.chunks(if two { 2 } else { 1 }) {
        if top > 0.0 {
            let y = top - ROW_GAP / 2.0;
            layout.rest.push(Shape::Line { from: (0.0, y), to: (width, y), width: 1.0, role: Role::Grid });
        }
        let mut bottom = top;
        for (item, x) in row.iter().zip([0.0, column + GUTTER]) {
            let (mark, end) = entry(item, x, top, column, beside.then_some(indent));
            bottom = end.max(bottom);
            layout.marks.push(mark);
        }
        layout.height = bottom + 6.0;
        top = bottom + ROW_GAP;
    }
    layout
}

/// Returns the article's word as a line.
fn word(item: &Item<'_>, x: f64, y: f64) -> Words {
    let text = item.figure.to_string();
    words(x, y, SIZE, Weight::Bold, Role::Value, text.trim())
}

/// Places a statement. `indent` is where its sentence begins, if that is on the line of the word. Returns the last baseline, too.
fn entry(item: &Item<'_>, x: f64, top: f64, column: f64, indent: Option<f64>) -> (PlacedMark, f64) {
    let base = top + SIZE * 0.9;
    let stroke = |from: (f64, f64), to: (f64, f64)| Shape::Line {
        from: (x + from.0, base + from.1),
        to: (x + to.0, base + to.1),
        width: 2.4,
        role: Role::Mark,
    };
    let mut shapes = vec![stroke((2.0, -7.0), (6.5, -2.0)), stroke((6.5, -2.0), (15.0, -13.0))];
    shapes.push(Shape::Words(word(item, x + CHECK, base)));
    let (left, first) = indent.map_or((x + CHECK, base + LEADING + 3.0), |indent| (x + indent, base));
    let room = x + column - left;
    let (says, end) =
        lines(item.label, &words(left, first, SIZE - 1.0, Weight::Regular, Role::Label, ""), room);
    shapes.extend(says);
    let Some(of) = item.of else { return (item.mark(shapes), end) };
    let (base, end) = label(of, left, end + LEADING, NOTE, Role::Note, room);
    shapes.extend(base);
    (item.mark(shapes), end)
}
