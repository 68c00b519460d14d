//! Places along an axis, and lanes of what happens at them and between them.

use super::layout::Layout;
use super::scene::Scene;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    super::steps::place(scene)
}
