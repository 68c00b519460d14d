//! Paints a [`Layout`] of any kind of chart through plotters.

use super::figure_line::LABEL;
use super::layout::{Bounds, Layout, PlacedMark, Shape, Subject};
use super::role::{INK, Role};
use super::scene::Scene;
use super::shapes::{Fit, paint_shapes};
use story::ChartKind;
use svg::{self, Area, DrawError, GroupAttrs, Ink, Look, Part};

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

/// The ink of drawings in pages.
struct PageInk;

impl Ink for PageInk {
    fn look(&self, role: svg::Role, part: Part) -> Option<Look<'_>> {
        INK.look(role, part)
    }

    /// HTML needs no namespace, and the height follows from the width and the view box.
    fn keeps(&self, attribute: &str) -> bool {
        !matches!(attribute, "xmlns" | "height")
    }
}

/// The attributes of the drawing. Its accessible name is the title above it, which the page renders.
fn root(scene: &Scene<'_>) -> GroupAttrs {
    GroupAttrs::new()
        .class("chart")
        .attr("role", "group")
        .attr("aria-labelledby", scene.title_id())
        .font_size(LABEL)
        .ids(format!("{}-{}", scene.spec.id, scene.frame.name()))
}

fn paint_in(scene: &Scene<'_>, layout: &Layout, root: &GroupAttrs) -> Result<Drawing, DrawError> {
    let (width, height) = (px(layout.width), px(layout.height));
    let svg = svg::draw(width, height, root, PageInk, |area| paint_on(area, scene, layout))?;
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
    let fit = Fit::of(scene);
    paint_shapes(area, &layout.rest, fit)?;
    let hits = layout.hits();
    layout.marks.iter().zip(&hits).try_for_each(|(mark, hits)| paint_mark(area, scene, mark, hits, fit))
}

fn paint_mark(
    area: &Area,
    scene: &Scene<'_>,
    mark: &PlacedMark,
    hits: &[Bounds],
    fit: Fit,
) -> Result<(), DrawError> {
    let (key, id, section) = match &mark.subject {
        Subject::Fact(id) => ("data-fact", id, scene.story.fact(id).map(|fact| fact.section.as_str())),
        Subject::Step(id) => ("data-step", id, None),
    };
    // The chart has the colour of its section. Only the strip has marks of other sections.
    let section = section.filter(|section| *section != scene.spec.section).unwrap_or_default();
    // This order of attributes compresses best: it saves 0.2 KB for each page.
    let attrs = GroupAttrs::new().class("mk");
    let attrs = if section.is_empty() { attrs } else { attrs.class(section) };
    let attrs = attrs.attr("aria-label", &mark.name).attr(key, id);
    let attrs = attrs.attr("aria-describedby", scene.tip(&mark.subject).id());
    let attrs = attrs.attr("data-n", mark.n.to_string()).attr("tabindex", "0").attr("role", "img");
    let target = |at: &Bounds| match scene.spec.kind {
        // The strip's marks are too close together for hit areas of the full target size.
        ChartKind::Strip => svg::whole_px([at.x - 2.0, at.y - 2.0, at.w + 4.0, at.h + 4.0]),
        _ => svg::target(area, [at.x, at.y, at.w, at.h]),
    };
    let hits: Vec<[f64; 4]> = hits.iter().map(target).collect();
    // Relative to its first words, a mark has nearly the same coordinates as others.
    let words = mark.shapes.iter().find_map(|shape| match shape {
        Shape::Words(words) => Some((words.x, words.y)),
        _ => None,
    });
    let (x, y) = words.or(hits.first().map(|[x, y, ..]| (*x, *y))).unwrap_or_default();
    svg::group(area, &attrs.origin(x, y), |area| {
        hits.iter().try_for_each(|[x, y, w, h]| svg::rect(area, *x, *y, *w, *h, Role::Hit))?;
        paint_shapes(area, &mark.shapes, fit)
    })
}

/// Rounds a length up to whole px, for the view box.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "charts are a few hundred px")]
fn px(length: f64) -> u32 {
    length.ceil() as u32
}
