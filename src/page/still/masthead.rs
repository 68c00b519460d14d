//! The bar at the top.

use yew::prelude::*;

use super::super::edition::Edition;
use super::reading_tools::{reading_tools, speech_bar};
use crate::dataset::sharing;
use story::{File, Fragment};

/// The name of the site, links to the sections, and the reading settings.
pub(super) fn masthead(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let links = edition.story.sections.iter().map(|section| {
        let short = edition.still.sections.get(&section.id).map_or("", |words| words.short.as_str());
        html! { <a href={Fragment::Section(&section.id).to_string()}>{ short }</a> }
    });
    html! {
        <header class="top">
            <a class="skip" href="#main">{ &ui.skip }</a>
            <span class="brand">{ &ui.site }</span>
            // On a phone the contents open without script.
            <input type="checkbox" id="menu" class="tool" aria-label={ui.contents.clone()} />
            <nav class="contents" aria-label={ui.contents.clone()}>
                { for links }
                <a href={Fragment::Article.to_string()}>{ &ui.source }</a>
            </nav>
            { editions(edition) }
            { reading_tools(ui) }
            { speech_bar(ui) }
        </header>
    }
}

/// Links to the other editions.
fn editions(edition: Edition) -> Html {
    let all = &edition.publication.editions;
    if all.len() < 2 {
        return Html::default();
    }
    let links = all.iter().map(|other| {
        let (lang, name) = (other.lang.clone(), &other.name);
        if other.lang == edition.wording.lang {
            html! { <span aria-current="page" lang={lang}>{ name }</span> }
        } else {
            let href = edition.link_to_edition(&lang);
            html! { <a {href} lang={lang.clone()} hreflang={lang}>{ name }</a> }
        }
    });
    // Replaces the links if the browser cannot unpack the other editions.
    let packed = (edition.file == File::OneFile).then(|| &sharing(&edition.wording.lang).package.packed_word);
    html! {
        <>
            if let Some(packed) = packed {
                <p class="packed-word">{ packed }</p>
            }
            <nav class="editions" aria-label={edition.still.ui.editions.clone()}>{ for links }</nav>
        </>
    }
}
