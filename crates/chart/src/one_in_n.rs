//! Shares that the article states in parts: of so many marks, so many stand out. Rows of ten, each fact of its own whole.

use super::Role;
use super::counted::Counted;
use super::figure_line::{LABEL, LEADING, NOTE, figure, fitting, label};
use super::layout::{Layout, Shape, on_grid, pitch};
use super::scene::{Item, Scene};
use story::Parts;

/// The most marks in a row.
const ACROSS: u32 = 10;
/// Up to so many marks, those that do not stand out have an outline, so that all can be counted.
const MOST_OUTLINED: u32 = 20;
/// The largest distance between marks in px.
const MOST_PITCH: f64 = 44.0;
/// The radius of a mark as a share of that.
const RADIUS: f64 = 0.42;
const DIGITS: f64 = 36.0;
const ROW_GAP: f64 = 22.0;
const GUTTER: f64 = 28.0;
const ABOVE: f64 = 12.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let (items, width) = (scene.items(), scene.frame.width());
    let across = if scene.frame.is_wide() && items.len() > 1 { 2.0 } else { 1.0 };
    let column = (width - GUTTER * (across - 1.0)) / across;
    let (mut top, mut bottom, mut x) = (0.0, 0.0_f64, 0.0);
    let mut marks = Vec::new();
    for item in &items {
        let numeral = scene.story.article.slice(&item.fact.numeral);
        let Some(parts) = Parts::of(item.fact, numeral) else { continue };
        if x + column > width {
            (top, x) = (bottom + ROW_GAP, 0.0);
        }
        let digits = fitting(item, DIGITS, column);
        let (mut shapes, _) = figure(item, x, top + digits * 0.87, digits);
        let base = top + digits * 0.87 + LEADING + 4.0;
        let (says, mut base) = label(item.label, x, base, LABEL, Role::Label, column);
        shapes.extend(says);
        if let Some(of) = item.of {
            let (note, end) = label(of, x, base + LEADING, NOTE, Role::Note, column);
            shapes.extend(note);
            base = end;
        }
        let (picture, end) = row(item, parts, (x, base + ABOVE), column);
        shapes.extend(picture);
        bottom = bottom.max(end);
        x += column + GUTTER;
        marks.push(item.mark(shapes));
    }
    Layout { width, height: bottom + 1.0, marks, rest: Vec::new() }
}

/// Returns the marks of a whole, in rows with their upper left corner at (`x`, `top`), and their bottom.
fn row(item: &Item<'_>, parts: Parts, (x, top): (f64, f64), width: f64) -> (Vec<Shape>, f64) {
    let step = pitch((width / f64::from(ACROSS)).min(MOST_PITCH));
    let r = on_grid(step * RADIUS);
    let at = |n: u32| {
        let (row, column) = (n / ACROSS, n % ACROSS);
        (on_grid(x + (f64::from(column) + 0.5) * step), on_grid(top + (f64::from(row) + 0.5) * step), r)
    };
    let counted = Counted::new(f64::from(parts.some), item.fact.qualifier);
    // 近三成: the third mark is hollow; 三成多: the fourth.
    let filled = (0..parts.all).take_while(|n| f64::from(*n) < counted.solid).count();
    let filled = u32::try_from(filled).unwrap_or(parts.all);
    let open = u32::from(counted.hollow && filled < parts.all);
    let of = |from: u32, to: u32, filled: bool, role: Role| {
        (from < to).then(|| Shape::Symbols {
            symbol: item.symbol,
            places: (from..to).map(at).collect(),
            filled,
            role,
        })
    };
    let rest = filled + open..parts.all;
    let picture = [of(0, filled, true, Role::Mark), of(filled, filled + open, false, Role::Mark)];
    let mut shapes: Vec<Shape> = picture.into_iter().flatten().collect();
    if parts.all <= MOST_OUTLINED {
        let cut = |n: u32| Shape::Cut { symbol: item.symbol, at: at(n), share: 0.0, role: Role::Mark };
        shapes.extend(rest.map(cut));
    } else {
        shapes.extend(of(rest.start, rest.end, true, Role::Track));
    }
    (shapes, top + f64::from(parts.all.div_ceil(ACROSS)) * step)
}
