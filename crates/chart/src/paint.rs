//! From places to SVG, through plotters: the same for every kind of chart.

use super::layout::{Bounds, Layout, PlacedMark, Shape, Subject};
use super::role::{INK, Role};
use super::scene::Scene;
use super::symbol;
use story::{ChartKind, Symbol};
use svg::{self, Area, DrawError, GroupAttrs, PathData, Tail};

/// A chart as SVG, and what the page must know to put tooltips beside its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub svg: String,
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// The marks, in reading order.
    pub marks: Vec<DrawnMark>,
}

/// A mark and its place, for whatever is put beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnMark {
    /// Its place in the chart, from 1.
    pub n: u32,
    /// What it stands for.
    pub subject: Subject,
    /// The room it takes.
    pub bounds: Bounds,
}

/// Paints a layout.
pub(super) fn paint(scene: &Scene<'_>, layout: &Layout) -> Result<Drawing, DrawError> {
    // The finding stands over the picture: the drawing is named by it and need not hold it.
    let root =
        GroupAttrs::new().class("chart").attr("role", "group").attr("aria-labelledby", scene.title_id());
    let (width, height) = (px(layout.width), px(layout.height));
    let svg = svg::draw(width, height, &root, INK, |area| paint_on(area, scene, layout))?;
    let marks = layout.marks.iter().map(|mark| DrawnMark {
        n: mark.n,
        subject: mark.subject.clone(),
        bounds: mark.bounds(),
    });
    let marks = marks.collect();
    Ok(Drawing { svg, width: layout.width, height: layout.height, marks })
}

/// Paints the parts of a layout onto an area, in whatever ink it has.
///
/// # Errors
///
/// Plotters' own, which our canvas never raises.
pub fn paint_on(area: &Area, scene: &Scene<'_>, layout: &Layout) -> Result<(), DrawError> {
    paint_shapes(area, &layout.rest)?;
    layout.marks.iter().try_for_each(|mark| paint_mark(area, scene, mark))
}

fn paint_mark(area: &Area, scene: &Scene<'_>, mark: &PlacedMark) -> Result<(), DrawError> {
    let (key, id, section) = match &mark.subject {
        Subject::Fact(id) => ("data-fact", id, scene.story.fact(id).map(|fact| fact.section.as_str())),
        Subject::Step(id) => ("data-step", id, None),
    };
    // A chart takes its colour from its section; the strip has figures of all of them.
    let section = section.filter(|section| *section != scene.spec.section).unwrap_or_default();
    // In the order that compresses best: 0.2 KB less a page than with the name last.
    let attrs = GroupAttrs::new().class("mk").class(section).attr("aria-label", &mark.name).attr(key, id);
    let attrs = attrs.attr("aria-describedby", scene.tip(&mark.subject).id());
    let attrs = attrs.attr("data-n", mark.n.to_string()).attr("tabindex", "0").attr("role", "img");
    svg::group(area, &attrs, |area| {
        for part in mark.hits() {
            match scene.spec.kind {
                // Ticks stand closer than fingers are wide: each feels its own place and a little around it.
                ChartKind::Strip => {
                    svg::touch(area, part.x - 2.0, part.y - 2.0, part.w + 4.0, part.h + 4.0, Role::Hit)
                }
                _ => svg::hit(area, part.x, part.y, part.w, part.h, Role::Hit),
            }?;
        }
        // The mark is an image and its name says it all: what is in an image is not read. Not aria-hidden: reading views drop that.
        svg::group(area, &GroupAttrs::new(), |area| paint_shapes(area, &mark.shapes))
    })
}

/// Paints shapes one over another, words that run on with the words before them.
fn paint_shapes(area: &Area, shapes: &[Shape]) -> Result<(), DrawError> {
    let mut rest = shapes;
    while let [shape, after @ ..] = rest {
        let tails: Vec<Tail<'_>> = after.iter().map_while(tail).collect();
        paint_shape(area, shape, &tails)?;
        rest = &after[tails.len()..];
    }
    Ok(())
}

/// Words that run on from those before them.
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
            let inset = if *filled { 0.0 } else { OUTLINE / 2.0 };
            let path = places
                .iter()
                .fold(PathData::new(), |path, (x, y, r)| symbol::add(path, *symbol, *x, *y, r - inset));
            if *filled { svg::path(area, &path, *role) } else { svg::outline(area, &path, *role, OUTLINE) }
        }
        Shape::Line { from, to, width, role } => svg::line(area, from.0, from.1, to.0, to.1, *role, *width),
        Shape::Words(words) => svg::text(
            area,
            words.x,
            words.y,
            words.size,
            words.anchor,
            words.weight,
            words.role,
            &words.text,
            tails,
        ),
    }
}

/// Width of a hollow symbol's line in px, inside its radius.
const OUTLINE: f64 = 1.4;

/// Whole px for the view box.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "charts are a few hundred px")]
fn px(length: f64) -> u32 {
    length.ceil() as u32
}
