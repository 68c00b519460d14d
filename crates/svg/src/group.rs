//! Groups with attributes, which name the shapes in them for style sheets, tests and screen readers.
//!
//! plotters has no groups, but the implementation of an element has access to the backend. So [`group`] draws an element that opens
//! a `<g>` before and one that closes it after; [`labelled`] wraps a single element of a series. Both work with every plotters
//! series and element, and can be nested.

use plotters::coord::CoordTranslate;
use plotters::drawing::DrawingArea;
use plotters::element::{CoordMapper, Drawable, PointCollection};
use plotters_backend::DrawingErrorKind;

use super::attrs::GroupAttrs;
use super::canvas::{SemanticSvg, SvgError};
use super::placed::draw_at;
use super::{Area, DrawError};

/// Writes a `<g>` with these attributes around everything that `paint` draws; an `<a>` for [`GroupAttrs::link`].
///
/// `paint` gets `area` without its coordinate system: (0, 0) is the upper left corner, in grid steps ([`SCALE`](super::SCALE)). It
/// may also draw through another area or chart of the same drawing, such as a series:
///
/// ```
/// use plotters::prelude::*;
/// use plotters_semantic_svg::{self as svg, Class, Classes, GroupAttrs, Role};
///
/// const BAR: Role = Role(0);
/// const INK: Classes = Classes(&[Class { fill: "bar", stroke: "bar-line", color: "#36a", words: false, bold: false }]);
///
/// let svg = svg::draw(100, 50, &GroupAttrs::new(), INK, |area| {
///     let mut chart = ChartBuilder::on(area).build_cartesian_2d(0..10, 0..10)?;
///     svg::group(area, &GroupAttrs::new().attr("data-fact", "beds"), |_| {
///         chart.draw_series([Rectangle::new([(0, 0), (4, 10)], BAR.filled())])?;
///         Ok(())
///     })
/// })?;
/// assert!(svg.contains(r##"<g data-fact="beds"><rect class="bar" fill="#36a" width="39.9" height="49.9"/></g>"##), "{svg}");
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Returns the error of `paint`, after it has closed the group.
pub fn group<CT: CoordTranslate>(
    area: &DrawingArea<SemanticSvg, CT>,
    attrs: &GroupAttrs,
    paint: impl FnOnce(&Area) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let inner = area.strip_coord_spec();
    draw_at(&inner, Vec::new(), |svg, _| svg.open_group(attrs))?;
    let painted = paint(&inner);
    let closed = draw_at(&inner, Vec::new(), |svg, _| svg.close_group());
    painted.and(closed)
}

/// A plotters element in a group of its own, the result of [`labelled`].
#[derive(Clone, Debug)]
pub struct Labelled<E> {
    attrs: GroupAttrs,
    element: E,
}

/// Wraps an element in a group of its own, so that each mark of a series has its own attributes:
///
/// ```
/// use plotters::prelude::*;
/// use plotters_semantic_svg::{self as svg, Class, Classes, GroupAttrs, Role, labelled};
///
/// const BAR: Role = Role(0);
/// const INK: Classes = Classes(&[Class { fill: "bar", stroke: "bar-line", color: "#36a", words: false, bold: false }]);
///
/// let data = [("beds", 4), ("places", 9)];
/// let svg = svg::draw(100, 50, &GroupAttrs::new(), INK, |area| {
///     let mut chart = ChartBuilder::on(area).build_cartesian_2d(0..10, 0..2)?;
///     chart.draw_series((0..).zip(data).map(|(row, (fact, value))| {
///         let bar = Rectangle::new([(0, row), (value, row + 1)], BAR.filled());
///         labelled(bar, GroupAttrs::new().attr("data-fact", fact))
///     }))?;
///     Ok(())
/// })?;
/// assert!(svg.contains(r##"<g data-fact="places"><rect class="bar" fill="#36a" width="89.9" height="25"/></g>"##), "{svg}");
/// # Ok::<(), svg::DrawError>(())
/// ```
pub fn labelled<E>(element: E, attrs: GroupAttrs) -> Labelled<E> {
    Labelled { attrs, element }
}

impl<'a, Coord, CM, E> PointCollection<'a, Coord, CM> for &'a Labelled<E>
where
    &'a E: PointCollection<'a, Coord, CM>,
{
    type Point = <&'a E as PointCollection<'a, Coord, CM>>::Point;
    type IntoIter = <&'a E as PointCollection<'a, Coord, CM>>::IntoIter;

    fn point_iter(self) -> Self::IntoIter {
        self.element.point_iter()
    }
}

impl<CM: CoordMapper, E: Drawable<SemanticSvg, CM>> Drawable<SemanticSvg, CM> for Labelled<E> {
    fn draw<I: Iterator<Item = CM::Output>>(
        &self,
        points: I,
        svg: &mut SemanticSvg,
        area: (u32, u32),
    ) -> Result<(), DrawingErrorKind<SvgError>> {
        svg.open_group(&self.attrs);
        let drawn = self.element.draw(points, svg, area);
        svg.close_group();
        drawn
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{INK, Role};
    use crate::{draw, rect};

    use super::*;

    #[test]
    fn groups_nest_and_those_of_the_two_upper_levels_begin_on_a_new_line() {
        let named = |name| GroupAttrs::new().attr("id", name);
        let svg = draw(9, 9, &named("root"), INK, |area| {
            group(area, &named("a"), |a| {
                group(a, &named("b"), |b| group(b, &named("c"), |c| rect(c, 0.0, 0.0, 1.0, 1.0, Role::Mark)))
            })?;
            group(area, &named("d"), |_| Ok(()))
        });
        assert_eq!(
            svg.expect("drawn"),
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" fill="currentColor" id="root">"#,
                "\n<g id=\"a\">\n<g id=\"b\"><g id=\"c\"><rect class=\"m\" fill=\"#36a\" width=\"1\" height=\"1\"/></g></g>\n",
                "</g>\n<g id=\"d\"></g>\n</svg>"
            )
        );
    }

    #[test]
    fn coordinates_in_a_group_are_relative_to_its_origin() {
        let square = |a: &Area| rect(a, 25.0, 32.5, 1.0, 1.0, Role::Mark);
        let svg = draw(90, 90, &GroupAttrs::new(), INK, |area| {
            group(area, &GroupAttrs::new().origin(20.0, 0.0), |a| {
                group(a, &GroupAttrs::new().origin(5.0, 30.0), square)?;
                square(a)
            })?;
            square(area)
        });
        let svg = svg.expect("drawn");
        assert!(svg.contains(r#"<g transform="translate(20)">"#), "{svg}");
        assert!(
            svg.contains(r##"<g transform="translate(5 30)"><rect class="m" fill="#36a" y="2.5""##),
            "{svg}"
        );
        assert!(
            svg.contains(
                r##"</g>
<rect class="m" fill="#36a" x="5" y="32.5""##
            ),
            "{svg}"
        );
        assert!(
            svg.contains(
                r##"</g>
<rect class="m" fill="#36a" x="25" y="32.5""##
            ),
            "{svg}"
        );
    }

    #[test]
    fn a_group_is_closed_if_its_painter_fails() {
        let mut after = Ok(());
        let result = draw(9, 9, &GroupAttrs::new(), INK, |area| {
            let failed = group(area, &GroupAttrs::new(), |a| rect(a, f64::NAN, 0.0, 1.0, 1.0, Role::Mark));
            assert!(failed.is_err());
            after = group(area, &GroupAttrs::new().attr("id", "next"), |_| Ok(()));
            Ok(())
        });
        assert!(result.expect("drawn").contains("></g>\n<g id=\"next\">"), "siblings, not nested");
        assert!(after.is_ok());
    }
}
