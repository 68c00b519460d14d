//! Every drawing of the story: read by the prerenderer, the goldens and the parity test, so that a new chart is
//! tested by being listed in `data/charts.toml`.

use super::{Frame, Scene, View, draw};
use story::Story;

/// Every chart in every edition, frame and view: its name, `<chart>.<lang>.<frame>` and the view, and its SVG.
///
/// # Panics
///
/// If plotters fails, which our canvas never makes it do.
#[must_use]
#[expect(clippy::expect_used, reason = "for tests: a drawing that fails must stop them")]
pub fn all_drawings(story: &Story) -> Vec<(String, String)> {
    scenes(story)
        .map(|scene| {
            let Scene { spec, wording, frame, view, .. } = scene;
            let name = format!("{}.{}.{}{}", spec.id, wording.lang, frame.name(), view.name());
            (name, draw(&scene).expect("the canvas is infallible").svg)
        })
        .collect()
}

/// Every chart in every edition, frame and view.
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
