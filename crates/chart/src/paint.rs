//! Paints a [`Layout`] of any kind of chart through plotters.

use super::layout::{Bounds, Layout, PlacedMark, Shape, Subject};
use super::role::{INK, Role};
use super::scene::Scene;
use super::symbol;
use story::{ChartKind, Symbol};
use svg::{self, Area, DrawError, GroupAttrs, PathData, Tail};

/// A chart as SVG, with the positions of its marks for the tooltips. All lengths are px of the view box.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The `<svg>` element.
    pub svg: String,
    /// The width of the layout. The view box has it rounded up to whole px.
    pub width: f64,
    /// The height of the layout. The view box has it rounded up to whole px.
    pub height: f64,
    /// The marks, in reading order.
    pub marks: Vec<DrawnMark>,
}

/// The position of a mark in a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnMark {
    /// The number in the chart, from 1.
    pub n: u32,
    /// The fact or step.
    pub subject: Subject,
    /// The box around all shapes of the mark.
    pub bounds: Bounds,
}

pub(super) fn paint(scene: &Scene<'_>, layout: &Layout) -> Result<Drawing, DrawError> {
    paint_in(scene, layout, &root(scene))
}

/// As [`paint`], for a drawing that the style sheet may stretch.
pub(super) fn paint_stretched(scene: &Scene<'_>, layout: &Layout) -> Result<Drawing, DrawError> {
    paint_in(scene, layout, &root(scene).attr("preserveAspectRatio", "none"))
}

/// The attributes of the drawing. Its accessible name is the title above it, which the page renders.
fn root(scene: &Scene<'_>) -> GroupAttrs {
    GroupAttrs::new().class("chart").attr("role", "group").attr("aria-labelledby", scene.title_id())
}

fn paint_in(scene: &Scene<'_>, layout: &Layout, root: &GroupAttrs) -> Result<Drawing, DrawError> {
    let (width, height) = (px(layout.width), px(layout.height));
    let svg = svg::draw(width, height, root, INK, |area| paint_on(area, scene, layout))?;
    let marks = layout.marks.iter().map(|mark| DrawnMark {
        n: mark.n,
        subject: mark.subject.clone(),
        bounds: mark.bounds(),
    });
    let marks = marks.collect();
    Ok(Drawing { svg, width: layout.width, height: layout.height, marks })
}

/// Paints a layout onto an area of a larger drawing, with the ink of that drawing. A px of the layout is a px of the area.
///
/// # Errors
///
/// Fails if a coordinate is infinite or NaN.
pub fn paint_on(area: &Area, scene: &Scene<'_>, layout: &Layout) -> Result<(), DrawError> {
    paint_shapes(area, &layout.rest)?;
    layout.marks.iter().try_for_each(|mark| paint_mark(area, scene, mark))
}

fn paint_mark(area: &Area, scene: &Scene<'_>, mark: &PlacedMark) -> Result<(), DrawError> {
    let (key, id, section) = match &mark.subject {
        Subject::Fact(id) => ("data-fact", id, scene.story.fact(id).map(|fact| fact.section.as_str())),
        Subject::Step(id) => ("data-step", id, None),
    };
    // The chart has the colour of its section. Only the strip has marks of other sections.
    let section = section.filter(|section| *section != scene.spec.section).unwrap_or_default();
    // This order of attributes compresses best: it saves 0.2 KB for each page.
    let attrs = GroupAttrs::new().class("mk").class(section).attr("aria-label", &mark.name).attr(key, id);
    let attrs = attrs.attr("aria-describedby", scene.tip(&mark.subject).id());
    let attrs = attrs.attr("data-n", mark.n.to_string()).attr("tabindex", "0").attr("role", "img");
    svg::group(area, &attrs, |area| {
        for part in mark.hits() {
            match scene.spec.kind {
                // The strip's marks are too close together for hit areas of the full target size.
                ChartKind::Strip => {
                    svg::touch(area, part.x - 2.0, part.y - 2.0, part.w + 4.0, part.h + 4.0, Role::Hit)
                }
                _ => svg::hit(area, part.x, part.y, part.w, part.h, Role::Hit),
            }?;
        }
        // Screen readers don't read the content of role="img". `aria-hidden` isn't used: reading views remove what has it.
        svg::group(area, &GroupAttrs::new(), |area| paint_shapes(area, &mark.shapes))
    })
}

/// Paints shapes back to front. Words that run on become tails of the words before them.
pub(super) fn paint_shapes(area: &Area, shapes: &[Shape]) -> Result<(), DrawError> {
    let mut rest = shapes;
    while let [shape, after @ ..] = rest {
        let tails: Vec<Tail<'_>> = after.iter().map_while(tail).collect();
        paint_shape(area, shape, &tails)?;
        rest = &after[tails.len()..];
    }
    Ok(())
}

/// Returns a shape as a tail, if it is words that run on.
fn tail(shape: &Shape) -> Option<Tail<'_>> {
    let Shape::Words(words) = shape else { return None };
    words.runs_on.map(|gap| Tail { text: &words.text, size: words.size, gap })
}

fn paint_shape(area: &Area, shape: &Shape, tails: &[Tail<'_>]) -> Result<(), DrawError> {
    match shape {
        Shape::Rect { at, role } => svg::rect(area, at.x, at.y, at.w, at.h, *role),
        Shape::Symbols { symbol: Symbol::Dot, places, filled: true, role } => {
            places.iter().try_for_each(|(x, y, r)| svg::circle(area, *x, *y, *r, *role))
        }
        Shape::Symbols { symbol, places, filled, role } => {
            let width = outline(places);
            let inset = if *filled { 0.0 } else { width / 2.0 };
            let path = places
                .iter()
                .fold(PathData::new(), |path, (x, y, r)| symbol::add(path, *symbol, *x, *y, r - inset));
            if *filled { svg::path(area, &path, *role) } else { svg::outline(area, &path, *role, width) }
        }
        Shape::Cut { symbol, at: (x, y, r), share, role } => {
            let whole = symbol::add(PathData::new(), *symbol, *x, *y, *r);
            svg::path(area, &whole, Role::Track)?;
            // The outline shows the whole of small symbols too, of which the pale area alone is hardly visible.
            let width = outline(&[(*x, *y, *r)]) * 0.75;
            let edge = symbol::add(PathData::new(), *symbol, *x, *y, r - width / 2.0);
            svg::outline(area, &edge, Role::MarkSoft, width)?;
            svg::path(area, &whole.left_share(*share), *role)
        }
        Shape::Dots { rows, pitch, r, role } => svg::dots(area, rows, *pitch, *r, *role),
        Shape::Polygon { corners, role } => svg::polygon(area, corners, *role),
        Shape::Line { from, to, width, role } => svg::line(area, from.0, from.1, to.0, to.1, *role, *width),
        Shape::Words(words) => svg::text(
            area,
            // Whole px, which are shorter; half a px is not seen.
            words.x.round(),
            words.y.round(),
            words.size,
            words.anchor,
            words.weight,
            words.role,
            &words.text,
            tails,
        ),
    }
}

/// Returns the line width of hollow symbols in px, thinner in small ones. The line lies inside the radius.
fn outline(places: &[(f64, f64, f64)]) -> f64 {
    let r = places.iter().map(|(_, _, r)| *r).fold(0.0, f64::max);
    (r * 0.36).clamp(0.8, 1.4)
}

/// Rounds a length up to whole px, for the view box.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "charts are a few hundred px")]
fn px(length: f64) -> u32 {
    length.ceil() as u32
}
