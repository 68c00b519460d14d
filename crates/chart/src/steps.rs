//! Routes and groups: stations one below the other. A duration of a few days has a numbered square for each day.

use super::Role;
use super::figure_line::{DIGITS, LABEL, LEADING, NOTE, figure, fitting, label, lines, words};
use super::layout::{Bounds, Layout, Shape, Words};
use super::scene::{Item, Scene};
use super::station::Station;
use story::{ChartKind, Symbol, UnitKind};
use svg::{Anchor, Weight, text_width};

const NODE: f64 = 7.0;
const GAP: f64 = 16.0;
/// The most days that are drawn one by one.
const MOST_DAYS: f64 = 10.0;
/// The largest share of the width for a column of dates.
const MOST_OF_DATES: f64 = 0.36;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    if scene.spec.kind == ChartKind::Groups {
        return place_groups(scene);
    }
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
        let row = Row::place(station, x, top, width, beside, days(scene, station));
        top = row.bottom + GAP;
        rows.push(row);
    }
    let rest = joints(&rows, x);
    let marks = stations.iter().zip(rows).map(|(station, row)| station.mark(row.shapes)).collect();
    Layout { width, height: top - GAP + 2.0, marks, rest, scale: None }
}

/// The shapes of a station, the y of its node and of its bottom edge, in px.
struct Row {
    shapes: Vec<Shape>,
    node: f64,
    bottom: f64,
}

impl Row {
    fn place(station: &Station<'_>, x: f64, top: f64, width: f64, beside: bool, days: Option<u32>) -> Self {
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
            Some(item) if days.is_some() => {
                let (says, base) = label(station.label, left, base, LABEL, Role::Label, room);
                shapes.extend(says);
                let (picture, bottom) = squares(days.unwrap_or(0), item, left, base + 10.0, width);
                shapes.extend(picture);
                last = bottom;
            }
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

/// Returns the number of days of a station whose fact is a duration of at most [`MOST_DAYS`].
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most ten days")]
fn days(scene: &Scene<'_>, station: &Station<'_>) -> Option<u32> {
    let fact = station.item.as_ref()?.fact;
    let is_duration = scene.story.unit(&fact.unit)?.kind == UnitKind::Duration;
    let whole = fact.size() == fact.size().floor() && (2.0..=MOST_DAYS).contains(&fact.size());
    (is_duration && whole).then_some(fact.size() as u32)
}

/// Places a numbered square for each day, and the figure beside or below them. Returns the shapes and the bottom.
fn squares(days: u32, item: &Item<'_>, left: f64, top: f64, width: f64) -> (Vec<Shape>, f64) {
    const GAP: f64 = 4.0;
    let wanted = f64::from(days);
    let side = ((width - left + GAP) / wanted - GAP).min(40.0);
    let mut shapes = Vec::new();
    for (n, x) in (1..=days).map(|n| (n, left + f64::from(n - 1) * (side + GAP))) {
        shapes.push(Shape::Rect { at: Bounds { x, y: top, w: side, h: side }, role: Role::Mark });
        let number =
            words(x + side / 2.0, top + side * 0.5 + 5.5, LABEL, Weight::Bold, Role::OnMark, &n.to_string());
        shapes.push(Shape::Words(Words { anchor: Anchor::Middle, ..number }));
    }
    let end = left + wanted * (side + GAP) + 8.0;
    let digits = fitting(item, 36.0, width - end);
    if digits >= DIGITS {
        shapes.extend(figure(item, end, top + side / 2.0 + digits * 0.36, digits).0);
        return (shapes, top + side + 2.0);
    }
    let base = top + side + DIGITS + 4.0;
    shapes.extend(figure(item, left, base, fitting(item, DIGITS, width - left)).0);
    (shapes, base)
}

/// Places groups as a list: names in a column, what is said of each beside or below, hairlines between.
fn place_groups(scene: &Scene<'_>) -> Layout {
    const ROW_GAP: f64 = 26.0;
    const SIZE: f64 = 16.0;
    let (stations, width) = (scene.stations(), scene.frame.width());
    let longest =
        stations.iter().map(|station| text_width(station.label, SIZE, Weight::Bold)).fold(0.0, f64::max);
    let beside = longest + 20.0 <= width * 0.42;
    let mut layout = Layout { width, ..Layout::default() };
    let mut top = 0.0;
    for station in &stations {
        if top > 0.0 {
            let y = top - ROW_GAP / 2.0;
            layout.rest.push(Shape::Line { from: (0.0, y), to: (width, y), width: 1.0, role: Role::Grid });
        }
        let base = top + SIZE * 0.9;
        let name = words(0.0, base, SIZE, Weight::Bold, Role::Value, "");
        let (mut shapes, mut last) = lines(station.label, &name, width);
        if let Some(item) = &station.item {
            last += DIGITS + 2.0;
            shapes.extend(figure(item, 0.0, last, fitting(item, DIGITS, width)).0);
        }
        if let Some(note) = station.note {
            let (x, y) = if beside { (longest + 20.0, base) } else { (0.0, last + LEADING + 1.0) };
            let (says, end) = label(note, x, y, LABEL, Role::Label, width - x);
            shapes.extend(says);
            last = last.max(end);
        }
        layout.marks.push(station.mark(shapes));
        layout.height = last + 6.0;
        top = last + ROW_GAP;
    }
    layout
}

/// Returns the arrows between the stations of a route.
fn joints(rows: &[Row], x: f64) -> Vec<Shape> {
    let line = |from: (f64, f64), to: (f64, f64)| Shape::Line { from, to, width: 1.5, role: Role::Axis };
    rows.windows(2)
        .flat_map(|pair| {
            let (from, to) = (pair[0].node + NODE + 4.0, pair[1].node - NODE - 4.0);
            [line((x, from), (x, to)), line((x - 4.0, to - 5.0), (x, to)), line((x + 4.0, to - 5.0), (x, to))]
        })
        .collect()
}
