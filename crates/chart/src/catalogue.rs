//! Lists every drawing of a story. Golden and parity tests use the list, so they cover a new chart in `data/charts.toml`.

use super::{Frame, Scene, View, draw};
use story::Story;

/// Returns the name and the SVG of every chart in every edition, frame and view. A name is `<chart>.<lang>.<frame>`, followed by
/// [`View::name`].
///
/// # Panics
///
/// Panics if [`draw`] fails.
#[must_use]
#[expect(clippy::expect_used, reason = "for tests: a drawing that fails must stop them")]
pub fn all_drawings(story: &Story) -> Vec<(String, String)> {
    scenes(story)
        .map(|scene| {
            let Scene { spec, wording, frame, view, .. } = scene;
            let name = format!("{}.{}.{}{}", spec.id, wording.lang, frame.name(), view.name());
            let svg = draw(&scene).expect("the canvas is infallible").svg;
            // The goldens are files, which browsers show only with the namespace.
            (name, svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1))
        })
        .collect()
}

/// Returns a scene for every chart in every edition, frame and view.
pub fn scenes(story: &Story) -> impl Iterator<Item = Scene<'_>> {
    story.editions.iter().flat_map(move |wording| {
        story.charts.iter().flat_map(move |spec| {
            Frame::ALL.into_iter().flat_map(move |frame| {
                let views = std::iter::once(View::default()).chain(View::others(spec));
                views.map(move |view| Scene { story, wording, spec, frame, view })
            })
        })
    })
}
