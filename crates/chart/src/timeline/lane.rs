//! A lane: its name, the nodes of its dated steps, and the figure in which it ends.

use super::axis::{Axis, LEVEL};
use crate::Role;
use crate::counted::Counted;
use crate::figure_line::{LABEL, LEADING, figure, fitting, lines, words};
use crate::layout::{GRID, Layout, PlacedMark, Shape, on_grid};
use crate::station::Station;
use story::{Qualifier, Symbol};
use svg::{Anchor, Weight, text_width};

/// The radius of a node in px.
const NODE: f64 = 5.0;
/// The distance of the dots' centres in px, and their radius.
const PITCH: f64 = 7.0;
const RADIUS: f64 = 2.8;

/// A lane with steps.
pub(super) struct Lane<'a> {
    pub(super) name: &'a str,
    pub(super) stations: &'a [&'a Station<'a>],
    /// How many things a dot stands for.
    pub(super) per: f64,
    /// What joins a date and its words.
    pub(super) pause: &'a str,
}

/// Where a lane stands, in px.
pub(super) struct Place {
    pub(super) top: f64,
    /// The x of the end column, or the right edge.
    pub(super) end: f64,
    pub(super) width: f64,
    /// Whether there is an end column.
    pub(super) wide: bool,
}

impl Lane<'_> {
    /// Adds the lane to the layout. Returns the x and the bottom of the line down to each node.
    pub(super) fn place(
        &self,
        axis: &Axis,
        at: &Place,
        layout: &mut Layout,
        marks: &mut Vec<PlacedMark>,
    ) -> Vec<(f64, f64)> {
        let name_size = if at.wide { 18.0 } else { 16.0 };
        let base = at.top + name_size + 6.0;
        let dated: Vec<(&&Station<'_>, (f64, f64))> = self
            .stations
            .iter()
            .filter_map(|station| Some((station, axis.span(station.step.date?))))
            .collect();
        let middle = |(from, to): (f64, f64)| on_grid((from + to) / 2.0);
        let first = dated.first().map_or(0.0, |(_, span)| middle(*span));
        // Words stand on the side of the node that has more room.
        let side = |x: f64, wanted: f64| {
            let right = at.end - x - NODE - 14.0;
            if wanted <= right || right >= x {
                (x + NODE + 7.0, Anchor::Start, right)
            } else {
                (x - NODE - 7.0, Anchor::End, x - NODE - 7.0)
            }
        };
        let (x, anchor, room) = side(first, text_width(self.name, name_size, Weight::Bold));
        let like = crate::layout::Words { anchor, ..words(x, base, name_size, Weight::Bold, Role::Name, "") };
        let (says, base) = lines(self.name, &like, room);
        layout.rest.extend(says);
        let level = base + 11.0;
        let mut bottom = level + NODE;
        let mut drops = Vec::new();
        for (station, span) in &dated {
            let x = middle(*span);
            layout.rest.push(match station.step.date.and_then(|date| date.day) {
                None => {
                    Shape::Line { from: (span.0, LEVEL), to: (span.1, LEVEL), width: 5.0, role: Role::Value }
                }
                Some(_) => dots(Symbol::Dot, vec![(x, LEVEL, NODE)], true),
            });
            drops.push((x, level - NODE));
            let text = [station.when, Some(station.label)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(self.pause);
            let (x_words, anchor, room) = side(x, text_width(&text, LABEL, Weight::Regular));
            let like = crate::layout::Words {
                anchor,
                ..words(x_words, level + LEADING + 2.0, LABEL, Weight::Regular, Role::Label, "")
            };
            let (mut shapes, last) = lines(&text, &like, room);
            shapes.push(dots(Symbol::Dot, vec![(x, level, NODE)], false));
            bottom = bottom.max(last + 6.0);
            marks.push(PlacedMark {
                n: station.n,
                subject: station.subject(),
                name: station.name.clone(),
                shapes,
            });
        }
        let stop = if at.wide { at.end - 8.0 } else { at.end - 1.0 };
        let mut cut = first + NODE;
        for (_, span) in dated.iter().skip(1) {
            layout.rest.push(line((cut, level), (middle(*span) - NODE, level)));
            cut = middle(*span) + NODE;
        }
        if cut < stop {
            layout.rest.push(line((cut, level), (stop, level)));
        }
        layout.height = self.ends(at, level, bottom, marks, &mut layout.rest);
        drops
    }

    /// Places the figure of the lane with its dots, or a ring if it has none. Returns the bottom of the lane.
    fn ends(
        &self,
        at: &Place,
        level: f64,
        bottom: f64,
        marks: &mut Vec<PlacedMark>,
        rest: &mut Vec<Shape>,
    ) -> f64 {
        let told = self.stations.iter().find_map(|station| Some((station, station.item.as_ref()?)));
        let Some((station, item)) = told else {
            if at.wide {
                rest.push(dots(Symbol::Dot, vec![(at.end + 6.0, level, NODE)], false));
            }
            return bottom + 12.0;
        };
        let count = item.fact.value / self.per;
        let (x, room, wanted) =
            if at.wide { (at.end, at.width - at.end, 56.0) } else { (0.0, at.width, 40.0) };
        let digits = fitting(item, wanted, room);
        let base = if at.wide { level + digits * 0.36 } else { bottom + digits * 0.8 + 8.0 };
        let (mut shapes, right) = figure(item, x, base, digits);
        // Dots are below the figure in the end column, else beside it if there is room.
        let beside = !at.wide && at.width - right >= 15.0 * PITCH + 24.0;
        let (left, top) = if beside { (right + 22.0, base - digits * 0.74) } else { (x, base + 14.0) };
        let columns = ((at.width - left) / PITCH).floor().min(if beside { 14.0 } else { 20.0 });
        shapes.extend(grid((left, top), count, columns, item.fact.qualifier));
        let end = shapes.iter().map(|shape| shape.bounds().bottom()).fold(bottom, f64::max);
        marks.push(PlacedMark {
            n: station.n,
            subject: station.subject(),
            name: station.name.clone(),
            shapes,
        });
        end + if at.wide { 22.0 } else { 14.0 }
    }
}

fn line(from: (f64, f64), to: (f64, f64)) -> Shape {
    Shape::Line { from, to, width: 1.25, role: Role::Value }
}

fn dots(symbol: Symbol, places: Vec<(f64, f64, f64)>, filled: bool) -> Shape {
    Shape::Symbols { symbol, places, filled, role: Role::Mark }
}

/// Returns `count` dots in rows of `columns`.
fn grid((x, y): (f64, f64), count: f64, columns: f64, qualifier: Qualifier) -> Vec<Shape> {
    let counted = Counted::new(count, qualifier);
    let Counted { solid, part, hollow } = counted;
    let at = |n: f64| {
        let row = (n / columns).floor();
        let place = |from: f64, n: f64| ((from + (n + 0.5) * PITCH) / GRID).round() * GRID;
        (place(x, n - row * columns), place(y, row))
    };
    let mut rows = Vec::new();
    let mut first = 0.0;
    while first < solid {
        let (mut dots, mut n) = (0, first);
        while n < solid.min(first + columns) {
            dots += 1;
            n += 1.0;
        }
        let (x, y) = at(first);
        rows.push((x, y, dots));
        first += columns;
    }
    let mut shapes = vec![Shape::Dots { rows, pitch: PITCH, r: RADIUS, role: Role::Mark }];
    if part > 0.0 {
        let (x, y) = at(solid);
        shapes.push(Shape::Cut { symbol: Symbol::Dot, at: (x, y, RADIUS), share: part, role: Role::Mark });
    }
    if hollow {
        let last = counted.before_hollow();
        let full = last > 0.0 && (last / columns).floor() * columns == last;
        let (x, y) = if full { at(last - 1.0) } else { at(last) };
        let x = if full { x + PITCH } else { x };
        shapes.push(dots(Symbol::Dot, vec![(x, y, RADIUS)], false));
    }
    shapes
}
