//! The tooltips of marks: label and figure, the article's words in the edition's script, and a link to their sentence. `styles/tips.css` shows them; with scripts,
//! `scripts/page/tooltips` places them better.

use yew::prelude::*;

use super::super::edition::Edition;
use super::credit::leading_out;
use super::edition_text::spelt;
use chart::{Drawing, DrawnMark, Scene, Subject};
use story::{Fact, Fragment, Span};

/// The place of the sentences that tooltips link to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sentences<'a> {
    /// In the same document.
    Here,
    /// On the page with this address, for the strip alone, which would otherwise have to quote the whole article.
    On(&'a str),
}

/// One tooltip for each mark, in their order, in the box below the drawing.
pub(super) fn tooltips(scene: &Scene<'_>, drawing: &Drawing, sentences: Sentences<'_>) -> Html {
    let Some(edition) = Edition::of(&scene.wording.lang) else { return Html::default() };
    let tips = drawing.marks.iter().map(|mark| {
        let tip = Tip { edition, scene, mark, sentences, class: side(mark, drawing.width) };
        match &mark.subject {
            Subject::Fact(id) => scene.story.fact(id).map(|fact| fact_tip(tip, fact)),
            Subject::Step(id) => Some(step_tip(tip, id)),
        }
    });
    html! { <div class="tips">{ for tips.flatten() }</div> }
}

/// The context of a tooltip.
#[derive(Clone, Copy)]
struct Tip<'a> {
    edition: Edition,
    scene: &'a Scene<'a>,
    mark: &'a DrawnMark,
    sentences: Sentences<'a>,
    class: &'static str,
}

fn fact_tip(tip: Tip<'_>, fact: &Fact) -> Html {
    let says = html! {
        <>
            <b>{ tip.scene.full_figure(fact) }</b>
            <span>{ tip.scene.wording.label(&fact.id) }</span>
        </>
    };
    tip_html(tip, says, &fact.quote, fact.sentence)
}

fn step_tip(tip: Tip<'_>, id: &str) -> Html {
    let stations = tip.scene.stations();
    let Some(station) = stations.iter().find(|station| station.step.id == id) else { return Html::default() };
    let says = html! { <b>{ station.label }</b> };
    tip_html(tip, says, &station.step.quote, station.step.sentence)
}

fn tip_html(tip: Tip<'_>, says: Html, quote: &Span, sentence: u32) -> Html {
    let Tip { edition, scene, mark, sentences, class } = tip;
    let ui = &edition.still.ui;
    // The strip alone shows every fact: its tooltips only link to the sentences.
    let is_short = matches!(sentences, Sentences::On(_));
    // A translation has no words of the article; the sentence shows it.
    let own = spelt(edition, quote).filter(|_| !is_short);
    let way = Fragment::Sentence(sentence).to_string();
    let link = match sentences {
        Sentences::Here => html! { <a href={way}>{ &ui.source_sentence }</a> },
        Sentences::On(page) => leading_out(&(page.to_owned() + &way), &ui.source_sentence),
    };
    html! {
        <div id={scene.tip(&mark.subject).id()} data-n={mark.n.to_string()} {class} role="tooltip">
            { says }
            if let Some(own) = own {
                <p class="own"><small>{ &ui.original }</small><q>{ own }</q></p>
            }
            { link }
        </div>
    }
}

/// The class that puts a tooltip near its mark. Places are classes, since a strict content security policy refuses inline styles. Three
/// suffice: a third of the drawing is narrower than a tooltip.
fn side(mark: &DrawnMark, width: f64) -> &'static str {
    let middle = (mark.bounds.x + mark.bounds.right()) / 2.0 / width;
    match middle {
        0.4..=0.6 => "tip c",
        0.6.. => "tip r",
        _ => "tip",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chart::Bounds;

    #[test]
    fn a_tooltip_is_placed_at_the_side_of_its_mark() {
        let at = |x, w| {
            let bounds = Bounds { x, y: 0.0, w, h: 9.0 };
            side(&DrawnMark { n: 1, subject: Subject::Fact("a".to_owned()), bounds }, 340.0)
        };
        assert_eq!(
            [at(0.0, 100.0), at(120.0, 100.0), at(300.0, 40.0), at(0.0, 340.0)],
            ["tip", "tip c", "tip r", "tip c"]
        );
    }
}
