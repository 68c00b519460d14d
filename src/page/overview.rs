//! All facts of a unit together: the only place where facts of different charts meet on an axis.

use yew::prelude::*;

use super::compare::Compare;
use super::context::{use_edition, use_parts};
use super::parts::Part;
use super::section::chart_in;
use crate::story::OVERVIEW;

/// A chart a unit, and a comparison of any two facts.
#[component]
pub(super) fn Overview() -> Html {
    let (edition, parts) = (use_edition(), use_parts());
    let charts = edition.story.charts.iter().filter(|chart| chart.section == OVERVIEW);
    html! {
        <section id="overview" class="theme overview" aria-labelledby="overview-heading">
            { parts.part(&Part::OverviewHead) }
            <div class="cards">
                <Compare />
                { for charts.map(|chart| chart_in(&parts, chart)) }
            </div>
        </section>
    }
}
