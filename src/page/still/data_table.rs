//! The data of a chart as a table.

use yew::prelude::*;

use super::super::edition::Edition;
use chart::{Frame, Scene, View};
use story::{ChartSpec, Fragment, StillUi, fill, sentence_number};

/// The data of a chart as a table, in a closed `<details>`.
pub(super) fn data_table(edition: Edition, spec: &ChartSpec) -> Html {
    let wording = edition.wording;
    let ui = &edition.still.ui;
    if spec.kind.has_steps() {
        return stations(edition, spec);
    }
    let scene = scene(edition, spec);
    let rows = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        let label = wording.label(&fact.id);
        html! {
            <tr data-row={fact.id.clone()}>
                <th scope="row">{ label }</th>
                <td>{ scene.full_figure(fact) }</td>
                <td>{ sentence_link(ui, fact.sentence, None) }</td>
            </tr>
        }
    });
    table(edition, spec, &ui.table_value, rows.collect())
}

fn scene(edition: Edition, spec: &ChartSpec) -> Scene<'_> {
    Scene { story: edition.story, wording: edition.wording, spec, frame: Frame::Card, view: View::default() }
}

/// The steps of a chart as a table.
fn stations(edition: Edition, spec: &ChartSpec) -> Html {
    let ui = &edition.still.ui;
    let scene = scene(edition, spec);
    let rows = scene.stations().into_iter().map(|station| {
        // A journey's steps have no date: where they are says more.
        let places = [&station.step.from, &station.step.to].into_iter().flatten();
        let places = places.map(|place| scene.place_name(place)).collect::<Vec<_>>().join(" → ");
        let more = match &station.item {
            Some(item) => edition.wording.full_figure(edition.story, item.fact),
            None => [station.when, Some(places.as_str()).filter(|places| !places.is_empty()), station.note]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(&edition.wording.ui.pause),
        };
        html! {
            <tr data-row={station.step.fact.clone()}>
                <th scope="row">{ station.label }</th>
                <td class="words">{ more }</td>
                <td>{ sentence_link(ui, station.step.sentence, None) }</td>
            </tr>
        }
    });
    table(edition, spec, &ui.table_detail, rows.collect())
}

/// The link to a sentence by its index; shows its number.
pub(super) fn sentence_link(ui: &StillUi, index: u32, class: Option<&'static str>) -> Html {
    let words = fill(&ui.to_sentence, &[("n", &sentence_number(index).to_string())]);
    html! { <a {class} href={Fragment::Sentence(index).to_string()}>{ words }</a> }
}

/// The table, after the description for readers who don't see the picture.
fn table(edition: Edition, spec: &ChartSpec, middle: &str, rows: Vec<Html>) -> Html {
    let ui = &edition.still.ui;
    let description = edition.still.charts.get(&spec.id).map_or("", |words| words.description.as_str());
    html! {
        <details class="data">
            <summary>{ &ui.table }</summary>
            <p class="description">{ description }</p>
            if spec.facts.len() == 1 && !spec.kind.has_steps() {
                <p class="note">{ &ui.no_comparison }</p>
            }
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ &ui.table_item }</th>
                        <th scope="col">{ middle }</th>
                        <th scope="col">{ &ui.table_source }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
