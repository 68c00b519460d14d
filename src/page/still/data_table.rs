//! A chart's data as a real table.

use yew::prelude::*;

use super::super::context::Edition;
use chart::{Frame, Scene, View};
use story::{ChartSpec, StillUi, fill};

/// A chart's data as a real table, one tap away.
pub(super) fn data_table(edition: Edition, spec: &ChartSpec) -> Html {
    let wording = edition.wording;
    let ui = &edition.still.ui;
    if spec.kind.has_steps() {
        return stations(edition, spec);
    }
    let rows = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        let label = wording.label(&fact.id);
        let sentence = fill(&ui.to_sentence, &[("n", &(fact.sentence + 1).to_string())]);
        html! {
            <tr data-row={fact.id.clone()}>
                <th scope="row">{ label }</th>
                <td>{ wording.full_figure(edition.story, fact) }</td>
                <td><a href={format!("#s-{}", fact.sentence + 1)}>{ sentence }</a></td>
            </tr>
        }
    });
    table(ui, &ui.table_value, rows.collect())
}

/// The stations of a course of events as a table.
fn stations(edition: Edition, spec: &ChartSpec) -> Html {
    let ui = &edition.still.ui;
    let scene = Scene {
        story: edition.story,
        wording: edition.wording,
        spec,
        frame: Frame::Card,
        view: View::default(),
    };
    let rows = scene.stations().into_iter().map(|station| {
        let n = (station.step.sentence + 1).to_string();
        let more = match &station.item {
            Some(item) => edition.wording.full_figure(edition.story, item.fact),
            None => [station.when, station.note]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(&edition.wording.ui.pause),
        };
        html! {
            <tr data-row={station.step.fact.clone()}>
                <th scope="row">{ station.label }</th>
                <td class="words">{ more }</td>
                <td><a href={format!("#s-{n}")}>{ fill(&ui.to_sentence, &[("n", &n)]) }</a></td>
            </tr>
        }
    });
    table(ui, &ui.table_detail, rows.collect())
}

fn table(ui: &StillUi, middle: &str, rows: Vec<Html>) -> Html {
    html! {
        <details class="data">
            <summary>{ &ui.table }</summary>
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
