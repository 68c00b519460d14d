//! How a drawing is written down: an SVG backend for plotters with labelled groups.
//!
//! plotters draws well, and its stock SVG backend writes one flat list of coloured shapes: no group, no name, no class;
//! text measured by the browser in the browser, by bytes elsewhere, so that the two disagree. Readers, style sheets,
//! tests and screen readers cannot tell which shape stands for which figure (plotters issues
//! [13](https://github.com/plotters-rs/plotters/issues/13) and
//! [494](https://github.com/plotters-rs/plotters/issues/494)). This module is a backend that can say it. It knows nothing
//! of this project and imports nothing but std and plotters, so it can be lifted out.
//!
//! # Guide
//!
//! [`draw`] makes a document and gives you a plotters drawing area. Within it, [`group()`] names what you draw, [`Role`]
//! colours it, and plotters' charts, series and elements work as ever. Here is a bar of 72.3 %, drawn with a plotters
//! chart, with a label placed by our own measure of words:
//!
//! ```
//! use plotters::prelude::*;
//! use plotters_semantic_svg::{self as svg, Anchor, GroupAttrs, Role, Weight, text_width};
//!
//! let root = GroupAttrs::new().attr("role", "img").attr("aria-label", "72.3%的縣建成五大中心");
//! let drawing = svg::draw(200, 40, &root, |area| {
//!     // plotters counts in grid steps, ten to a px; the chart below fills 200 × 20 px.
//!     let (upper, _) = area.split_vertically(20 * svg::SCALE);
//!     let mut chart = ChartBuilder::on(&upper).build_cartesian_2d(0.0..100.0, 0..1)?;
//!     let bar = |to, role: Role| Rectangle::new([(0.0, 0), (to, 1)], role.filled());
//!     chart.draw_series([bar(100.0, Role::Track)])?;
//!
//!     let mark = GroupAttrs::new().attr("data-fact", "centres").attr("tabindex", "0");
//!     svg::group(area, &mark, |inner| {
//!         chart.draw_series([bar(72.3, Role::Mark)])?;
//!         // Helpers take px. The words end with the bar if there is room for them, else they begin with it.
//!         let words = "72.3%";
//!         let fits = text_width(words, 14.0, Weight::Bold) < 144.6;
//!         let (x, anchor) = if fits { (144.6, Anchor::End) } else { (0.0, Anchor::Start) };
//!         svg::text(inner, x, 35.0, 14.0, anchor, Weight::Bold, Role::Value, words, &[])
//!     })
//! })?;
//!
//! assert_eq!(
//!     drawing,
//!     [
//!         r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40" fill="currentColor" "#,
//!         r##"role="img" aria-label="72.3%的縣建成五大中心"><rect class="t" fill="#8886" width="199.9" height="19.9"/>"##,
//!         "\n",
//!         r##"<g data-fact="centres" tabindex="0"><rect class="m" fill="#36a" width="144.5" height="19.9"/>"##,
//!         r#"<text class="v" x="144.6" y="35" font-size="14" font-weight="700" text-anchor="end">72.3%</text></g>"#,
//!         "\n</svg>",
//!     ]
//!     .concat()
//! );
//! # Ok::<(), svg::DrawError>(())
//! ```
//!
//! The style sheet then says what the classes look like: [`role`] lists them. (plotters puts the end of a
//! chart's axis on the last grid cell, not behind it: hence 199.9. The helpers here go to the edge.)
//!
//! # Decisions
//!
//! - **The same bytes everywhere.** No font, no DOM, no clock, no hash map, no floating-point function beyond
//!   rounding. The document may be made at build time and again as WebAssembly, and compared.
//! - **Text is measured by a table** (`text_width`), on the safe side, and placed by its baseline: browsers differ in
//!   `dominant-baseline`. [`wrap()`] breaks lines by the same table.
//! - **Colour is a role**, never a value, so dark mode, forced colours and print are the style sheet's affair. A plain
//!   plotters colour is written as it is, for drawings that want one.
//! - **Coordinates are whole grid steps**, [`SCALE`] to a px, since plotters' are whole; numbers are rounded in one
//!   place (`writer`), to two decimals at most.
//! - **Runs of like shapes become one path** (`runs` has the rule): a waffle of a hundred squares is one element.
//! - **Line breaks** stand before and after groups of the two upper levels and nowhere else: a changed mark is a
//!   changed line in a diff, and the rest costs no byte.
//! - **Valid as XML and inside HTML**: the same string stands in a page, in a file and in a test.
//! - **Nothing is left out in silence**: a bitmap or a coordinate that is no number is an error ([`SvgError`]).
//!
//! # What to keep away from
//!
//! plotters' own text layout is safe here, except `MultiLineText`, which asks the font and not the backend. `Histogram`
//! iterates a hash map and draws its bars in another order each time. The default mesh draws dozens of lines: draw the
//! few that are needed.

mod attrs;
mod canvas;
mod group;
mod hit;
mod paint;
mod path;
pub mod role;
mod runs;
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
pub use path::PathData;
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

/// Draws into a new SVG of `width` × `height` px.
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
    paint: impl FnOnce(&Area) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let svg = Rc::new(RefCell::new(SemanticSvg::new(width, height, root)));
    paint(&Area::from(&svg))?;
    let mut svg = svg.try_borrow_mut().map_err(|_| DrawError::SharingError)?;
    Ok(svg.finish())
}
