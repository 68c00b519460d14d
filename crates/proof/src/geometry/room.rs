//! Checks that words are large enough, apart and inside the view box, and that marks are large enough to touch.

use chart::{Bounds, Frame, PlacedMark, Role, Shape, Words};
use story::ChartKind;
use svg::MIN_TARGET;

use super::case::{Case, depth, mark_name, owner, shapes, show, solids, words};
use super::fault::Fault;

/// The smallest text on any screen, in CSS px.
const LEAST_TEXT: f64 = 12.0;
/// The same for readers who choose large type.
const LEAST_LARGE_TEXT: f64 = 16.0;
/// The overlap that is tolerated, in px, since it is invisible.
const TOUCH: f64 = 0.25;
/// The tolerance for rounding at the view box's edge, in px.
const EDGE: f64 = 0.5;
/// The ink below the baseline, in em: `g`, `p` and the comma in the fonts of the width table.
const DESCENT: f64 = 0.22;
/// The side of a touch target in CSS px (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;

/// Words that are too small on a phone.
pub(crate) fn small_words(case: &Case<'_>) -> Vec<Fault> {
    let scale = case.scale();
    let least = if case.scene.frame == Frame::Large { LEAST_LARGE_TEXT } else { LEAST_TEXT };
    words(&case.layout)
        .filter(|(_, words)| words.size * scale < least)
        .map(|(place, words)| {
            let Words { text, size, .. } = words;
            let of = owner(&case.layout, place);
            format!("「{text}」 of {of} is {size} px, {:.2} CSS px; least {least}", size * scale)
        })
        .map(Fault::from)
        .collect()
}

/// Words that overlap other words.
pub(crate) fn words_over_words(case: &Case<'_>) -> Vec<Fault> {
    let all: Vec<_> = words(&case.layout).map(|(place, words)| (place, words, words.room())).collect();
    let mut faults = Vec::new();
    for (i, (place, one, at)) in all.iter().enumerate() {
        for (other_place, other, other_at) in &all[i + 1..] {
            let depth = depth(at, other_at);
            if depth > TOUCH {
                let what = format!(
                    "「{}」 of {} ({}) and 「{}」 of {} ({}) overlap by {depth:.2} px",
                    one.text,
                    owner(&case.layout, *place),
                    show(at),
                    other.text,
                    owner(&case.layout, *other_place),
                    show(other_at),
                );
                faults.push(Fault::of_words(case, what, &[(*place, *one), (*other_place, *other)]));
            }
        }
    }
    faults
}

/// Words that lie over another mark's shapes, or over their own unless their role is `OnMark`, and words
/// that a line crosses.
pub(crate) fn words_over_pictures(case: &Case<'_>) -> Vec<Fault> {
    let layout = &case.layout;
    let mut faults = Vec::new();
    for (place, words) in words(layout) {
        let at = words.room();
        for (other, shape) in shapes(layout) {
            let own = other == place && words.role == Role::OnMark;
            // A shape outside the marks may be a panel behind words.
            let solids = if own || other.is_none() { Vec::new() } else { solids(shape) };
            let hit = solids.iter().map(|solid| (*solid, depth(&at, solid))).find(|(_, d)| *d > TOUCH);
            let crossed = crossing(&at, shape);
            if let Some((solid, depth)) = hit.or(crossed) {
                let what = format!(
                    "「{}」 of {} ({}) lies {depth:.2} px over a shape of {} ({})",
                    words.text,
                    owner(layout, place),
                    show(&at),
                    owner(layout, other),
                    show(&solid),
                );
                faults.push(Fault::of_words(case, what, &[(place, words)]));
            }
        }
    }
    faults
}

/// The line's bounds and the length of its part inside a rectangle, if it crosses it.
fn crossing(at: &Bounds, shape: &Shape) -> Option<(Bounds, f64)> {
    let Shape::Line { from, to, width, .. } = shape else { return None };
    let half = width / 2.0 - TOUCH;
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let sides = [(from.0, to.0, at.x, at.right()), (from.1, to.1, at.y, at.bottom())];
    for (a, b, low, high) in sides {
        let (low, high, way) = (low - half, high + half, b - a);
        if way == 0.0 {
            if a <= low || a >= high {
                return None;
            }
            continue;
        }
        let (one, two) = ((low - a) / way, (high - a) / way);
        (enter, leave) = (enter.max(one.min(two)), leave.min(one.max(two)));
    }
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    (enter < leave).then(|| (shape.bounds(), (leave - enter) * length))
}

/// Shapes that leave the view box.
pub(crate) fn outside(case: &Case<'_>) -> Vec<Fault> {
    let layout = &case.layout;
    let frame = Bounds { x: -EDGE, y: -EDGE, w: layout.width + 2.0 * EDGE, h: layout.height + 2.0 * EDGE };
    let full = shapes(layout).map(|(place, shape)| match shape {
        Shape::Words(words) => {
            let at = words.room();
            let ink = Bounds { h: at.h.max(words.y + DESCENT * words.size - at.y), ..at };
            (place, Some(words), format!("「{}」", words.text), ink)
        }
        Shape::Line { width, from, to, .. } => {
            // A line's width extends it at right angles only: a level line gets higher, not longer.
            let length = (to.0 - from.0).hypot(to.1 - from.1).max(f64::MIN_POSITIVE);
            let across = |along: f64| width / 2.0 * along.abs() / length;
            let ink = grown(&shape.bounds(), across(to.1 - from.1), across(to.0 - from.0));
            (place, None, "a line".to_owned(), ink)
        }
        other => (place, None, "a shape".to_owned(), other.bounds()),
    });
    full.filter(|(.., at)| {
        let inside = at.x >= frame.x
            && at.y >= frame.y
            && at.right() <= frame.right()
            && at.bottom() <= frame.bottom();
        // NaN counts as outside.
        !inside
    })
    .map(|(place, words, what, at)| {
        let of = owner(layout, place);
        let what =
            format!("{what} of {of} ({}) leaves 0..{} × 0..{}", show(&at), layout.width, layout.height);
        let own: Vec<_> = words.map(|words| (place, words)).into_iter().collect();
        Fault::of_words(case, what, &own)
    })
    .collect()
}

fn grown(at: &Bounds, dx: f64, dy: f64) -> Bounds {
    Bounds { x: at.x - dx, y: at.y - dy, w: at.w + 2.0 * dx, h: at.h + 2.0 * dy }
}

/// Marks that are too small to tap and too close to others: without an area of 24 by 24 CSS px, or one with room for a disc
/// of that width around its centre (WCAG 2.2, 2.5.8, with the exceptions for spacing and for an equivalent: every tick of
/// the article in small has a large enough mark in another chart of the page).
pub(crate) fn hard_to_touch(case: &Case<'_>) -> Vec<String> {
    let spec = case.scene.spec;
    if spec.kind != ChartKind::Strip {
        return too_small(case);
    }
    let story = case.scene.story;
    let shown =
        spec.facts.iter().filter(|id| story.chart_of(id).is_some_and(|other| other.kind != spec.kind));
    let (facts, shown) = (spec.facts.len(), shown.count());
    (facts != shown)
        .then(|| format!("{} of {facts} facts are in no other chart", facts - shown))
        .into_iter()
        .collect()
}

fn too_small(case: &Case<'_>) -> Vec<String> {
    let (marks, hits, least) = (&case.layout.marks, case.layout.hits(), TARGET / case.scale());
    let fault = |(mark, areas): (&PlacedMark, &Vec<Bounds>)| {
        if areas.iter().any(|at| at.w >= least && at.h >= least) {
            return None;
        }
        let others = || marks.iter().zip(&hits).filter(|(other, _)| other.n != mark.n);
        let close = |at: &Bounds| others().find_map(|(other, areas)| too_close(at, other, areas, least));
        // One area without a close neighbour is enough.
        let worst: Option<Vec<String>> = areas.iter().map(close).collect();
        let own: Vec<String> = areas.iter().map(show).collect();
        let why = worst?.into_iter().next().unwrap_or_else(|| "has no area at all".to_owned());
        Some(format!("{} ({}) is under {least:.1} px and {why}", mark_name(mark), own.join("; ")))
    };
    marks.iter().zip(&hits).filter_map(fault).collect()
}

/// Describes an area of another mark that is too close: it reaches into the disc around this one's centre, or the discs overlap.
fn too_close(at: &Bounds, other: &PlacedMark, areas: &[Bounds], least: f64) -> Option<String> {
    let (x, y) = centre(at);
    areas.iter().find_map(|hit| {
        let wide = hit.w >= least && hit.h >= least;
        let (cx, cy) = centre(hit);
        let (room, wanted) =
            if wide { (gap(x, y, hit), least / 2.0) } else { ((cx - x).hypot(cy - y), least) };
        (room < wanted).then(|| {
            format!("its middle is {room:.1} px, not {wanted:.1}, from {} ({})", mark_name(other), show(hit))
        })
    })
}

fn centre(at: &Bounds) -> (f64, f64) {
    (at.x + at.w / 2.0, at.y + at.h / 2.0)
}

/// The distance from a point to a rectangle.
fn gap(x: f64, y: f64, at: &Bounds) -> f64 {
    let dx = (at.x - x).max(x - at.right()).max(0.0);
    let dy = (at.y - y).max(y - at.bottom()).max(0.0);
    dx.hypot(dy)
}

/// Hit areas of two marks that overlap as the canvas paints them, so that a tap there could hit either.
pub(crate) fn tangled_areas(case: &Case<'_>) -> Vec<String> {
    let grow = |at: Bounds| match case.scene.spec.kind {
        // Ticks of the article in small stand too close to each other to be enlarged to the smallest target.
        ChartKind::Strip => at,
        _ => grown(&at, (MIN_TARGET - at.w).max(0.0) / 2.0, (MIN_TARGET - at.h).max(0.0) / 2.0),
    };
    let hits = case.layout.hits();
    let of = |(mark, areas)| -> Vec<(&PlacedMark, Bounds)> {
        let areas: &Vec<Bounds> = areas;
        areas.iter().map(|at| (mark, grow(*at))).collect()
    };
    let areas: Vec<_> = case.layout.marks.iter().zip(&hits).flat_map(of).collect();
    let mut faults = Vec::new();
    for (i, (mark, at)) in areas.iter().enumerate() {
        for (other, other_at) in areas[i + 1..].iter().filter(|(other, _)| other.n != mark.n) {
            let depth = depth(at, other_at);
            if depth > EDGE {
                let (one, two) = (mark_name(mark), mark_name(other));
                let (at, other_at) = (show(at), show(other_at));
                faults.push(format!("areas of {one} ({at}) and {two} ({other_at}) overlap by {depth:.1} px"));
            }
        }
    }
    faults
}
