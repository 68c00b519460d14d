//! Routes, timelines and groups: stations one below the other.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, fitting, label, lines, words};
use super::layout::{Layout, Shape};
use super::scene::Scene;
use super::station::Station;
use story::{ChartKind, Symbol};
use svg::{Weight, text_width};

const NODE: f64 = 7.0;
const GAP: f64 = 16.0;
/// The largest share of the width for a column of dates.
const MOST_OF_DATES: f64 = 0.36;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let stations = scene.stations();
    let width = scene.frame.width();
    let dates =
        stations.iter().filter_map(|station| station.when).map(|when| text_width(when, LABEL, Weight::Bold));
    let dates = dates.fold(0.0, f64::max);
    // Dates are beside the labels, or above them if that would leave too little width.
    let beside = dates > 0.0 && dates <= width * MOST_OF_DATES;
    let x = if beside { dates + 14.0 + NODE } else { NODE + 2.0 };
    let mut rows = Vec::new();
    let mut top = 0.0;
    for station in &stations {
        let row = Row::place(station, x, top, width, beside);
        top = row.bottom + GAP;
        rows.push(row);
    }
    let rest = joints(scene.spec.kind, &rows, x);
    let marks = stations.iter().zip(rows).map(|(station, row)| station.mark(row.shapes)).collect();
    Layout { width, height: top - GAP + 2.0, marks, rest }
}

/// The shapes of a station, the y of its node and of its bottom edge, in px.
struct Row {
    shapes: Vec<Shape>,
    node: f64,
    bottom: f64,
}

impl Row {
    fn place(station: &Station<'_>, x: f64, top: f64, width: f64, beside: bool) -> Self {
        let left = x + NODE + 12.0;
        let room = width - left;
        let is_figure = station.item.is_some();
        let base = top + if is_figure { DIGITS * 0.92 } else { LABEL };
        let node = base - if is_figure { DIGITS * 0.34 } else { LABEL * 0.36 };
        let mut shapes = vec![Shape::Symbols {
            symbol: Symbol::Dot,
            places: vec![(x, node, if is_figure { NODE + 2.0 } else { NODE - 1.0 })],
            filled: is_figure,
            role: Role::Mark,
        }];
        if let Some(when) = station.when {
            let from = if beside { 0.0 } else { left };
            shapes.push(Shape::Words(words(from, base, LABEL, Weight::Bold, Role::Value, when)));
        }
        let base = if station.when.is_some() && !beside { base + LEADING } else { base };
        let mut last = base;
        match &station.item {
            Some(item) => {
                let before = words(left, base, LABEL, Weight::Regular, Role::Label, station.label);
                let from = left + before.width() + 6.0;
                if figure(item, from, base, DIGITS).1 <= width {
                    shapes.push(Shape::Words(before));
                    shapes.extend(figure(item, from, base, DIGITS).0);
                } else {
                    let (before, base) = label(station.label, left, base, LABEL, Role::Label, room);
                    last = base + DIGITS + 2.0;
                    shapes.extend(before);
                    shapes.extend(figure(item, left, last, fitting(item, DIGITS, room)).0);
                }
            }
            None => {
                let first = words(left, base, LABEL, Weight::Bold, Role::Label, "");
                let (name, base) = lines(station.label, &first, room);
                shapes.extend(name);
                last = base;
            }
        }
        if let Some(note) = station.note {
            let (more, base) = label(note, left, last + LEADING, NOTE, Role::Note, room);
            shapes.extend(more);
            last = base;
        }
        Self { shapes, node, bottom: last + 6.0 }
    }
}

/// Returns the shapes between stations: arrows for a route, lines for a timeline, nothing for groups.
fn joints(kind: ChartKind, rows: &[Row], x: f64) -> Vec<Shape> {
    let arrow = match kind {
        ChartKind::Route => true,
        ChartKind::Timeline => false,
        _ => return Vec::new(),
    };
    let line = |from: (f64, f64), to: (f64, f64)| Shape::Line { from, to, width: 1.5, role: Role::Axis };
    rows.windows(2)
        .flat_map(|pair| {
            let (from, to) = (pair[0].node + NODE + 4.0, pair[1].node - NODE - 4.0);
            let mut shapes = vec![line((x, from), (x, to))];
            if arrow {
                shapes.push(line((x - 4.0, to - 5.0), (x, to)));
                shapes.push(line((x + 4.0, to - 5.0), (x, to)));
            }
            shapes
        })
        .collect()
}
