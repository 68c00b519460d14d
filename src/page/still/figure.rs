//! A fact's number as large type: its digits, with qualifier and unit in small type.

use yew::prelude::*;

use super::super::edition::Edition;
use story::Fact;

/// The number of a fact.
pub(super) fn number(edition: Edition, fact: &Fact) -> Html {
    let figure = edition.wording.figure(edition.story, fact);
    // A plus sign belongs to the digits.
    let plus = if figure.after.starts_with('+') { "+" } else { "" };
    let after = [&figure.after[plus.len()..], figure.unit.as_str()].concat();
    // Words after a space may stand under the digits.
    let class = after.starts_with(' ').then_some("under");
    html! {
        <span class="number">
            if !figure.before.is_empty() {
                <small>{ figure.before }</small>
            }
            <b>{ figure.digits }{ plus }</b><wbr/><small {class}>{ after }</small>
        </span>
    }
}
