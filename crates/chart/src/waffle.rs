//! Shares as waffles of 100 squares, each of its own whole. Squares are filled from the bottom left, the last one in part.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, fitting, label};
use super::layout::{Bounds, Layout, Shape, down_to_grid, on_grid};
use super::scene::{Frame, Item, Scene};

/// The number of squares in a row and in a column.
const SIDE: u32 = 10;
const GAP: f64 = 1.2;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    match scene.frame {
        Frame::Large => place_rows(scene, 92.0, 14.0),
        Frame::Card => place_rows(scene, 104.0, 18.0),
        Frame::Wide | Frame::Full => place_columns(scene),
    }
}

/// Places the waffles one below the other, `grid` px wide, with the words at their right.
fn place_rows(scene: &Scene<'_>, grid: f64, gutter: f64) -> Layout {
    const ROW_GAP: f64 = 22.0;
    let width = scene.frame.width();
    let x = grid + gutter;
    let mut top = 0.0;
    let marks = scene
        .items()
        .iter()
        .map(|item| {
            let mut shapes = squares(0.0, top, grid, item.fact.size());
            let (words, base) = words_of(item, x, top + DIGITS * 0.9, width - x);
            shapes.extend(words);
            top = (top + grid).max(base + 6.0) + ROW_GAP;
            item.mark(shapes)
        })
        .collect();
    Layout { width, height: top - ROW_GAP, marks, rest: Vec::new(), scale: None }
}

/// Places the waffles side by side, with the words below.
fn place_columns(scene: &Scene<'_>) -> Layout {
    const GUTTER: f64 = 28.0;
    const MOST: f64 = 158.0;
    let width = scene.frame.width();
    let items = scene.items();
    let columns = f64::from(u32::try_from(items.len().max(4)).unwrap_or(4));
    let column = (width - GUTTER * (columns - 1.0)) / columns;
    let grid = column.min(MOST);
    let mut height: f64 = 0.0;
    let marks = items
        .iter()
        .map(|item| {
            let x = f64::from(item.n - 1) * (column + GUTTER);
            let mut shapes = squares(x, 0.0, grid, item.fact.size());
            let (words, base) = words_of(item, x, grid + 14.0 + DIGITS * 0.8, column);
            shapes.extend(words);
            height = height.max(base + 6.0);
            item.mark(shapes)
        })
        .collect();
    Layout { width, height, marks, rest: Vec::new(), scale: None }
}

/// Sets the figure, the label and the name of the whole. Returns the shapes and the last baseline.
fn words_of(item: &Item<'_>, x: f64, y: f64, room: f64) -> (Vec<Shape>, f64) {
    let (mut shapes, _) = figure(item, x, y, fitting(item, DIGITS, room));
    let (says, mut base) = label(item.label, x, y + LEADING + 3.0, LABEL, Role::Label, room);
    shapes.extend(says);
    if let Some(of) = item.of {
        let (note, end) = label(of, x, base + LEADING, NOTE, Role::Note, room);
        shapes.extend(note);
        base = end;
    }
    (shapes, base)
}

/// Returns 100 squares, `share` of them filled. All squares of the track come first, then all filled ones, so that the canvas
/// can write each as one path.
fn squares(x: f64, y: f64, side: f64, share: f64) -> Vec<Shape> {
    // Rounded to the grid, so that all squares have the same path data.
    let (x, y) = (on_grid(x), on_grid(y));
    let pitch = down_to_grid((side + GAP) / f64::from(SIDE));
    let size = pitch - GAP;
    let at = |n: u32, from: f64, w: f64| Bounds {
        x: x + f64::from(n % SIDE) * pitch + from,
        y: y + f64::from(SIDE - 1 - n / SIDE) * pitch,
        w,
        h: size,
    };
    let filled = |n: u32| (share - f64::from(n)).clamp(0.0, 1.0);
    let all = 0..SIDE * SIDE;
    let track = all.clone().filter(|n| filled(*n) < 1.0).map(|n| {
        let done = filled(n) * size;
        Shape::Rect { at: at(n, done, size - done), role: Role::Track }
    });
    let marks = all
        .filter(|n| filled(*n) > 0.0)
        .map(|n| Shape::Rect { at: at(n, 0.0, size * filled(n)), role: Role::Mark });
    track.chain(marks).collect()
}
