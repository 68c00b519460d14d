//! All facts of a unit together: the only place where facts of different charts meet on an axis.

use yew::prelude::*;

use super::chart_card::ChartCard;
use super::compare::Compare;
use super::context::use_edition;
use crate::story::OVERVIEW;

/// A chart a unit, and a comparison of any two facts.
#[component]
pub(super) fn Overview() -> Html {
    let edition = use_edition();
    let ui = &edition.wording.ui;
    let charts = edition.story.charts.iter().filter(|chart| chart.section == OVERVIEW);
    html! {
        <section id="overview" class="theme overview" aria-labelledby="overview-heading">
            <h2 id="overview-heading">{ &ui.overview_heading }</h2>
            <p class="intro">{ &ui.overview_intro }</p>
            <div class="cards">
                <Compare />
                { for charts.map(|chart| html! { <ChartCard key={chart.id.clone()} chart={chart.id.clone()} /> }) }
            </div>
        </section>
    }
}
