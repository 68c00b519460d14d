//! Statements about a whole (全部, 100 %), each with a check mark.

use super::layout::Layout;
use super::scene::Scene;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    super::list::place(scene)
}
