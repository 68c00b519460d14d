//! The figure around a chart.

use yew::prelude::*;

use super::edition::Edition;
use super::section::width_class;
use story::{ChartSpec, Fragment};

/// The figure around a chart. Where the chart has several views, the program hydrates all that is `inside`.
pub(super) fn figure(edition: Edition, spec: &ChartSpec, inside: Html) -> Html {
    let width = width_class(edition.story.section(&spec.section), &spec.id);
    html! {
        <figure data-chart={spec.id.clone()} id={Fragment::chart(&spec.id).id()} class={classes!("fig", width)}
            aria-labelledby={format!("title-{}", spec.id)}>
            { inside }
        </figure>
    }
}
