//! What a mark says when it is hovered, focused or tapped. Shown by CSS alone, so it works with script off.

use yew::prelude::*;

use super::typeset::typeset;
use crate::chart::{Bounds, Drawing, DrawnMark, Scene, Subject};
use crate::story::{Fact, Span};

/// One tooltip a mark, over the picture, in the marks' order.
pub(super) fn tooltips(scene: &Scene<'_>, drawing: &Drawing) -> Html {
    let tips = drawing.marks.iter().map(|mark| match &mark.subject {
        Subject::Fact(id) => scene.story.fact(id).map(|fact| fact_tip(scene, mark, fact, drawing.height)),
        Subject::Step(id) => Some(step_tip(scene, mark, id, drawing.height)),
    });
    html! { <>{ for tips.flatten() }</> }
}

fn fact_tip(scene: &Scene<'_>, mark: &DrawnMark, fact: &Fact, height: f64) -> Html {
    let label = scene.wording.label(&fact.id);
    let says = html! {
        <>
            <b>{ scene.wording.full_figure(scene.story, fact) }</b>
            <span>{ label }</span>
        </>
    };
    tip(scene, mark, says, &fact.quote, fact.sentence, height)
}

fn step_tip(scene: &Scene<'_>, mark: &DrawnMark, id: &str, height: f64) -> Html {
    let stations = scene.stations();
    let Some(station) = stations.iter().find(|station| station.step.id == id) else { return Html::default() };
    let says = html! { <b>{ station.label }</b> };
    tip(scene, mark, says, &station.step.quote, station.step.sentence, height)
}

fn tip(scene: &Scene<'_>, mark: &DrawnMark, says: Html, quote: &Span, sentence: u32, height: f64) -> Html {
    // The article's own characters in every edition.
    let source = scene.story.source_wording();
    let quote = typeset(source, scene.story.article.slice(quote));
    // A key, so that in another order the elements move and their texts stay: a text that a browser has translated is out of
    // Yew's reach, and would be left on another mark.
    let id = scene.tip_id(&mark.subject);
    html! {
        <div key={id.clone()} data-n={mark.n.to_string()} class={tip_class(mark.bounds, height)} {id} role="tooltip">
            { says }
            <q lang={source.lang.clone()}>{ quote }</q>
            <a href={format!("#s-{}", sentence + 1)}>{ &scene.wording.ui.source_sentence }</a>
        </div>
    }
}

/// A tooltip's classes, of which the second puts it under its mark, or over it where the mark stands low. Inline styles are
/// refused by a strict content security policy, so places are classes, in steps of a twentieth of the picture's height.
#[must_use]
pub fn tip_class(mark: Bounds, height: f64) -> String {
    let step = |y: f64| (y / height * 20.0).clamp(0.0, 20.0);
    // A whole number, and written as one: to write fractions takes far more code.
    let begins_high = mark.y / height < 0.35;
    if begins_high || mark.bottom() / height < 0.62 {
        format!("tip y{}", step(mark.bottom()).ceil() as u8)
    } else {
        format!("tip u{}", step(mark.y).floor() as u8)
    }
}
