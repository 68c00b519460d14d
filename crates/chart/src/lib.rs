//! From facts to marks: one pure function draws a chart, natively at build time and again in the browser.
//!
//! A chart is made in three steps, each with its own type, so that a name tells how far the data has come:
//! [`Scene`] (what is asked for: facts, words, frame) → [`Layout`] (where everything stands, pure numbers, from one
//! file a chart kind) → [`Drawing`] (the SVG, written through plotters). Tests of geometry read the
//! [`Layout`]; goldens and parity compare the [`Drawing`].

mod bar;
pub mod catalogue;
mod figure_line;
mod layout;
mod list;
mod paint;
mod pair;
mod role;
mod scene;
mod station;
mod steps;
mod strip;
mod symbol;
mod symbol_grid;
mod symbols;
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

/// Places a chart's marks. A new kind does not compile until it is placed here.
#[must_use]
pub fn place(scene: &Scene<'_>) -> Layout {
    match scene.spec.kind {
        ChartKind::Bar => bar::place(scene),
        ChartKind::Waffle => waffle::place(scene),
        ChartKind::Symbols => symbols::place(scene),
        ChartKind::List => list::place(scene),
        ChartKind::Pair => pair::place(scene),
        ChartKind::Route | ChartKind::Timeline | ChartKind::Groups => steps::place(scene),
        ChartKind::Strip => strip::place(scene),
    }
}

/// Draws a chart.
///
/// # Errors
///
/// Plotters' own, which our canvas never raises: they would mean a fault in this crate, and stop the build.
pub fn draw(scene: &Scene<'_>) -> Result<Drawing, DrawError> {
    paint::paint(scene, &place(scene))
}
