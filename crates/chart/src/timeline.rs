//! Lanes along an axis of months, which end in figures.

use super::layout::Layout;
use super::scene::Scene;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    super::steps::place(scene)
}
