//! [`PathData`], and the writer of `d` attributes.
//!
//! A step can be absolute (`H120`) or relative (`h9`). The writer prefers relative steps, since equal ones are then written alike
//! and compress well, unless the absolute form is shorter by more than [`WORTH`]. Relative steps add up exactly, since coordinates
//! are whole grid steps. Numbers are separated by a space or a `-`; shorter forms (`.5.5`, flags without spaces) break old parsers.

use std::fmt::Write;

use super::writer::Number;

/// A point in grid steps.
pub(super) type Point = (i32, i32);

/// How many characters a relative step may be longer than the absolute one.
const WORTH: usize = 2;

/// Writes a `d` attribute step by step.
#[derive(Default)]
pub(super) struct Outline {
    d: String,
    at: Point,
    start: Point,
}

impl Outline {
    pub(super) fn move_to(&mut self, to: Point) {
        if self.d.is_empty() {
            self.d.push('M');
            numbers(&mut self.d, &[to.0, to.1]);
        } else {
            self.step('m', &[to]);
        }
        (self.at, self.start) = (to, to);
    }

    pub(super) fn line_to(&mut self, to: Point) {
        match (to.0 == self.at.0, to.1 == self.at.1) {
            (_, true) => self.shorter('h', &[to.0 - self.at.0], &[to.0]),
            (true, _) => self.shorter('v', &[to.1 - self.at.1], &[to.1]),
            _ => self.step('l', &[to]),
        }
        self.at = to;
    }

    pub(super) fn quad_to(&mut self, control: Point, to: Point) {
        self.step('q', &[control, to]);
        self.at = to;
    }

    pub(super) fn cubic_to(&mut self, first: Point, second: Point, to: Point) {
        self.step('c', &[first, second, to]);
        self.at = to;
    }

    pub(super) fn close(&mut self) {
        self.d.push('z');
        self.at = self.start;
    }

    /// Adds a rectangle, always clockwise, so that overlapping ones in a path leave no hole.
    pub(super) fn rect(&mut self, (x, y): Point, (w, h): Point) {
        self.move_to((x, y));
        self.line_to((x + w, y));
        self.line_to((x + w, y + h));
        self.line_to((x, y + h));
        self.close();
    }

    /// Adds a circle as two half-circles.
    pub(super) fn circle(&mut self, (x, y): Point, r: i32) {
        self.move_to((x - r, y));
        for way in [2 * r, -2 * r] {
            self.d.push('a');
            let (radius, way) = (Number::grid(r), Number::grid(way));
            // Writing to a String cannot fail.
            let _ = write!(self.d, "{radius} {radius} 0 1 0 {way} 0");
        }
        self.close();
    }

    /// Adds straight lines through all points.
    pub(super) fn lines(&mut self, points: &[Point]) {
        for (n, point) in points.iter().enumerate() {
            if n == 0 { self.move_to(*point) } else { self.line_to(*point) }
        }
    }

    /// Adds a straight line, which continues the one before if that ends where this begins.
    pub(super) fn line(&mut self, from: Point, to: Point) {
        if self.d.is_empty() || self.at != from {
            self.move_to(from);
        }
        self.line_to(to);
    }

    pub(super) fn into_d(self) -> String {
        self.d
    }

    fn step(&mut self, relative: char, points: &[Point]) {
        let from =
            |at: Point| -> Vec<i32> { points.iter().flat_map(|(x, y)| [x - at.0, y - at.1]).collect() };
        self.shorter(relative, &from(self.at), &from((0, 0)));
    }

    fn shorter(&mut self, relative: char, steps: &[i32], places: &[i32]) {
        let (mut by_step, mut by_place) =
            (String::from(relative), String::from(relative.to_ascii_uppercase()));
        numbers(&mut by_step, steps);
        numbers(&mut by_place, places);
        let absolute = by_place.len() + WORTH < by_step.len();
        self.d.push_str(if absolute { &by_place } else { &by_step });
    }
}

fn numbers(d: &mut String, numbers: &[i32]) {
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 && *number >= 0 {
            d.push(' ');
        }
        let _ = write!(d, "{}", Number::grid(*number));
    }
}

/// An outline of lines and curves, in px of the drawing area. [`path`](super::path()) fills it, [`outline`](super::outline)
/// strokes it.
///
/// ```
/// use plotters_semantic_svg::PathData;
/// let arrow_head = PathData::new().move_to(0.0, 0.0).line_to(6.0, 4.0).line_to(0.0, 8.0).close();
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathData {
    pub(super) verbs: Vec<Verb>,
    pub(super) points: Vec<(f64, f64)>,
}

/// A step of an outline. It takes the next point, or two for `Quad`, three for `Cubic`, none for `Close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Move,
    Line,
    Quad,
    Cubic,
    Close,
}

impl PathData {
    /// Returns an empty outline. Begin with [`move_to`](Self::move_to).
    pub fn new() -> Self {
        PathData::default()
    }

    /// Begins a new part at (x, y).
    pub fn move_to(self, x: f64, y: f64) -> Self {
        self.then(Verb::Move, &[(x, y)])
    }

    /// Adds a straight line to (x, y).
    pub fn line_to(self, x: f64, y: f64) -> Self {
        self.then(Verb::Line, &[(x, y)])
    }

    /// Adds a quadratic Bézier curve to (x, y) with the control point (cx, cy).
    pub fn quad_to(self, cx: f64, cy: f64, x: f64, y: f64) -> Self {
        self.then(Verb::Quad, &[(cx, cy), (x, y)])
    }

    /// Adds a cubic Bézier curve to `to` with the control points `first` and `second`.
    pub fn cubic_to(self, first: (f64, f64), second: (f64, f64), to: (f64, f64)) -> Self {
        self.then(Verb::Cubic, &[first, second, to])
    }

    /// Closes the part with a straight line to its start.
    pub fn close(self) -> Self {
        self.then(Verb::Close, &[])
    }

    fn then(mut self, verb: Verb, points: &[(f64, f64)]) -> Self {
        self.verbs.push(verb);
        self.points.extend_from_slice(points);
        self
    }
}

impl Verb {
    /// Returns the `d` attribute of `verbs` with their points in grid steps of the canvas.
    pub(super) fn write(verbs: &[Verb], points: &[Point]) -> String {
        let mut outline = Outline::default();
        let mut points = points.iter().copied();
        let mut next = || points.next().unwrap_or_default();
        for verb in verbs {
            match verb {
                Verb::Move => outline.move_to(next()),
                Verb::Line => outline.line_to(next()),
                Verb::Quad => outline.quad_to(next(), next()),
                Verb::Cubic => outline.cubic_to(next(), next(), next()),
                Verb::Close => outline.close(),
            }
        }
        outline.into_d()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(points: &[Point]) -> String {
        let mut outline = Outline::default();
        outline.lines(points);
        outline.into_d()
    }

    #[test]
    fn steps_are_relative_unless_absolute_ones_are_much_shorter() {
        assert_eq!(lines(&[(1000, 1000), (1090, 1000), (1090, 1090)]), "M100 100h9v9");
        assert_eq!(lines(&[(1000, 0), (0, 0)]), "M100 0H0", "H0 is much shorter than h-100");
        assert_eq!(lines(&[(0, 0), (90, 0)]), "M0 0h9", "a tie goes to the relative form");
        assert_eq!(lines(&[(50, 50), (60, 40)]), "M5 5l1-1", "the minus separates");
        assert_eq!(lines(&[(-5, 5), (-5, 5)]), "M-.5 .5h0", "a line of no length");
    }

    #[test]
    fn after_closing_steps_are_relative_to_the_start_of_the_part() {
        let mut outline = Outline::default();
        outline.rect((0, 0), (90, 90));
        outline.rect((110, 0), (90, 90));
        outline.rect((0, 110), (90, 90));
        assert_eq!(outline.into_d(), "M0 0h9v9h-9zm11 0h9v9h-9zm-11 11h9v9h-9z");
    }

    #[test]
    fn circles_are_two_half_circles() {
        let mut outline = Outline::default();
        outline.circle((50, 50), 40);
        assert_eq!(outline.into_d(), "M1 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z");
    }
}
