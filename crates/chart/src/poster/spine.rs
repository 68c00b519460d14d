//! The text of several sections one below another, with leaders to figures at its right, one below another too.

use super::{facts_of, leader, paragraphs};
use crate::Role;
use crate::layout::{Bounds, Layout, Shape};
use crate::paint::{Drawing, paint_stretched};
use crate::scene::Scene;
use crate::strip::bar;
use story::Fact;
use svg::DrawError;

/// The width of the text, and of the channel beside it in which the leaders run, in px.
const TEXT: f64 = 92.0;
const CHANNEL: f64 = 38.0;
/// Characters in a line.
const CHARACTERS: u32 = 60;
/// The gap between sections in px.
const GAP: f64 = 7.0;
/// The height of a tick, and of that of a figure of the poster, in px.
const TICK: f64 = 3.0;
const LIT: f64 = 4.0;

/// Draws the text of `sections` as a block each, as high as `facts.len()` rows of `row` px, for the chart of the whole article. Its marks
/// are `facts`. The leader of fact n ends at the middle of row n. The facts are in the order of the sections, and those of a section in the
/// article's order, so no two leaders cross.
///
/// # Errors
///
/// As [`draw`](crate::draw).
pub fn spine(scene: &Scene<'_>, sections: &[&str], facts: &[&Fact], row: f64) -> Result<Drawing, DrawError> {
    paint_stretched(scene, &place(scene, sections, facts, row))
}

pub(super) fn place(scene: &Scene<'_>, sections: &[&str], facts: &[&Fact], row: f64) -> Layout {
    let story = scene.story;
    let (items, mut marks) = (scene.items(), Vec::new());
    let rows: f64 = facts.iter().map(|_| row).sum();
    let lines = |section: &str| -> f64 {
        paragraphs(story, section)
            .map(|one| f64::from((one.span.end - one.span.start).div_ceil(CHARACTERS)))
            .sum()
    };
    let gaps: f64 = sections.iter().skip(1).map(|_| GAP).sum();
    let leading = (rows - gaps) / sections.iter().map(|section| lines(section)).sum::<f64>();
    // The ticks are painted after all blocks, so that each kind becomes one path.
    let (mut shapes, mut ticks, mut ends) = (Vec::new(), Vec::new(), vec![0.0; facts.len()]);
    let mut top = 0.0;
    for section in sections {
        let deep = lines(section) * leading;
        shapes.push(Shape::Rect { at: Bounds { x: 0.0, y: top, w: TEXT, h: deep }, role: Role::Track });
        for paragraph in paragraphs(story, section) {
            for fact in facts_of(story, section, paragraph) {
                let [from, to] = [fact.numeral.start, fact.numeral.end].map(|at| at - paragraph.span.start);
                let line = f64::from(from / CHARACTERS);
                let y = top + (line + 0.5) * leading;
                let x = f64::from(from % CHARACTERS) / f64::from(CHARACTERS) * TEXT;
                let w = (f64::from(to - from) / f64::from(CHARACTERS) * TEXT).max(3.0).min(TEXT - x);
                let place = facts.iter().position(|end| end.id == fact.id);
                // A lit figure reaches the edge of the text, where its leader begins.
                let at = match place {
                    Some(_) => Bounds { x: 0.0, y: y - LIT / 2.0, w: TEXT, h: LIT },
                    None => Bounds { x, y: y - TICK / 2.0, w, h: TICK },
                };
                if let Some(end) = place.and_then(|place| ends.get_mut(place)) {
                    *end = y;
                }
                match items.iter().find(|item| place.is_some() && item.fact.id == fact.id) {
                    Some(item) => marks.push(item.mark(vec![Shape::Rect { at, role: Role::Mark }])),
                    None => ticks.push(bar(at, Role::Axis)),
                }
            }
            let length = paragraph.span.end - paragraph.span.start;
            top += f64::from(length.div_ceil(CHARACTERS)) * leading;
        }
        top += GAP;
    }
    shapes.extend(ticks);
    // The marks are in the order of `facts`: both are in that of the sections.
    for ([tick, turn, row, end], mark) in leaders(&ends, row).into_iter().zip(&mut marks) {
        mark.shapes.extend([leader(tick, turn), leader(turn, row), leader(row, end)]);
    }
    Layout { width: TEXT + CHANNEL, height: rows, rest: shapes, marks, scale: None }
}

/// Returns the corners of each leader, from its tick to the middle of its row. `ends` are the ticks' heights, in ascending order.
fn leaders(ends: &[f64], row: f64) -> Vec<[(f64, f64); 4]> {
    let corners = ends.iter().zip(lanes(ends, row)).zip(0_u32..).map(|((&from, lane), n)| {
        let (x, to) = (TEXT + lane, (f64::from(n) + 0.5) * row);
        [(TEXT, from), (x, from), (x, to), (TEXT + CHANNEL - 4.0, to)]
    });
    corners.collect()
}

/// Returns for each leader how far from the text it turns, in px. Where leaders lead down, a later one turns earlier, and where they lead
/// up, later, so that they never cross.
fn lanes(ends: &[f64], row: f64) -> Vec<f64> {
    let leads_down: Vec<bool> =
        ends.iter().zip(0_u32..).map(|(&from, n)| (f64::from(n) + 0.5) * row >= from).collect();
    let step = (CHANNEL - 12.0) / ends.iter().map(|_| 1.0).sum::<f64>();
    let mut lanes = Vec::new();
    for group in leads_down.chunk_by(|a, b| a == b) {
        let count: f64 = group.iter().map(|_| 1.0).sum();
        let mut place = 0.0;
        for &down in group {
            place += 1.0;
            lanes.push(4.0 + step * if down { count + 1.0 - place } else { place });
        }
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::super::tests::touch;
    use super::{CHANNEL, TEXT, leaders};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn leaders_end_at_the_middle_of_their_rows_and_never_cross(
            row in 20.0..120.0_f64,
            places in proptest::collection::btree_set(0_u32..1000, 1..12),
        ) {
            let height = row * places.len() as f64;
            let ends: Vec<f64> = places.iter().map(|&place| f64::from(place) / 1000.0 * height).collect();
            let leaders = leaders(&ends, row);
            prop_assert_eq!(leaders.len(), ends.len());
            for (n, corners) in leaders.iter().enumerate() {
                prop_assert_eq!(corners[0], (TEXT, ends[n]));
                prop_assert_eq!(corners[3].1, (n as f64 + 0.5) * row);
                prop_assert!(corners.iter().all(|(x, _)| (TEXT..=TEXT + CHANNEL).contains(x)), "{corners:?}");
                for other in &leaders[..n] {
                    for (a, b) in corners.windows(2).flat_map(|a| other.windows(2).map(move |b| (a, b))) {
                        prop_assert!(!touch([a[0], a[1]], [b[0], b[1]]), "{corners:?} touches {other:?}");
                    }
                }
            }
        }
    }
}
