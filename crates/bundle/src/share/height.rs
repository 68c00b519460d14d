//! How high the frame of a chart is, for codes that can't adjust it.

use story::{ChartSpec, Wording};
use svg::{Weight, text_width};

/// The width a frame's height is told for: a column of text on a news site's page. A chart is one column then, as on a phone.
pub(super) const WIDTH: u32 = 560;
/// What the whole story gets: as high as a screen, in which it is scrolled where no script makes the frame higher.
pub(super) const STORY: u32 = 900;

/// Px around the text of a line, at both sides together.
const MARGINS: f64 = 32.0;
/// What else there is in every frame. Rather too much: a strip of paper under a chart is better than a bar to scroll it
/// (`chart/frame.spec.ts` measures every frame).
const AROUND: f64 = 310.0;

/// The height of a chart's frame: its drawing as wide as it is drawn, with the words around it in lines. Rounded up to tens: an editor
/// may read it.
pub(super) fn height(wording: &Wording, spec: &ChartSpec, drawing: (f64, f64)) -> u32 {
    let Some(words) = wording.charts.get(&spec.id) else { return STORY };
    let inside = f64::from(WIDTH) - MARGINS;
    let lines = |text: &str, size: f64| (text_width(text, size, Weight::Regular) / inside).ceil();
    let text = lines(&words.title, 21.0) * 30.0
        + lines(&words.subtitle, 15.0) * 24.0
        + lines(&words.description, 15.0) * 26.0;
    let (width, height) = drawing;
    let drawn = height * inside.min(MOST) / width;
    tens(AROUND + drawn + text + 50.0 * f64::from(u8::from(!spec.derived.is_empty())))
}

/// A drawing is shown no wider.
const MOST: f64 = 480.0;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred px")]
fn tens(height: f64) -> u32 {
    (height / 10.0).ceil() as u32 * 10
}
