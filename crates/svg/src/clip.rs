//! Cuts outlines: the left part of a shape, by its share of the area.

use super::path::{PathData, Verb};

/// The straight pieces by which a curve is replaced.
const PIECES: u32 = 8;
/// The halvings in the search for the cut: enough for a thousandth of a px in any drawing.
const HALVINGS: u32 = 24;

type Corners = Vec<(f64, f64)>;

impl PathData {
    /// Returns the left part of a closed outline with that `share` (0 to 1) of its area. Curves become straight pieces.
    ///
    /// ```
    /// use plotters_semantic_svg::PathData;
    /// let square = PathData::new().move_to(0.0, 0.0).line_to(8.0, 0.0).line_to(8.0, 8.0).line_to(0.0, 8.0).close();
    /// assert!((square.left_share(0.25).area() - 16.0).abs() < 0.01);
    /// ```
    #[must_use]
    pub fn left_share(&self, share: f64) -> Self {
        let parts = self.corners();
        let xs = || parts.iter().flatten().map(|(x, _)| *x);
        let (mut low, mut high) = (xs().fold(f64::MAX, f64::min), xs().fold(f64::MIN, f64::max));
        let wanted = share * area(&parts);
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            if area(&left_of(&parts, middle)) < wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        left_of(&parts, high).iter().fold(Self::new(), |path, part| polygon(path, part))
    }

    /// Returns the area of a closed outline in square px; parts that run the other way are holes.
    #[must_use]
    pub fn area(&self) -> f64 {
        area(&self.corners())
    }

    /// Returns the corners of each part.
    fn corners(&self) -> Vec<Corners> {
        let mut points = self.points.iter().copied();
        let mut parts: Vec<Corners> = Vec::new();
        for verb in &self.verbs {
            let mut take = |n: usize| -> Corners { points.by_ref().take(n).collect() };
            let curve = match verb {
                Verb::Move => {
                    parts.push(take(1));
                    continue;
                }
                Verb::Line => take(1),
                Verb::Quad => take(2),
                Verb::Cubic => take(3),
                Verb::Close => continue,
            };
            if let Some(part) = parts.last_mut()
                && let Some(from) = part.last().copied()
            {
                part.extend(pieces(from, &curve));
            }
        }
        parts
    }
}

/// Returns the ends of the pieces of a line or curve, whose control points and end follow `from`.
fn pieces(from: (f64, f64), curve: &[(f64, f64)]) -> Corners {
    if let [to] = curve {
        return vec![*to];
    }
    let all: Corners = [&[from], curve].concat();
    (1..=PIECES)
        .map(|n| {
            let t = f64::from(n) / f64::from(PIECES);
            let between = |a: f64, b: f64| a + (b - a) * t;
            // De Casteljau: interpolate neighbours until one point is left.
            let mut points = all.clone();
            while points.len() > 1 {
                points = points
                    .windows(2)
                    .map(|two| (between(two[0].0, two[1].0), between(two[0].1, two[1].1)))
                    .collect();
            }
            points[0]
        })
        .collect()
}

/// Returns what lies left of a vertical line (Sutherland and Hodgman).
fn left_of(parts: &[Corners], edge: f64) -> Vec<Corners> {
    let cut = |part: &Corners| -> Corners {
        let next = part.iter().cycle().skip(1);
        let kept = part.iter().zip(next).flat_map(|(&(ax, ay), &(bx, by))| {
            let own = (ax <= edge).then_some((ax, ay));
            let crosses = (ax <= edge) != (bx <= edge);
            let at = crosses.then(|| (edge, ay + (by - ay) * (edge - ax) / (bx - ax)));
            own.into_iter().chain(at)
        });
        kept.collect()
    };
    parts.iter().map(cut).filter(|part| part.len() > 2).collect()
}

fn area(parts: &[Corners]) -> f64 {
    let twice = |part: &Corners| -> f64 {
        let next = part.iter().cycle().skip(1);
        part.iter().zip(next).map(|((ax, ay), (bx, by))| ax * by - bx * ay).sum()
    };
    (parts.iter().map(twice).sum::<f64>() / 2.0).abs()
}

fn polygon(path: PathData, corners: &[(f64, f64)]) -> PathData {
    let (Some(first), rest) = (corners.first(), corners.get(1..).unwrap_or_default()) else { return path };
    rest.iter().fold(path.move_to(first.0, first.1), |path, (x, y)| path.line_to(*x, *y)).close()
}
