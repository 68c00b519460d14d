//! The bar at the top.

use yew::prelude::*;

use super::super::context::Edition;

/// The site's name and the way to each section.
pub(super) fn masthead(edition: Edition) -> Html {
    let ui = &edition.wording.ui;
    let links = edition.story.sections.iter().map(|section| {
        let short = edition.wording.sections.get(&section.id).map_or("", |words| words.short.as_str());
        html! { <a href={format!("#{}", section.id)}>{ short }</a> }
    });
    html! {
        <header class="top">
            <a class="skip" href="#main">{ &ui.skip }</a>
            <span class="brand">{ &ui.site }</span>
            <nav aria-label={ui.contents.clone()}>
                { for links }
                <a href="#article">{ &ui.source }</a>
            </nav>
        </header>
    }
}
