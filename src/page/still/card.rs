//! The card of a chart: title and measure above the picture; description, arithmetic, table and source below it.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::super::chart_card::{frame, picture};
use super::super::context::Edition;
use super::data_table::{data_table, sentence_link};
use super::guess::guess;
use super::tooltip::{Sentences, tooltips};
use crate::dataset::sharing;
use chart::{Drawing, Frame, Scene, View, draw};
use story::{ChartSpec, Derived, File, Fragment};

/// A whole card with one view.
pub(super) fn card(edition: Edition, spec: &ChartSpec) -> Html {
    let inside = html! {
        <>
            { head(edition, spec) }
            { drawn(edition, spec, |scene, drawing| picture(inline(drawing), tips_of(scene, drawing))) }
            { foot(edition, spec) }
        </>
    };
    frame(spec, inside)
}

/// The drawing of the first view.
pub(super) fn first_drawing(edition: Edition, spec: &ChartSpec) -> Html {
    drawn(edition, spec, |_, drawing| inline(drawing))
}

/// The tooltips of the first drawing.
pub(super) fn tips(edition: Edition, spec: &ChartSpec) -> Html {
    drawn(edition, spec, tips_of)
}

fn tips_of(scene: &Scene<'_>, drawing: &Drawing) -> Html {
    tooltips(scene, drawing, Sentences::Here)
}

/// A drawing as inline SVG.
pub(super) fn inline(drawing: &Drawing) -> Html {
    Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()))
}

/// Makes HTML from the first drawing. The build has drawn every chart, so this does not fail.
fn drawn(edition: Edition, spec: &ChartSpec, make: impl FnOnce(&Scene<'_>, &Drawing) -> Html) -> Html {
    let view = View::default();
    let scene = Scene { story: edition.story, wording: edition.wording, spec, frame: Frame::Card, view };
    draw(&scene).map_or_else(|_| Html::default(), |drawing| make(&scene, &drawing))
}

/// The title, which states the finding, and what is measured.
pub(super) fn head(edition: Edition, spec: &ChartSpec) -> Html {
    let Some(words) = edition.still.charts.get(&spec.id) else { return Html::default() };
    html! {
        <>
            <h3 id={format!("title-{}", spec.id)}>{ &words.title }</h3>
            <p class="sub">{ &words.subtitle }</p>
            { guess(edition, spec) }
        </>
    }
}

/// Description, arithmetic, table, source. The description is not a `figcaption`, which must be first or last in its figure; the heading
/// names the figure.
pub(super) fn foot(edition: Edition, spec: &ChartSpec) -> Html {
    html! {
        <>
            { said(edition, spec) }
            { data_table(edition, spec) }
            { sources(edition, spec) }
        </>
    }
}

/// A chart in words: description, arithmetic, and for a single figure that there is nothing to compare it with.
pub(super) fn said(edition: Edition, spec: &ChartSpec) -> Html {
    let Some(words) = edition.still.charts.get(&spec.id) else { return Html::default() };
    html! {
        <>
            <p class="description">{ &words.description }</p>
            { for spec.derived.iter().map(|derived| arithmetic(edition, derived)) }
            if spec.facts.len() == 1 && !spec.kind.has_steps() {
                <p class="note">{ &edition.still.ui.no_comparison }</p>
            }
        </>
    }
}

/// A value that this project computed, marked as such, with its arithmetic.
fn arithmetic(edition: Edition, derived: &Derived) -> Html {
    let text = edition.still.arithmetic(edition.story, edition.wording, derived);
    html! { <p class="derived"><b>{ &edition.wording.ui.derived }</b>{ text }</p> }
}

/// Links to the sentences of the chart's facts, each once.
fn sources(edition: Edition, spec: &ChartSpec) -> Html {
    let facts = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| fact.sentence);
    let sentences: BTreeSet<u32> = facts.chain(spec.steps.iter().map(|step| step.sentence)).collect();
    let ui = &edition.still.ui;
    let links = sentences.into_iter().map(|n| sentence_link(ui, n, Some("source")));
    html! { <p class="sources"><span>{ &ui.source }</span>{ for links }{ share_link(edition, &spec.id) }</p> }
}

/// The link to the share page of a chart. A script opens a menu instead (`crates/bundle/src/share`).
pub(super) fn share_link(edition: Edition, chart: &str) -> Html {
    let editor = File::Editor(&edition.wording.lang);
    // The one file has no other files: it links to the site, or has no link.
    let is_alone = edition.file == File::OneFile;
    let site = edition.site.filter(|_| is_alone);
    let address = match site {
        Some(site) => format!("{site}{}", editor.address(edition.story)),
        None => edition.link_to(editor),
    };
    let words = &sharing(&edition.wording.lang).share;
    html! { <a class="take" href={format!("{address}{}", Fragment::chart(chart))} hidden={is_alone && site.is_none()}>{ &words.share }</a> }
}
