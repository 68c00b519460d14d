//! Marks in equal groups, in rows of groups. A group is as square as its size allows.

use crate::Role;
use crate::counted::Counted;
use crate::layout::{self, Shape, on_grid};
use story::{Qualifier, Symbol};

/// The marks' radius as a share of their pitch.
const RADIUS: f64 = 0.41;
/// The same for the mark of a person, which touches no other.
const ONE: f64 = 0.56;
/// The radius of a ring's hole as a share of its own.
const HOLE: f64 = 0.56;
/// The share of the largest possible pitch that a field may give up to have no gap in its last row.
const WORTH: f64 = 0.8;

/// The places of the marks. Lengths are px, counts whole numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// Marks in a group.
    group: f64,
    /// Marks in a row of a group.
    side: f64,
    /// Groups in a row.
    across: f64,
    /// The distance between centres in a group.
    pub(super) pitch: f64,
    /// The additional gap between groups.
    gap: f64,
}

/// The marks of a fact.
pub(super) struct Marks {
    /// The shapes, back to front.
    pub(super) shapes: Vec<Shape>,
    /// The right edge.
    pub(super) right: f64,
    /// The bottom edge.
    pub(super) bottom: f64,
    /// The centre and radius of the person's mark.
    pub(super) one: Option<(f64, f64, f64)>,
}

impl Grid {
    /// Returns the grid with the largest marks with which `count` marks in groups of `group` fit into `width` × `height` px.
    pub(super) fn new(count: f64, group: f64, width: f64, height: f64, most_pitch: f64) -> Self {
        let group = group.max(1.0);
        let mut side = 1.0;
        while side * side < group {
            side += 1.0;
        }
        let groups = (count / group).ceil().max(1.0);
        let fit = |across: f64| {
            let gap = 0.2 + 0.1 * side;
            // One more pitch is for the hollow mark after a full row.
            let pitch = (width / (across * side + (across - 1.0) * gap + 1.0)).min(most_pitch);
            let pitch = layout::pitch(pitch);
            Self { group, side, across, pitch, gap: on_grid(pitch * gap) }
        };
        let mut across = 1.0;
        while across < groups && fit(across).height(count) > height {
            across += 1.0;
        }
        let best = fit(across);
        while across < groups && fit(across).pitch >= best.pitch * WORTH {
            if (groups / across).ceil() * across == groups {
                return fit(across);
            }
            across += 1.0;
        }
        best
    }

    /// Returns a grid of the same pitch with one row of groups of another size.
    pub(super) fn in_groups_of(self, group: f64) -> Self {
        let mut side = 1.0;
        while side * side < group {
            side += 1.0;
        }
        Self { group, side, across: f64::INFINITY, gap: on_grid(self.pitch * (0.2 + 0.1 * side)), ..self }
    }

    /// Returns the height of `count` marks.
    fn height(&self, count: f64) -> f64 {
        let groups = (count / self.group).ceil();
        let down = (groups / self.across).ceil().max(1.0);
        let tall = ((count / self.side).ceil()).min((self.group / self.side).ceil());
        (down - 1.0) * self.step_down() + tall * self.pitch
    }

    /// The distance between rows of groups.
    fn step_down(&self) -> f64 {
        (self.group / self.side).ceil() * self.pitch + self.gap
    }

    /// Returns the column and the row of a group's first mark.
    fn corner(&self, group: f64) -> (f64, f64) {
        let row = if self.across.is_finite() { (group / self.across).floor() } else { 0.0 };
        let column = if self.across.is_finite() { group - row * self.across } else { group };
        (column * (self.side * self.pitch + self.gap), row * self.step_down())
    }

    /// Returns the centre of mark `n`, from 0, if the upper left corner is at (`x`, `y`).
    fn at(&self, n: f64, (x, y): (f64, f64)) -> (f64, f64) {
        let group = (n / self.group).floor();
        let place = n - group * self.group;
        let row = (place / self.side).floor();
        let (left, top) = self.corner(group);
        let column = place - row * self.side;
        (on_grid(x + left + (column + 0.5) * self.pitch), on_grid(y + top + (row + 0.5) * self.pitch))
    }

    /// Returns the marks of a count from the upper left corner `from`: rings for [`Symbol::Ring`], dots for any other symbol. With
    /// `one`, the upper right mark is larger.
    pub(super) fn marks(
        &self,
        from: (f64, f64),
        count: f64,
        qualifier: Qualifier,
        symbol: Symbol,
        one: bool,
    ) -> Marks {
        let r = on_grid(self.pitch * RADIUS);
        let counted = Counted::new(count, qualifier);
        let Counted { solid, part, hollow } = counted;
        let person = one.then(|| self.person(solid));
        let role = if one { Role::MarkSoft } else { Role::Mark };
        let rows = self.rows(from, solid, person);
        let mut shapes = vec![Shape::Dots { rows: rows.clone(), pitch: self.pitch, r, role }];
        if symbol == Symbol::Ring {
            shapes.push(Shape::Dots { rows, pitch: self.pitch, r: on_grid(r * HOLE), role: Role::Paper });
        }
        if part > 0.0 {
            let (x, y) = self.at(solid, from);
            let symbol = if symbol == Symbol::Ring { symbol } else { Symbol::Dot };
            shapes.push(Shape::Cut { symbol, at: (x, y, r), share: part, role });
        }
        if hollow {
            let (x, y) = self.after(counted.before_hollow(), from);
            let (symbol, places) = (Symbol::Dot, vec![(x, y, r)]);
            shapes.push(Shape::Symbols { symbol, places, filled: false, role });
        }
        let one = person.map(|person| {
            let (x, y) = self.at(person, from);
            let place = (x, y, on_grid(self.pitch * ONE));
            let (symbol, places) = (Symbol::Dot, vec![place]);
            shapes.push(Shape::Symbols { symbol, places, filled: true, role: Role::Accent });
            place
        });
        let edges = shapes.iter().map(Shape::bounds).reduce(|sum, next| sum.union(&next));
        let (right, bottom) = edges.map_or(from, |edges| (edges.right(), edges.bottom()));
        Marks { shapes, right, bottom, one }
    }

    /// Returns the mark that stands for a person: the upper right one of the last group in the first row.
    fn person(&self, solid: f64) -> f64 {
        let groups = (solid / self.group).floor().max(1.0);
        let group = self.across.min(groups) - 1.0;
        group * self.group + self.side - 1.0
    }

    /// Returns the place after the last mark: to the right of it after a full row of groups.
    fn after(&self, last: f64, from: (f64, f64)) -> (f64, f64) {
        let (x, y) = self.at(last, from);
        if last <= 0.0 {
            return (x, y);
        }
        let (before, level) = self.at(last - 1.0, from);
        let starts_row_of_groups = x < before && y > level + self.pitch * 1.01;
        if starts_row_of_groups { (before + self.pitch, level) } else { (x, y) }
    }

    /// Returns the rows of dots: the first centre and the number. Rows lie side by side first, so that their path repeats itself.
    fn rows(&self, from: (f64, f64), solid: f64, without: Option<f64>) -> Vec<(f64, f64, u32)> {
        let mut rows: Vec<(f64, f64, u32)> = Vec::new();
        let mut first = 0.0;
        while first < solid {
            let mut count = 0;
            let within = first - (first / self.group).floor() * self.group;
            let ends = self.side.min(self.group - within).min(solid - first);
            let mut n = 0.0;
            while n < ends {
                if Some(first + n) != without {
                    count += 1;
                }
                n += 1.0;
            }
            let (x, y) = self.at(first, from);
            rows.push((x, y, count));
            first += ends.max(1.0);
        }
        rows.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.total_cmp(&b.0)));
        rows
    }
}
