//! The foot of the page: corrections, credits and the build.

use yew::prelude::*;

use super::super::edition::Edition;
use crate::dataset::build_id;
use story::{Corrections, File, fill};

/// The foot of the page.
pub(super) fn colophon(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let build = match build_id() {
        Some(id) => fill(&ui.build, &[("build", id)]),
        None => ui.build_unknown.clone(),
    };
    html! {
        <div class="topics">
            <div>
                <h3>{ &ui.corrections_heading }</h3>
                { log(edition, &edition.publication.corrections) }
            </div>
            <div>
                <h3>{ &ui.rights_heading }</h3>
                <p>{ &ui.method_credit }</p>
                <p class="build">{ build }</p>
                <p><a href={edition.link_to(File::Story)} data-inside={edition.inside()}>{ &ui.data_link }</a></p>
            </div>
        </div>
    }
}

/// The corrections, and the contact for reporting mistakes, if any.
fn log(edition: Edition, corrections: &Corrections) -> Html {
    let ui = &edition.still.ui;
    let lines = corrections.log.iter().map(|correction| {
        let what = correction.what.get(&edition.wording.lang).map_or("", String::as_str);
        html! { <li>{ fill(&ui.correction, &[("date", &correction.date), ("what", what)]) }</li> }
    });
    html! {
        <>
            if corrections.log.is_empty() {
                <p>{ &ui.corrections_none }</p>
            } else {
                <ul class="corrections">{ for lines }</ul>
            }
            if let Some(contact) = &corrections.contact {
                <p>{ &ui.corrections_contact }<a href={address(contact)}>{ contact }</a></p>
            }
        </>
    }
}

/// The link to a contact. The loader accepts only https and email addresses.
fn address(contact: &str) -> String {
    if contact.starts_with("https://") { contact.to_owned() } else { format!("mailto:{contact}") }
}
