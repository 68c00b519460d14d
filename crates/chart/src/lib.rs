//! Draws charts from facts, with the same bytes natively at build time and as wasm in the browser.
//!
//! [`place`] turns a [`Scene`] (story, wording, chart, frame, view) into a [`Layout`] of plain numbers; each kind of chart has a
//! file for this. [`draw`] also paints the layout through plotters into a [`Drawing`], the SVG. Tests of geometry read the
//! layout; golden and parity tests compare the drawing.

mod axis;
mod bar;
pub mod catalogue;
mod checklist;
mod field;
mod figure_line;
mod journey;
mod layout;
mod list;
mod paint;
mod pair;
pub mod poster;
mod role;
mod scene;
mod station;
mod steps;
mod strip;
mod symbol;
mod symbol_grid;
mod symbols;
mod timeline;
pub mod tokens;
mod waffle;

pub use layout::{Bounds, Layout, PlacedMark, Shape, Subject, Words};
pub use paint::{Drawing, DrawnMark, paint_on};
pub use role::{CLASSES, INK, Role};
pub use scene::{Frame, Item, Scene};
pub use station::Station;
pub use story::View;

use story::ChartKind;
use svg::DrawError;

/// Returns the layout of a chart: the position and size of every part, in px of the view box.
#[must_use]
pub fn place(scene: &Scene<'_>) -> Layout {
    match scene.spec.kind {
        ChartKind::Bar => bar::place(scene),
        ChartKind::Waffle => waffle::place(scene),
        ChartKind::Symbols => symbols::place(scene),
        ChartKind::List => list::place(scene),
        ChartKind::Checklist => checklist::place(scene),
        ChartKind::Field => field::place(scene),
        ChartKind::Pair => pair::place(scene),
        ChartKind::Route | ChartKind::Groups => steps::place(scene),
        ChartKind::Timeline => timeline::place(scene),
        ChartKind::Journey => journey::place(scene),
        ChartKind::Strip => strip::place(scene),
    }
}

/// Returns the SVG of a chart, and the position of each of its marks.
///
/// ```
/// use chart::{Frame, Scene, View, draw};
///
/// let loaded = load::load("../../data".as_ref()).expect("valid data");
/// let story = &loaded.story;
/// let (spec, wording) = (&story.charts[0], &story.editions[0]);
/// let drawing = draw(&Scene { story, wording, spec, frame: Frame::Card, view: View::default() })?;
///
/// assert_eq!(drawing.width, Frame::Card.width());
/// assert!(drawing.svg.starts_with("<svg class=\"chart\""));
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Fails if a coordinate of the layout is infinite or NaN, which is a fault in this crate.
pub fn draw(scene: &Scene<'_>) -> Result<Drawing, DrawError> {
    paint::paint(scene, &place(scene))
}
