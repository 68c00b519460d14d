//! The head of the evidence: what proves the page, and links to its four parts.

use yew::prelude::*;

use super::super::edition::Edition;
use super::explorer;
use story::Fragment;

/// The heading, and links to table, instrument, article and method.
pub(super) fn evidence(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let parts = [
        (Fragment::Explorer(""), explorer::heading(edition)),
        (Fragment::Units, ui.units_heading.clone()),
        (Fragment::Article, ui.article_heading.clone()),
        (Fragment::Method, ui.method_heading.clone()),
    ];
    let links =
        parts.into_iter().map(|(place, name)| html! { <li><a href={place.to_string()}>{ name }</a></li> });
    html! {
        <section id={Fragment::Evidence.id()} class="evidence" aria-labelledby="evidence-heading">
            <h2 id="evidence-heading">{ &ui.evidence_heading }</h2>
            <p>{ &ui.evidence_intro }</p>
            <nav aria-label={ui.evidence_parts.clone()}><ul>{ for links }</ul></nav>
        </section>
    }
}
