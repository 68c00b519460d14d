//! Rows of equal dots, drawn as round dashes of one path.

use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::canvas::{SemanticSvg, SvgError};
use super::paint::Paint;
use super::path::Point;
use super::shapes::{point, steps};
use super::{Area, DrawError};

/// Draws rows of equal dots of radius `r`: `rows` has the x and y of each row's first centre and the number of its dots, `pitch` is
/// the distance between centres along a row. All lengths are px; `pitch` and `r` are rounded to tenths.
///
/// The rows become one path with round dashes, which takes a few bytes for each row, whatever the number of its dots:
///
/// ```
/// use plotters::style::BLUE;
/// use plotters_semantic_svg::{self as svg, Classes, GroupAttrs};
///
/// let drawing = svg::draw(90, 20, &GroupAttrs::new(), Classes(&[]), |area| {
///     svg::dots(area, &[(4.0, 4.0, 10), (4.0, 12.0, 9)], 8.0, 3.0, BLUE)
/// })?;
/// assert!(drawing.ends_with(r#"stroke-width="6" stroke-linecap="round" stroke-dasharray="0 8" d="M4 4h72.1M4 12h64.1"/></svg>"#));
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Like [`rect`](super::rect).
pub fn dots(
    area: &Area,
    rows: &[(f64, f64, u32)],
    pitch: f64,
    r: f64,
    color: impl Color,
) -> Result<(), DrawError> {
    let width = steps(2.0 * r)?.max(0).unsigned_abs();
    let Some(paint) = Paint::stroke(&color.stroke_width(width)) else { return Ok(()) };
    let rows: Vec<_> = rows.iter().filter(|(_, _, count)| *count > 0).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let starts = rows.iter().map(|(x, y, _)| point(*x, *y)).collect::<Result<_, _>>()?;
    let counts = rows.iter().map(|(_, _, count)| i32::try_from(*count).unwrap_or(i32::MAX)).collect();
    area.draw(&RowsOfDots { starts, counts, pitch: steps(pitch)?, paint })
}

struct RowsOfDots {
    starts: Vec<Point>,
    counts: Vec<i32>,
    pitch: i32,
    paint: Paint,
}

impl<'a> PointCollection<'a, Point> for &'a RowsOfDots {
    type Point = &'a Point;
    type IntoIter = &'a [Point];

    fn point_iter(self) -> Self::IntoIter {
        &self.starts
    }
}

impl Drawable<SemanticSvg> for RowsOfDots {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        starts: I,
        svg: &mut SemanticSvg,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<SvgError>> {
        let rows: Vec<(Point, i32)> = starts.zip(self.counts.iter().copied()).collect();
        svg.dots(&rows, self.pitch, self.paint);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{Role, written};

    use super::*;

    #[test]
    fn rows_of_dots_are_one_path_of_round_dashes() {
        assert_eq!(
            written(|a| dots(a, &[(3.0, 3.0, 12), (3.0, 9.0, 0), (3.0, 15.0, 1)], 7.2, 2.5, Role::Mark)),
            r##"<path class="m-" fill="none" stroke="#36a" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 7.2" d="M3 3h79.3M3 15h.1"/>"##,
            "a row without dots has no line, and one of a single dot is not a row of two"
        );
        assert_eq!(written(|a| dots(a, &[(3.0, 3.0, 0)], 7.0, 2.5, Role::Mark)), "");
        assert_eq!(written(|a| dots(a, &[(3.0, 3.0, 9)], 7.0, 0.0, Role::Mark)), "");
    }
}
