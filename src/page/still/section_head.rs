//! A section's heading and its lead figure.

use yew::prelude::*;

use super::super::edition::Edition;
use super::article;
use super::reading_tools::listen;
use story::{Fragment, Section, fill};

/// A section's heading and its lead figure.
pub(super) fn section_head(edition: Edition, section: &Section) -> Html {
    let Some(words) = edition.still.sections.get(&section.id) else { return Html::default() };
    let official = article::heading(edition, &section.id);
    let ui = &edition.still.ui;
    html! {
        <header>
            <h2 id={format!("{}-heading", section.id)}>{ &words.title }</h2>
            <p>
                <span>{ count_of_facts(edition, section) }</span>
                <a class="source" href={Fragment::Heading(&section.id).to_string()}>
                    if official == words.title {
                        { &ui.source }
                    } else {
                        { fill(&ui.official, &[("heading", &official)]) }
                    }
                </a>
                { listen(ui, &format!("{}-heading", section.id)) }
            </p>
        </header>
    }
}

/// Returns how many facts a section has, in words.
pub(super) fn count_of_facts(edition: Edition, section: &Section) -> String {
    let count = edition.story.facts.iter().filter(|fact| fact.section == section.id).count();
    fill(&edition.still.ui.section_count, &[("n", &count.to_string())])
}
