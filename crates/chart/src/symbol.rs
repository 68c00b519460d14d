//! The outlines of the units' symbols.

use story::Symbol;
use svg::PathData;

/// Adds a symbol to a path, within `r` px of its centre (`x`, `y`) horizontally and vertically.
pub(super) fn add(path: PathData, symbol: Symbol, x: f64, y: f64, r: f64) -> PathData {
    let at = |dx: f64, dy: f64| (x + dx * r, y + dy * r);
    match symbol {
        Symbol::Dot => circle(path, (x, y), r),
        Symbol::Person => {
            let path = circle(path, at(0.0, -0.58), r * 0.4);
            let path = to(path, at(-0.68, 1.0), PathData::move_to);
            let path = to(path, at(-0.68, 0.5), PathData::line_to);
            let path = quad(path, at(-0.68, -0.06), at(-0.16, -0.06));
            let path = to(path, at(0.16, -0.06), PathData::line_to);
            let path = quad(path, at(0.68, -0.06), at(0.68, 0.5));
            to(path, at(0.68, 1.0), PathData::line_to).close()
        }
        Symbol::House => {
            polygon(path, &[at(-0.8, 1.0), at(-0.8, -0.15), at(0.0, -0.95), at(0.8, -0.15), at(0.8, 1.0)])
        }
        Symbol::Cross => polygon(path, &cross((x, y), 0.95 * r, 0.32 * r)),
        Symbol::Medic => {
            let path = add(path, Symbol::Person, x, y, r);
            cut_cross(path, at(0.0, 0.5), 0.3 * r)
        }
        Symbol::Village => {
            let house = |path, dx: f64, top: f64, half: f64| {
                let eaves = top + half * 0.8;
                let corners = [
                    at(dx - half, 0.95),
                    at(dx - half, eaves),
                    at(dx, top),
                    at(dx + half, eaves),
                    at(dx + half, 0.95),
                ];
                polygon(path, &corners)
            };
            let path = house(path, -0.68, 0.15, 0.3);
            let path = house(path, 0.0, -0.25, 0.34);
            house(path, 0.68, 0.15, 0.3)
        }
        Symbol::Hospital => {
            let outline = [
                at(-1.0, 0.95),
                at(-1.0, 0.0),
                at(-0.5, 0.0),
                at(-0.5, -0.95),
                at(0.5, -0.95),
                at(0.5, 0.0),
                at(1.0, 0.0),
                at(1.0, 0.95),
            ];
            cut_cross(polygon(path, &outline), at(0.0, -0.3), 0.36 * r)
        }
        Symbol::Sheet => polygon(
            path,
            &[at(-0.72, -0.95), at(0.3, -0.95), at(0.72, -0.5), at(0.72, 0.95), at(-0.72, 0.95)],
        ),
        // The inner circle runs anticlockwise, so it is a hole.
        Symbol::Ring => hole(circle(path, (x, y), r), (x, y), r * 0.5),
        Symbol::Square => {
            polygon(path, &[at(-0.85, -0.85), at(0.85, -0.85), at(0.85, 0.85), at(-0.85, 0.85)])
        }
        // The inner square runs anticlockwise, so it is a hole.
        Symbol::Coin => polygon(
            circle(path, (x, y), r),
            &[at(-0.32, -0.32), at(-0.32, 0.32), at(0.32, 0.32), at(0.32, -0.32)],
        ),
    }
}

fn to(path: PathData, (x, y): (f64, f64), step: impl Fn(PathData, f64, f64) -> PathData) -> PathData {
    step(path, x, y)
}

fn quad(path: PathData, (cx, cy): (f64, f64), (x, y): (f64, f64)) -> PathData {
    path.quad_to(cx, cy, x, y)
}

fn polygon(path: PathData, corners: &[(f64, f64)]) -> PathData {
    let mut corners = corners.iter();
    let Some(first) = corners.next() else { return path };
    corners.fold(to(path, *first, PathData::move_to), |path, next| to(path, *next, PathData::line_to)).close()
}

/// The corners of a clockwise cross whose arms reach `reach` px from its centre and are twice `half` px thick.
fn cross((x, y): (f64, f64), reach: f64, half: f64) -> [(f64, f64); 12] {
    let at = |dx: f64, dy: f64| (x + dx, y + dy);
    [
        at(-half, -reach),
        at(half, -reach),
        at(half, -half),
        at(reach, -half),
        at(reach, half),
        at(half, half),
        at(half, reach),
        at(-half, reach),
        at(-half, half),
        at(-reach, half),
        at(-reach, -half),
        at(-half, -half),
    ]
}

/// Adds an anticlockwise cross, which is a hole inside a clockwise shape.
fn cut_cross(path: PathData, centre: (f64, f64), reach: f64) -> PathData {
    let mut corners = cross(centre, reach, reach * 0.36);
    corners.reverse();
    polygon(path, &corners)
}

/// Adds an anticlockwise circle, which is a hole inside a clockwise one.
fn hole(path: PathData, (x, y): (f64, f64), r: f64) -> PathData {
    let h = r * HANDLE;
    path.move_to(x, y - r)
        .cubic_to((x - h, y - r), (x - r, y - h), (x - r, y))
        .cubic_to((x - r, y + h), (x - h, y + r), (x, y + r))
        .cubic_to((x + h, y + r), (x + r, y + h), (x + r, y))
        .cubic_to((x + r, y - h), (x + h, y - r), (x, y - r))
        .close()
}

/// The distance of a quarter circle's control points from its ends, for radius 1.
const HANDLE: f64 = 0.5523;

/// Adds a clockwise circle of four Bézier curves.
fn circle(path: PathData, (x, y): (f64, f64), r: f64) -> PathData {
    let h = r * HANDLE;
    path.move_to(x, y - r)
        .cubic_to((x + h, y - r), (x + r, y - h), (x + r, y))
        .cubic_to((x + r, y + h), (x + h, y + r), (x, y + r))
        .cubic_to((x - h, y + r), (x - r, y + h), (x - r, y))
        .cubic_to((x - r, y - h), (x - h, y - r), (x, y - r))
        .close()
}
