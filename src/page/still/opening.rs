//! The headline and what the page is.

use yew::prelude::*;

use super::super::chart_card::picture;
use super::super::context::Edition;
use super::article;
use super::card::{inline, share_link};
use super::edition_text;
use super::tooltip::{Sentences, tooltips};
use chart::{Frame, Scene, View, draw};
use story::{ChartSpec, Fact, Fragment, OPENING, fill};

/// The headline and what the page is.
pub(super) fn opening(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.still.ui);
    // Only people quoted on the page, so that the count matches what it shows.
    let people_heard = edition
        .publication
        .quoted
        .iter()
        .filter(|quoted| edition_text::excerpt(edition, quoted).is_some())
        .count();
    let counts = [story.facts.len().to_string(), people_heard.to_string()];
    let summary = fill(&ui.summary, &[("facts", &counts[0]), ("voices", &counts[1])]);
    html! {
        <section class="opening">
            <div class="words">
            <p class="kicker">{ &ui.kicker }</p>
            <h1>{ for ui.headline.lines().map(|line| html! { <span>{ line }</span> }) }</h1>
            <p class="dek">{ &ui.dek }</p>
            <p class="summary">{ summary }</p>
            <p class="byline">{ fill(&ui.byline, &[("byline", &article::byline(edition))]) }</p>
            { people(edition) }
            </div>
            { for story.charts.iter().filter(|chart| chart.section == OPENING).map(|chart| strip(edition, chart)) }
        </section>
    }
}

/// An excerpt of each quote, linked to the whole.
fn people(edition: Edition) -> Html {
    let voices = edition.publication.quoted.iter().rev().filter_map(|quoted| {
        let (ui, excerpt) = (&edition.wording.ui, edition_text::excerpt(edition, quoted)?);
        let name = edition.still.voices.get(&quoted.id).map_or("", |words| &words.name);
        Some(html! {
            <li class={quoted.section.clone()}>
                <a href={Fragment::Voice(&quoted.id).to_string()}>
                    <q>{ &ui.quote_open }{ excerpt }{ &ui.quote_close }</q>{ " " }<span>{ name }</span>
                </a>
            </li>
        })
    });
    html! { <ul class="said" aria-label={edition.still.ui.voices_heading.clone()}>{ for voices }</ul> }
}

/// The chart of the whole article, as a table of contents.
fn strip(edition: Edition, spec: &ChartSpec) -> Html {
    let scene = Scene {
        story: edition.story,
        wording: edition.wording,
        spec,
        frame: Frame::Card,
        view: View::default(),
    };
    let (Ok(drawing), Some(words)) = (draw(&scene), edition.still.charts.get(&spec.id)) else {
        return Html::default();
    };
    let all: Vec<&Fact> = edition.story.facts.iter().collect();
    html! {
        <figure data-chart={spec.id.clone()} id={Fragment::chart(&spec.id).id()} class="strip" aria-labelledby={scene.title_id()}>
            <p id={scene.title_id()} hidden=true>{ &words.title }</p>
            { picture(inline(&drawing), tooltips(&scene, &drawing, Sentences::Here)) }
            <figcaption>
                <span class="key">{ key(edition, &all, "") }</span>
                <span class="note">{ &words.subtitle }</span>
                <span class="note">{ &edition.still.ui.mark_cue }</span>
                <span>{ share_link(edition, &spec.id) }</span>
            </figcaption>
        </figure>
    }
}

/// The colours of the sections and their numbers of facts, linked to the sections on `page`; on this one if it is empty.
pub(super) fn key(edition: Edition, facts: &[&Fact], page: &str) -> Html {
    let of_section = edition.story.sections.iter().map(|section| {
        let count = facts.iter().filter(|fact| fact.section == section.id).count();
        let short = edition.still.sections.get(&section.id).map_or("", |words| words.short.as_str());
        (section, short, count)
    });
    let links = of_section.filter(|(_, _, count)| *count > 0).map(|(section, short, count)| {
        let elsewhere = !page.is_empty();
        html! {
            <a class={section.id.clone()} href={format!("{page}{}", Fragment::Section(&section.id))}
                rel={elsewhere.then_some("noopener")} target={elsewhere.then_some("_blank")}><i></i>{ short }{ " " }<b>{ count }</b></a>
        }
    });
    html! { <>{ for links }</> }
}
