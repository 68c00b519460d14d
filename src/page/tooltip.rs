//! What a mark says when it is hovered, focused or tapped. Shown by CSS alone, so it works with script off.

use yew::prelude::*;

use super::typeset::typeset;
use crate::chart::{Bounds, Drawing, Item, Scene};

/// One tooltip a mark, over the picture, in the marks' order.
pub(super) fn tooltips(scene: &Scene<'_>, drawing: &Drawing) -> Html {
    let items = scene.items();
    let tips = items.iter().zip(&drawing.marks);
    html! { <>{ for tips.map(|(item, at)| tooltip(scene, item, place(*at, drawing.height))) }</> }
}

fn tooltip(scene: &Scene<'_>, item: &Item<'_>, place: String) -> Html {
    let ui = &scene.wording.ui;
    let label = scene.wording.facts.get(&item.fact.id).map_or("", |words| words.label.as_str());
    let quote = typeset(scene.wording, scene.story.article.slice(&item.fact.quote));
    let href = format!("#s-{}", item.fact.sentence + 1);
    html! {
        <div role="tooltip" class={classes!("tip", place)} id={scene.tip_id(&item.fact.id)} data-n={item.n.to_string()}>
            <b>{ scene.wording.full_figure(scene.story, item.fact) }</b>
            <span>{ label }</span>
            <q lang="zh-Hant">{ quote }</q>
            <a {href}>{ &ui.source_sentence }</a>
        </div>
    }
}

/// The class that puts a tooltip under its mark, or over it where the mark stands low. Inline styles are refused by
/// a strict content security policy, so places are classes, in steps of a twentieth of the picture's height.
fn place(mark: Bounds, height: f64) -> String {
    let step = |y: f64| (y / height * 20.0).clamp(0.0, 20.0);
    if mark.bottom() / height < 0.62 {
        format!("y{:.0}", step(mark.bottom()).ceil())
    } else {
        format!("u{:.0}", step(mark.y).floor())
    }
}
