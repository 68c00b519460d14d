//! The article in miniature: a cell for each character, with the figures highlighted in the colours of their sections.

use super::Role;
use super::layout::{Bounds, Layout, PlacedMark, Shape};
use super::scene::{Frame, Scene};
use story::{Fact, Paragraph, ParagraphRole};

/// Returns the number of cells in a line, and the distance between lines in cells.
const fn cells(frame: Frame) -> (u32, f64) {
    match frame {
        Frame::Large => (80, 1.9),
        Frame::Card => (110, 1.75),
        Frame::Wide | Frame::Full => (120, 1.8),
    }
}

/// The space between paragraphs, in lines.
const BETWEEN: f64 = 0.4;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let width = scene.frame.width();
    let (columns, leading) = cells(scene.frame);
    let pitch = width / f64::from(columns);
    let mut text = Text { left: 0.0, columns, pitch, leading: pitch * leading, line: 0.0 };
    let mut rest = Vec::new();
    let mut marks: Vec<PlacedMark> = Vec::new();
    let items = scene.items();
    for paragraph in &scene.story.article.paragraphs {
        let first = text.line;
        // Facts are in reading order, so those of a paragraph are contiguous.
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
    Layout { width, height: (text.line - BETWEEN) * text.leading, marks, rest, scale: None }
}

/// Returns a rectangle as a line, which needs half as many numbers in the SVG.
pub(super) fn bar(at: Bounds, role: Role) -> Shape {
    let y = at.y + at.h / 2.0;
    Shape::Line { from: (at.x, y), to: (at.x + at.w, y), width: at.h, role }
}

/// The geometry of the text, and the line that comes next. `left`, `pitch` and `leading` are px.
pub(super) struct Text {
    pub(super) left: f64,
    pub(super) columns: u32,
    pub(super) pitch: f64,
    pub(super) leading: f64,
    pub(super) line: f64,
}

impl Text {
    /// Returns a paragraph's text except its figures, as grey lines, and advances `line` to the next paragraph.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, facts: &[&Fact]) -> Vec<Shape> {
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
            .map(|at| bar(at, role))
            .collect();
        self.line += f64::from(length.div_ceil(self.columns)) + BETWEEN;
        shapes
    }

    /// Returns a rectangle for each line that contains characters of `from..to`, in a paragraph that begins in line `first`.
    pub(super) fn runs(&self, first: f64, from: u32, to: u32) -> impl Iterator<Item = Bounds> + '_ {
        let columns = self.columns;
        let lines = if to > from { from / columns..(to - 1) / columns + 1 } else { 0..0 };
        lines.map(move |line| {
            let (start, end) = (from.max(line * columns), to.min((line + 1) * columns));
            Bounds {
                x: self.left + f64::from(start - line * columns) * self.pitch + 0.3,
                y: (first + f64::from(line)) * self.leading + self.leading * 0.34,
                w: f64::from(end - start) * self.pitch - 0.6,
                h: self.leading * 0.32,
            }
        })
    }

    /// Makes a rectangle higher than the text around it, for a figure.
    fn lit(&self, at: Bounds) -> Bounds {
        Bounds { y: at.y - self.leading * 0.26, h: self.leading * 0.84, ..at }
    }
}
