#![doc = include_str!("../README.md")]

#[cfg(test)]
extern crate self as plotters_semantic_svg;

mod attrs;
mod canvas;
mod clip;
mod document;
mod dots;
mod group;
mod hit;
mod ink;
mod paint;
mod path;
mod placed;
mod role;
mod runs;
#[cfg(test)]
mod sample;
mod shapes;
mod stamps;
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
pub use dots::dots;
pub use group::{Labelled, group, labelled};
pub use hit::{MIN_TARGET, target, whole_px};
pub use ink::{Class, Classes, Ink, Look, Part};
pub use path::PathData;
/// Re-exported for implementations of plotters' `Color` (see [`Role`]).
pub use plotters_backend::BackendColor;
pub use role::Role;
pub use shapes::{circle, line, outline, path, polygon, polyline, rect, ring, rounded_rect, text};
pub use stamps::stamps;
pub use text_width::{Weight, text_width};
pub use words::{Anchor, Tail};
pub use wrap::wrap;

/// The number of grid steps in a px of the view box. plotters' coordinates are whole numbers, so this crate gives it a grid of
/// tenths of a px.
pub const SCALE: i32 = 10;

/// The plotters drawing area that painters get. plotters' own functions take its coordinates in grid steps ([`SCALE`]), the
/// functions of this crate in px.
pub type Area = DrawingArea<SemanticSvg, Shift>;

/// The error of drawing functions: plotters' own, around an [`SvgError`].
pub type DrawError = DrawingAreaErrorKind<SvgError>;

/// Returns an SVG document of `width` × `height` px with what `paint` draws.
///
/// The `ink` decides how roles look: [`Classes`] for a page with a style sheet, an [`Ink`] of your own for a file.
///
/// `root` has further attributes for `<svg>`. It replaces those that this function sets: `xmlns`, `viewBox`, `width`, `height`
/// (which prevent layout shifts before the style sheet is loaded) and `fill`.
///
/// # Errors
///
/// Returns the error of `paint`.
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
