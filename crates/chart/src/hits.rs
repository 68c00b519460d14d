//! The hit areas of marks.

use super::layout::{Bounds, Layout, PlacedMark, Shape, union};
use svg::MIN_TARGET;

/// A mark has one area for all its shapes only if that is at most so many times as large as those for each part: a larger one
/// would be mostly empty.
const EMPTY: f64 = 2.0;

impl Layout {
    /// Returns the hit areas of each mark, in px, before they are enlarged: one around all its shapes if that overlaps neither the area of
    /// another mark nor words of no mark, otherwise one for its words and one for its other shapes, since another mark may lie between
    /// them. A mark without words has one for each shape, since those may be on different lines (see the strip).
    #[must_use]
    pub fn hits(&self) -> Vec<Vec<Bounds>> {
        let mut areas: Vec<Vec<Bounds>> = self.marks.iter().map(parts).collect();
        let titles = || self.rest.iter().filter(|shape| is_words(shape)).map(Shape::bounds);
        for n in 0..areas.len() {
            let Some(whole) = areas[n].iter().copied().reduce(|sum, next| sum.union(&next)) else { continue };
            let has_words = self.marks[n].shapes.iter().any(is_words);
            let filled: f64 = areas[n].iter().map(|at| at.w * at.h).sum();
            let mut others = areas.iter().enumerate().filter(|(other, _)| *other != n).flat_map(|(_, at)| at);
            if has_words
                && whole.w * whole.h <= EMPTY * filled
                && !others.any(|other| enlarged(&whole).overlaps(&enlarged(other)))
                && !titles().any(|title| whole.overlaps(&title))
            {
                areas[n] = vec![whole];
            }
        }
        areas
    }
}

fn is_words(shape: &Shape) -> bool {
    matches!(shape, Shape::Words(_))
}

/// Enlarges an area about its middle to the smallest target.
pub(super) fn enlarged(at: &Bounds) -> Bounds {
    let (dx, dy) = ((MIN_TARGET - at.w).max(0.0) / 2.0, (MIN_TARGET - at.h).max(0.0) / 2.0);
    Bounds { x: at.x - dx, y: at.y - dy, w: at.w + 2.0 * dx, h: at.h + 2.0 * dy }
}

/// Returns an area for the words and one for the other shapes; for a mark without words one for each shape.
fn parts(mark: &PlacedMark) -> Vec<Bounds> {
    if !mark.shapes.iter().any(is_words) {
        return mark.shapes.iter().map(Shape::bounds).collect();
    }
    let part = |words: bool| union(mark.shapes.iter().filter(|shape| is_words(shape) == words));
    match (part(true), part(false)) {
        (Some(words), Some(picture)) => vec![words, reaching(picture, &words)],
        (words, picture) => words.into_iter().chain(picture).collect(),
    }
}

/// Extends `at` up or right to the edge of `other`, so that the pointer does not leave the mark on its way between them.
fn reaching(at: Bounds, other: &Bounds) -> Bounds {
    /// The widest gap to close, in px: in a wider one there may be another mark.
    const FAR: f64 = 28.0;
    if at.y > other.bottom() && at.y < other.bottom() + FAR {
        Bounds { y: other.bottom(), h: at.bottom() - other.bottom(), ..at }
    } else if other.x > at.right() && other.x < at.right() + FAR {
        Bounds { w: other.x - at.x, ..at }
    } else {
        at
    }
}
