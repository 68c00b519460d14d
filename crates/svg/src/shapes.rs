//! Functions that draw shapes and words with coordinates in px, through plotters elements.

use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::Color;
use plotters_backend::DrawingErrorKind;

use super::canvas::SvgError;
use super::paint::Paint;
use super::path::{PathData, Point, Verb};
use super::placed::draw_at;
use super::text_width::Weight;
use super::words::{Anchor, Tail, Words};
use super::writer::Number;
use super::{Area, DrawError, SCALE};

/// Converts px to grid steps.
pub(super) fn steps(px: f64) -> Result<i32, DrawError> {
    if px.is_finite() {
        Ok((px * f64::from(SCALE)).round() as i32)
    } else {
        Err(DrawingAreaErrorKind::BackendError(DrawingErrorKind::DrawingError(SvgError::NotFinite)))
    }
}

pub(super) fn point(x: f64, y: f64) -> Result<Point, DrawError> {
    Ok((steps(x)?, steps(y)?))
}

pub(super) fn points(places: &[(f64, f64)]) -> Result<Vec<Point>, DrawError> {
    places.iter().map(|&(x, y)| point(x, y)).collect()
}

/// Converts a line width to grid steps. A line of 0 steps is not drawn.
fn width_steps(px: f64) -> Result<u32, DrawError> {
    Ok(match steps(px)? {
        // `Paint::stroke` takes 1 for plotters' default, a whole px.
        1 => 2,
        wide => wide.max(0).unsigned_abs(),
    })
}

/// Draws a filled rectangle with its upper left corner at (`x`, `y`). Consecutive ones of the same colour become one path.
///
/// Coordinates are px, relative to the upper left corner of `area`, y downwards. The canvas rounds edges (not widths) to tenths, so
/// rectangles that share an edge before rounding share it afterwards. `color` is a [`Role`](super::Role) or any plotters colour.
///
/// ```
/// use plotters::style::BLUE;
/// use plotters_semantic_svg::{self as svg, Classes, GroupAttrs};
///
/// let drawing = svg::draw(20, 10, &GroupAttrs::new(), Classes(&[]), |area| svg::rect(area, 1.0, 2.0, 9.0, 4.5, BLUE))?;
/// assert!(drawing.ends_with(r##"<rect fill="#0000ff" x="1" y="2" width="9" height="4.5"/></svg>"##));
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Returns [`SvgError::NotFinite`] for an infinite or NaN coordinate.
pub fn rect(area: &Area, x: f64, y: f64, w: f64, h: f64, color: impl Color) -> Result<(), DrawError> {
    area.draw(&Rectangle::new([point(x, y)?, point(x + w, y + h)?], color.filled()))
}

/// Draws a filled rectangle with corners of radius `r` px, always as an element of its own.
///
/// # Errors
///
/// Like [`rect`].
pub fn rounded_rect(
    area: &Area,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
    r: f64,
    color: impl Color,
) -> Result<(), DrawError> {
    let Some(paint) = Paint::fill(color.to_backend_color()) else { return Ok(()) };
    let (corners, r) = (vec![point(x, y)?, point(x + w, y + h)?], steps(r)?);
    draw_at(area, corners, |svg, corners| {
        if let [from, to] = *corners {
            svg.rounded_rect(from, to, r, paint);
        }
    })
}

/// Draws a filled circle with the centre (`cx`, `cy`) and the radius `r`, in px. Consecutive ones of the same colour become one path.
///
/// # Errors
///
/// Like [`rect`].
pub fn circle(area: &Area, cx: f64, cy: f64, r: f64, color: impl Color) -> Result<(), DrawError> {
    area.draw(&Circle::new(point(cx, cy)?, steps(r)?, color.filled()))
}

/// Strokes a circle, `width` px wide. Consecutive ones of the same colour and width become one path.
///
/// # Errors
///
/// Like [`rect`].
pub fn ring(area: &Area, cx: f64, cy: f64, r: f64, color: impl Color, width: f64) -> Result<(), DrawError> {
    area.draw(&Circle::new(point(cx, cy)?, steps(r)?, color.stroke_width(width_steps(width)?)))
}

/// Draws a straight line, `width` px wide. Consecutive ones of the same colour and width become one path.
///
/// # Errors
///
/// Like [`rect`].
pub fn line(
    area: &Area,
    x1: f64,
    y1: f64,
    x2: f64,
    y2: f64,
    color: impl Color,
    width: f64,
) -> Result<(), DrawError> {
    polyline(area, &[(x1, y1), (x2, y2)], color, width)
}

/// Draws a line through all `places` (x, y), `width` px wide.
///
/// # Errors
///
/// Like [`rect`].
pub fn polyline(area: &Area, places: &[(f64, f64)], color: impl Color, width: f64) -> Result<(), DrawError> {
    area.draw(&PathElement::new(points(places)?, color.stroke_width(width_steps(width)?)))
}

/// Draws a filled polygon with the corners `places` (x, y), in px.
///
/// # Errors
///
/// Like [`rect`].
pub fn polygon(area: &Area, places: &[(f64, f64)], color: impl Color) -> Result<(), DrawError> {
    area.draw(&Polygon::new(points(places)?, color.filled()))
}

/// Fills an outline.
///
/// # Errors
///
/// Like [`rect`].
pub fn path(area: &Area, outline: &PathData, color: impl Color) -> Result<(), DrawError> {
    draw_path_data(area, outline, Paint::fill(color.to_backend_color()))
}

/// Strokes an outline, `width` px wide.
///
/// # Errors
///
/// Like [`rect`].
pub fn outline(area: &Area, outline: &PathData, color: impl Color, width: f64) -> Result<(), DrawError> {
    draw_path_data(area, outline, Paint::stroke(&color.stroke_width(width_steps(width)?)))
}

fn draw_path_data(area: &Area, outline: &PathData, paint: Option<Paint>) -> Result<(), DrawError> {
    let Some(paint) = paint else { return Ok(()) };
    draw_at(area, points(&outline.points)?, |svg, points| {
        let points: Vec<Point> = points.iter().map(|at| svg.at(*at)).collect();
        svg.outline(&Verb::write(&outline.verbs, &points), paint);
    })
}

/// Draws words on the baseline `y` at font size `size`, both in px. `x` is their start, middle or end, as `anchor`
/// says. `tails` continue the line. If `words` is empty, nothing is written.
///
/// # Errors
///
/// Returns [`SvgError::NotFinite`] for an infinite or NaN coordinate or size.
#[expect(clippy::too_many_arguments, reason = "position, style and words: all are required")]
pub fn text(
    area: &Area,
    x: f64,
    y: f64,
    size: f64,
    anchor: Anchor,
    weight: Weight,
    color: impl Color,
    words: &str,
    tails: &[Tail<'_>],
) -> Result<(), DrawError> {
    // Check the sizes: only coordinates are checked on their way to the grid.
    steps(size)?;
    tails.iter().try_for_each(|tail| steps(tail.size).and(steps(tail.gap)).map(|_| ()))?;
    let Some(paint) = Paint::fill(color.to_backend_color()) else { return Ok(()) };
    let size = Number::new(size);
    let words =
        Words { text: words, tails, size, anchor, weight, italic: false, family: None, turned: None, paint };
    draw_at(area, vec![point(x, y)?], |svg, at| at.iter().for_each(|at| svg.words(*at, &words)))
}

#[cfg(test)]
mod tests {
    use crate::sample::{INK, Role, written};
    use crate::{GroupAttrs, draw};

    use super::*;

    #[test]
    fn shapes_are_written_in_px() {
        assert_eq!(
            written(|a| rect(a, 1.0, 2.25, 9.0, 9.0, Role::Mark)),
            r##"<rect class="m" fill="#36a" x="1" y="2.3" width="9" height="9"/>"##
        );
        assert_eq!(
            written(|a| rounded_rect(a, 0.0, 0.0, 9.0, 9.0, 1.5, Role::Track)),
            r##"<rect class="t" fill="#8886" width="9" height="9" rx="1.5"/>"##
        );
        assert_eq!(
            written(|a| circle(a, 5.0, 5.0, 4.5, Role::MarkSoft)),
            r##"<circle class="ms" fill="#68b" cx="5" cy="5" r="4.5"/>"##
        );
        assert_eq!(
            written(|a| line(a, 0.0, 10.0, 100.0, 10.0, Role::Axis, 1.5)),
            r##"<path class="ax-" fill="none" stroke="#888" stroke-width="1.5" d="M0 10h100"/>"##
        );
        assert_eq!(
            written(|a| polygon(a, &[(0.0, 0.0), (8.0, 4.0), (0.0, 8.0)], Role::Mark)),
            r##"<path class="m" fill="#36a" d="M0 0l8 4l-8 4z"/>"##
        );
        let curve = PathData::new().move_to(0.0, 0.0).quad_to(5.0, 0.0, 5.0, 5.0);
        assert_eq!(
            written(|a| outline(a, &curve, Role::Axis, 1.0)),
            r##"<path class="ax-" fill="none" stroke="#888" d="M0 0q5 0 5 5"/>"##
        );
        let wave = PathData::new().move_to(0.0, 5.0).cubic_to((5.0, 0.0), (5.0, 10.0), (10.0, 5.0)).close();
        assert_eq!(
            written(|a| path(a, &wave, Role::Mark)),
            r##"<path class="m" fill="#36a" d="M0 5c5-5 5 5 10 0z"/>"##
        );
    }

    #[test]
    fn words_are_placed_by_their_baseline_and_escaped() {
        assert_eq!(
            written(|a| text(a, 50.0, 20.0, 14.0, Anchor::Middle, Weight::Bold, Role::Label, "<72.3%", &[])),
            r#"<text class="l" x="50" y="20" font-size="14" font-weight="700" text-anchor="middle">&lt;72.3%</text>"#
        );
        assert_eq!(
            written(|a| text(a, 0.0, 0.0, 14.0, Anchor::Start, Weight::Regular, Role::Label, "", &[])),
            ""
        );
    }

    #[test]
    fn words_of_a_class_with_words_have_its_colour() {
        assert_eq!(
            written(|a| text(a, 0.0, 9.0, 9.0, Anchor::Start, Weight::Regular, Role::OnMark, "a", &[])),
            r##"<text class="om" fill="#fff" y="9" font-size="9">a</text>"##
        );
    }

    #[test]
    fn adjacent_rectangles_share_their_edge_after_rounding() {
        let third = 100.0 / 3.0;
        let body = written(|a| {
            rect(a, 0.0, 0.0, third, 9.0, Role::Mark)?;
            rect(a, third, 0.0, third, 9.0, Role::Track)
        });
        assert!(body.starts_with(r##"<rect class="m" fill="#36a" width="33.3""##), "{body}");
        assert!(body.ends_with(r#"x="33.3" width="33.4" height="9"/>"#), "no gap, no overlap: {body}");
    }

    #[test]
    fn an_infinite_or_nan_coordinate_is_an_error() {
        for bad in [f64::NAN, f64::INFINITY] {
            let drawn = draw(9, 9, &GroupAttrs::new(), INK, |a| circle(a, 1.0, bad, 1.0, Role::Mark));
            let error = drawn.expect_err("not finite").to_string();
            assert!(error.contains("division by zero"), "the message has no hint: {error}");
        }
    }

    #[test]
    fn a_line_of_a_tenth_of_a_px_does_not_get_the_default_width() {
        let hair = written(|a| line(a, 0.0, 0.0, 1.0, 0.0, Role::Track, 0.1));
        assert!(hair.contains(r#"stroke-width=".2""#), "{hair}");
        assert_eq!(written(|a| line(a, 0.0, 0.0, 1.0, 0.0, Role::Track, 0.0)), "");
    }
}
