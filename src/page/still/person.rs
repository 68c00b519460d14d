//! The people of the article: quoted, or described by the article.

use yew::prelude::*;

use super::super::context::Edition;
use super::article::sentence_pieces;
use super::edition_text;
use story::{Fragment, Quoted, Span, Told};

/// The people of a section, in the order of the article.
pub(super) fn people(edition: Edition, section: &str) -> Html {
    let quoted = edition.publication.quoted.iter().filter(|quoted| quoted.section == section);
    let told = edition.publication.told.iter().filter(|told| told.section == section);
    let mut people: Vec<(u32, Html)> = quoted
        .map(|quoted| (quoted.voice.sentence, quoted_html(edition, quoted)))
        .chain(told.map(|told| (told.sentence, told_html(edition, told))))
        .collect();
    people.sort_by_key(|(sentence, _)| *sentence);
    html! { <>{ for people.into_iter().map(|(_, person)| person) }</> }
}

/// A person's quote and name.
fn quoted_html(edition: Edition, quoted: &Quoted) -> Html {
    let ui = &edition.wording.ui;
    let words = edition.still.voices.get(&quoted.id);
    let (name, about) = words.map_or(("", ""), |words| (&words.name, &words.about));
    html! {
        <figure id={Fragment::Voice(&quoted.id).id()} class="voice">
            <blockquote>
                { &ui.quote_open }{ edition_text::quote(edition, quoted) }{ &ui.quote_close }
            </blockquote>
            { original(edition, &quoted.voice.quote) }
            { caption(edition, [name, about], quoted.voice.sentence, &quoted.facts) }
        </figure>
    }
}

/// The quote in the source, if the edition shows it otherwise.
fn original(edition: Edition, quote: &Span) -> Html {
    if !edition_text::differs(edition) {
        return Html::default();
    }
    let source = edition.story.source_wording();
    html! {
        <details class="original">
            <summary>{ &edition.still.ui.original }</summary>
            <p lang={source.lang.clone()}>
                { &source.ui.quote_open }{ edition_text::original(edition, quote) }{ &source.ui.quote_close }
            </p>
        </details>
    }
}

/// The article's sentence about a person, without quotation marks.
fn told_html(edition: Edition, told: &Told) -> Html {
    let words = edition.still.told.get(&told.id);
    let (name, about) = words.map_or(("", ""), |words| (&words.name, &words.about));
    html! {
        <figure id={format!("told-{}", told.id)} class="voice told">
            <p><b class="label">{ &edition.wording.ui.told }</b>{ sentence_pieces(edition, told.sentence) }</p>
            { caption(edition, [name, about], told.sentence, &told.facts) }
        </figure>
    }
}

/// The name, a description, a link to the sentence, and the figures of the story.
fn caption(edition: Edition, [name, about]: [&str; 2], sentence: u32, ids: &[String]) -> Html {
    let ui = &edition.still.ui;
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
