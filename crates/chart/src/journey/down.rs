//! A journey whose axis runs down: levels with their figures, and beside or below them what is told on the same levels.

use super::bands::{Band, arrow, draw};
use super::flow::bold;
use super::share_row::{self, Column};
use super::trace::{Region, Trace};
use super::{Lane, Sheet, ladder, title};
use crate::Role;
use crate::layout::Shape;
use crate::scene::{Frame, Scene};
use crate::station::Station;

/// The measures of a frame.
struct Form {
    column: Column,
    /// The middle of the arrows between levels.
    arrows: f64,
    /// The room for names of levels.
    names: f64,
    /// The distance from the top of a band to its rows: names are beside the rows, or above them.
    head: f64,
    /// The part of the width for what is told beside the levels.
    beside: Option<Region>,
}

fn form(frame: Frame) -> Form {
    let column = |x, room, scale, leading_digits, words_of_leading| Column {
        x,
        room,
        scale,
        leading_digits,
        words_of_leading,
    };
    match frame {
        Frame::Full => Form {
            column: column(166.0, 570.0, 420.0, 100.0, 21.0),
            arrows: 126.0,
            names: 100.0,
            head: 18.0,
            beside: Some(Region { x: 744.0, width: 416.0 }),
        },
        Frame::Wide => Form {
            column: column(166.0, 599.0, 440.0, 92.0, 20.0),
            arrows: 126.0,
            names: 100.0,
            head: 18.0,
            beside: None,
        },
        Frame::Card => Form {
            column: column(34.0, 316.0, 316.0, 72.0, 17.0),
            arrows: 12.0,
            names: 316.0,
            head: 38.0,
            beside: None,
        },
        Frame::Large => Form {
            column: column(30.0, 220.0, 220.0, 60.0, 16.0),
            arrows: 11.0,
            names: 220.0,
            head: 38.0,
            beside: None,
        },
    }
}

/// Places all lanes. Returns the height.
pub(super) fn place(scene: &Scene<'_>, lanes: &[Lane<'_>], sheet: &mut Sheet) -> f64 {
    let form = form(scene.frame);
    let (told, counted): (Vec<_>, Vec<_>) = lanes.iter().partition(|lane| lane.is_told());
    let beside = match (&form.beside, told.as_slice()) {
        (Some(region), [lane]) if !counted.is_empty() => Some(Trace::new(scene, lane, *region)),
        _ => None,
    };
    let mut y = levels(scene, &form, &counted, beside.as_ref(), sheet);
    if beside.is_none() {
        for lane in told {
            if y > 0.0 {
                let (from, to) = ((0.0, y), (scene.frame.width(), y));
                sheet.rest.push(Shape::Line { from, to, width: 1.0, role: Role::Grid });
            }
            y = if scene.frame.is_wide() {
                below(scene, &form, lane, y, sheet)
            } else {
                let (shapes, base) = title::set(scene, lane, (0.0, y + 30.0), scene.frame.width());
                sheet.rest.extend(shapes);
                ladder::place(scene, lane, base + 16.0, sheet)
            };
        }
    }
    y
}

/// Places the lanes with figures on all levels, and `beside` on the same. Returns the bottom edge.
fn levels(
    scene: &Scene<'_>,
    form: &Form,
    lanes: &[&Lane<'_>],
    beside: Option<&Trace<'_>>,
    sheet: &mut Sheet,
) -> f64 {
    let stations = || lanes.iter().flat_map(|lane| &lane.stations);
    if stations().next().is_none() {
        return 0.0;
    }
    let (mut y, mut bands, mut rows) = (0.0, Vec::new(), Vec::new());
    for place in &scene.spec.places {
        let top = y;
        let mut bottom = top + form.head;
        for station in stations().filter(|station| station.step.from.as_ref() == Some(&place.id)) {
            let above = if bottom > top + form.head { bottom + 20.0 } else { bottom };
            let (shapes, end) = share_row::place(scene, station, &form.column, above);
            rows.push((station, above, end));
            sheet.marks.push(station.mark(shapes));
            bottom = end;
        }
        if bottom == top + form.head {
            bottom = arrivals(scene, form, stations(), (&place.id, top), sheet).max(bottom);
        }
        let told = beside.map_or(0.0, |trace| trace.height(&place.id));
        y = (bottom + 18.0).max(top + 44.0).max(top + told);
        bands.push(Band { place: &place.id, top, bottom: y });
    }
    draw(scene, &bands, form.names, sheet);
    for (station, top, end) in rows {
        let Some(to) = bands.iter().find(|band| Some(band.place) == station.step.to.as_deref()) else {
            continue;
        };
        let (from, to) =
            if to.top >= end { (top + 4.0, to.top + 20.0) } else { (end - 4.0, to.bottom - 20.0) };
        // The name of the level stands where a narrow frame has the arrow's tip.
        let tip = if scene.frame.is_wide() { to } else { to - 16.0 };
        sheet.rest.push(arrow(form.arrows, from, tip));
    }
    if let Some(trace) = beside {
        trace.draw(scene, &bands, sheet);
    }
    y
}

/// Sets the notes of the steps that lead to a level without figures of its own, `top` being its upper edge: they say who arrives
/// there. Returns the last baseline.
fn arrivals<'s, 'a: 's>(
    scene: &Scene<'_>,
    form: &Form,
    stations: impl Iterator<Item = &'s Station<'a>>,
    (place, top): (&str, f64),
    sheet: &mut Sheet,
) -> f64 {
    let name = bold(16.0, Role::Name).width(scene.place_name(place), form.names);
    let x = form.column.x.max(if scene.frame.is_wide() { 0.0 } else { name + 14.0 });
    let room = form.column.x + form.column.room - x;
    let mut base = top;
    for station in stations.filter(|station| station.step.to.as_deref() == Some(place)) {
        let Some(note) = station.note else { continue };
        let (shapes, last) = bold(15.0, Role::Label).set(note, (x, base + 24.0), room);
        sheet.rest.extend(shapes);
        base = last;
    }
    base
}

/// Places a lane that is told on levels of its own. Returns the bottom edge.
fn below(scene: &Scene<'_>, form: &Form, lane: &Lane<'_>, top: f64, sheet: &mut Sheet) -> f64 {
    let region = Region { x: form.column.x - 26.0, width: scene.frame.width() - form.column.x + 26.0 };
    let trace = Trace::new(scene, lane, region);
    let mut y = top;
    let mut bands = Vec::new();
    for place in &scene.spec.places {
        let height = trace.height(&place.id);
        if height > 0.0 {
            bands.push(Band { place: &place.id, top: y, bottom: y + height });
            y += height;
        }
    }
    draw(scene, &bands, form.names, sheet);
    trace.draw(scene, &bands, sheet);
    y
}
