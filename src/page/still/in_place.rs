//! What the browser uses when the reader opens a chart beside its figure, comes from a chart to its sentence, or has a
//! sentence shown. Written here, so that neither words nor markup are in the program.

use yew::prelude::*;

use super::super::context::Edition;
use story::Fragment;

/// What stands under a chart opened in place, the way back to a chart, and the place where a screen reader is told.
pub(super) fn tools(edition: Edition) -> Html {
    let ui = &edition.wording.ui;
    html! {
        <>
            <p id="in-place-tools" class="panel-foot" hidden=true>
                <a href={Fragment::Article.to_string()}>{ &ui.to_chart }</a>
                <button type="button">{ &ui.in_place_close }</button>
            </p>
            <a id="way-back">{ &ui.back_to_chart }</a>
            <p class="unseen" role="status"></p>
        </>
    }
}
