//! The plotters element that this crate draws: points that plotters moves to their place on the canvas, and what is drawn there.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::canvas::{SemanticSvg, SvgError};
use super::path::Point;
use super::{Area, DrawError};

struct Placed<F> {
    points: Vec<Point>,
    draw: F,
}

/// Calls `draw` with the canvas and with `points` as they are placed there; they are relative to `area`.
pub(super) fn draw_at(
    area: &Area,
    points: Vec<Point>,
    draw: impl Fn(&mut SemanticSvg, &[Point]),
) -> Result<(), DrawError> {
    area.draw(&Placed { points, draw })
}

impl<'a, F> PointCollection<'a, Point> for &'a Placed<F> {
    type Point = &'a Point;
    type IntoIter = &'a [Point];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl<F: Fn(&mut SemanticSvg, &[Point])> Drawable<SemanticSvg> for Placed<F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut SemanticSvg,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<SvgError>> {
        (self.draw)(svg, &points.collect::<Vec<_>>());
        Ok(())
    }
}
