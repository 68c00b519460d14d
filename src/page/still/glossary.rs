//! The glossary: explains terms of the article to readers of another language.

use yew::prelude::*;

use super::super::edition::Edition;
use super::edition_text;
use story::Term;

/// The glossary of the edition, if it has one.
pub(super) fn glossary(edition: Edition) -> Html {
    let (ui, source) = (&edition.still.ui, edition.story.source_wording());
    let terms: Vec<&Term> =
        edition.publication.glossary.iter().filter(|term| term.lang == edition.wording.lang).collect();
    if terms.is_empty() {
        return Html::default();
    }
    let entries = terms.iter().map(|term| {
        html! {
            <div>
                <dt>{ &term.shown }{ " " }<span lang={source.lang.clone()}>{ edition_text::original(edition, &term.span) }</span></dt>
                <dd>{ &term.note }</dd>
            </div>
        }
    });
    html! {
        <section id="glossary" class="glossary" aria-labelledby="glossary-heading">
            <h2 id="glossary-heading">{ &ui.glossary_heading }</h2>
            <p class="note">{ &ui.glossary_intro }</p>
            <dl>{ for entries }</dl>
        </section>
    }
}
