//! Shares that the article states in parts: of so many marks, so many stand out. Rows of ten, each fact of its own whole.

use super::Role;
use super::counted::Counted;
use super::figure_line::{LABEL, LEADING, NOTE, figure, fitting, label};
use super::layout::{Layout, Shape, on_grid, pitch};
use super::scene::{Item, Scene};
use story::Parts;
use svg::{Weight, text_width};

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
/// The gap between a figure and the words beside it, in px.
const BESIDE: f64 = 12.0;

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
        let base = top + digits * 0.87;
        let (mut shapes, right) = figure(item, x, base, digits);
        // Label and whole stand beside the figure, one below the other, else below it.
        let texts = [(item.label, LABEL, Role::Label), (item.of.unwrap_or_default(), NOTE, Role::Note)];
        let widths = texts.map(|(text, size, _)| text_width(text, size, Weight::Regular));
        let beside = right + BESIDE + widths[0].max(widths[1]) <= x + column;
        let (from, mut last) = match (beside, item.of) {
            (true, Some(_)) => (right + BESIDE, base - 2.0 * LEADING + 3.0),
            (true, None) => (right + BESIDE, base - LEADING),
            (false, _) => (x, base + 4.0),
        };
        for (text, size, role) in texts.into_iter().filter(|(text, ..)| !text.is_empty()) {
            let (says, end) = label(text, from, last + LEADING, size, role, x + column - from);
            shapes.extend(says);
            last = end;
        }
        let base = last.max(base);
        let (picture, end) = row(item, parts, (x, base + ABOVE), column);
        shapes.extend(picture);
        bottom = bottom.max(end);
        x += column + GUTTER;
        marks.push(item.mark(shapes));
    }
    Layout { width, height: bottom + 1.0, marks, rest: Vec::new(), scale: None }
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
