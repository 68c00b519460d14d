//! The text of several sections one below another, with leaders to figures at its right, one below another too.

use super::{facts_of, leader, paragraphs};
use crate::Role;
use crate::layout::{Bounds, Layout, Shape};
use crate::paint::{Drawing, paint_stretched};
use crate::scene::Scene;
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

/// Draws the text of `sections` as a block each, as high as `facts.len()` rows of `row` px, for the chart of the whole
/// article. Its marks are `facts`. The leader of fact n ends at the middle of
/// row n. Both lists are in the article's order, so no two leaders cross.
///
/// # Errors
///
/// As [`draw`](crate::draw).
pub fn spine(scene: &Scene<'_>, sections: &[&str], facts: &[&Fact], row: f64) -> Result<Drawing, DrawError> {
    paint_stretched(scene, &place(scene, sections, facts, row))
}

fn place(scene: &Scene<'_>, sections: &[&str], facts: &[&Fact], row: f64) -> Layout {
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
    let (mut shapes, mut ends) = (Vec::new(), vec![0.0; facts.len()]);
    let mut top = 0.0;
    for section in sections {
        let deep = lines(section) * leading;
        shapes.push(Shape::Rect { at: Bounds { x: 0.0, y: top, w: TEXT, h: deep }, role: Role::Track });
        for paragraph in paragraphs(story, section) {
            for fact in facts_of(story, paragraph) {
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
                    None => shapes.push(Shape::Rect { at, role: Role::Axis }),
                }
            }
            let length = paragraph.span.end - paragraph.span.start;
            top += f64::from(length.div_ceil(CHARACTERS)) * leading;
        }
        top += GAP;
    }
    // The marks are in the order of `facts`: both are in the article's.
    for (((&from, lane), n), mark) in ends.iter().zip(lanes(&ends, row)).zip(0_u32..).zip(&mut marks) {
        let (x, to) = (TEXT + lane, (f64::from(n) + 0.5) * row);
        mark.shapes.extend([
            leader((TEXT, from), (x, from)),
            leader((x, from), (x, to)),
            leader((x, to), (TEXT + CHANNEL - 4.0, to)),
        ]);
    }
    Layout { width: TEXT + CHANNEL, height: rows, rest: shapes, marks }
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
    use super::lanes;

    #[test]
    fn leaders_that_lead_down_turn_one_before_another_and_those_that_lead_up_one_after_another() {
        let down = lanes(&[0.0, 10.0, 20.0], 100.0);
        assert!(down[0] > down[1] && down[1] > down[2], "{down:?}");
        let up = lanes(&[200.0, 260.0, 290.0], 100.0);
        assert!(up[0] < up[1] && up[1] < up[2], "{up:?}");
    }
}
