//! Many marks in groups: one for each thing, or for each thousand.

use super::layout::Layout;
use super::scene::Scene;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    super::symbols::place(scene)
}
