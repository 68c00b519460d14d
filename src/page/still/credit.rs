//! The line of credit of an embedded story or chart.

use yew::prelude::*;

use super::super::edition::Edition;
use super::article;
use crate::dataset::sharing;
use story::{File, fill};

/// The article and its illustrator.
pub(super) fn credit(edition: Edition) -> Html {
    let words = sharing(&edition.wording.lang);
    let source = fill(&words.files.source_line, &[("title", &article::title(edition))]);
    let ours = fill(&words.embed.credit, &[("site", &edition.still.ui.site)]);
    html! { <p><span>{ source }</span>{ " " }<span>{ ours }</span></p> }
}

/// The credit of an embedded story, and a link to the page with all tools.
pub(super) fn credit_of_story(edition: Edition) -> Html {
    let page = edition.link_to(File::Page(&edition.wording.lang));
    html! {
        <footer class="credit">
            { credit(edition) }
            <p>{ leading_out(&page, &sharing(&edition.wording.lang).embed.to_page) }</p>
        </footer>
    }
}

/// A link out of the frame, in a new tab, so that frame and host stay; without `opener`.
pub(super) fn leading_out(href: &str, words: &str) -> Html {
    html! { <a href={href.to_owned()} rel="noopener" target="_blank">{ words }</a> }
}
