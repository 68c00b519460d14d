//! Rows of equal dots, drawn as round dashes of one path.

use plotters::style::Color;

use super::paint::Paint;
use super::path::{Outline, Point};
use super::placed::draw_at;
use super::shapes::{point, steps};
use super::writer::Number;
use super::{Area, DrawError};

/// Draws rows of equal dots of radius `r`: `rows` has the x and y of each row's first centre and the number of its dots, `pitch` is
/// the distance between centres along a row. All lengths are px; `pitch` and `r` are rounded to tenths.
///
/// The rows become one path with round dashes, which takes a few bytes for each row, whatever the number of its dots:
///
/// ```
/// use plotters::style::BLUE;
/// use plotters_semantic_svg::{self as svg, Classes, GroupAttrs};
///
/// let drawing = svg::draw(90, 20, &GroupAttrs::new(), Classes(&[]), |area| {
///     svg::dots(area, &[(4.0, 4.0, 10), (4.0, 12.0, 9)], 8.0, 3.0, BLUE)
/// })?;
/// assert!(drawing.ends_with(r#"stroke-width="6" stroke-linecap="round" stroke-dasharray="0 8" d="M4 4h72.1M4 12h64.1"/></svg>"#));
/// # Ok::<(), svg::DrawError>(())
/// ```
///
/// # Errors
///
/// Like [`rect`](super::rect).
pub fn dots(
    area: &Area,
    rows: &[(f64, f64, u32)],
    pitch: f64,
    r: f64,
    color: impl Color,
) -> Result<(), DrawError> {
    let width = steps(2.0 * r)?.max(0).unsigned_abs();
    let Some(paint) = Paint::stroke(&color.stroke_width(width)) else { return Ok(()) };
    let rows: Vec<_> = rows.iter().filter(|(_, _, count)| *count > 0).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let starts = rows.iter().map(|(x, y, _)| point(*x, *y)).collect::<Result<_, _>>()?;
    let counts: Vec<_> = rows.iter().map(|(_, _, count)| i32::try_from(*count).unwrap_or(i32::MAX)).collect();
    let pitch = steps(pitch)?;
    draw_at(area, starts, |svg, starts| {
        let rows = starts.iter().zip(&counts).map(|(at, count)| Row { at: svg.at(*at), count: *count });
        let (d, dashes) = dashed(&rows.collect::<Vec<_>>(), pitch);
        svg.dashed(&d, &dashes, paint);
    })
}

/// The first centre of a row, in grid steps, and the number of its dots.
#[derive(Clone, Copy)]
struct Row {
    at: Point,
    count: i32,
}

/// Equal groups of dots along a line: the dots in each, and the distance between the groups' first centres.
#[derive(Clone, Copy, PartialEq)]
struct Groups {
    count: i32,
    step: i32,
}

/// Returns the `d` and the `stroke-dasharray` of rows of dots, in the shorter of two forms. A dot is a dash of no length with round ends.
fn dashed(rows: &[Row], pitch: i32) -> (String, String) {
    let plain = in_rows(rows, pitch);
    let length = |(d, dashes): &(String, String)| d.len() + dashes.len();
    let grouped = in_groups(rows, pitch);
    grouped.filter(|grouped| length(grouped) < length(&plain)).unwrap_or(plain)
}

/// The length of the line for a row. Without the step after the last dot's centre, rounding in the renderer decides whether that dot is
/// drawn.
fn length(count: i32, pitch: i32) -> i32 {
    (count - 1) * pitch + 1
}

fn gap(length: i32) -> String {
    format!("0 {}", Number::grid(length))
}

/// A line for each row, or for each column of single dots.
fn in_rows(rows: &[Row], pitch: i32) -> (String, String) {
    let mut outline = Outline::default();
    let is_below = |a: &Row, b: &Row| a.count == 1 && b.count == 1 && b.at == (a.at.0, a.at.1 + pitch);
    for column in rows.chunk_by(is_below) {
        match column {
            [row] => outline.lines(&[row.at, (row.at.0 + length(row.count, pitch), row.at.1)]),
            [first, .., last] => outline.lines(&[first.at, (last.at.0, last.at.1 + 1)]),
            [] => {}
        }
    }
    (outline.into_d(), gap(pitch))
}

/// A line for several rows side by side that are equal groups, with the space between these in the dashes.
fn in_groups(rows: &[Row], pitch: i32) -> Option<(String, String)> {
    let lines: Vec<&[Row]> = rows.chunk_by(|a, b| a.at.1 == b.at.1).collect();
    let groups = equal_groups(&lines)?;
    let mut outline = Outline::default();
    for line in lines {
        let (first, last) = (line.first()?.at, line.last()?);
        outline.lines(&[first, (last.at.0 + length(last.count, pitch), first.1)]);
    }
    let mut dashes = String::new();
    for _ in 1..groups.count {
        dashes += &gap(pitch);
        dashes.push(' ');
    }
    dashes += &gap(groups.step - (groups.count - 1) * pitch);
    Some((outline.into_d(), dashes))
}

/// Returns the groups if all lines consist of equal ones; the last group of a line may be smaller. `None` if no line has several.
fn equal_groups(lines: &[&[Row]]) -> Option<Groups> {
    let [first, second, ..] = lines.iter().find(|line| line.len() > 1)?[..] else { return None };
    let groups = Groups { count: first.count, step: second.at.0 - first.at.0 };
    let fits = |line: &[Row]| {
        let steps = line.windows(2).all(|two| two[1].at.0 - two[0].at.0 == groups.step);
        let (last, full) = line.split_last()?;
        Some(steps && last.count <= groups.count && full.iter().all(|row| row.count == groups.count))
    };
    lines.iter().all(|line| fits(line) == Some(true)).then_some(groups)
}

#[cfg(test)]
mod tests {
    use crate::sample::{Role, written};

    use super::*;

    #[test]
    fn rows_of_dots_are_one_path_of_round_dashes() {
        assert_eq!(
            written(|a| dots(a, &[(3.0, 3.0, 12), (3.0, 9.0, 0), (3.0, 15.0, 1)], 7.2, 2.5, Role::Mark)),
            r##"<path class="m-" fill="none" stroke="#36a" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 7.2" d="M3 3h79.3M3 15h.1"/>"##,
            "a row without dots has no line, and one of a single dot is not a row of two"
        );
        assert_eq!(
            written(|a| dots(a, &[(3.0, 3.0, 1), (3.0, 9.0, 1), (3.0, 15.0, 1)], 6.0, 2.0, Role::Mark)),
            r##"<path class="m-" fill="none" stroke="#36a" stroke-width="4" stroke-linecap="round" stroke-dasharray="0 6" d="M3 3v12.1"/>"##,
            "a column of single dots is one line"
        );
        assert_eq!(written(|a| dots(a, &[(3.0, 3.0, 0)], 7.0, 2.5, Role::Mark)), "");
        assert_eq!(written(|a| dots(a, &[(3.0, 3.0, 9)], 7.0, 0.0, Role::Mark)), "");
    }

    #[test]
    fn equal_groups_side_by_side_are_one_line() {
        let of = |rows: &[(f64, f64, u32)]| {
            let drawn = written(|a| dots(a, rows, 6.0, 2.0, Role::Mark));
            drawn.split_once("stroke-dasharray=").map(|(_, rest)| rest.to_owned()).expect("dashes")
        };
        assert_eq!(
            of(&[(3.0, 3.0, 3), (25.0, 3.0, 3), (47.0, 3.0, 2), (3.0, 9.0, 3), (25.0, 9.0, 1)]),
            r#""0 6 0 6 0 10" d="M3 3h50.1M3 9h22.1"/>"#
        );
        let uneven = [(3.0, 3.0, 2), (25.0, 3.0, 3)];
        assert_eq!(of(&uneven), r#""0 6" d="M3 3h6.1m15.9 0h12.1"/>"#, "only the last group may be smaller");
    }
}
