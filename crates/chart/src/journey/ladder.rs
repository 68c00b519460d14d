//! A told lane from top to bottom, for narrow frames: each place of the axis is a track, each step a row with its words.

use super::flow::{Style, bold, plain};
use super::trace::{DISC, arrowhead, disc};
use super::{Lane, Sheet};
use crate::Role;
use crate::layout::Shape;
use crate::scene::Scene;
use crate::station::Station;

const SIZE: f64 = 15.0;
const NOTE: f64 = 14.0;
/// The distance between rows; lines from track to track run in its middle.
const GAP: f64 = 18.0;
/// The distance of words from the middle of a step's number.
const ASIDE: f64 = DISC + 8.0;

/// The tracks, and where the words of their steps stand.
struct Tracks<'a> {
    /// Ids of the places, each with the x of its track.
    places: Vec<(&'a str, f64)>,
    /// The left edge of all words, or `None` if they stand beside their tracks.
    words: Option<f64>,
    /// The room for words.
    room: f64,
}

impl<'a> Tracks<'a> {
    /// Returns tracks over the whole width with the words beside them, or tracks at the left if words are too wide for that.
    fn new(lane: &Lane<'_>, places: &[&'a str], width: f64) -> Self {
        let at =
            |pitch: f64| places.iter().zip(0u32..).map(move |(id, i)| (*id, DISC + pitch * f64::from(i)));
        let count = places.iter().map(|_| 1.0).sum::<f64>().max(1.0);
        let room = width / count - ASIDE - DISC - 6.0;
        let fits = |(station, n): (&Station<'_>, u32)| {
            let room = if lane.is_last(n) { width - ASIDE - DISC } else { room };
            let (label, note) = styles(station, lane.is_last(n), room);
            let note = station.note.map_or(0.0, |text| note.width(text, room));
            label.width(station.label, room).max(note) <= room
        };
        if lane.stations.iter().zip(1..).all(fits) {
            return Self { places: at(width / count).collect(), words: None, room };
        }
        let words = 36.0 * count + 6.0;
        Self { places: at(36.0).collect(), words: Some(words), room: width - words }
    }

    fn x(&self, station: &Station<'_>) -> f64 {
        let place = station.step.to.as_deref().or(station.step.from.as_deref());
        self.places.iter().find(|(id, _)| Some(*id) == place).map_or(DISC, |(_, x)| *x)
    }
}

/// The styles of a step's label and note.
fn styles(station: &Station<'_>, is_last: bool, room: f64) -> (Style, Style) {
    let label = if is_last { bold(20.0, Role::Name) } else { bold(SIZE, Role::Label) };
    (label.fitted(station.label, room, NOTE), plain(NOTE, Role::Label))
}

/// Places the rows below `top`. Returns the bottom edge.
pub(super) fn place(scene: &Scene<'_>, lane: &Lane<'_>, top: f64, sheet: &mut Sheet) -> f64 {
    let steps = || lane.stations.iter().map(|station| station.step);
    let used = |id: &str| steps().any(|step| [&step.from, &step.to].into_iter().flatten().any(|at| at == id));
    let places = scene.spec.places.iter().map(|place| place.id.as_str());
    let places: Vec<&str> = places.filter(|id| used(id)).collect();
    let tracks = Tracks::new(lane, &places, scene.frame.width());
    let mut base = top + SIZE;
    let mut heads = Vec::new();
    for (id, x) in &tracks.places {
        let style = bold(SIZE, Role::Name);
        sheet.rest.extend(style.set(scene.place_name(id), (x - DISC, base), 1000.0).0);
        heads.push((*x, base + 8.0));
        // Tracks at the left are closer than their names are long.
        base += if tracks.words.is_some() { style.leading() } else { 0.0 };
    }
    let mut y = if tracks.words.is_some() { base - 4.0 } else { base + 16.0 };
    let mut discs: Vec<(f64, f64)> = Vec::new();
    for (station, n) in lane.stations.iter().zip(1..) {
        let role = if lane.is_last(n) { Role::Accent } else { Role::Label };
        let turn = y - GAP / 2.0;
        // The last way has an arrowhead.
        y += if lane.is_last(n) && n > 1 { 10.0 } else { 0.0 };
        let at = (tracks.x(station), y + DISC);
        if let Some(before) = discs.last() {
            sheet.rest.extend(way(*before, at, turn, lane.is_last(n)));
        }
        let left = tracks.words.unwrap_or(at.0 + ASIDE);
        // No track passes the last step.
        let room = if lane.is_last(n) { scene.frame.width() - left } else { tracks.room };
        let (label, note) = styles(station, lane.is_last(n), room);
        let mut shapes = disc(n, at, role);
        let (words, mut base) = label.set(station.label, (left, at.1 + label.size * 0.36), room);
        shapes.extend(words);
        if let Some(text) = station.note {
            let (words, last) = note.set(text, (left, base + note.leading()), room);
            shapes.extend(words);
            base = last;
        }
        sheet.marks.push(station.mark(shapes));
        discs.push(at);
        y = (base + 4.0).max(at.1 + DISC) + GAP;
    }
    let bottom = y - GAP + 2.0;
    for (x, head) in heads {
        // A track is not drawn under the numbered discs.
        let on_track = discs.iter().filter(|(disc, _)| *disc == x).map(|(_, y)| *y);
        let starts = std::iter::once(head).chain(on_track.clone().map(|y| y + DISC));
        let ends = on_track.map(|y| y - DISC).chain(discs.last().map(|(_, y)| y - DISC));
        for (from, to) in starts.zip(ends).filter(|(from, to)| from < to) {
            let line = Shape::Line { from: (x, from), to: (x, to), width: 1.0, role: Role::Grid };
            sheet.rest.insert(0, line);
        }
    }
    bottom
}

/// Returns the line between two discs, which changes tracks at the height `turn`; the last one has an arrowhead.
fn way(from: (f64, f64), to: (f64, f64), turn: f64, is_last: bool) -> Vec<Shape> {
    let (role, width) = if is_last { (Role::Accent, 3.5) } else { (Role::Label, 1.5) };
    let (start, end) = ((from.0, from.1 + DISC), (to.0, to.1 - DISC));
    let reach = if is_last { (end.0, end.1 - 6.0) } else { end };
    let corners =
        if from.0 == to.0 { vec![start, reach] } else { vec![start, (from.0, turn), (to.0, turn), reach] };
    let pairs = corners.iter().zip(corners.iter().skip(1));
    let mut shapes: Vec<Shape> =
        pairs.map(|(from, to)| Shape::Line { from: *from, to: *to, width, role }).collect();
    if is_last {
        shapes.push(arrowhead((end.0, end.1 - 12.0), end, role));
    }
    shapes
}
