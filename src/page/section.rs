//! A section of the page, its spread: the leading chart with people and charts beside it, then the others in full rows.

use yew::prelude::*;

use super::edition::Edition;
use super::figure::figure;
use super::parts::{Part, Parts, is_still};
use story::{Cell, Section, Shows};

/// A section of the page.
pub(super) fn section(edition: Edition, parts: &Parts, section: &Section) -> Html {
    let id = &section.id;
    let testimony = section.testimony.as_ref().map(|_| "testimony");
    html! {
        <section id={id.clone()} class={classes!("spread", testimony, id.clone())} aria-labelledby={format!("{id}-heading")}>
            { parts.part(&Part::SectionHead(id.clone())) }
            <div class="leading" data-cells="">
                { chart(edition, parts, &section.lead) }
                if !section.beside.is_empty() {
                    <div class="side c4">{ for section.beside.iter().map(|cell| shown(edition, parts, cell)) }</div>
                }
            </div>
            { parts.part(&Part::Testimony(id.clone())) }
            if !section.cells.is_empty() {
                <div class="cells" data-cells="">{ for section.cells.iter().map(|cell| shown(edition, parts, cell)) }</div>
            }
        </section>
    }
}

fn shown(edition: Edition, parts: &Parts, cell: &Cell) -> Html {
    match cell.shows {
        Shows::Chart => chart(edition, parts, &cell.id),
        Shows::Person => parts.part(&Part::Person(cell.id.clone())),
    }
}

fn chart(edition: Edition, parts: &Parts, id: &str) -> Html {
    let card = parts.part(&Part::Card(id.to_owned()));
    match edition.story.chart(id).filter(|spec| !is_still(spec)) {
        Some(spec) => figure(edition, spec, card),
        None => card,
    }
}

/// Returns how many of the page's twelve columns a chart or a person fills.
pub(super) fn columns(section: Option<&Section>, id: &str) -> u32 {
    let Some(section) = section else { return 4 };
    match section.cells.iter().find(|cell| cell.id == id) {
        Some(cell) => cell.columns,
        None if section.lead == id && section.beside.is_empty() => 12,
        None if section.lead == id => 8,
        None => 4,
    }
}

/// The class of a figure or a person, by which the style sheet lays out a row.
pub(super) fn width_class(section: Option<&Section>, id: &str) -> String {
    format!("c{}", columns(section, id))
}
