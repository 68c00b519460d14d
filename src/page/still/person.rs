//! The people of the article: in their own words, or as the article tells of them.

use yew::prelude::*;

use super::super::context::Edition;
use super::article::sentence_pieces;
use super::edition_text;
use story::{Fragment, Told, Voice};

/// Those of a section, in the article's order.
pub(super) fn people(edition: Edition, section: &str) -> Html {
    let voices = edition.story.voices.iter().filter(|voice| voice.section == section);
    let told = edition.story.told.iter().filter(|told| told.section == section);
    let mut people: Vec<(u32, Html)> = voices
        .map(|voice| (voice.sentence, voice_html(edition, voice)))
        .chain(told.map(|told| (told.sentence, told_html(edition, told))))
        .collect();
    people.sort_by_key(|(sentence, _)| *sentence);
    html! { <>{ for people.into_iter().map(|(_, person)| person) }</> }
}

/// A person's own words, and who says them.
fn voice_html(edition: Edition, voice: &Voice) -> Html {
    let ui = &edition.wording.ui;
    let words = edition.wording.voices.get(&voice.id);
    let (name, about) = words.map_or(("", ""), |words| (&words.name, &words.about));
    html! {
        <figure id={Fragment::Voice(&voice.id).id()} class="voice">
            <blockquote>
                { &ui.quote_open }{ edition_text::quote(edition, voice) }{ &ui.quote_close }
            </blockquote>
            { original(edition, voice) }
            { caption(edition, [name, about], voice.sentence, &voice.facts) }
        </figure>
    }
}

/// The words as they were said, where the edition shows them otherwise.
fn original(edition: Edition, voice: &Voice) -> Html {
    if !edition_text::differs(edition) {
        return Html::default();
    }
    let source = edition.story.source_wording();
    html! {
        <details class="original">
            <summary>{ &edition.wording.ui.original }</summary>
            <p lang={source.lang.clone()}>
                { &source.ui.quote_open }{ edition_text::original(edition, &voice.quote) }{ &source.ui.quote_close }
            </p>
        </details>
    }
}

/// What the article tells of a person: its own sentence, and no quotation marks around it.
fn told_html(edition: Edition, told: &Told) -> Html {
    let words = edition.wording.told.get(&told.id);
    let (name, about) = words.map_or(("", ""), |words| (&words.name, &words.about));
    html! {
        <figure id={format!("told-{}", told.id)} class="voice told">
            <p><b class="label">{ &edition.wording.ui.told }</b>{ sentence_pieces(edition, told.sentence) }</p>
            { caption(edition, [name, about], told.sentence, &told.facts) }
        </figure>
    }
}

/// Who it is, where they are, where it stands, and the figures that their story illustrates.
fn caption(edition: Edition, [name, about]: [&str; 2], sentence: u32, ids: &[String]) -> Html {
    let ui = &edition.wording.ui;
    let facts = ids.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        let chart = edition.story.chart_of(&fact.id).map_or("", |chart| &chart.id);
        html! {
            <a href={Fragment::chart(chart).to_string()}>
                <b>{ edition.wording.full_figure(edition.story, fact) }</b>{ " " }{ edition.wording.label(&fact.id) }
            </a>
        }
    });
    html! {
        <figcaption>
            <span class="who"><b>{ name }</b>{ " " }{ about }</span>
            <a class="source" href={Fragment::Sentence(sentence).to_string()}>{ &ui.source_sentence }</a>
            if !ids.is_empty() {
                <span class="about"><span>{ &ui.voice_facts }</span>{ for facts }</span>
            }
        </figcaption>
    }
}
