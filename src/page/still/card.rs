//! The figure of a chart: title, picture, one line on how to read it, and the ways to its sentences, its data and its embed codes.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::super::chart_card::picture;
use super::super::edition::Edition;
use super::super::figure::figure;
use super::super::section::columns;
use super::data_table::{data_table, sentence_link};
use super::guess::guess;
use super::tooltip::{Sentences, tooltips};
use crate::dataset::sharing;
use chart::{Drawing, Frame, Scene, View, draw};
use story::{ChartSpec, Derived, File, Fragment};

/// A whole figure with one view.
pub(super) fn card(edition: Edition, spec: &ChartSpec) -> Html {
    let inside = html! {
        <>
            { head(edition, spec) }
            { drawn(edition, spec, |scene, drawing| picture(drawings(scene, drawing), tips_of(scene, drawing))) }
            { foot(edition, spec) }
        </>
    };
    figure(edition, spec, inside)
}

/// The drawing of the first view.
pub(super) fn first_drawing(edition: Edition, spec: &ChartSpec) -> Html {
    drawn(edition, spec, |_, drawing| inline(drawing))
}

/// The tooltips, the same in every view.
pub(super) fn tips(edition: Edition, spec: &ChartSpec) -> Html {
    drawn(edition, spec, tips_of)
}

fn tips_of(scene: &Scene<'_>, drawing: &Drawing) -> Html {
    tooltips(scene, drawing, Sentences::Here)
}

/// A drawing as HTML. Its words are escaped by our SVG writer.
pub(super) fn inline(drawing: &Drawing) -> Html {
    Html::from_html_unchecked(AttrValue::from(drawing.svg.clone()))
}

/// The drawing for a column, and for a figure over several columns a wide one. The style sheet shows one of them. The wide one has `hidden`
/// for reading views without the style sheet.
fn drawings(scene: &Scene<'_>, drawing: &Drawing) -> Html {
    let frame = match columns(scene.story.section(&scene.spec.section), &scene.spec.id) {
        12 => Some(Frame::Full),
        8 => Some(Frame::Wide),
        _ => None,
    };
    let wide = frame.and_then(|frame| draw(&Scene { frame, ..*scene }).ok());
    html! {
        <>
            { inline(drawing) }
            if let Some(wide) = wide {
                <div class="wide" hidden=true>{ inline(&wide) }</div>
            }
        </>
    }
}

/// What `make` makes of the drawing of the first view.
fn drawn(edition: Edition, spec: &ChartSpec, make: impl FnOnce(&Scene<'_>, &Drawing) -> Html) -> Html {
    let view = View::default();
    let scene = Scene { story: edition.story, wording: edition.wording, spec, frame: Frame::Card, view };
    draw(&scene).map_or_else(|_| Html::default(), |drawing| make(&scene, &drawing))
}

/// The title. Links to charts within this one and to people whose story it tells lead here.
pub(super) fn head(edition: Edition, spec: &ChartSpec) -> Html {
    let Some(words) = edition.still.charts.get(&spec.id) else { return Html::default() };
    let tells = |id: &str| {
        id == spec.id || edition.story.chart(id).is_some_and(|chart| chart.within.as_ref() == Some(&spec.id))
    };
    let told = edition.publication.told.iter().filter(|told| told.chart.as_ref().is_some_and(|id| tells(id)));
    // Somebody with a place of their own on the page is found there.
    let told = told.filter(|told| {
        let section = edition.story.section(&told.section);
        section.is_some_and(|section| !section.beside.iter().any(|cell| cell.id == told.id))
    });
    let within = edition.story.charts.iter().filter(|other| other.within.as_ref() == Some(&spec.id));
    html! {
        <>
            { for within.map(|other| html! { <span id={Fragment::chart(&other.id).id()}></span> }) }
            { for told.map(|told| html! { <span id={format!("told-{}", told.id)}></span> }) }
            <h3 id={format!("title-{}", spec.id)}>{ &words.title }</h3>
            { guess(edition, spec) }
        </>
    }
}

/// What stands below the picture.
pub(super) fn foot(edition: Edition, spec: &ChartSpec) -> Html {
    html! {
        <figcaption>
            { line(edition, spec) }
            <div class="ways">
                { sentences(edition, spec) }
                { data_table(edition, spec) }
                { share_link(edition, &spec.id) }
            </div>
        </figcaption>
    }
}

/// The title of a chart.
pub(super) fn title_of(edition: Edition, chart: &str) -> &'static str {
    edition.still.charts.get(chart).map_or("", |words| words.title.as_str())
}

/// How to read the picture, and the arithmetic of computed values.
pub(super) fn line(edition: Edition, spec: &ChartSpec) -> Html {
    let Some(words) = edition.still.charts.get(&spec.id) else { return Html::default() };
    let is_told = edition.publication.told.iter().any(|told| told.chart.as_ref() == Some(&spec.id));
    html! { <p class="line">if is_told { <b class="label">{ &edition.wording.ui.told }</b> }{ &words.subtitle }{ for spec.derived.iter().map(|derived| arithmetic(edition, derived)) }</p> }
}

fn arithmetic(edition: Edition, derived: &Derived) -> Html {
    let text = edition.still.arithmetic(edition.story, edition.wording, derived);
    html! { <span class="derived">{ text }<b>{ &edition.wording.ui.derived }</b></span> }
}

/// Links to the sentences from which the chart is drawn.
fn sentences(edition: Edition, spec: &ChartSpec) -> Html {
    let facts = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| fact.sentence);
    let sentences: BTreeSet<u32> = facts.chain(spec.steps.iter().map(|step| step.sentence)).collect();
    let links = sentences.into_iter().map(|n| sentence_link(&edition.still.ui, n, Some("source")));
    html! { <>{ for links }</> }
}

/// The link to the chart's embed codes. A script opens the share menu instead.
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
