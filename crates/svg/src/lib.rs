#![doc = include_str!("../README.md")]

#[cfg(test)]
extern crate self as plotters_semantic_svg;

mod attrs;
mod canvas;
mod document;
mod group;
mod hit;
mod ink;
mod paint;
mod path;
mod role;
mod runs;
#[cfg(test)]
mod sample;
mod shapes;
mod text_width;
mod width_table;
mod words;
mod wrap;
mod writer;

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};

pub use attrs::GroupAttrs;
pub use canvas::{SemanticSvg, SvgError};
pub use group::{Labelled, group, labelled};
pub use hit::{MIN_TARGET, hit, touch};
pub use ink::{Class, Classes, Ink, Look, Part};
pub use path::PathData;
/// plotters' colour on its way to a backend, for the `Color` of a program's own roles.
pub use plotters_backend::BackendColor;
pub use role::Role;
pub use shapes::{circle, line, outline, path, polygon, polyline, rect, rounded_rect, text};
pub use text_width::{Weight, text_width};
pub use words::{Anchor, Tail};
pub use wrap::wrap;

/// Grid steps in a px of the view box. plotters' coordinates are whole numbers; on a grid ten times finer than px no
/// step shows, and every coordinate has one decimal at most.
pub const SCALE: i32 = 10;

/// The drawing area a painter gets: plotters' own, over our canvas, in grid steps.
pub type Area = DrawingArea<SemanticSvg, Shift>;

/// What can go wrong while drawing.
pub type DrawError = DrawingAreaErrorKind<SvgError>;

/// Draws into a new SVG of `width` × `height` px, with the `ink` of a page ([`Classes`]) or of a file.
///
/// `root` adds to the attributes of `<svg>`, which has `xmlns`, `viewBox`, `width` and `height` already (so that the
/// page does not move when the style sheet arrives); a key given again replaces them. The area that `paint` gets is
/// [`SCALE`] times as large, since it counts grid steps.
///
/// # Errors
///
/// Those of `paint`.
pub fn draw(
    width: u32,
    height: u32,
    root: &GroupAttrs,
    ink: impl Ink + 'static,
    paint: impl FnOnce(&Area) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let svg = Rc::new(RefCell::new(SemanticSvg::new(width, height, root, Box::new(ink))));
    paint(&Area::from(&svg))?;
    let mut svg = svg.try_borrow_mut().map_err(|_| DrawError::SharingError)?;
    Ok(svg.finish())
}
