//! Whose it is, in one small line, where the story or a chart of it stands in somebody else's page.

use yew::prelude::*;

use super::super::context::Edition;
use super::article;
use crate::dataset::sharing;
use story::{File, fill};

/// The article, and who has drawn it.
pub(super) fn credit(edition: Edition) -> Html {
    let words = sharing(&edition.wording.lang);
    let source = fill(&words.files.source_line, &[("title", &article::title(edition))]);
    let ours = fill(&words.embed.credit, &[("site", &edition.wording.ui.site)]);
    html! { <p><span>{ source }</span>{ " " }<span>{ ours }</span></p> }
}

/// Under the whole story: the credit, and the way to the page with the reader's tools.
pub(super) fn credit_of_story(edition: Edition) -> Html {
    let page = edition.link_to(File::Page(&edition.wording.lang));
    html! {
        <footer class="credit">
            { credit(edition) }
            <p>{ leading_out(&page, &sharing(&edition.wording.lang).embed.to_page) }</p>
        </footer>
    }
}

/// A link out of the frame: a new tab, so that neither the frame nor its host is lost, and one that can't reach back.
pub(super) fn leading_out(href: &str, words: &str) -> Html {
    html! { <a href={href.to_owned()} rel="noopener" target="_blank">{ words }</a> }
}
