//! A figure in the type of the evidence: large digits, small qualifier and unit.

use yew::prelude::*;

use super::super::edition::Edition;
use story::{Fact, fill};

/// A fact's figure; its text is [`story::Wording::full_figure`].
pub(super) fn amount(edition: Edition, fact: &Fact) -> Html {
    let figure = edition.wording.said_figure(edition.story, fact);
    let (before, after) = match &figure.value {
        Some(value) => {
            let said = fill(&edition.wording.ui.word_value, &[("value", value)]);
            said.split_once("{word}")
                .map(|(before, after)| (before.to_owned(), after.to_owned()))
                .unwrap_or_default()
        }
        None => (figure.before.clone(), figure.after.clone() + &figure.unit),
    };
    let small = |text: &str| html! { if !text.is_empty() { <small>{ text.to_owned() }</small> } };
    html! { <span class="amount">{ small(&before) }{ figure.digits }{ small(&after) }</span> }
}
