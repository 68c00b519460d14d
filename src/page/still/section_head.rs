//! A section's heading and its lead figure.

use yew::prelude::*;

use super::super::context::Edition;
use super::article;
use super::reading_tools::listen;
use story::{Fragment, Section, fill};

/// A section's heading and its lead figure.
pub(super) fn section_head(edition: Edition, section: &Section) -> Html {
    let Some(words) = edition.wording.sections.get(&section.id) else { return Html::default() };
    let official = article::heading(edition, &section.id);
    html! {
        <>
            <h2 id={format!("{}-heading", section.id)}>{ &words.title }</h2>
            if official != words.title {
                <p class="official">{ fill(&edition.wording.ui.official, &[("heading", &official)]) }</p>
            }
            { lead(edition, section, &words.lead) }
        </>
    }
}

/// The section's lead figure, large.
fn lead(edition: Edition, section: &Section, says: &str) -> Html {
    let Some(fact) = edition.story.fact(&section.lead) else { return Html::default() };
    let figure = edition.wording.figure(edition.story, fact);
    html! {
        <p class="lead">
            <span class="figure">
                if !figure.before.is_empty() {
                    <small>{ figure.before }</small>
                }
                <b>{ figure.digits }</b>
                <wbr/>
                <small>{ figure.after }{ figure.unit }</small>
            </span>
            { " " }
            <span class="says">{ says }</span>
            <a class="source" href={Fragment::Sentence(fact.sentence).to_string()}>{ &edition.wording.ui.source_sentence }</a>
            { listen(&edition.wording.ui, &format!("{}-heading", section.id)) }
        </p>
    }
}
