//! The height of a chart's frame, for codes that can't adjust it.

use sanjin::dataset::still;
use story::{ChartSpec, Wording};
use svg::{Weight, text_width};

/// The width in px for which the height is computed: a text column of a news site. At this width a chart has one column, as on a phone.
pub(super) const WIDTH: u32 = 560;
/// The height of the whole story: about a screen, in which it scrolls if no script adjusts the frame.
pub(super) const STORY: u32 = 900;

/// Px at both sides of the text together.
const MARGINS: f64 = 32.0;
/// The height of everything else in a frame. Rather too much, since empty space under a chart is better than a scroll bar
/// (`chart/frame.spec.ts` measures every frame).
const AROUND: f64 = 310.0;

/// The height of a chart's frame in px: its drawing at full size and the lines of text around it, rounded up to tens.
pub(super) fn height(wording: &Wording, spec: &ChartSpec, drawing: (f64, f64)) -> u32 {
    let Some(words) = still(&wording.lang).charts.get(&spec.id) else { return STORY };
    let inside = f64::from(WIDTH) - MARGINS;
    let lines = |text: &str, size: f64| (text_width(text, size, Weight::Regular) / inside).ceil();
    let text = lines(&words.title, 21.0) * 30.0 + lines(&words.subtitle, 15.0) * 24.0;
    let (width, height) = drawing;
    let drawn = height * inside.min(MOST) / width;
    tens(AROUND + drawn + text + 50.0 * f64::from(u8::from(!spec.derived.is_empty())))
}

/// The largest width in px at which the page shows a drawing.
const MOST: f64 = 480.0;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some hundred px")]
fn tens(height: f64) -> u32 {
    (height / 10.0).ceil() as u32 * 10
}
