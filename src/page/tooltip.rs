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
        <div key={id.clone()} {id} data-n={mark.n.to_string()} class={tip_class(mark.bounds, height)} role="tooltip">
            { says }
            <q lang={source.lang.clone()}>{ quote }</q>
            <a href={format!("#s-{}", sentence + 1)}>{ &scene.wording.ui.source_sentence }</a>
        </div>
    }
}

/// A tooltip's classes, which put it under its mark, or over it where the mark stands low. Inline styles are refused by a strict content
/// security policy, so places are classes: `y` or `u` with the tenths of the picture's height, `f` with the two-hundredths beside.
/// What is left between it and its mark, the style sheet bridges.
#[must_use]
pub fn tip_class(mark: Bounds, height: f64) -> String {
    let step = |y: f64| (y / height * 200.0).clamp(0.0, 200.0);
    let begins_high = mark.y / height < 0.35;
    // Whole numbers, and written as such: to write fractions takes far more code.
    let (side, place) = if begins_high || mark.bottom() / height < 0.62 {
        ('y', step(mark.bottom()).ceil() as u8)
    } else {
        ('u', step(mark.y).floor() as u8)
    };
    let (tenths, beside) = (place / 20, place % 20);
    if beside == 0 { format!("tip {side}{tenths}") } else { format!("tip {side}{tenths} f{beside}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tooltip_stands_next_to_its_mark_and_never_on_it() {
        let at = |y, h| tip_class(Bounds { x: 0.0, y, w: 10.0, h }, 200.0);
        assert_eq!(at(0.0, 20.0), "tip y1", "a tenth from the top");
        assert_eq!(at(0.0, 20.2), "tip y1 f1", "no less far than the mark reaches");
        assert_eq!(at(10.0, 190.0), "tip y10", "a mark that has all the height");
        assert_eq!(at(180.0, 20.0), "tip u9", "over a mark that stands low");
        assert_eq!(at(179.8, 20.0), "tip u8 f19", "no less high than the mark");
    }
}
