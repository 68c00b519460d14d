//! A fact's number as large type: its digits, with qualifier and unit in small type.

use yew::prelude::*;

use super::super::context::Edition;
use story::Fact;

/// The number of a fact.
pub(super) fn number(edition: Edition, fact: &Fact) -> Html {
    let figure = edition.wording.figure(edition.story, fact);
    html! {
        <span class="number">
            if !figure.before.is_empty() {
                <small>{ figure.before }</small>
            }
            <b>{ figure.digits }</b><wbr/><small>{ figure.after }{ figure.unit }</small>
        </span>
    }
}
