//! Hit areas: invisible rectangles that make small marks easier to touch.

use plotters::style::Color;

use super::{Area, DrawError, SCALE, rect};

/// The smallest width and height of [`hit`], in px of the view box. WCAG 2.5.8 requires 24 CSS px, so a drawing that is shown
/// smaller than its view box needs larger areas.
pub const MIN_TARGET: f64 = 24.0;

/// Draws a hit area around a rectangle in px, at least [`MIN_TARGET`] wide and high, moved inside the drawing area if it fits there.
///
/// Its role must have `fill: transparent` in the style sheet: `fill: none` receives no pointer events.
///
/// # Errors
///
/// Like [`rect`].
pub fn hit(area: &Area, x: f64, y: f64, w: f64, h: f64, color: impl Color) -> Result<(), DrawError> {
    let (width, height) = area.dim_in_pixel();
    let (x, w) = target(x, w, f64::from(width) / f64::from(SCALE));
    let (y, h) = target(y, h, f64::from(height) / f64::from(SCALE));
    touch(area, x, y, w, h, color)
}

/// Draws a hit area of exactly this rectangle, extended to whole px, which compress better.
///
/// # Errors
///
/// Like [`rect`].
pub fn touch(area: &Area, x: f64, y: f64, w: f64, h: f64, color: impl Color) -> Result<(), DrawError> {
    let ((x, w), (y, h)) = (whole(x, w), whole(y, h));
    rect(area, x, y, w, h, color)
}

/// Extends an interval to whole numbers. Returns its start and length.
fn whole(from: f64, length: f64) -> (f64, f64) {
    (from.floor(), (from + length).ceil() - from.floor())
}

/// Widens an interval about its middle to [`MIN_TARGET`], and moves it into `0..room` if it fits there. Returns its start and length.
fn target(from: f64, length: f64, room: f64) -> (f64, f64) {
    let wide = length.max(MIN_TARGET);
    let from = from - (wide - length) / 2.0;
    (if wide <= room { from.clamp(0.0, room - wide) } else { from }, wide)
}

#[cfg(test)]
mod tests {
    use crate::sample::{INK, Role};
    use crate::{GroupAttrs, draw};

    use super::*;

    fn written((x, y, w, h): (f64, f64, f64, f64)) -> String {
        let svg =
            draw(100, 50, &GroupAttrs::new(), INK, |area| hit(area, x, y, w, h, Role::Hit)).expect("drawn");
        let (_, body) = svg.split_once('>').expect("a root");
        body.strip_suffix("</svg>").expect("a closed root").to_owned()
    }

    #[test]
    fn a_hit_area_is_large_enough_and_inside_the_drawing() {
        assert_eq!(
            written((0.0, 20.0, 4.0, 4.0)),
            r#"<rect class="h" fill="none" y="10" width="24" height="24"/>"#,
            "moved in from the left edge"
        );
        assert_eq!(
            written((90.0, 0.0, 10.0, 50.0)),
            r#"<rect class="h" fill="none" x="76" width="24" height="50"/>"#,
            "moved in from the right edge, as high as the mark"
        );
        assert_eq!(
            written((30.4, 20.2, 24.2, 24.0)),
            r#"<rect class="h" fill="none" x="30" y="20" width="25" height="25"/>"#,
            "extended to whole px"
        );
    }
}
