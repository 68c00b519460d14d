//! The rectangles of hit areas, which make small marks easier to touch.

use super::{Area, SCALE};

/// The smallest width and height of [`target`], in px of the view box. WCAG 2.5.8 requires 24 CSS px, so a drawing that is shown
/// smaller than its view box needs larger areas.
pub const MIN_TARGET: f64 = 24.0;

/// A rectangle in px: x, y, width and height.
type Rectangle = [f64; 4];

/// Returns the hit area around a rectangle: at least [`MIN_TARGET`] wide and high, moved inside the drawing area if it fits there, in
/// whole px, which compress better.
///
/// The role that it is drawn in must have `fill: transparent` in the style sheet: `fill: none` receives no pointer events.
pub fn target(area: &Area, [x, y, w, h]: Rectangle) -> Rectangle {
    let (width, height) = area.dim_in_pixel();
    let (x, w) = enlarged(x, w, f64::from(width) / f64::from(SCALE));
    let (y, h) = enlarged(y, h, f64::from(height) / f64::from(SCALE));
    whole_px([x, y, w, h])
}

/// Returns a rectangle extended to whole px.
pub fn whole_px([x, y, w, h]: Rectangle) -> Rectangle {
    let ((x, w), (y, h)) = (whole(x, w), whole(y, h));
    [x, y, w, h]
}

/// Extends an interval to whole numbers. Returns its start and length.
fn whole(from: f64, length: f64) -> (f64, f64) {
    (from.floor(), (from + length).ceil() - from.floor())
}

/// Widens an interval about its middle to [`MIN_TARGET`], and moves it into `0..room` if it fits there. Returns its start and length.
fn enlarged(from: f64, length: f64, room: f64) -> (f64, f64) {
    let wide = length.max(MIN_TARGET);
    let from = from - (wide - length) / 2.0;
    (if wide <= room { from.clamp(0.0, room - wide) } else { from }, wide)
}

#[cfg(test)]
mod tests {
    use crate::sample::INK;
    use crate::{GroupAttrs, draw};

    use super::*;

    fn drawn(at: Rectangle) -> Rectangle {
        let mut found = [0.0; 4];
        let svg = draw(100, 50, &GroupAttrs::new(), INK, |area| {
            found = target(area, at);
            Ok(())
        });
        svg.expect("drawn");
        found
    }

    #[test]
    fn a_hit_area_is_large_enough_and_inside_the_drawing() {
        let from_left = drawn([0.0, 20.0, 4.0, 4.0]);
        assert_eq!(from_left, [0.0, 10.0, 24.0, 24.0], "moved in from the left edge");
        let from_right = drawn([90.0, 0.0, 10.0, 50.0]);
        assert_eq!(from_right, [76.0, 0.0, 24.0, 50.0], "moved in from the right edge, as high as the mark");
        assert_eq!(drawn([30.4, 20.2, 24.2, 24.0]), [30.0, 20.0, 25.0, 25.0], "extended to whole px");
    }
}
