//! Merges runs of similar shapes into one path, which makes documents much smaller: a square of a waffle is `m11 0h9v9h-9z` instead of
//! `<rect class="m" x="11" y="0" width="9" height="9"/>`.
//!
//! A run is consecutive shapes **in the same group**, of the same **kind** (rectangles with sharp corners, circles, or straight
//! lines) and with the same **opaque paint**. Anything else (another role, the beginning or end of a group, words) ends it. So a mark
//! that must remain an element needs a group of its own.
//!
//! The picture does not change: all parts of a path have the same direction, so with SVG's default `fill-rule` overlaps are filled.
//! Translucent shapes are never merged, since overlaps must be darker. If a style sheet sets an opacity for a *class*, the shapes of
//! a run are one layer.

use super::document::Document;
use super::paint::Paint;
use super::path::{Outline, Point};
use super::writer::{Number, Tag};

/// A shape that may join a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Rect { at: Point, size: Point },
    Circle { at: Point, r: i32 },
    Line { from: Point, to: Point },
}

/// The shapes that are not written yet, and their common paint.
#[derive(Debug, Default)]
pub(super) struct Run {
    paint: Option<Paint>,
    shapes: Vec<Shape>,
}

impl Run {
    /// Adds a shape. If it cannot join the run, writes the run first.
    pub(super) fn add(&mut self, doc: &mut Document, paint: Paint, shape: Shape) {
        let joins = self.paint == Some(paint)
            && paint.opaque()
            && self
                .shapes
                .last()
                .is_some_and(|last| std::mem::discriminant(last) == std::mem::discriminant(&shape));
        if !joins {
            self.flush(doc);
        }
        self.paint = Some(paint);
        self.shapes.push(shape);
    }

    /// Writes the run and begins an empty one.
    pub(super) fn flush(&mut self, doc: &mut Document) {
        let Some(paint) = self.paint.take() else { return };
        if let [shape @ (Shape::Rect { .. } | Shape::Circle { .. })] = self.shapes[..] {
            write_single(doc, paint, shape);
        } else {
            let mut outline = Outline::default();
            for shape in &self.shapes {
                match *shape {
                    Shape::Rect { at, size } => outline.rect(at, size),
                    Shape::Circle { at, r } => outline.circle(at, r),
                    Shape::Line { from, to } => outline.line(from, to),
                }
            }
            doc.path(paint, &outline.into_d());
        }
        self.shapes.clear();
    }
}

/// Writes a rectangle or a circle as an element.
fn write_single(doc: &mut Document, paint: Paint, shape: Shape) {
    match shape {
        Shape::Rect { at, size } => doc.rect(paint, at, size, 0),
        Shape::Circle { at: (x, y), r } => {
            if let Some(element) = doc.shape(Tag::Circle, paint) {
                element
                    .number("cx", Number::grid(x))
                    .number("cy", Number::grid(y))
                    .number("r", Number::grid(r));
            }
        }
        // `flush` writes single lines as paths, which are half as long as `<line>` elements.
        Shape::Line { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::Color;

    use crate::sample::{INK, Role};

    use super::*;

    const MARK: fn() -> Paint = || Paint::fill(Role::Mark.to_backend_color()).expect("visible");

    fn written(shapes: &[(Paint, Shape)]) -> String {
        let (mut doc, mut run) = (Document::new(Box::new(INK)), Run::default());
        for (paint, shape) in shapes {
            run.add(&mut doc, *paint, *shape);
        }
        run.flush(&mut doc);
        doc.out
    }

    /// Parses `M…h…v…h…z` parts into [x, y, w, h] in px: the inverse of [`Outline::rect`].
    fn rects_of(d: &str) -> Vec<[f64; 4]> {
        let (mut rects, mut at, mut corner) = (Vec::new(), (0.0, 0.0), (0.0, 0.0));
        let mut rest = d;
        while let Some(verb) = rest.chars().next() {
            let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |i| i + 1);
            let spaced = rest[1..end].replace('-', " -");
            let n: Vec<f64> = spaced.split_whitespace().map(|n| n.parse().expect("a number")).collect();
            match verb {
                'M' => (at, corner) = ((n[0], n[1]), (n[0], n[1])),
                'm' => (at, corner) = ((at.0 + n[0], at.1 + n[1]), (at.0 + n[0], at.1 + n[1])),
                'h' => at.0 += n[0],
                'H' => at.0 = n[0],
                'v' => at.1 += n[0],
                'V' => at.1 = n[0],
                'z' => at = corner,
                other => panic!("unexpected {other}"),
            }
            match rects.last_mut() {
                _ if matches!(verb, 'M' | 'm') => rects.push([at.0, at.1, at.0, at.1]),
                Some(r) => (r[2], r[3]) = (at.0.max(r[2]), at.1.max(r[3])),
                None => panic!("a part starts with a move"),
            }
            rest = &rest[end..];
        }
        rects.iter().map(|r| [r[0], r[1], r[2] - r[0], r[3] - r[1]]).collect()
    }

    #[test]
    fn a_merged_run_has_the_geometry_of_its_shapes() {
        let squares: Vec<(i32, i32, i32, i32)> =
            (0..100).map(|i| (7 + 110 * (i % 10), -55 + 110 * (i / 10), 90 + i, 93)).collect();
        let run: Vec<_> =
            squares.iter().map(|&(x, y, w, h)| (MARK(), Shape::Rect { at: (x, y), size: (w, h) })).collect();
        let merged = written(&run);
        let d = merged
            .strip_prefix("<path class=\"m\" fill=\"#36a\" d=\"")
            .and_then(|s| s.strip_suffix("\"/>"))
            .expect("one path");
        let back = rects_of(d);
        assert_eq!(back.len(), squares.len());
        for (read, &(x, y, w, h)) in back.iter().zip(&squares) {
            for (read, meant) in read.iter().zip([x, y, w, h]) {
                assert!((read - f64::from(meant) / 10.0).abs() < 1e-6, "{read} for {meant} in {d}");
            }
        }
    }

    #[test]
    fn a_run_of_one_shape_is_written_as_an_element() {
        let rect = Shape::Rect { at: (0, 15), size: (90, 90) };
        assert_eq!(
            written(&[(MARK(), rect)]),
            r##"<rect class="m" fill="#36a" y="1.5" width="9" height="9"/>"##
        );
        let circle = Shape::Circle { at: (50, 50), r: 40 };
        assert_eq!(written(&[(MARK(), circle)]), r##"<circle class="m" fill="#36a" cx="5" cy="5" r="4"/>"##);
        assert_eq!(
            written(&[(MARK(), circle), (MARK(), Shape::Circle { at: (150, 50), r: 40 })]),
            r##"<path class="m" fill="#36a" d="M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zm10 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"/>"##
        );
    }

    #[test]
    fn another_paint_or_kind_ends_a_run() {
        let rect = Shape::Rect { at: (0, 0), size: (10, 10) };
        let track = Paint::fill(Role::Track.to_backend_color()).expect("visible");
        let line = Shape::Line { from: (0, 0), to: (100, 0) };
        assert_eq!(written(&[(MARK(), rect), (track, rect), (MARK(), rect)]).matches("<rect").count(), 3);
        assert_eq!(
            written(&[(MARK(), rect), (MARK(), line), (MARK(), line)]),
            r##"<rect class="m" fill="#36a" width="1" height="1"/><path class="m" fill="#36a" d="M0 0h10m-10 0h10"/>"##
        );
    }

    #[test]
    fn translucent_shapes_are_never_merged() {
        let glass = Paint::fill(Role::Mark.mix(0.5).to_backend_color()).expect("visible");
        let rect = Shape::Rect { at: (0, 0), size: (10, 10) };
        assert_eq!(written(&[(glass, rect), (glass, rect)]).matches("<rect").count(), 2);
    }
}
