//! A told lane from top to bottom, for narrow frames: each place of the axis is a track, each step a row with its words.

use super::flow::{bold, plain};
use super::trace::{DISC, disc};
use super::{Lane, Sheet};
use crate::Role;
use crate::layout::Shape;
use crate::scene::Scene;
use svg::Anchor;

const SIZE: f64 = 15.0;
const NOTE: f64 = 14.0;
const GAP: f64 = 16.0;

/// Places the rows below `top`. Returns the bottom edge.
pub(super) fn place(scene: &Scene<'_>, lane: &Lane<'_>, top: f64, sheet: &mut Sheet) -> f64 {
    let steps = || lane.stations.iter().map(|station| station.step);
    let used = |id: &str| steps().any(|step| [&step.from, &step.to].into_iter().flatten().any(|at| at == id));
    let places: Vec<&str> =
        scene.spec.places.iter().map(|place| place.id.as_str()).filter(|id| used(id)).collect();
    let style = bold(NOTE, Role::Name);
    let widest = places.iter().map(|id| style.width(scene.place_name(id), 1000.0)).fold(0.0, f64::max);
    // Short names stand over their tracks; long ones begin there, one below another.
    let stacked = widest > 52.0;
    let pitch = if stacked { 40.0 } else { (widest + 8.0).max(44.0) };
    let tracks: Vec<(&str, f64)> =
        places.iter().zip(0u32..).map(|(id, i)| (*id, pitch * (f64::from(i) + 0.5))).collect();
    let x_of = |id: Option<&str>| tracks.iter().find(|(track, _)| Some(*track) == id).map(|(_, x)| *x);
    let left = pitch * tracks.iter().map(|_| 1.0).sum::<f64>() + 10.0;
    let room = scene.frame.width() - left;
    let mut base = top + NOTE;
    let mut heads = Vec::new();
    for (id, x) in &tracks {
        let name = scene.place_name(id);
        let (style, at) = if stacked { (style, x - DISC) } else { (style.anchored(Anchor::Middle), *x) };
        sheet.rest.extend(style.set(name, (at, base), 1000.0).0);
        heads.push((*x, base + 8.0));
        base += if stacked { style.leading() } else { 0.0 };
    }
    let (mut y, mut before) = (base + if stacked { 0.0 } else { 16.0 }, None::<(f64, f64)>);
    let mut joints = Vec::new();
    let mut discs: Vec<(f64, f64)> = Vec::new();
    let count = lane.stations.iter().map(|_| 1u32).sum::<u32>();
    for (station, n) in lane.stations.iter().zip(1..) {
        let is_last = n == count;
        let (role, width) = if is_last { (Role::Accent, 3.5) } else { (Role::Label, 1.5) };
        let step = station.step;
        let x = x_of(step.to.as_deref()).or(x_of(step.from.as_deref())).unwrap_or(DISC);
        let at = (x, y + DISC);
        if let Some(line) = before.and_then(|before| between(before, at, width, role)) {
            joints.push(line);
        }
        let name = if is_last { bold(20.0, Role::Name) } else { bold(SIZE, Role::Label) };
        let name = name.fitted(station.label, room, NOTE);
        let mut shapes = disc(n, at, role);
        let (words, mut base) = name.set(station.label, (left, at.1 + name.size * 0.36), room);
        shapes.extend(words);
        if let Some(text) = station.note {
            let note = plain(NOTE, Role::Label);
            let (words, last) = note.set(text, (left, base + note.leading()), room);
            shapes.extend(words);
            base = last;
        }
        sheet.marks.push(station.mark(shapes));
        before = Some(at);
        discs.push(at);
        y = (base + 4.0).max(at.1 + DISC) + GAP;
    }
    let bottom = y - GAP + 2.0;
    for (x, head) in heads {
        // A track is not drawn under the numbered discs.
        let on_track = discs.iter().filter(|(disc, _)| *disc == x).map(|(_, y)| *y);
        let starts = std::iter::once(head).chain(on_track.clone().map(|y| y + DISC));
        let ends = on_track.map(|y| y - DISC).chain([bottom]);
        for (from, to) in starts.zip(ends).filter(|(from, to)| from < to) {
            sheet.rest.push(Shape::Line { from: (x, from), to: (x, to), width: 1.0, role: Role::Grid });
        }
    }
    sheet.rest.extend(joints);
    bottom
}

/// Returns the line between the edges of two discs.
fn between(from: (f64, f64), to: (f64, f64), width: f64, role: Role) -> Option<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).sqrt();
    let (ux, uy) = (dx / length * DISC, dy / length * DISC);
    let (from, to) = ((from.0 + ux, from.1 + uy), (to.0 - ux, to.1 - uy));
    (length > 2.0 * DISC).then_some(Shape::Line { from, to, width, role })
}
