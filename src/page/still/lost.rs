//! What the page says where its program does not run. Shown by the style sheet alone (`styles/lost.css`), for `<html>` says that
//! it does not (`scripts/head/faults.js`).

use yew::prelude::*;

use super::super::context::Edition;
use story::File;

/// The quiet line. Last in the page: one that was cut on its way does not have it, and so does not say that all is there.
pub(super) fn lost(edition: Edition) -> Html {
    let (ui, lang) = (&edition.wording.ui, &edition.wording.lang);
    // The page's own address, or in the one file its edition: that also works where the file has no address of its own (a blob, srcdoc).
    let is_one_file = edition.file == File::OneFile;
    let again = if is_one_file { edition.link_to_edition(lang) } else { String::new() };
    html! {
        <div class="lost" role="status">
            <p>{ &ui.lost }{ " " }<a href={again} hreflang={is_one_file.then_some(lang.clone())}>{ &ui.lost_again }</a></p>
            <button type="button">{ &ui.speech_close }</button>
        </div>
    }
}

/// The same words where the check of all figures would be: in a frame they stand only here.
pub(super) fn lost_here(edition: Edition) -> Html {
    html! { <p class="lost-here">{ &edition.wording.ui.lost }</p> }
}
