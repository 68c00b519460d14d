//! A section's text as a column of lines, with its figures as ticks and leaders to those of the poster.

use super::{facts_of, leader, paragraphs};
use crate::Role;
use crate::layout::{Bounds, Layout, PlacedMark, Shape};
use crate::paint::{Drawing, paint};
use crate::scene::Scene;
use crate::strip::{Text, bar};
use story::Fact;
use svg::DrawError;

/// The width of a column of the poster, and the gap between two, in px.
const WIDTH: u32 = 170;
const GAP: u32 = 28;
/// Characters in a line of such a column.
const CHARACTERS: u32 = 30;
/// The distance between lines in px.
const LEADING: f64 = 7.4;
/// The height of a tick, and of that of a figure of the poster, in px.
const TICK: f64 = 4.2;
const LIT: f64 = 6.2;
/// How far from the text its leaders run, in px. The picture is so much wider than the column on both sides: poster.css lets it reach into
/// the gaps between columns.
const MARGIN: f64 = 8.0;
/// The height of the picture above the text, where the leader comes down, in px.
const HEAD: f64 = 12.0;

/// What a column shows.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Id of the section.
    pub section: &'a str,
    /// Over how many columns of the poster the text runs.
    pub columns: u8,
    /// The fact whose figure is above the text.
    pub above: Option<&'a Fact>,
    /// The fact whose figure is below the text.
    pub below: Option<&'a Fact>,
}

/// Draws a column of the chart of the whole article. Its marks are the figures of the poster. Its leaders begin as a rule under the figure
/// above, and end at the lower left corner, from where the style sheet continues the one to the figure below.
///
/// # Errors
///
/// As [`draw`](crate::draw).
pub fn column(scene: &Scene<'_>, column: &Column<'_>) -> Result<Drawing, DrawError> {
    paint(scene, &place(scene, column))
}

pub(super) fn place(scene: &Scene<'_>, column: &Column<'_>) -> Layout {
    let story = scene.story;
    let width = u32::from(column.columns) * (WIDTH + GAP) - GAP;
    let mut text = Text {
        left: MARGIN,
        columns: CHARACTERS * width / WIDTH,
        pitch: f64::from(WIDTH) / f64::from(CHARACTERS),
        leading: LEADING,
        line: HEAD / LEADING,
    };
    // The ticks are painted after all lines, so that each kind becomes one path.
    let (mut shapes, mut ticks) = (Vec::new(), Vec::new());
    let (mut ends, mut marks): (Vec<(bool, Bounds)>, Vec<PlacedMark>) = (Vec::new(), Vec::new());
    let items = scene.items();
    for paragraph in paragraphs(story, column.section) {
        let (first, facts) = (text.line, facts_of(story, column.section, paragraph));
        // Ticks are higher than the lines and lie on them, so the lines need no gaps.
        shapes.extend(text.paragraph(paragraph, &[]));
        for fact in facts {
            let [from, to] = [fact.numeral.start, fact.numeral.end].map(|at| at - paragraph.span.start);
            let is = |end: Option<&Fact>| end.is_some_and(|end| end.id == fact.id);
            let is_lit = is(column.above) || is(column.below);
            let (height, role) = if is_lit { (LIT, Role::Mark) } else { (TICK, Role::MarkSoft) };
            let parts = text.runs(first, from, to).map(|at| {
                let middle = at.y + at.h / 2.0;
                Bounds { y: middle - height / 2.0, h: height, ..at }
            });
            let parts: Vec<Bounds> = parts.collect();
            match items.iter().find(|item| is_lit && item.fact.id == fact.id) {
                Some(item) => {
                    ends.extend(parts.iter().map(|at| (is(column.above), *at)));
                    let lit = parts.iter().map(|&at| Shape::Rect { at, role });
                    marks.push(item.mark(lit.collect()));
                }
                None => ticks.extend(parts.iter().map(|&at| bar(at, role))),
            }
        }
    }
    shapes.extend(ticks);
    let (width, height) = (f64::from(width), text.line * LEADING);
    // Of a figure on two lines, the leader leads to the wider part.
    let widest = |above: bool| {
        let parts = ends.iter().filter(|(end, _)| *end == above).map(|(_, at)| *at);
        parts.reduce(|a, b| if b.w > a.w { b } else { a })
    };
    let (left, right) = (MARGIN, MARGIN + width);
    if let Some(at) = widest(true) {
        let (x, y) = (at.x + at.w / 2.0, at.y + at.h / 2.0 - LEADING / 2.0);
        let edge = right + MARGIN - LEADER_TOP;
        shapes.extend([
            leader((left, LEADER_TOP), (edge, LEADER_TOP)),
            leader((edge, LEADER_TOP), (edge, y)),
            leader((edge, y), (x, y)),
            leader((x, y), (x, at.y)),
        ]);
    }
    if let Some(at) = widest(false) {
        let (x, y) = (at.x + at.w / 2.0, at.y + at.h / 2.0 + LEADING / 2.0);
        shapes.extend([
            leader((x, at.y + at.h), (x, y)),
            leader((x, y), (LEADER_TOP, y)),
            leader((LEADER_TOP, y), (LEADER_TOP, height)),
        ]);
    }
    Layout { width: width + 2.0 * MARGIN, height, rest: shapes, marks, scale: None }
}

/// The middle of a rule at the edge of the picture.
const LEADER_TOP: f64 = super::LEADER / 2.0;
