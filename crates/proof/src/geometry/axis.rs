//! Measures places against the axis of values that a layout names, and this axis against what the drawing shows of it.

use chart::{Direction, Role, Scale, Shape};

use super::case::{Case, words};

/// The tolerance for a length from the edge, in px: plotters cuts it to whole steps of the canvas, a tenth of a px each.
pub(crate) const CUT: f64 = 0.1 + 1e-6;
/// The tolerance for a place in px: it is also rounded to the drawing's grid of half a px.
const PLACE: f64 = 0.25 + CUT;

/// A place that is read off a drawing, and the value that belongs there.
pub(crate) struct Measured {
    /// What stands there, for messages.
    pub(crate) name: String,
    /// The value.
    pub(crate) value: f64,
    /// The x in px, or the y if values grow upwards.
    pub(crate) place: f64,
}

/// What the axis of a chart is, and what is wrong with how the drawing shows it.
pub(crate) fn axis(case: &Case<'_>) -> Result<Scale, String> {
    let Some(scale) = case.layout.scale else { return Err("names no axis of values".to_owned()) };
    let start = case.scene.spec.start;
    let (from, begins) = match start {
        None => ("0".to_owned(), scale.place(0.0)),
        Some(start) => (case.scene.wording.number(start), scale.place(start.to_f64())),
    };
    let drawn: Vec<Line> = case.layout.rest.iter().flat_map(|shape| lines(shape, scale.direction)).collect();
    let is_said = || {
        words(&case.layout).any(|(_, words)| {
            words.role == Role::Note && words.text.len() > from.len() && words.text.contains(&from)
        })
    };
    if start.is_none() != drawn.iter().any(|line| line.is_solid) {
        return Err("has no line at zero, or one though its axis begins elsewhere".to_owned());
    }
    if let Some(line) = drawn.iter().find(|line| (line.at - begins).abs() > line.off) {
        return Err(format!("has the line of its axis at {:.1}, and {from} at {begins:.1}", line.at));
    }
    if start.is_some() && !is_said() {
        return Err(format!("no words say that the axis begins at {from}"));
    }
    Ok(scale)
}

/// A line that shows where an axis begins.
struct Line {
    /// Its place along the axis in px.
    at: f64,
    /// How far that may be from the place of the value.
    off: f64,
    /// Whether it is no row of dots.
    is_solid: bool,
}

/// The lines across an axis of this direction, and the rows of dots that begin at the axis or run along it.
fn lines(shape: &Shape, direction: Direction) -> Vec<Line> {
    match (shape, direction) {
        (Shape::Line { from, to, width, role: Role::Axis }, Direction::Right) if from.0 == to.0 => {
            vec![Line { at: from.0, off: width / 2.0, is_solid: true }]
        }
        (Shape::Line { from, to, width, role: Role::Axis }, Direction::Up) if from.1 == to.1 => {
            vec![Line { at: from.1, off: width / 2.0, is_solid: true }]
        }
        (Shape::Dots { rows, role: Role::Axis, .. }, Direction::Right) => {
            // The first dot of a row stands a px inside.
            rows.iter().map(|(x, ..)| Line { at: *x, off: 1.0 + 1e-6, is_solid: false }).collect()
        }
        (Shape::Dots { rows, role: Role::Axis, .. }, Direction::Up) => {
            rows.iter().map(|(_, y, _)| Line { at: *y, off: PLACE, is_solid: false }).collect()
        }
        _ => Vec::new(),
    }
}

/// Places that are not where the chart's axis has their values.
pub(crate) fn misplaced(case: &Case<'_>, places: &[Measured]) -> Vec<String> {
    let scale = match axis(case) {
        Ok(scale) => scale,
        Err(fault) => return vec![fault],
    };
    let wrong = places.iter().filter_map(|Measured { name, value, place }| {
        let wanted = scale.place(*value);
        let is_right = (place - wanted).abs() <= PLACE;
        (!is_right).then(|| format!("{name} stands at {place:.1} for {value}, not at {wanted:.1}"))
    });
    wrong.collect()
}
