//! Templates for the browser: the foot of a chart opened in place, the link back to a chart, and the status for screen readers. Thus the
//! program contains neither the text nor the markup.

use yew::prelude::*;

use super::super::edition::Edition;
use story::Fragment;

/// These templates.
pub(super) fn tools(edition: Edition) -> Html {
    let ui = &edition.still.ui;
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
