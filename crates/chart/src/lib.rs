//! Draws charts from facts, with the same bytes natively at build time and as wasm in the browser.
//!
//! [`place`] turns a [`Scene`] (story, wording, chart, frame, view) into a [`Layout`] of plain numbers; each kind of chart has a
//! file for this. [`draw`] also paints the layout through plotters into a [`Drawing`], the SVG. Tests of geometry read the
//! layout; golden and parity tests compare the drawing.

mod axis;
mod bar;
pub mod catalogue;
mod change;
mod checklist;
mod counted;
mod dot_rows;
mod extent;
mod field;
mod figure_line;
mod hits;
mod journey;
mod layout;
mod line;
mod list;
mod one_in_n;
mod paint;
mod pair;
mod point;
pub mod poster;
mod range;
mod role;
mod rows;
mod scale;
mod scene;
mod shapes;
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
pub use scale::{Direction, Scale};
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
        ChartKind::OneInN => one_in_n::place(scene),
        ChartKind::Line => line::place(scene),
        ChartKind::Change => change::place(scene),
        ChartKind::Range => range::place(scene),
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

/// Returns the layout of a chart that has several views, or `None` for any other.
///
/// It names no kind without views, so a program that calls only [`draw_views`] does not contain their code.
fn place_views(scene: &Scene<'_>) -> Option<Layout> {
    match scene.spec.kind {
        ChartKind::Pair => Some(pair::place(scene)),
        _ => None,
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

/// Returns the same as [`draw`] for a chart with several views ([`View::others`]), or `None` for any other. The program in the browser draws
/// only these charts, and links only the code for their kinds.
///
/// # Errors
///
/// As [`draw`].
pub fn draw_views(scene: &Scene<'_>) -> Option<Result<Drawing, DrawError>> {
    place_views(scene).map(|layout| paint::paint(scene, &layout))
}

#[cfg(test)]
mod tests {
    use super::{Scene, Subject, View, catalogue, draw, draw_views};

    #[test]
    fn charts_with_several_views_and_only_they_are_drawn_by_draw_views_and_the_same() {
        let loaded = load::load("../../data".as_ref()).expect("valid data");
        let mut drawn = 0;
        for scene in catalogue::scenes(&loaded.story) {
            let drawing = draw_views(&scene).map(|drawing| drawing.expect("the canvas is infallible").svg);
            if View::others(scene.spec).is_empty() {
                assert_eq!(drawing, None, "{}", scene.spec.id);
            } else {
                assert_eq!(drawing, draw(&scene).ok().map(|whole| whole.svg), "{}", scene.spec.id);
                drawn += 1;
            }
        }
        assert!(drawn > 0, "the story has no chart with several views");
    }

    #[test]
    fn what_the_browser_has_of_the_story_gives_the_same_drawings_and_fragments() {
        let loaded = load::load("../../data".as_ref()).expect("valid data");
        let reduced = loaded.story.for_redrawing();
        let is_redrawn = |scene: &Scene<'_>| !View::others(scene.spec).is_empty();
        let whole: Vec<_> = catalogue::scenes(&loaded.story).filter(is_redrawn).collect();
        let parts: Vec<_> = catalogue::scenes(&reduced).filter(is_redrawn).collect();
        assert_eq!(whole.len(), parts.len());
        for (whole, part) in whole.iter().zip(&parts) {
            assert_eq!(draw(whole).ok(), draw(part).ok(), "{}", whole.spec.id);
            for item in whole.items() {
                let subject = Subject::Fact(item.fact.id.clone());
                assert_eq!(whole.tip(&subject), part.tip(&subject));
            }
        }
    }
}
