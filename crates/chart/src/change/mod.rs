//! Changes: arrows from zero for figures that are themselves changes, signed; or arrows from what was before to what is after, for pairs of
//! figures. All arrows of a chart share one axis from zero.

mod arrow;
mod pairs;
mod signed;

use super::layout::Layout;
use super::scene::Scene;
use story::UnitKind;

pub(super) fn place(scene: &Scene<'_>) -> Layout {
    let items = scene.items();
    let unit = items.first().and_then(|item| scene.story.unit(&item.fact.unit));
    match unit.map(|unit| unit.kind) {
        Some(UnitKind::Change) => signed::place(scene, &items),
        _ => pairs::place(scene, &items),
    }
}
