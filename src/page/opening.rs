//! The headline and what the page is.

use yew::prelude::*;

use super::context::use_edition;
use crate::story::fill;

/// The headline and what the page is.
#[component]
pub(super) fn Opening() -> Html {
    let edition = use_edition();
    let (story, ui) = (edition.story, &edition.wording.ui);
    let counts = [story.facts.len().to_string(), story.voices.len().to_string()];
    let summary = fill(&ui.summary, &[("facts", &counts[0]), ("voices", &counts[1])]);
    html! {
        <section class="opening">
            <p class="kicker">{ &ui.kicker }</p>
            <h1>{ for ui.headline.iter().map(|line| html! { <span>{ line }</span> }) }</h1>
            <p class="dek">{ &ui.dek }</p>
            <p class="summary">{ summary }</p>
        </section>
    }
}
