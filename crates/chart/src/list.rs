//! Figures in one row, in two by two, or in rows. With `per`, each has a field of dots below it, so that equal numbers look
//! equal; without it there is no picture, for counts of which a drawing would show nothing.

use super::Role;
use super::dot_rows::DotRows;
use super::figure_line::{LABEL, LEADING, figure, label};
use super::layout::{Layout, Shape};
use super::scene::{Item, Scene};
use svg::{Weight, text_width, wrap};

/// Font size of the digits in px, and the least before columns become rows.
const DIGITS: f64 = 40.0;
const LEAST_DIGITS: f64 = 22.0;
const GUTTER: f64 = 28.0;
const ROW_GAP: f64 = 26.0;
/// The number of dots in a row of a field.
const DOTS_ACROSS: f64 = 20.0;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let (items, width) = (scene.items(), scene.frame.width());
    let number = f64::from(u32::try_from(items.len().max(1)).unwrap_or(1));
    let in_a_row = if scene.frame.is_wide() { number.min(4.0) } else { number.min(2.0) };
    let wide = |across: f64| (width - GUTTER * (across - 1.0)) / across;
    let (across, digits) = [in_a_row, 2.0_f64.min(in_a_row)]
        .into_iter()
        .find_map(|across| Some((across, digits_for(&items, wide(across))?)))
        .unwrap_or_else(|| (1.0, digits_for(&items, width).unwrap_or(LEAST_DIGITS)));
    let column = wide(across);
    let most_pitch = if scene.frame.is_wide() { 12.0 } else { 8.4 };
    let dots = DotRows::fitting(DOTS_ACROSS, column, most_pitch);
    let mut layout = Layout { width, ..Layout::default() };
    let mut rest = items.as_slice();
    let mut per = scene.spec.per.iter();
    let mut bottom: f64 = 0.0;
    while !rest.is_empty() {
        let mut top = bottom;
        if bottom > 0.0 {
            let y = bottom + ROW_GAP / 2.0;
            layout.rest.push(Shape::Line { from: (0.0, y), to: (width, y), width: 1.0, role: Role::Grid });
            top = bottom + ROW_GAP;
        }
        let base = top + digits * 0.87;
        let (mut x, mut row) = (0.0, Vec::new());
        while let [item, after @ ..] = rest
            && x < width
        {
            let (mut shapes, _) = figure(item, x, base, digits);
            let (says, end) = label(item.label, x, base + LEADING + 4.0, LABEL, Role::Label, column);
            shapes.extend(says);
            bottom = bottom.max(end + 5.0);
            row.push((x, item, shapes));
            x += column + GUTTER;
            rest = after;
        }
        // The fields of a row begin at one level, below the longest label.
        let level = bottom + 5.0;
        for (x, item, mut shapes) in row {
            if let Some(per) = per.next() {
                shapes.extend(dots.dots((x, level), item.fact.size() / per, item.fact.qualifier));
                bottom = shapes.iter().map(|shape| shape.bounds().bottom()).fold(bottom, f64::max);
            }
            layout.marks.push(item.mark(shapes));
        }
    }
    layout.height = bottom + 1.0;
    layout
}

/// Returns the font size at which all figures fit into a column, if the labels fit too.
fn digits_for(items: &[Item<'_>], column: f64) -> Option<f64> {
    let narrow = |item: &Item<'_>| {
        wrap(item.label, LABEL, Weight::Regular, column)
            .iter()
            .any(|line| text_width(line, LABEL, Weight::Regular) > column)
    };
    let mut digits = DIGITS;
    while items.iter().any(|item| figure(item, 0.0, 0.0, digits).1 > column) {
        digits -= 1.0;
        if digits < LEAST_DIGITS {
            return None;
        }
    }
    (!items.iter().any(narrow)).then_some(digits)
}
