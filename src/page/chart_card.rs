//! The frame every chart stands in: finding, measure, picture, description, arithmetic, table, source.

use yew::prelude::*;

use super::context::{Edition, use_edition, use_host};
use super::data_table::DataTable;
use super::tooltip::tooltips;
use super::view_controls::view_controls;
use crate::chart::{Drawing, Frame, Scene, View, draw};
use crate::story::{ChartSpec, Derived, fill};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ChartCardProps {
    /// The chart's id.
    pub(super) chart: AttrValue,
}

/// A chart in its frame.
#[component]
pub(super) fn ChartCard(props: &ChartCardProps) -> Html {
    let edition = use_edition();
    let Some(spec) = edition.story.chart(&props.chart) else { return Html::default() };
    let Some(words) = edition.wording.charts.get(&spec.id) else { return Html::default() };
    let host = use_host();
    let view = use_state(View::default);
    {
        // The prerendered page shows the first view; what the fragment asks for comes after hydration.
        let (view, asked) = (view.clone(), host.opening_view.clone());
        let chart = props.chart.clone();
        use_effect_with((), move |()| {
            if let Some((_, wanted)) = asked.filter(|(named, _)| *named == chart) {
                view.set(wanted);
            }
        });
    }
    let scene =
        Scene { story: edition.story, wording: edition.wording, spec, frame: Frame::Card, view: *view };
    let drawing = use_memo((spec.id.clone(), *view), |_| draw(&scene).ok());
    {
        let (redrawn, chart) = (host.redrawn.clone(), props.chart.clone());
        use_effect_with(*view, move |_| redrawn.emit(chart));
    }
    let on_view = {
        let (view, viewed, chart) = (view.clone(), host.viewed, props.chart.clone());
        Callback::from(move |wanted: View| {
            view.set(wanted);
            viewed.emit((chart.clone(), wanted));
        })
    };
    let title = format!("title-{}", spec.id);
    html! {
        <figure id={format!("chart-{}", spec.id)} class="card" data-chart={spec.id.clone()} aria-labelledby={title.clone()}>
            <h3 id={title}>{ &words.title }</h3>
            <p class="sub">{ &words.subtitle }</p>
            { picture(&scene, drawing.as_ref().as_ref()) }
            { view_controls(edition, spec, *view, &on_view) }
            <figcaption>{ &words.description }</figcaption>
            { for spec.derived.iter().map(|derived| arithmetic(edition, derived)) }
            if spec.facts.len() == 1 && !spec.kind.has_steps() {
                <p class="note">{ &edition.wording.ui.no_comparison }</p>
            }
            <DataTable chart={spec.id.clone()} />
            { sources(edition, spec) }
        </figure>
    }
}

/// The drawing with its tooltips. Yew adopts the prerendered SVG without comparing it: parity is tested instead.
fn picture(scene: &Scene<'_>, drawing: Option<&Drawing>) -> Html {
    let Some(drawing) = drawing else { return Html::default() };
    html! {
        <div class="pic">
            { Html::from_html_unchecked(AttrValue::from(drawing.svg.clone())) }
            { tooltips(scene, drawing) }
        </div>
    }
}

/// What we computed, with its arithmetic, marked as ours.
fn arithmetic(edition: Edition, derived: &Derived) -> Html {
    let wording = edition.wording;
    let operands = derived.operands.iter().filter_map(|id| edition.story.fact(id));
    let formula: Vec<String> = operands.map(|fact| wording.figure(edition.story, fact).number()).collect();
    let sign = format!(" {} ", derived.formula.sign());
    let number = wording.number(derived.value);
    let rounded = number.replace(',', "").parse() != Ok(derived.value);
    let value = if rounded { fill(&wording.ui.about, &[("value", &number)]) } else { number };
    let label = wording.derived.get(&derived.id).map_or("", String::as_str);
    let text = fill(
        &wording.ui.derived_formula,
        &[("label", label), ("formula", &formula.join(&sign)), ("value", &value)],
    );
    html! { <p class="derived"><b>{ &wording.ui.derived }</b>{ text }</p> }
}

/// The sentences the chart's facts come from, each once.
fn sources(edition: Edition, spec: &ChartSpec) -> Html {
    let facts = spec.facts.iter().filter_map(|id| edition.story.fact(id)).map(|fact| fact.sentence);
    let mut sentences: Vec<u32> =
        facts.chain(spec.steps.iter().map(|step| step.sentence)).map(|sentence| sentence + 1).collect();
    sentences.sort_unstable();
    sentences.dedup();
    let ui = &edition.wording.ui;
    let links = sentences.iter().map(|n| {
        html! { <a class="source" href={format!("#s-{n}")}>{ fill(&ui.to_sentence, &[("n", &n.to_string())]) }</a> }
    });
    html! { <p class="sources"><span>{ &ui.source }</span>{ for links }</p> }
}
