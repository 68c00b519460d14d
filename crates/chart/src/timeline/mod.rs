//! Lanes along an axis of months, which end in figures. What the article does not date stands in an end column without a tick.

mod axis;
mod lane;

use super::Role;
use super::figure_line::{LABEL, LEADING, NOTE, label, lines, words};
use super::layout::{Bounds, Layout, PlacedMark, Shape};
use super::scene::Scene;
use super::station::Station;
use axis::{Axis, LEVEL};
use lane::{Lane, Place};
use story::Symbol;
use svg::Weight;

/// The height of a lane without steps, in px.
const COMPACT: f64 = 30.0;
/// The distance between dots of a dotted line, and their radius, in px.
const DOTTED: (f64, f64) = (5.0, 0.8);

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let width = scene.frame.width();
    let wide = scene.frame.is_wide();
    // The end column begins here; in narrow frames the figures are below their lanes instead.
    let end = if wide { width - 240.0 } else { width };
    let axis_end = if wide { end - 40.0 } else { width };
    let mut layout = Layout { width, height: LEVEL + 14.0, ..Layout::default() };
    let stations = scene.stations();
    let Some(axis) = Axis::new(&scene.spec.steps, axis_end) else { return layout };
    let of = |lane: &str| -> Vec<&Station<'_>> {
        stations.iter().filter(|station| station.step.lane.as_deref() == Some(lane)).collect()
    };
    let heading = stations.iter().find(|station| station.step.lane.is_none());
    let mut marks: Vec<PlacedMark> = Vec::new();
    // In the end column the heading is level with the axis, but no part of it.
    if let Some(station) = heading.filter(|_| wide) {
        layout.height = head(station, end, LABEL, width - end, &mut marks).max(layout.height);
    }
    let mut drops = Vec::new();
    let (with_steps, without): (Vec<&String>, Vec<&String>) =
        scene.spec.lanes.iter().partition(|lane| !of(lane).is_empty());
    for (n, id) in with_steps.iter().enumerate() {
        let stations = of(id);
        let later = with_steps.iter().skip(n + 1).flat_map(|id| of(id));
        let nodes = later.filter_map(|station| Some(axis.span(station.step.date?)));
        let next = nodes.map(|(from, to)| (from + to) / 2.0).fold(f64::INFINITY, f64::min);
        let lane = Lane {
            name: name(scene, id),
            stations: &stations,
            per: per(scene, &stations),
            pause: &scene.wording.ui.pause,
        };
        let at = Place { top: layout.height, end, width, wide, next };
        drops.extend(lane.place(&axis, &at, &mut layout, &mut marks));
    }
    if let Some(station) = heading.filter(|_| !wide) {
        layout.height = head(station, 0.0, layout.height + LABEL + 8.0, width, &mut marks) + 4.0;
    }
    let first = layout.height;
    for id in &without {
        compact(name(scene, id), end, wide, &mut layout);
    }
    if let Some(note) = heading.and_then(|station| station.note) {
        let (x, y) = if wide { (end + 22.0, first + 20.0) } else { (0.0, layout.height + 16.0) };
        let (says, base) = label(note, x, y, NOTE, Role::Note, width - x);
        layout.height = layout.height.max(base + 6.0);
        layout.rest.extend(says);
    }
    let mut rest = axis.shapes(&scene.wording.ui.months);
    let mut taken: Vec<Bounds> = layout
        .rest
        .iter()
        .chain(marks.iter().flat_map(|mark| &mark.shapes))
        .filter(|shape| !matches!(shape, Shape::Line { .. }))
        .map(Shape::bounds)
        .collect();
    taken.sort_by(|a, b| a.y.total_cmp(&b.y));
    rest.extend(drops.iter().flat_map(|(x, bottom)| drop_line(*x, *bottom, &taken)));
    rest.append(&mut layout.rest);
    layout.rest = rest;
    marks.sort_by_key(|mark| mark.n);
    layout.marks = marks;
    layout
}

/// Returns how many things a dot of a lane's fact stands for.
fn per(scene: &Scene<'_>, stations: &[&Station<'_>]) -> f64 {
    let fact = stations.iter().find_map(|station| station.step.fact.as_ref());
    let at = scene.spec.facts.iter().zip(&scene.spec.per).find(|(id, _)| Some(*id) == fact);
    at.map_or(1.0, |(_, per)| *per)
}

/// Returns the name of a lane.
fn name<'a>(scene: &Scene<'a>, lane: &str) -> &'a str {
    let chart = scene.wording.charts.get(&scene.spec.id);
    chart.and_then(|chart| chart.lanes.get(lane)).map_or("", |words| words.label.as_str())
}

/// Places the step that concerns all lanes. Returns the bottom.
fn head(station: &Station<'_>, x: f64, y: f64, room: f64, marks: &mut Vec<PlacedMark>) -> f64 {
    let (mut shapes, mut base) = (Vec::new(), y - LEADING);
    for text in station.when.into_iter().chain([station.label]) {
        let (says, last) = lines(text, &words(x, base + LEADING, LABEL, Weight::Bold, Role::Label, ""), room);
        shapes.extend(says);
        base = last;
    }
    marks.push(PlacedMark { n: station.n, subject: station.subject(), name: station.name.clone(), shapes });
    base + 10.0
}

/// Places a lane without steps: its name, a dotted line and a ring at its end.
fn compact(name: &str, end: f64, wide: bool, layout: &mut Layout) {
    let base = layout.height + 20.0;
    let from = if wide { 0.0 } else { 20.0 };
    let first = words(from, base, LABEL, Weight::Bold, Role::Name, "");
    let (says, last) = lines(name, &first, (if wide { end } else { layout.width }) - from);
    let middle = base - LABEL * 0.36;
    let right = says.iter().map(|shape| shape.bounds().right()).fold(0.0, f64::max);
    layout.rest.extend(says);
    let (pitch, r) = DOTTED;
    let (mut x, mut count) = (right + 12.0, 0);
    let first = x;
    while wide && x < end - 10.0 {
        count += 1;
        x += pitch;
    }
    if count > 0 {
        layout.rest.push(Shape::Dots { rows: vec![(first, middle, count)], pitch, r, role: Role::Axis });
    }
    let places = vec![(if wide { end + 6.0 } else { 6.0 }, middle, 5.0)];
    layout.rest.push(Shape::Symbols { symbol: Symbol::Dot, places, filled: false, role: Role::Mark });
    layout.height += COMPACT + last - base;
}

/// Returns the line from the axis down to a node, without its parts behind words and dots.
fn drop_line(x: f64, bottom: f64, taken: &[Bounds]) -> Vec<Shape> {
    /// The distance from what is in front, in px.
    const AWAY: f64 = 4.0;
    let line =
        |from: f64, to: f64| Shape::Line { from: (x, from), to: (x, to), width: 1.25, role: Role::Value };
    let mut shapes = Vec::new();
    let mut from = LEVEL;
    for box_ in taken
        .iter()
        .filter(|at| at.x - AWAY < x && x < at.right() + AWAY && at.y > LEVEL && at.y < bottom - 8.0)
    {
        if box_.y - AWAY > from {
            shapes.push(line(from, box_.y - AWAY));
        }
        from = from.max(box_.bottom() + AWAY);
    }
    if from < bottom {
        shapes.push(line(from, bottom));
    }
    shapes
}
