//! Labelled groups: what tells a machine, or a person who does not see the picture, which shapes mean what.
//!
//! plotters hands a backend shapes and words, nothing else: its drawings are one flat list. But an element of one's own
//! is drawn by code that holds the backend, and may do with it what it likes. [`group`] draws an element that opens a
//! `<g>`, then whatever you draw, then one that closes it; [`labelled`] wraps a single element of a series. So groups
//! work with every plotters series and element, nested too, and nothing in plotters is changed.

use plotters::coord::CoordTranslate;
use plotters::drawing::DrawingArea;
use plotters::element::{CoordMapper, Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::attrs::GroupAttrs;
use super::canvas::{SemanticSvg, SvgError};
use super::{Area, DrawError};

/// Draws what `paint` draws into one `<g>` with these attributes.
///
/// `paint` gets the same area in pixel coordinates: (0, 0) is the upper left corner of `area`, [`SCALE`](super::SCALE)
/// steps to a px. It may just as well draw through another area or chart of the same drawing, which is how a series
/// gets into a group:
///
/// ```
/// use plotters::prelude::*;
/// use plotters_semantic_svg::{self as svg, Class, Classes, GroupAttrs, Role};
///
/// const BAR: Role = Role(0);
/// const INK: Classes = Classes(&[Class { fill: "bar", stroke: "bar-line", color: "#36a", words: false }]);
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
/// Those of `paint`; the group is closed all the same.
pub fn group<CT: CoordTranslate>(
    area: &DrawingArea<SemanticSvg, CT>,
    attrs: &GroupAttrs,
    paint: impl FnOnce(&Area) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let inner = area.strip_coord_spec();
    inner.draw(&Edge(Some(attrs)))?;
    let painted = paint(&inner);
    let closed = inner.draw(&Edge(None));
    painted.and(closed)
}

/// The beginning (with attributes) or the end of a group, as a plotters element without any point.
struct Edge<'a>(Option<&'a GroupAttrs>);

impl<'a> PointCollection<'a, BackendCoord> for &'a Edge<'_> {
    type Point = BackendCoord;
    type IntoIter = std::iter::Empty<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl Drawable<SemanticSvg> for Edge<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        svg: &mut SemanticSvg,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<SvgError>> {
        match self.0 {
            Some(attrs) => svg.open_group(attrs),
            None => svg.close_group(),
        }
        Ok(())
    }
}

/// A plotters element in a group of its own. Made by [`labelled`].
#[derive(Clone, Debug)]
pub struct Labelled<E> {
    attrs: GroupAttrs,
    element: E,
}

/// Wraps one element, so that each mark of a series can carry a name of its own:
///
/// ```
/// use plotters::prelude::*;
/// use plotters_semantic_svg::{self as svg, Class, Classes, GroupAttrs, Role, labelled};
///
/// const BAR: Role = Role(0);
/// const INK: Classes = Classes(&[Class { fill: "bar", stroke: "bar-line", color: "#36a", words: false }]);
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
    fn groups_nest_and_the_two_upper_levels_stand_on_lines() {
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
    fn a_group_is_closed_when_its_painter_fails() {
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
