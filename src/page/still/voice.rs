//! A person the article quotes.

use yew::prelude::*;

use super::super::context::Edition;
use super::super::typeset::typeset;
use crate::story::Voice;

/// A person's own words, and who says them.
pub(super) fn voice_quote(edition: Edition, voice: &Voice) -> Html {
    let ui = &edition.wording.ui;
    let words = edition.wording.voices.get(&voice.id);
    let verbatim = typeset(edition.wording, edition.story.article.slice(&voice.quote));
    let translated = words.and_then(|words| words.quote.clone());
    let who = words.map_or("", |words| words.who.as_str());
    let facts = voice.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        html! {
            <a href={format!("#fact-{}", fact.id)}>
                { edition.wording.full_figure(edition.story, fact) }
            </a>
        }
    });
    html! {
        <figure id={format!("voice-{}", voice.id)} class="voice">
            <blockquote lang={translated.is_none().then_some("zh-Hant")}>
                { &ui.quote_open }{ translated.unwrap_or(verbatim) }{ &ui.quote_close }
            </blockquote>
            <figcaption>
                <span>{ who }</span>
                <a class="source" href={format!("#s-{}", voice.sentence + 1)}>{ &ui.source_sentence }</a>
                <span class="about">{ &ui.voice_facts }{ for facts }</span>
            </figcaption>
        </figure>
    }
}
