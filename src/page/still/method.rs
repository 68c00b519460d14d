//! The section on how the page was made, with the account of all numerals.

use yew::prelude::*;

use super::super::edition::Edition;
use super::colophon::colophon;
use super::lost::lost_here;
use story::{Account, Fragment, Reason, fill};

/// How the page was made.
pub(super) fn method(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    html! {
        <section id={Fragment::Method.id()} class="method" aria-labelledby="method-heading">
            <h2 id="method-heading">{ &ui.method_heading }</h2>
            <div class="topics">
                { topic(&ui.method_source_heading, &[&ui.method_honest, &ui.method_units]) }
                { topic(&ui.method_words_heading, &[&ui.method_words]) }
                if edition.story.charts.iter().any(|chart| !chart.derived.is_empty()) {
                    { topic(&ui.method_computed_heading, &[&computed(edition)]) }
                }
                { topic(&ui.method_characters_heading, &[&ui.method_characters]) }
            </div>
            { account(edition) }
            { colophon(edition) }
        </section>
    }
}

/// The values that this project computed, and why their operands may be combined.
fn computed(edition: Edition) -> String {
    let ui = &edition.still.ui;
    let derived = edition.story.charts.iter().flat_map(|chart| &chart.derived);
    let entries = derived
        .filter_map(|derived| edition.still.derived.get(&derived.id))
        .map(|words| fill(&ui.why_entry, &[("label", &words.label), ("why", &words.why)]));
    let list = entries.collect::<Vec<_>>().join(&edition.wording.ui.list_pause);
    fill(&ui.method_computed, &[("list", &list)])
}

fn topic(heading: &str, told: &[&str]) -> Html {
    html! { <div><h3>{ heading }</h3>{ for told.iter().map(|words| html! { <p>{ *words }</p> }) }</div> }
}

/// A summary of the account of all numerals, and the button that checks it. The two places for the results exist beforehand, since screen
/// readers announce only changes within known elements.
fn account(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let ledger = &edition.story.ledger;
    let of_reason =
        |reason| ledger.iter().filter(move |entry| entry.account == Account::Reason(reason)).count();
    let others: usize = Reason::ALL.iter().copied().map(of_reason).sum();
    let counts = [ledger.len(), ledger.len() - others, others].map(|n| n.to_string());
    let summary =
        fill(&ui.method_ledger, &[("all", &counts[0]), ("facts", &counts[1]), ("others", &counts[2])]);
    let lines = Reason::ALL.iter().copied().filter(|reason| of_reason(*reason) > 0).map(|reason| {
        let name = edition.wording.reasons.get(reason.name()).map_or("", String::as_str);
        let n = of_reason(reason).to_string();
        html! { <li>{ fill(&edition.wording.ui.method_reason, &[("reason", name), ("n", &n)]) }</li> }
    });
    html! {
        <div class="verify">
            <h3>{ &ui.method_ledger_heading }</h3>
            <p>{ summary }</p>
            if others > 0 {
                <ul class="reasons">{ for lines }</ul>
            }
            <p class="live">{ &ui.method_verify }</p>
            { lost_here(edition) }
            <button type="button" data-verify="">{ &edition.wording.ui.verify_button }</button>
            <div role="status"></div>
            <div class="verify-lines"></div>
        </div>
    }
}
