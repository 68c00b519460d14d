//! A section of the page: lead figure, voices, charts.

use yew::prelude::*;

use super::chart_card::ChartCard;
use super::context::{use_edition, use_parts};
use super::parts::{Part, Parts, is_still};
use story::ChartSpec;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct StorySectionProps {
    /// Its index among the sections.
    pub(super) n: usize,
}

/// A section of the page.
#[component]
pub(super) fn StorySection(props: &StorySectionProps) -> Html {
    let (edition, parts) = (use_edition(), use_parts());
    let Some(section) = edition.story.sections.get(props.n) else { return Html::default() };
    let id = &section.id;
    let charts = edition.story.charts_on_page(id);
    let people = parts.part(&Part::People(id.clone()));
    html! {
        <section id={id.clone()} class={classes!("theme", id.clone())} aria-labelledby={format!("{id}-heading")}>
            { parts.part(&Part::SectionHead(id.clone())) }
            <div class="cards">
                { people }
                { for charts.map(|chart| chart_in(&parts, chart)) }
            </div>
        </section>
    }
}

/// A chart: a still part, or a component if it has several views.
pub(super) fn chart_in(parts: &Parts, chart: &ChartSpec) -> Html {
    if is_still(chart) {
        parts.part(&Part::Card(chart.id.clone()))
    } else {
        html! { <ChartCard key={chart.id.clone()} chart={chart.id.clone()} /> }
    }
}
