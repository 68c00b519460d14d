//! A chart's data as a real table.

use yew::prelude::*;

use super::context::use_edition;
use crate::story::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DataTableProps {
    /// The chart's id.
    pub(super) chart: AttrValue,
}

/// A chart's data as a real table, one tap away.
#[component]
pub(super) fn DataTable(props: &DataTableProps) -> Html {
    let edition = use_edition();
    let Some(spec) = edition.story.chart(&props.chart) else { return Html::default() };
    let wording = edition.wording;
    let ui = &wording.ui;
    let rows = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        let label = wording.facts.get(&fact.id).map_or("", |words| words.label.as_str());
        let sentence = fill(&ui.to_sentence, &[("n", &(fact.sentence + 1).to_string())]);
        html! {
            <tr data-row={fact.id.clone()}>
                <th scope="row">{ label }</th>
                <td>{ wording.full_figure(edition.story, fact) }</td>
                <td><a href={edition.sentence_href(fact)}>{ sentence }</a></td>
            </tr>
        }
    });
    html! {
        <details class="data">
            <summary>{ &ui.table }</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ &ui.table_item }</th>
                        <th scope="col">{ &ui.table_value }</th>
                        <th scope="col">{ &ui.table_source }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
