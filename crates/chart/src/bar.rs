//! Horizontal bars from zero, for a few figures of one unit.

use super::Role;
use super::axis::Axis;
use super::figure_line::{LABEL, figure, fitting, label};
use super::layout::{Bounds, Layout, Shape};
use super::scale::Direction;
use super::scene::{Item, Scene};

const THICKNESS: f64 = 20.0;
const ROW_GAP: f64 = 14.0;
const DIGITS: f64 = 22.0;
const BESIDE: f64 = 8.0;
/// Figures go beside the bars if this share of the width is left for the longest bar.
const LEAST: f64 = 0.4;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let items = scene.items();
    let width = scene.frame.width();
    let rows: Vec<Row<'_>> = items.iter().map(Row::of).collect();
    let beside = width - rows.iter().map(|row| row.figure_width).fold(0.0, f64::max) - BESIDE;
    // If the figures are too long to be beside the bars, they are above them.
    let over = beside < width * LEAST;
    let room = if over { width } else { beside };
    let axis = Axis::new(items.iter().map(|item| item.fact.size()).fold(0.0, f64::max), room);

    let mut top = 0.0;
    // Each bar has its own zero line: one long line would run through the labels.
    let mut rest = Vec::new();
    let marks = rows
        .iter()
        .map(|row| {
            let (mut shapes, mut base) = label(row.item.label, 0.0, top + LABEL, LABEL, Role::Label, width);
            if over {
                base += DIGITS + 2.0;
                shapes.extend(figure(row.item, 0.0, base, fitting(row.item, DIGITS, width)).0);
            }
            let y = base + 8.0;
            let length = axis.px(row.item.fact.size());
            rest.push(Shape::Line {
                from: (0.5, y - 3.0),
                to: (0.5, y + THICKNESS + 3.0),
                width: 1.0,
                role: Role::Axis,
            });
            shapes.push(Shape::Rect {
                at: Bounds { x: 0.0, y, w: length, h: THICKNESS },
                role: if row.item.n == 1 { Role::Mark } else { Role::MarkSoft },
            });
            if !over {
                shapes.extend(figure(row.item, length + BESIDE, y + 18.0, DIGITS).0);
            }
            top = y + THICKNESS + ROW_GAP;
            row.item.mark(shapes)
        })
        .collect();
    let height = top - ROW_GAP + 4.0;
    let scale = Some(axis.drawn(0.0, Direction::Right));
    Layout { width, height, marks, rest, scale }
}

/// A fact with the width of its figure, which limits the length of the axis.
struct Row<'a> {
    item: &'a Item<'a>,
    figure_width: f64,
}

impl<'a> Row<'a> {
    fn of(item: &'a Item<'a>) -> Self {
        Self { item, figure_width: figure(item, 0.0, 0.0, DIGITS).1 }
    }
}
