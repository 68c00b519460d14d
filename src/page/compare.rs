//! Any two facts of one unit side by side, drawn anew in wasm by the same pure function as all charts.

use yew::prelude::*;

use super::context::{Edition, use_drawn, use_edition, use_host, use_parts};
use super::host::Host;
use super::parts::Part;
use crate::chart::{Frame, Scene, View, draw};
use crate::story::{ChartKind, ChartSpec, Fact, OVERVIEW, fill};

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
struct Choice {
    unit: String,
    facts: [String; 2],
}

impl Choice {
    /// The largest and the smallest fact of a unit; of the unit with most facts if none is named.
    fn of(edition: Edition, unit: Option<&str>) -> Option<Self> {
        let overviews = || edition.story.charts.iter().filter(|chart| chart.section == OVERVIEW);
        let chart = match unit {
            Some(unit) => overviews().find(|chart| unit_of(edition, chart) == Some(unit)),
            None => overviews().max_by_key(|chart| chart.facts.len()),
        }?;
        let facts = [chart.facts.first()?.clone(), chart.facts.last()?.clone()];
        Some(Self { unit: unit_of(edition, chart)?.to_owned(), facts })
    }
}

fn unit_of(edition: Edition, chart: &ChartSpec) -> Option<&'static str> {
    let first = chart.facts.first()?;
    edition.story.fact(first).map(|fact| fact.unit.as_str())
}

/// Any two facts of one unit. With script off it is not shown: the charts beside it hold the same bars.
#[component]
pub(super) fn Compare() -> Html {
    let edition = use_edition();
    let host = use_host();
    let choice = use_state(|| Choice::of(edition, None));
    let parts = use_parts();
    let is_drawn = use_drawn(edition.frame != Frame::Card || *choice != Choice::of(edition, None));
    let Some(chosen) = (*choice).clone() else { return Html::default() };
    let shown = match is_drawn {
        true => result(edition, &chosen),
        false => parts.part(&Part::Compared),
    };
    let ui = &edition.wording.ui;
    let on_unit = {
        let choice = choice.clone();
        Callback::from(move |unit: String| choice.set(Choice::of(edition, Some(&unit))))
    };
    let on_fact = |n: usize| {
        let (choice, chosen) = (choice.clone(), chosen.clone());
        Callback::from(move |fact: String| {
            let mut next = chosen.clone();
            next.facts[n] = fact;
            choice.set(Some(next));
        })
    };
    let units = edition.story.charts.iter().filter(|chart| chart.section == OVERVIEW);
    let units = units.filter_map(|chart| {
        let unit = unit_of(edition, chart)?;
        Some((unit.to_owned(), edition.wording.unit_name(unit).to_owned()))
    });
    let facts: Vec<(String, String)> = edition
        .story
        .facts
        .iter()
        .filter(|fact| fact.unit == chosen.unit)
        .map(|fact| (fact.id.clone(), edition.wording.label(&fact.id).to_owned()))
        .collect();
    html! {
        <form class="card compare" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <h3 id="title-compare">{ &ui.compare_heading }</h3>
            { select(&host, &ui.compare_unit, units.collect(), &chosen.unit, on_unit) }
            { select(&host, &ui.compare_first, facts.clone(), &chosen.facts[0], on_fact(0)) }
            { select(&host, &ui.compare_second, facts, &chosen.facts[1], on_fact(1)) }
            { shown }
        </form>
    }
}

/// What is shown before a reader chooses.
#[cfg(feature = "prerender")]
pub(super) fn compared(edition: Edition) -> Html {
    Choice::of(edition, None).map_or_else(Html::default, |chosen| result(edition, &chosen))
}

/// A labelled choice. What comes back is looked up among the options we made.
fn select(
    host: &Host,
    label: &str,
    options: Vec<(String, String)>,
    chosen: &str,
    on: Callback<String>,
) -> Html {
    let ids: Vec<String> = options.iter().map(|(id, _)| id.clone()).collect();
    let host = host.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = host.chosen.as_ref().and_then(|chosen| chosen.emit(event));
        if let Some(id) = value.and_then(|value| ids.iter().find(|id| **id == value).cloned()) {
            on.emit(id);
        }
    });
    let options = options.into_iter().map(|(id, name)| {
        let selected = id == chosen;
        html! { <option key={id.clone()} value={id} {selected}>{ name }</option> }
    });
    html! { <label><span>{ label }</span><select {onchange}>{ for options }</select></label> }
}

/// The two bars and how many times the one is the other.
fn result(edition: Edition, chosen: &Choice) -> Html {
    let facts: Vec<&Fact> = chosen.facts.iter().filter_map(|id| edition.story.fact(id)).collect();
    let [first, second] = facts[..] else { return Html::default() };
    let spec = ChartSpec {
        id: "compare".to_owned(),
        section: OVERVIEW.to_owned(),
        kind: ChartKind::Bar,
        facts: chosen.facts.to_vec(),
        derived: Vec::new(),
        steps: Vec::new(),
    };
    let view = View::default();
    let scene =
        Scene { story: edition.story, wording: edition.wording, spec: &spec, frame: edition.frame, view };
    let Ok(drawing) = draw(&scene) else { return Html::default() };
    let ui = &edition.wording.ui;
    // (Its key, like the options', brings a new element: of a text that a browser has translated Yew would change what is not shown.)
    let says = if first.value.total_cmp(&second.value).is_eq() {
        ui.compare_equal.clone()
    } else {
        let label = |fact: &Fact| edition.wording.label(&fact.id);
        let times = edition.wording.number(first.value / second.value);
        let about = fill(&ui.about, &[("value", &times)]);
        let values = [("first", label(first)), ("second", label(second)), ("value", about.as_str())];
        fill(&ui.compare_result, &values)
    };
    html! {
        <>
            <div class="pic">{ Html::from_html_unchecked(AttrValue::from(drawing.svg)) }</div>
            <p class="derived" role="status"><b>{ &ui.derived }</b><span key={says.clone()}>{ says }</span></p>
        </>
    }
}
