//! A told lane from left to right: numbered steps on their levels, and lines between them.

use super::bands::Band;
use super::flow::{Style, bold, plain};
use super::{Lane, Sheet, title};
use crate::Role;
use crate::layout::{Shape, Words};
use crate::scene::Scene;
use crate::station::Station;
use story::Symbol;
use svg::{Anchor, Weight};

/// The radius of a numbered step.
pub(super) const DISC: f64 = 11.0;
/// The height of a lane's title with the space below it.
const TITLE: f64 = 40.0;
/// The least distance between the levels of two steps, besides the words between them.
const BETWEEN: f64 = 64.0;
const SIZE: f64 = 14.0;
/// The distance from the middle of a step's number up to the top of words that begin beside it.
const RAISED: f64 = 10.0;
/// The radius of the dot where a way ends at no number.
const STOP: f64 = 5.0;

/// Where a lane is placed.
#[derive(Clone, Copy)]
pub(super) struct Region {
    pub(super) x: f64,
    pub(super) width: f64,
}

/// A column and a level.
#[derive(Clone, Copy, PartialEq)]
struct Spot<'a> {
    column: u32,
    place: &'a str,
}

/// Where a step is: at a spot, or on the way to one.
struct Node<'s, 'a> {
    station: &'s Station<'a>,
    at: Spot<'s>,
    /// Where it leads, in the same column.
    to: Option<Spot<'s>>,
}

/// A lane whose columns are known, but not yet the heights of its levels.
pub(super) struct Trace<'s> {
    lane: &'s Lane<'s>,
    region: Region,
    nodes: Vec<Node<'s, 's>>,
    /// Lines along a level, with the number of the step that they lead to.
    level: Vec<(Spot<'s>, Spot<'s>, u32)>,
    columns: u32,
    /// The places in their order, with the space above and below the nodes; both are 0 for a place without nodes.
    needs: Vec<(&'s str, f64, f64)>,
}

impl<'s> Trace<'s> {
    pub(super) fn new(scene: &Scene<'s>, lane: &'s Lane<'s>, region: Region) -> Self {
        let (mut nodes, mut level) = (Vec::new(), Vec::new());
        let mut at: Option<Spot<'s>> = None;
        // Whether a step has arrived at `at`, and whether the column already has an upright line.
        let (mut arrived, mut upright) = (false, false);
        for station in &lane.stations {
            let Some(from) = station.step.from.as_deref() else { continue };
            let to = station.step.to.as_deref();
            let stays =
                at.is_some_and(|at| at.place == from && if to.is_some() { !upright } else { arrived });
            let spot = match at {
                Some(at) if !stays => {
                    let next = Spot { column: at.column + 1, place: from };
                    level.push((at, next, station.n));
                    upright = false;
                    next
                }
                Some(at) => at,
                None => Spot { column: 0, place: from },
            };
            let end = to.map(|place| Spot { place, ..spot });
            nodes.push(Node { station, at: spot, to: end });
            (at, arrived) = (Some(end.unwrap_or(spot)), end.is_some());
            upright |= end.is_some();
        }
        let columns = at.map_or(1, |at| at.column + 1);
        let mut trace = Self { lane, region, nodes, level, columns, needs: Vec::new() };
        trace.needs = trace.needs(scene);
        trace
    }

    /// Returns the least height of a level, which is 0 for one that the lane does not use.
    pub(super) fn height(&self, place: &str) -> f64 {
        self.needs.iter().find(|(id, ..)| *id == place).map_or(0.0, |(_, above, below)| above + below)
    }

    /// The middle of a column.
    fn x(&self, column: u32) -> f64 {
        self.region.x + self.pitch() * (f64::from(column) + 0.5)
    }

    fn pitch(&self) -> f64 {
        self.region.width / f64::from(self.columns)
    }

    /// The room for words above or below a node.
    fn room(&self) -> f64 {
        (self.pitch() - 10.0).min(190.0)
    }

    /// The room for words beside a step's number: on an upright line, or on its level.
    fn room_beside(&self, node: &Node<'s, 's>) -> f64 {
        let room = (self.pitch() - DISC - 14.0).min(190.0);
        let has_number =
            |other: &Node<'_, '_>| other.at.column == node.at.column + 1 && self.spot(other).is_none();
        // Between two numbers it must be clear to which of them the words belong.
        if self.spot(node).is_none() && self.nodes.iter().any(has_number) {
            room.min(self.pitch() * 0.55)
        } else {
            room
        }
    }

    /// Returns whether the words at a spot stand beside its number: a line leads up from there, and none along the level.
    fn is_beside(&self, scene: &Scene<'_>, spot: Spot<'_>) -> bool {
        self.is_below(scene, spot) && !self.level.iter().any(|(from, ..)| *from == spot)
    }

    fn is_last(&self, node: &Node<'_, '_>) -> bool {
        self.nodes.last().is_some_and(|last| last.station.n == node.station.n)
    }

    /// Returns whether a step's number stands at the end of its way rather than on it: the last one's does.
    fn spot(&self, node: &Node<'s, 's>) -> Option<Spot<'s>> {
        if self.is_last(node) {
            node.to.or(Some(node.at))
        } else if node.to.is_none() {
            Some(node.at)
        } else {
            None
        }
    }

    fn styles(&self, node: &Node<'_, '_>, room: f64) -> (Style, Style) {
        let label = node.station.label;
        let name = if self.is_last(node) { bold(20.0, Role::Name) } else { bold(SIZE + 1.0, Role::Label) };
        (name.fitted(label, room, SIZE), plain(SIZE, Role::Label))
    }

    fn words_height(&self, node: &Node<'_, '_>, room: f64) -> f64 {
        let (name, note) = self.styles(node, room);
        name.height(node.station.label, room) + node.station.note.map_or(0.0, |text| note.height(text, room))
    }

    fn rank(&self, scene: &Scene<'_>, place: &str) -> u32 {
        scene.spec.places.iter().zip(0..).find(|(other, _)| other.id == place).map_or(0, |(_, rank)| rank)
    }

    /// Returns whether the words at a spot stand below it, because a line leads up from it.
    fn is_below(&self, scene: &Scene<'_>, spot: Spot<'_>) -> bool {
        let here = self.rank(scene, spot.place);
        self.nodes.iter().any(|node| {
            let Some(to) = node.to else { return false };
            let other = if node.at == spot {
                to
            } else if to == spot {
                node.at
            } else {
                return false;
            };
            self.rank(scene, other.place) < here
        })
    }

    fn needs(&self, scene: &Scene<'s>) -> Vec<(&'s str, f64, f64)> {
        let mut needs: Vec<(&'s str, f64, f64)> = Vec::new();
        for place in &scene.spec.places {
            let used = self
                .nodes
                .iter()
                .any(|node| node.at.place == place.id || node.to.is_some_and(|to| to.place == place.id));
            if !used {
                needs.push((&place.id, 0.0, 0.0));
                continue;
            }
            let first = needs.iter().all(|(_, above, below)| above + below == 0.0);
            let (mut above, mut below) = (DISC + 12.0, DISC + 14.0);
            for node in &self.nodes {
                let Some(spot) = self.spot(node).filter(|spot| spot.place == place.id) else { continue };
                if self.is_beside(scene, spot) && !self.is_last(node) {
                    below = below.max(self.words_height(node, self.room_beside(node)) - RAISED + 10.0);
                    continue;
                }
                let height = self.words_height(node, self.room()) + DISC + 18.0;
                if self.is_below(scene, spot) { below = below.max(height) } else { above = above.max(height) }
            }
            needs.push((&place.id, above + if first { TITLE } else { 0.0 }, below));
        }
        // Words beside a line between neighbouring levels need their height.
        let ways = self.nodes.iter().filter(|node| self.spot(node).is_none());
        let between =
            ways.map(|node| self.words_height(node, self.room_beside(node))).fold(0.0, f64::max) + BETWEEN;
        let mut lower: Option<f64> = None;
        for (_, above, below) in needs.iter_mut().rev().filter(|(_, above, below)| above + below > 0.0) {
            if let Some(room) = lower {
                *below = below.max(between - room);
            }
            lower = Some(*above);
        }
        needs
    }

    /// Draws the lane on bands that are at least as high as [`height`](Self::height).
    pub(super) fn draw(&self, scene: &Scene<'_>, bands: &[Band<'_>], sheet: &mut Sheet) {
        let y = |place: &str| {
            let need = self.needs.iter().find(|(id, ..)| *id == place).map_or(0.0, |(_, above, _)| *above);
            bands.iter().find(|band| band.place == place).map_or(0.0, |band| band.top + need)
        };
        let used = bands.iter().find(|band| self.height(band.place) > 0.0);
        let left = self.region.x;
        let words =
            title::set(scene, self.lane, (left, used.map_or(0.0, |band| band.top) + 26.0), self.region.width);
        sheet.rest.extend(words.0);
        let point = |spot: Spot<'_>| (self.x(spot.column), y(spot.place));
        let last = self.nodes.last().map(|node| node.station.n);
        let (mut ink, mut strong) = (Vec::new(), Vec::new());
        let has_disc =
            |spot: Spot<'_>| self.nodes.iter().any(|node| self.spot(node).is_some_and(|at| at == spot));
        let is_stop = |spot: Spot<'_>| !has_disc(spot) && self.nodes.iter().any(|node| node.to == Some(spot));
        let gap = |spot| match (has_disc(spot), is_stop(spot)) {
            (true, _) => DISC,
            (_, true) => STOP,
            _ => 0.0,
        };
        for (from, to, n) in &self.level {
            let ((x, y0), (right, y1)) = (point(*from), point(*to));
            let line = ((x + gap(*from), y0), (right - gap(*to), y1));
            if Some(*n) == last { strong.push(line) } else { ink.push(line) }
        }
        for node in &self.nodes {
            let Some(to) = node.to else { continue };
            let ((x, y0), (_, y1)) = (point(node.at), point(to));
            let way = if y1 > y0 { 1.0 } else { -1.0 };
            let (start, end) = (y0 + way * gap(node.at), y1 - way * gap(to));
            if self.spot(node).is_some() {
                strong.push(((x, start), (x, end)));
                continue;
            }
            let middle = (y0 + y1) / 2.0;
            ink.push(((x, start), (x, middle - way * DISC)));
            ink.push(((x, middle + way * DISC), (x, end)));
            ink.push(((x - 5.0, end - way * 7.0), (x, end)));
            ink.push(((x + 5.0, end - way * 7.0), (x, end)));
        }
        let ends = self.nodes.iter().filter_map(|node| node.to).filter(|to| is_stop(*to));
        let stops = ends.map(|to| (point(to).0, point(to).1, STOP)).collect();
        let stops = Shape::Symbols { symbol: Symbol::Dot, places: stops, filled: true, role: Role::Label };
        let head = strong.last_mut().map(|(from, to)| {
            let tip = *to;
            *to = toward(tip, *from, HEAD - 2.0);
            arrowhead(*from, tip, Role::Accent)
        });
        let drawn = |(from, to), width, role| Shape::Line { from, to, width, role };
        sheet.rest.extend(ink.into_iter().map(|line| drawn(line, 1.5, Role::Label)));
        sheet.rest.extend(strong.into_iter().map(|line| drawn(line, 3.5, Role::Accent)));
        sheet.rest.extend(head);
        sheet.rest.push(stops);
        for (node, n) in self.nodes.iter().zip(1..) {
            sheet.marks.push(node.station.mark(self.step(scene, node, n, point)));
        }
    }

    fn step(
        &self,
        scene: &Scene<'_>,
        node: &Node<'s, 's>,
        n: u32,
        point: impl Fn(Spot<'_>) -> (f64, f64),
    ) -> Vec<Shape> {
        let role = if self.is_last(node) { Role::Accent } else { Role::Label };
        let Some(spot) = self.spot(node) else {
            let ((x, y0), (_, y1)) = (point(node.at), node.to.map_or((0.0, 0.0), &point));
            let (y, room) = ((y0 + y1) / 2.0, self.room_beside(node));
            let mut shapes = disc(n, (x, y), role);
            let top = y - self.words_height(node, room) / 2.0;
            shapes.extend(self.words(node, (x + DISC + 8.0, top), room, Anchor::Start));
            return shapes;
        };
        let (x, y) = point(spot);
        let mut shapes = disc(n, (x, y), role);
        if self.is_beside(scene, spot) && !self.is_last(node) {
            let room = self.room_beside(node);
            shapes.extend(self.words(node, (x + DISC + 8.0, y - RAISED), room, Anchor::Start));
            return shapes;
        }
        let room = self.room();
        let top = if self.is_below(scene, spot) && !self.is_last(node) {
            y + DISC + 6.0
        } else {
            y - DISC - 8.0 - self.words_height(node, room)
        };
        shapes.extend(self.words(node, (x, top), room, Anchor::Middle));
        shapes
    }

    fn words(&self, node: &Node<'_, '_>, (x, top): (f64, f64), room: f64, anchor: Anchor) -> Vec<Shape> {
        let (name, note) = self.styles(node, room);
        let (mut shapes, base) = name.anchored(anchor).set(node.station.label, (x, top + name.size), room);
        if let Some(text) = node.station.note {
            shapes.extend(note.anchored(anchor).set(text, (x, base + note.leading()), room).0);
        }
        shapes
    }
}

/// The length of an arrowhead.
const HEAD: f64 = 11.0;

/// Returns the point `length` px from one point on the way to another.
fn toward(from: (f64, f64), to: (f64, f64), length: f64) -> (f64, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let part = length / (dx * dx + dy * dy).sqrt().max(length);
    (from.0 + dx * part, from.1 + dy * part)
}

/// Returns the head of an arrow that comes from `from` and ends at `tip`.
pub(super) fn arrowhead(from: (f64, f64), tip: (f64, f64), role: Role) -> Shape {
    let neck = toward(tip, from, HEAD);
    let (dx, dy) = ((tip.0 - neck.0) * 0.6, (tip.1 - neck.1) * 0.6);
    Shape::Polygon { corners: vec![tip, (neck.0 - dy, neck.1 + dx), (neck.0 + dy, neck.1 - dx)], role }
}

/// Returns a disc with the number of a step.
pub(super) fn disc(n: u32, (x, y): (f64, f64), role: Role) -> Vec<Shape> {
    let number = Words {
        x,
        y: y + 5.0,
        size: SIZE,
        anchor: Anchor::Middle,
        weight: Weight::Bold,
        role: Role::OnMark,
        text: n.to_string(),
        runs_on: None,
    };
    vec![
        Shape::Symbols { symbol: Symbol::Dot, places: vec![(x, y, DISC)], filled: true, role },
        Shape::Words(number),
    ]
}
