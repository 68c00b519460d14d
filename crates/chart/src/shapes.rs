//! Paints the shapes of a [`Layout`](super::Layout).

use super::layout::{Shape, on_grid};
use super::role::Role;
use super::scene::Scene;
use super::symbol;
use story::{ChartKind, Symbol};
use svg::{self, Area, DrawError, PathData, Tail};

/// How coordinates are rounded on their way into the drawing. Fewer digits are shorter, and half a px is not seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// To whole and half px.
    Px,
    /// Not, for the strip: its lines are so close together that unequal distances would be seen.
    Exact,
}

impl Fit {
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        if scene.spec.kind == ChartKind::Strip { Self::Exact } else { Self::Px }
    }

    fn whole(self, at: f64) -> f64 {
        if self == Self::Px { at.round() } else { at }
    }

    fn half(self, at: f64) -> f64 {
        if self == Self::Px { on_grid(at) } else { at }
    }

    /// To the middle of a px, where a line of 1 px is sharp.
    fn crisp(self, at: f64) -> f64 {
        if self == Self::Px { at.floor() + 0.5 } else { at }
    }
}

/// Paints shapes back to front. Words that run on become tails of the words before them.
pub(super) fn paint_shapes(area: &Area, shapes: &[Shape], fit: Fit) -> Result<(), DrawError> {
    let mut rest = shapes;
    while let [shape, after @ ..] = rest {
        let tails: Vec<Tail<'_>> = after.iter().map_while(tail).collect();
        paint_shape(area, shape, &tails, fit)?;
        rest = &after[tails.len()..];
    }
    Ok(())
}

/// Returns a shape as a tail, if it is words that run on.
fn tail(shape: &Shape) -> Option<Tail<'_>> {
    let Shape::Words(words) = shape else { return None };
    words.runs_on.map(|gap| Tail { text: &words.text, size: words.size, gap })
}

fn paint_shape(area: &Area, shape: &Shape, tails: &[Tail<'_>], fit: Fit) -> Result<(), DrawError> {
    match shape {
        Shape::Rect { at, role } => {
            let (x, y) = (fit.whole(at.x), fit.whole(at.y));
            svg::rect(area, x, y, fit.whole(at.right()) - x, fit.whole(at.bottom()) - y, *role)
        }
        Shape::Symbols { symbol, places, filled: true, role } => paint_symbols(area, *symbol, places, *role),
        Shape::Symbols { symbol, places, role, .. } => {
            let width = outline(places);
            places.iter().try_for_each(|at| stroke_symbol(area, *symbol, *at, *role, width))
        }
        Shape::Cut { symbol, at, share, role } => {
            paint_symbols(area, *symbol, &[*at], Role::Track)?;
            // The outline shows the whole of small symbols too, of which the pale area alone is hardly visible.
            stroke_symbol(area, *symbol, *at, Role::MarkSoft, outline(&[*at]) * 0.75)?;
            let (x, y, r) = *at;
            if *share == 0.0 {
                return Ok(());
            }
            svg::path(area, &symbol::add(PathData::new(), *symbol, x, y, r).left_share(*share), *role)
        }
        Shape::Dots { rows, pitch, r, role } => svg::dots(area, rows, *pitch, *r, *role),
        Shape::Polygon { corners, role } => {
            let corners: Vec<_> = corners.iter().map(|(x, y)| (fit.half(*x), fit.half(*y))).collect();
            svg::polygon(area, &corners, *role)
        }
        Shape::Line { from, to, width, role } => {
            let at = |at| if *role == Role::Grid { fit.crisp(at) } else { fit.half(at) };
            svg::line(area, at(from.0), at(from.1), at(to.0), at(to.1), *role, *width)
        }
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

/// Paints filled symbols. Many of one size are written once, with their places.
fn paint_symbols(
    area: &Area,
    symbol: Symbol,
    places: &[(f64, f64, f64)],
    role: Role,
) -> Result<(), DrawError> {
    /// The number of symbols from which a marker or dashes are shorter than all outlines.
    const MANY: usize = 4;
    let size = places.first().map(|(_, _, r)| *r).filter(|size| places.iter().all(|(_, _, r)| r == size));
    let repeated = size.filter(|_| places.len() >= MANY);
    match (symbol, repeated) {
        (Symbol::Dot, Some(r)) => {
            let (rows, pitch) = rows(places);
            svg::dots(area, &rows, pitch, r, role)
        }
        (Symbol::Dot, None) => {
            places.iter().try_for_each(|(x, y, r)| svg::circle(area, on_grid(*x), on_grid(*y), *r, role))
        }
        (_, Some(r)) => {
            let places: Vec<_> = places.iter().map(|(x, y, _)| (*x, *y)).collect();
            svg::stamps(area, &symbol::add(PathData::new(), symbol, 0.0, 0.0, r), &places, role)
        }
        (_, None) => {
            let add = |path, (x, y, r): &(f64, f64, f64)| symbol::add(path, symbol, *x, *y, *r);
            svg::path(area, &places.iter().fold(PathData::new(), add), role)
        }
    }
}

/// Strokes a hollow symbol, inside its radius.
fn stroke_symbol(
    area: &Area,
    symbol: Symbol,
    (x, y, r): (f64, f64, f64),
    role: Role,
    width: f64,
) -> Result<(), DrawError> {
    let r = r - width / 2.0;
    if symbol == Symbol::Dot {
        return svg::ring(area, on_grid(x), on_grid(y), r, role, width);
    }
    svg::outline(area, &symbol::add(PathData::new(), symbol, x, y, r), role, width)
}

/// Returns symbols as rows of equal pitch, and that pitch: the distance of the first two.
fn rows(places: &[(f64, f64, f64)]) -> (Vec<(f64, f64, u32)>, f64) {
    let pitch = if let [first, second, ..] = places { second.0 - first.0 } else { 1.0 };
    let next = |a: &(f64, f64, f64), b: &(f64, f64, f64)| a.1 == b.1 && (b.0 - a.0 - pitch).abs() < 1e-6;
    let row = |row: &[(f64, f64, f64)]| {
        row.first().map(|(x, y, _)| (*x, *y, u32::try_from(row.len()).unwrap_or(u32::MAX)))
    };
    (places.chunk_by(next).filter_map(row).collect(), pitch)
}

/// Returns the line width of hollow symbols in px, thinner in small ones. The line lies inside the radius.
fn outline(places: &[(f64, f64, f64)]) -> f64 {
    let r = places.iter().map(|(_, _, r)| *r).fold(0.0, f64::max);
    (r * 0.36).clamp(0.8, 1.4)
}
