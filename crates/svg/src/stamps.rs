//! One outline at many places.

use plotters::style::Color;

use super::paint::Paint;
use super::path::PathData;
use super::placed::draw_at;
use super::shapes::points;
use super::{Area, DrawError};

/// Fills `outline`, whose points are relative to (0, 0), at each of `places` (x, y). All lengths are px. Where shapes overlap, the
/// picture depends on the form below.
///
/// In a drawing whose root has [`ids`](super::GroupAttrs::ids), with an ink that keeps the attribute `id`, the outline is written once,
/// as a marker, and each place takes a few bytes. Otherwise the outlines become one path.
///
/// ```
/// use plotters::style::BLUE;
/// use plotters_semantic_svg::{self as svg, Classes, GroupAttrs, PathData};
///
/// let roof = PathData::new().move_to(-3.0, 2.0).line_to(0.0, -2.0).line_to(3.0, 2.0).close();
/// let places = [(4.0, 4.0), (12.0, 4.0), (4.0, 10.0)];
/// let drawing = svg::draw(20, 20, &GroupAttrs::new().ids("roofs"), Classes(&[]), |area| {
///     svg::stamps(area, &roof, &places, BLUE)
/// })?;
/// assert!(drawing.contains(r##"<marker id="roofs-1" overflow="visible"><path fill="#0000ff" d="M-3 2l3-4l3 4z"/></marker>"##));
/// assert!(drawing.ends_with(r##"<path fill="none" marker-mid="url(#roofs-1)" d="M4 4h0h8l-8 6h0"/></svg>"##));
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Like [`rect`](super::rect).
pub fn stamps(
    area: &Area,
    outline: &PathData,
    places: &[(f64, f64)],
    color: impl Color,
) -> Result<(), DrawError> {
    let Some(paint) = Paint::fill(color.to_backend_color()) else { return Ok(()) };
    if places.is_empty() {
        return Ok(());
    }
    let (glyph, places) = (points(&outline.points)?, points(places)?);
    draw_at(area, places, |svg, places| svg.stamps(&outline.verbs, &glyph, places, paint))
}

#[cfg(test)]
mod tests {
    use plotters::style::Color;

    use crate::sample::{Role, written};

    use super::*;

    #[test]
    fn without_ids_the_outlines_are_one_path() {
        let dash = PathData::new().move_to(0.0, 0.0).line_to(4.0, 0.0).line_to(4.0, 1.0).close();
        assert_eq!(
            written(|a| stamps(a, &dash, &[(1.0, 1.0), (9.0, 1.0)], Role::Mark)),
            r##"<path class="m" fill="#36a" d="M1 1h4v1zm8 0h4v1z"/>"##
        );
        assert_eq!(written(|a| stamps(a, &dash, &[], Role::Mark)), "");
        assert_eq!(written(|a| stamps(a, &dash, &[(1.0, 1.0)], Role::Mark.mix(0.0))), "");
    }
}
