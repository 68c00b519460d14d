//! A lane: its name, the nodes of its dated steps, and the figure in which it ends.

use super::axis::{Axis, LEVEL};
use crate::Role;
use crate::dot_rows::DotRows;
use crate::figure_line::{LABEL, LEADING, figure, fitting, lines, words};
use crate::layout::{Layout, PlacedMark, Shape, on_grid};
use crate::scene::Item;
use crate::station::Station;
use story::Symbol;
use svg::{Anchor, Weight, text_width};

/// The radius of a node in px.
const NODE: f64 = 5.0;
/// The dots below a figure, of 7 px.
const DOTS: DotRows = DotRows { columns: 20.0, pitch: 7.0 };
/// The radius of the dot at the end of a line, in px.
const END: f64 = 3.0;

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
    /// The leftmost x of the lines down to lower lanes; infinite if there are none.
    pub(super) next: f64,
}

/// Where the words of a lane's first node stand, in px.
struct Words {
    /// The edge at the node.
    x: f64,
    anchor: Anchor,
    /// The room from that edge to the edge of the picture.
    room: f64,
}

impl Place {
    /// Returns the left edge of a figure below the words of its lane, and the room for it.
    fn below(&self, item: &Item<'_>, wanted: f64, words: &Words) -> (f64, f64) {
        // The hollow dot may stand after a full row.
        let dots = DOTS.width() + DOTS.pitch;
        match words.anchor {
            Anchor::End => {
                let digits = fitting(item, wanted, words.room);
                let wide = figure(item, 0.0, 0.0, digits).1.max(dots);
                ((words.x - wide).max(0.0), words.room.max(wide))
            }
            _ => {
                // A line down to a lower lane stays free.
                let free = [self.next - 10.0 - words.x, words.room].into_iter().filter(|room| *room >= dots);
                free.reduce(f64::min).map_or((0.0, self.width), |room| (words.x, room))
            }
        }
    }
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
        let stop = if at.wide { at.end - 8.0 } else { at.end - END };
        let mut cut = first + NODE;
        for (_, span) in dated.iter().skip(1) {
            layout.rest.push(line((cut, level), (middle(*span) - NODE, level)));
            cut = middle(*span) + NODE;
        }
        if cut < stop {
            layout.rest.push(line((cut, level), (stop, level)));
        }
        if !at.wide {
            // The figure is below, so the line ends in a dot.
            layout.rest.push(dots(Symbol::Dot, vec![(stop, level, END)], true));
        }
        let words = Words { x, anchor, room };
        layout.height = self.ends(at, &words, level, bottom, marks, &mut layout.rest);
        drops
    }

    /// Places the figure of the lane with its dots, or a ring if it has none. Returns the bottom of the lane.
    fn ends(
        &self,
        at: &Place,
        words: &Words,
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
        let count = item.fact.size() / self.per;
        let wanted = if at.wide { 56.0 } else { 40.0 };
        let (x, room) = if at.wide { (at.end, at.width - at.end) } else { at.below(item, wanted, words) };
        let digits = fitting(item, wanted, room);
        let base = if at.wide { level + digits * 0.36 } else { bottom + digits * 0.8 + 8.0 };
        let (mut shapes, _) = figure(item, x, base, digits);
        shapes.extend(DOTS.dots((x, base + 14.0), count, item.fact.qualifier));
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
