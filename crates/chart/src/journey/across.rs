//! A journey whose axis runs across: places side by side, and below them one lane under the other.

use super::flow::{bold, large, large_fitting, large_width, plain};
use super::travel::{self, Axis};
use super::{Lane, Sheet, list, team};
use crate::Role;
use crate::layout::Shape;
use crate::scene::{Frame, Scene};
use crate::station::Station;
use svg::Anchor;

/// The distance between the dots below a place.
const DOTTED: f64 = 7.0;

/// Places all lanes. Returns the height.
pub(super) fn place(scene: &Scene<'_>, lanes: &[Lane<'_>], sheet: &mut Sheet) -> f64 {
    let width = scene.frame.width();
    let margin = match scene.frame {
        Frame::Full => 96.0,
        Frame::Wide => 80.0,
        Frame::Card => 26.0,
        Frame::Large => 24.0,
    };
    let gaps = scene.spec.places.iter().skip(1).map(|_| 1.0).sum::<f64>().max(1.0);
    let at = |i: u32| margin + f64::from(i) * (width - 2.0 * margin) / gaps;
    let places = scene.spec.places.iter().zip(0..).map(|(place, i)| (place.id.as_str(), at(i))).collect();
    let axis = Axis {
        places,
        person: if scene.frame.is_wide() { 22.0 } else { 15.0 },
        wide: scene.frame.is_wide(),
        width,
    };
    let top = header(scene, &axis, sheet);
    let mut y = top;
    for (lane, n) in lanes.iter().zip(1u32..) {
        if n > 1 {
            sheet.rest.push(Shape::Line { from: (0.0, y), to: (width, y), width: 1.0, role: Role::Grid });
        }
        y = place_lane(scene, &axis, lane, y, sheet);
    }
    for (_, x) in &axis.places {
        let dots = (0..).map(|i| top + f64::from(i) * DOTTED).take_while(|dot| *dot < y - 3.0);
        let rows = dots.map(|dot| (*x, dot, 1)).collect();
        sheet.rest.insert(0, Shape::Dots { rows, pitch: DOTTED, r: 0.8, role: Role::Axis });
    }
    y
}

/// Draws the places with their symbols. Returns the bottom edge.
fn header(scene: &Scene<'_>, axis: &Axis<'_>, sheet: &mut Sheet) -> f64 {
    let (r, size) = if axis.wide { (22.0, 19.0) } else { (17.0, 16.0) };
    for (place, (id, x)) in scene.spec.places.iter().zip(&axis.places) {
        if let Some(symbol) = place.symbol {
            let places = vec![(*x, r + 1.0, r)];
            sheet.rest.push(Shape::Symbols { symbol, places, filled: true, role: Role::Label });
        }
        let (name, style) = (scene.place_name(id), bold(size, Role::Name));
        // Engines measure words a little differently.
        let half = style.width(name, 160.0) / 2.0 + 2.0;
        // A name that would leave the picture begins or ends at its edge.
        let (at, anchor) = if *x < half {
            (0.0, Anchor::Start)
        } else if *x > axis.width - half {
            (axis.width, Anchor::End)
        } else {
            (*x, Anchor::Middle)
        };
        sheet.rest.extend(style.anchored(anchor).set(name, (at, 2.0 * r + 6.0 + size), 160.0).0);
    }
    2.0 * r + size + 16.0
}

/// Steps that are drawn together.
enum Piece<'s, 'a> {
    /// A step between places, and what happens where it leads.
    Travel(&'s Station<'a>, Vec<&'s Station<'a>>),
    /// What happens at a place.
    At(Vec<&'s Station<'a>>),
    /// What concerns the whole lane.
    Whole(Vec<&'s Station<'a>>),
}

fn pieces<'s, 'a>(lane: &'s Lane<'a>) -> Vec<Piece<'s, 'a>> {
    let mut pieces: Vec<Piece<'s, 'a>> = Vec::new();
    for station in &lane.stations {
        let step = station.step;
        match (&step.from, &step.to, pieces.last_mut()) {
            (_, Some(_), _) => pieces.push(Piece::Travel(station, Vec::new())),
            (Some(from), _, Some(Piece::Travel(by, then))) if by.step.to.as_ref() == Some(from) => {
                then.push(station);
            }
            (Some(from), _, Some(Piece::At(all)))
                if all.iter().all(|other| other.step.from.as_ref() == Some(from)) =>
            {
                all.push(station);
            }
            (Some(_), _, _) => pieces.push(Piece::At(vec![station])),
            (None, _, Some(Piece::Whole(all))) => all.push(station),
            (None, ..) => pieces.push(Piece::Whole(vec![station])),
        }
    }
    pieces
}

/// Places a lane below `top`. Returns the bottom edge.
fn place_lane(scene: &Scene<'_>, axis: &Axis<'_>, lane: &Lane<'_>, top: f64, sheet: &mut Sheet) -> f64 {
    let mut y = top + 10.0;
    if let Some(words) = lane.words {
        let heading = bold(18.0, Role::Name).anchored(Anchor::Middle);
        let (shapes, base) = heading.set(&words.label, (axis.middle(), top + 27.0), axis.room());
        sheet.rest.extend(shapes);
        y = base + if axis.wide { 14.0 } else { 8.0 };
    }
    for piece in pieces(lane) {
        y = match piece {
            Piece::Travel(by, then) => match travel::marks(scene, by) {
                Some(count) => team::place(scene, axis, (by, count), &then, (top, y), sheet),
                None => travel::way(axis, by, &then, y, sheet),
            },
            Piece::At(stations) => list::row(axis, &stations, y + 8.0, sheet),
            Piece::Whole(stations) => whole(axis, &stations, y, sheet),
        };
    }
    y + 16.0
}

/// Places what concerns the whole lane in one line: figures large, words small.
fn whole(axis: &Axis<'_>, stations: &[&Station<'_>], top: f64, sheet: &mut Sheet) -> f64 {
    const GAP: f64 = 14.0;
    let digits = if axis.wide { 60.0 } else { 50.0 };
    let y = top + 6.0;
    let room = axis.room() - 20.0;
    let style = plain(15.0, Role::Label);
    let width = |station: &Station<'_>| {
        let own = style.width(station.label, 2000.0);
        station.item.as_ref().map_or(own, |item| own + GAP + large_width(item, digits))
    };
    let all: f64 = stations.iter().map(|station| width(station)).sum::<f64>()
        + GAP * stations.iter().skip(1).map(|_| 1.0).sum::<f64>();
    let beside = all <= room;
    let base = y + digits + 2.0;
    let mut x = axis.middle() - all / 2.0;
    let mut end = y;
    for station in stations {
        let mut shapes = Vec::new();
        if beside {
            shapes.extend(style.set(station.label, (x, base - 4.0), 2000.0).0);
            if let Some(item) = &station.item {
                let from = x + style.width(station.label, 2000.0) + GAP;
                shapes.extend(large(item, from, base, digits).0);
            }
            x += width(station) + GAP;
            end = base + digits * 0.14;
        } else {
            let middle = style.anchored(Anchor::Middle);
            let (words, last) = middle.set(station.label, (axis.middle(), end + 26.0), room);
            shapes.extend(words);
            end = last;
            if let Some(item) = &station.item {
                let size = large_fitting(item, digits, room);
                end += size + 2.0;
                shapes.extend(large(item, axis.middle() - large_width(item, size) / 2.0, end, size).0);
                end += size * 0.1;
            }
        }
        sheet.marks.push(station.mark(shapes));
    }
    end
}
