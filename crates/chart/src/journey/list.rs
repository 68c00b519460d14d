//! What happens at a place: a list beside its line, or in wide frames a row.

use super::Sheet;
use super::flow::{bold, large, large_fitting, large_width, plain};
use super::travel::Axis;
use crate::Role;
use crate::station::Station;
use svg::Anchor;

/// The distance of words from the line of their place.
const ASIDE: f64 = 18.0;
/// The least distance between the columns of a row.
const GAP: f64 = 30.0;
/// The greatest distance, so that they still look like one row.
const WIDEST: f64 = 90.0;

/// Places the figures of `stations` below `top` with their words, and what is only told side by side over the whole axis, in the
/// same line if there is room. In narrow frames, and for figures wider than the axis, it is a [`list`]. Returns the bottom edge.
pub(super) fn row(axis: &Axis<'_>, stations: &[&Station<'_>], top: f64, sheet: &mut Sheet) -> f64 {
    const DIGITS: f64 = 38.0;
    let (left, room) = (axis.first() + ASIDE, axis.room() - 2.0 * ASIDE);
    let (name, style) = (bold(17.0, Role::Label), plain(15.0, Role::Label));
    let width = |station: &Station<'_>| match &station.item {
        Some(item) => large_width(item, DIGITS) + ASIDE + name.width(station.label, 2000.0),
        None => style.width(station.label, 2000.0),
    };
    let (figures, told): (Vec<_>, Vec<_>) =
        stations.iter().copied().partition(|station| station.item.is_some());
    if !axis.wide || figures.iter().any(|station| width(station) > room) {
        return list(axis, stations, top, sheet);
    }
    let (mut base, mut first) = (top, left);
    for station in &figures {
        let Some(item) = &station.item else { continue };
        base += DIGITS;
        let (mut shapes, end) = large(item, left, base, DIGITS);
        shapes.extend(name.set(station.label, (end + ASIDE, base - 2.0), 2000.0).0);
        sheet.marks.push(station.mark(shapes));
        first = first.max(left + width(station));
    }
    let columns: f64 = told.iter().map(|_| 1.0).sum();
    if columns == 0.0 {
        return base + 8.0;
    }
    let widths: f64 = told.iter().map(|station| width(station)).sum();
    // Gaps between columns as wide as their words, if these fit into what is right of `from`, `gaps` in number.
    let gap = |from: f64, gaps: f64| {
        let gap = (left + room - from - widths) / gaps.max(1.0);
        (gap >= GAP).then_some(gap.min(WIDEST))
    };
    let beside = gap(first, columns).filter(|_| first > left);
    let (mut x, gap) = if let Some(gap) = beside {
        (first + gap, beside)
    } else {
        base += if first > left { 30.0 } else { 22.0 };
        (left, gap(left, columns - 1.0))
    };
    // Otherwise the columns are equal, and words wrap in them.
    let equal = (room + GAP) / columns;
    let mut bottom = base;
    for station in &told {
        let room = if gap.is_some() { 2000.0 } else { equal - GAP };
        let (shapes, last) = style.set(station.label, (x, base - 2.0), room);
        sheet.marks.push(station.mark(shapes));
        bottom = bottom.max(last);
        x += gap.map_or(equal, |gap| width(station) + gap);
    }
    bottom + 8.0
}

/// Places a list of what happens at a place, beside its line; words of a figure are right of it, or below it if there is too little
/// room. Returns the bottom edge.
pub(super) fn list(axis: &Axis<'_>, stations: &[&Station<'_>], top: f64, sheet: &mut Sheet) -> f64 {
    const DIGITS: f64 = 32.0;
    /// The least room for words beside a figure.
    const LEAST: f64 = 130.0;
    let room = axis.room() - 32.0;
    let mut y = top;
    for station in stations {
        let at = axis.x(station.step.from.as_ref());
        let way = if at <= axis.middle() { 1.0 } else { -1.0 };
        let x = at + way * ASIDE;
        let anchor = if way > 0.0 { Anchor::Start } else { Anchor::End };
        let (name, style) = (bold(15.0, Role::Label), plain(15.0, Role::Label).anchored(anchor));
        let (shapes, last) = match &station.item {
            Some(item) => {
                let digits = large_fitting(item, DIGITS, room);
                let figure = large_width(item, digits);
                let beside = room - figure - 12.0;
                let is_beside = beside >= LEAST && name.width(station.label, beside) <= beside;
                let words = if is_beside { name.width(station.label, beside) + 12.0 } else { 0.0 };
                let left = if way > 0.0 { x } else { x - figure - words };
                let lines = if is_beside { name.height(station.label, beside) } else { 0.0 };
                let base = y + digits.max(lines);
                let (mut shapes, end) = large(item, left, base, digits);
                let (words, last) = if is_beside {
                    name.set(station.label, (end + 12.0, base - lines + name.leading() - 2.0), beside)
                } else {
                    name.anchored(anchor).set(station.label, (x, base + name.leading() + 4.0), room)
                };
                shapes.extend(words);
                (shapes, last.max(base))
            }
            None => style.set(station.label, (x, y + 20.0), room),
        };
        sheet.marks.push(station.mark(shapes));
        y = last + 9.0;
    }
    y
}
