//! The whole article in small: a cell a character, every figure lit at its place, in the colour of its section.

use super::Role;
use super::layout::{Bounds, Layout, PlacedMark, Shape};
use super::scene::{Frame, Scene};
use story::{Fact, Paragraph, ParagraphRole};

/// Cells a line, and from one line to the next in cells.
const fn cells(frame: Frame) -> (u32, f64) {
    match frame {
        Frame::Large => (80, 1.9),
        Frame::Card => (110, 1.75),
        Frame::Wide => (120, 1.8),
    }
}

/// Lines left free between paragraphs.
const BETWEEN: f64 = 0.4;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let width = scene.frame.width();
    let (columns, leading) = cells(scene.frame);
    let pitch = width / f64::from(columns);
    let mut text = Text { columns, pitch, leading: pitch * leading, line: 0.0 };
    let mut rest = Vec::new();
    let mut marks: Vec<PlacedMark> = Vec::new();
    let items = scene.items();
    for paragraph in &scene.story.article.paragraphs {
        let first = text.line;
        // In reading order, so those of a paragraph stand together.
        let before = items.partition_point(|item| item.fact.numeral.start < paragraph.span.start);
        let count = items[before..].partition_point(|item| item.fact.numeral.end <= paragraph.span.end);
        let items = &items[before..before + count];
        let facts: Vec<&Fact> = items.iter().map(|item| item.fact).collect();
        rest.extend(text.paragraph(paragraph, &facts));
        for item in items {
            let from = item.fact.numeral.start - paragraph.span.start;
            let to = item.fact.numeral.end - paragraph.span.start;
            let cells =
                text.runs(first, from, to).map(|at| Shape::Rect { at: text.lit(at), role: Role::Mark });
            marks.push(item.mark(cells.collect()));
        }
    }
    Layout { width, height: (text.line - BETWEEN) * text.leading, marks, rest }
}

/// The running text, line by line.
struct Text {
    columns: u32,
    pitch: f64,
    leading: f64,
    line: f64,
}

impl Text {
    /// Sets a paragraph in grey, but for its figures, and moves on to the next.
    fn paragraph(&mut self, paragraph: &Paragraph, facts: &[&Fact]) -> Vec<Shape> {
        let first = self.line;
        let length = paragraph.span.end - paragraph.span.start;
        let mut grey = Vec::new();
        let mut from = 0;
        for fact in facts {
            grey.push((from, fact.numeral.start - paragraph.span.start));
            from = fact.numeral.end - paragraph.span.start;
        }
        grey.push((from, length));
        let role = match paragraph.role {
            ParagraphRole::Title | ParagraphRole::Heading => Role::Axis,
            _ => Role::Grid,
        };
        let shapes = grey
            .into_iter()
            .flat_map(|(from, to)| self.runs(first, from, to).collect::<Vec<_>>())
            .map(|at| {
                // A line has half the numbers of a rectangle.
                let y = at.y + at.h / 2.0;
                Shape::Line { from: (at.x, y), to: (at.x + at.w, y), width: at.h, role }
            })
            .collect();
        self.line += f64::from(length.div_ceil(self.columns)) + BETWEEN;
        shapes
    }

    /// The cells from character `from` to `to` of a paragraph that begins in line `first`, one stretch a line.
    fn runs(&self, first: f64, from: u32, to: u32) -> impl Iterator<Item = Bounds> + '_ {
        let columns = self.columns;
        let lines = if to > from { from / columns..(to - 1) / columns + 1 } else { 0..0 };
        lines.map(move |line| {
            let (start, end) = (from.max(line * columns), to.min((line + 1) * columns));
            Bounds {
                x: f64::from(start - line * columns) * self.pitch + 0.3,
                y: (first + f64::from(line)) * self.leading + self.leading * 0.34,
                w: f64::from(end - start) * self.pitch - 0.6,
                h: self.leading * 0.32,
            }
        })
    }

    /// A figure stands higher than the text around it.
    fn lit(&self, at: Bounds) -> Bounds {
        Bounds { y: at.y - self.leading * 0.26, h: self.leading * 0.84, ..at }
    }
}
