//! An arrow that is made of marks, one for each thing that a figure counts.

use crate::layout::{down_to_grid, on_grid};

/// The rows of an arrow of dots, relative to its tip, which is at (0, 0) and points to the left.
#[derive(Debug, PartialEq)]
pub(super) struct MarkArrow {
    /// For each row its y in rows below the tip, its first column, and the number of its dots.
    rows: Vec<(i32, u32, u32)>,
    /// The number of columns, counted from the tip.
    columns: u32,
    /// The distance between dots in px.
    pub(super) pitch: f64,
    /// Half of the height of the head and of the shaft, from the middle of the arrow, in px.
    pub(super) head: f64,
    pub(super) shaft: f64,
}

/// The widest pitch in px: few dots do not become large.
const WIDEST: f64 = 14.0;

/// The rows that a clear head has more than its shaft, on each side.
const HEAD: u32 = 3;

impl MarkArrow {
    /// Returns the arrow of exactly `count` dots in `width` px whose head is closest to `height` px.
    ///
    /// The head is a triangle: its columns have 1, 3, 5, … dots. The shaft has a whole number of columns. If the count can be split
    /// so, the head has at least three rows more than the shaft above and below it: a lower one looks like a frayed bar.
    pub(super) fn new(count: u32, width: f64, height: f64) -> Self {
        let shapes = (0..=14u32)
            .flat_map(|half| (half + 1 + half.min(2)..=half * 2 + 4).map(move |head| (half, head)));
        let exact = shapes.filter(|(half, head)| {
            let shaft = 2 * half + 1;
            count >= head * head && (count - head * head).is_multiple_of(shaft)
        });
        let (clear, low): (Vec<_>, Vec<_>) =
            exact.partition(|(half, head)| *half > 0 && *head > half + HEAD && *head <= count / head);
        let exact = if clear.is_empty() { low } else { clear };
        let arrows = exact.into_iter().map(|(half, head)| Self::of(count, half, head, width));
        // An arrow that leaves a part of the width empty would end far from where it comes from.
        let unused = |arrow: &Self| width - f64::from(arrow.columns) * arrow.pitch;
        let off = |arrow: &Self| (2.0 * arrow.head - height).abs() + unused(arrow) / 2.0;
        let best = arrows.min_by(|one, other| off(one).total_cmp(&off(other)));
        best.unwrap_or_else(|| Self::of(count, 0, 1, width))
    }

    /// The arrow with a head of `head` columns and a shaft of `half` rows above and below the middle one.
    fn of(count: u32, half: u32, head: u32, width: f64) -> Self {
        let columns = head + count.saturating_sub(head * head) / (2 * half + 1);
        let pitch = (width / f64::from(columns.max(1))).min(WIDEST);
        let pitch = down_to_grid(pitch);
        let row = |away: u32| {
            let end = if away <= half { columns } else { head };
            (away, end - away)
        };
        let below = (0..head).map(row);
        let mut rows: Vec<(i32, u32, u32)> = Vec::new();
        for (away, dots) in below {
            let y = i32::try_from(away).unwrap_or(i32::MAX);
            if away > 0 {
                rows.push((-y, away, dots));
            }
            rows.push((y, away, dots));
        }
        rows.sort_by_key(|(y, ..)| *y);
        let reach = |away: u32| (f64::from(away) + 0.5) * pitch;
        Self { rows, columns, pitch, head: reach(head - 1), shaft: reach(half) }
    }

    /// The radius of a dot.
    pub(super) fn r(&self) -> f64 {
        on_grid(self.pitch * 0.38)
    }

    /// Returns the rows as [`Shape::Dots`](crate::layout::Shape::Dots) has them, for the centre of the tip at (x, y). The arrow
    /// points to the left if `way` is 1, to the right if it is -1.
    pub(super) fn rows(&self, (x, y): (f64, f64), way: f64) -> Vec<(f64, f64, u32)> {
        let row = |&(down, first, dots): &(i32, u32, u32)| {
            let start = if way > 0.0 { first } else { first + dots - 1 };
            (
                on_grid(x + way * f64::from(start) * self.pitch),
                on_grid(y + f64::from(down) * self.pitch),
                dots,
            )
        };
        self.rows.iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_has_exactly_its_dots_and_fits() {
        for count in [1, 2, 3, 4, 5, 17, 98, 498, 500, 1899] {
            for width in [150.0, 220.0, 800.0] {
                let arrow = MarkArrow::new(count, width, 110.0);
                let rows = arrow.rows((10.0, 100.0), 1.0);
                assert_eq!(rows.iter().map(|(_, _, dots)| dots).sum::<u32>(), count);
                assert!(
                    f64::from(arrow.columns) * arrow.pitch <= width + 1e-6,
                    "{count} in {width}: {arrow:?}"
                );
                assert!(rows.iter().all(|(x, ..)| *x >= 10.0), "nothing is before the tip");
            }
        }
    }

    #[test]
    fn an_arrow_of_many_dots_has_a_head_that_is_clearly_higher_than_its_shaft() {
        for width in [90.0, 150.0, 350.0, 800.0] {
            let arrow = MarkArrow::new(498, width, 110.0);
            assert!(arrow.head > arrow.shaft + 2.9 * arrow.pitch, "in {width}: {arrow:?}");
        }
    }

    #[test]
    fn an_arrow_to_the_right_is_the_mirror_of_one_to_the_left() {
        let arrow = MarkArrow::new(498, 800.0, 130.0);
        let last = |(x, _, dots): &(f64, f64, u32)| x + f64::from(dots - 1) * arrow.pitch;
        let right = arrow.rows((0.0, 0.0), -1.0);
        assert!(right.iter().map(last).all(|end| end < 1e-6), "the tip is the rightmost dot");
        assert_eq!(right.iter().filter(|row| last(row).abs() < 1e-6).count(), 1, "and the only one there");
    }
}
