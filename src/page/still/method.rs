//! How the page was made, and the account of all numerals.

use yew::prelude::*;

use super::super::context::Edition;
use crate::story::{Account, Reason, fill};

/// How the page was made.
pub(super) fn method(edition: Edition) -> Html {
    let ui = &edition.wording.ui;
    let ledger = &edition.story.ledger;
    let reasons: Vec<Reason> = ledger
        .iter()
        .filter_map(|entry| match &entry.account {
            Account::Reason(reason) => Some(*reason),
            Account::Fact(_) => None,
        })
        .collect();
    let counts = [ledger.len(), ledger.len() - reasons.len(), reasons.len()].map(|n| n.to_string());
    let summary =
        fill(&ui.method_ledger, &[("all", &counts[0]), ("facts", &counts[1]), ("others", &counts[2])]);
    let mut kinds = reasons.clone();
    kinds.sort_unstable();
    kinds.dedup();
    let lines = kinds.iter().map(|kind| {
        let n = reasons.iter().filter(|reason| *reason == kind).count().to_string();
        let name = edition.wording.reasons.get(kind.name()).map_or("", String::as_str);
        html! { <li>{ fill(&ui.method_reason, &[("reason", name), ("n", &n)]) }</li> }
    });
    html! {
        <section id="method" class="method" aria-labelledby="method-heading">
            <h2 id="method-heading">{ &ui.method_heading }</h2>
            <p>{ &ui.method_honest }</p>
            <p>{ &ui.method_units }</p>
            <p>{ summary }</p>
            <ul>{ for lines }</ul>
            <p class="note">{ &ui.method_credit }</p>
        </section>
    }
}
