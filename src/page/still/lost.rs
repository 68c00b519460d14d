//! The notice that the program does not run. The style sheet shows it (`styles/lost.css`) when `scripts/head/faults.js` sets `data-lost` on
//! `<html>`.

use yew::prelude::*;

use super::super::edition::Edition;
use story::File;

/// The notice. It comes last, so that a truncated page does not claim to be complete.
pub(super) fn lost(edition: Edition) -> Html {
    let (ui, lang) = (&edition.still.ui, &edition.wording.lang);
    // The address of the page, or in the one file its edition, which also works if the file has no address (blob, srcdoc).
    let is_one_file = edition.file == File::OneFile;
    let again = if is_one_file { edition.link_to_edition(lang) } else { String::new() };
    html! {
        <div class="lost" role="status">
            <p>{ &ui.lost }{ " " }<a href={again} hreflang={is_one_file.then_some(lang.clone())}>{ &ui.lost_again }</a></p>
            <button type="button">{ &ui.speech_close }</button>
        </div>
    }
}

/// The same text in place of the check; in frames it is only here.
pub(super) fn lost_here(edition: Edition) -> Html {
    html! { <p class="lost-here">{ &edition.still.ui.lost }</p> }
}
