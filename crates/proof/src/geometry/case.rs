//! The charts that the checks examine, and helpers that read their parts from the shapes alone.

use chart::catalogue::scenes;
use chart::{Bounds, Frame, Layout, PlacedMark, Scene, Shape, Subject, Words, place};
use story::Story;

use super::phone::picture_width;

/// A chart in one edition, frame and view.
pub(crate) struct Case<'a> {
    pub(crate) scene: Scene<'a>,
    pub(crate) layout: Layout,
}

impl Case<'_> {
    /// `<chart>.<lang>.<frame>` and the view, like the goldens' names.
    pub(crate) fn name(&self) -> String {
        let Scene { spec, wording, frame, view, .. } = &self.scene;
        format!("{}.{}.{}{}", spec.id, wording.lang, frame.name(), view.name())
    }

    /// CSS px for each px of the view box at the chart's smallest size: on a phone for the narrow frames; a page shows the
    /// others only at full size.
    pub(crate) fn scale(&self) -> f64 {
        match self.scene.frame {
            Frame::Large | Frame::Card => picture_width() / self.layout.width,
            _ => 1.0,
        }
    }
}

/// Every chart of a story in every edition, frame and view.
pub(crate) fn cases_of(story: &Story) -> Vec<Case<'_>> {
    scenes(story).map(|scene| Case { layout: place(&scene), scene }).collect()
}

/// Every shape, with the index of its mark, or `None` for a shape outside the marks.
pub(crate) fn shapes(layout: &Layout) -> impl Iterator<Item = (Option<usize>, &Shape)> {
    let marks = layout.marks.iter().enumerate();
    let of_marks = marks.flat_map(|(i, mark)| mark.shapes.iter().map(move |shape| (Some(i), shape)));
    layout.rest.iter().map(|shape| (None, shape)).chain(of_marks)
}

/// All words, with the index of their mark.
pub(crate) fn words(layout: &Layout) -> impl Iterator<Item = (Option<usize>, &Words)> {
    shapes(layout).filter_map(|(owner, shape)| match shape {
        Shape::Words(words) => Some((owner, words)),
        _ => None,
    })
}

/// The boxes of a shape's solid parts, such as each symbol or dot of a field. Lines and words have none.
pub(crate) fn solids(shape: &Shape) -> Vec<Bounds> {
    match shape {
        Shape::Words(_) | Shape::Line { .. } => Vec::new(),
        Shape::Symbols { places, .. } => {
            places.iter().map(|(x, y, r)| Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r }).collect()
        }
        Shape::Dots { rows, pitch, r, .. } => {
            let dot = |x: f64, y: f64| Bounds { x: x - r, y: y - r, w: 2.0 * r, h: 2.0 * r };
            let row =
                |&(x, y, count): &(f64, f64, u32)| (0..count).map(move |i| (x + f64::from(i) * pitch, y));
            rows.iter().flat_map(row).map(|(x, y)| dot(x, y)).collect()
        }
        other => vec![other.bounds()],
    }
}

/// The depth to which two rectangles overlap; 0 or less if they do not.
pub(crate) fn depth(a: &Bounds, b: &Bounds) -> f64 {
    let across = a.right().min(b.right()) - a.x.max(b.x);
    let down = a.bottom().min(b.bottom()) - a.y.max(b.y);
    across.min(down)
}

/// A mark's name in a message.
pub(crate) fn owner(layout: &Layout, place: Option<usize>) -> String {
    place.map_or("no mark".to_owned(), |i| mark_name(&layout.marks[i]))
}

/// The id of a mark's subject.
pub(crate) fn id(mark: &PlacedMark) -> &str {
    match &mark.subject {
        Subject::Fact(id) | Subject::Step(id) => id,
    }
}

/// As [`owner`], for a mark.
pub(crate) fn mark_name(mark: &PlacedMark) -> String {
    format!("mark {} ({})", mark.n, id(mark))
}

/// A rectangle in a message.
pub(crate) fn show(at: &Bounds) -> String {
    format!("x {:.1}..{:.1} y {:.1}..{:.1}", at.x, at.right(), at.y, at.bottom())
}
