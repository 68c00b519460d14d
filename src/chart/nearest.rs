//! Which mark is meant by a touch beside the marks: in the strip they are smaller than a finger.

use super::layout::Bounds;

/// The place nearest to a point, by its nearest edge, if that is within a distance of it.
///
/// A mark that runs over a line's end has a place as wide as the drawing, in which others stand: what is wider than `widest`
/// is left out, and felt only where it is drawn.
#[must_use]
pub fn nearest(places: &[Bounds], x: f64, y: f64, within: f64, widest: f64) -> Option<usize> {
    let mut found = None;
    let mut least = within * within;
    for (n, place) in places.iter().enumerate().filter(|(_, place)| place.w <= widest) {
        let beside = (place.x - x).max(x - place.right()).max(0.0);
        let above = (place.y - y).max(y - place.bottom()).max(0.0);
        let away = beside * beside + above * above;
        if away <= least {
            least = away;
            found = Some(n);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(x: f64, y: f64, w: f64) -> Bounds {
        Bounds { x, y, w, h: 6.0 }
    }

    fn picked(places: &[Bounds], x: f64, y: f64) -> Option<usize> {
        nearest(places, x, y, 24.0, 150.0)
    }

    #[test]
    fn the_nearest_edge_counts() {
        let two = [at(0.0, 0.0, 4.0), at(40.0, 0.0, 4.0)];
        assert_eq!(picked(&two, 2.0, 3.0), Some(0), "inside");
        assert_eq!(picked(&two, 21.9, 3.0), Some(0));
        assert_eq!(picked(&two, 22.1, 3.0), Some(1));
        assert_eq!(picked(&two, 40.0, 29.0), Some(1), "under it");
        let [first, second] = two;
        assert_eq!(picked(&[second, first], 2.0, 3.0), Some(1), "whatever the order");
    }

    #[test]
    fn too_far_is_nothing() {
        let one = [at(0.0, 0.0, 4.0)];
        assert_eq!(picked(&one, 28.0, 3.0), Some(0));
        assert_eq!(picked(&one, 28.1, 3.0), None);
        assert_eq!(picked(&one, 21.0, 23.0), None, "17 beside and 17 under are more than 24");
        assert_eq!(picked(&[], 0.0, 0.0), None);
    }

    #[test]
    fn what_lies_between_the_parts_of_a_mark_is_not_the_mark() {
        let over_the_line_end = [at(0.0, 0.0, 300.0), at(150.0, 0.0, 4.0)];
        assert_eq!(picked(&over_the_line_end, 160.0, 3.0), Some(1));
        assert_eq!(picked(&over_the_line_end, 60.0, 3.0), None);
    }
}
