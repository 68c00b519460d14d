//! A section's heading and its lead figure.

use yew::prelude::*;

use super::super::context::Edition;
use super::article;
use super::reading_tools::listen;
use story::{Section, fill};

/// A section's heading and its lead figure.
pub(super) fn section_head(edition: Edition, section: &Section) -> Html {
    let Some(words) = edition.still.sections.get(&section.id) else { return Html::default() };
    let official = article::heading(edition, &section.id);
    html! {
        <>
            <h2 id={format!("{}-heading", section.id)}>{ &words.title }</h2>
            if official != words.title {
                <p class="official">{ fill(&edition.still.ui.official, &[("heading", &official)]) }</p>
            }
            { listen(&edition.still.ui, &format!("{}-heading", section.id)) }
        </>
    }
}
