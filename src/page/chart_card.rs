//! A chart with several views: the browser redraws it with the code that drew it at build time.

use yew::prelude::*;

use super::context::{use_drawn, use_edition, use_host, use_parts};
use super::parts::Part;
use super::section::width_class;
use super::view_controls::view_controls;
use chart::{Frame, Scene, View, draw_views};
use story::{ChartSpec, Fragment};

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
    let parts = use_parts();
    let host = use_host();
    let view = use_state(View::default);
    {
        // The prerendered page shows the first view; apply that of the fragment after hydration.
        let (view, asked) = (view.clone(), host.opening_view.clone());
        let chart = props.chart.clone();
        use_effect_with((), move |()| {
            if let Some((_, wanted)) = asked.filter(|(named, _)| *named == chart) {
                view.set(wanted);
            }
        });
    }
    let is_drawn = use_drawn((*view, edition.frame) != (View::default(), Frame::Card));
    let scene =
        Scene { story: edition.story, wording: edition.wording, spec, frame: edition.frame, view: *view };
    let drawing = use_memo((spec.id.clone(), *view, edition.frame, is_drawn), |_| {
        is_drawn.then(|| draw_views(&scene)?.ok()).flatten()
    });
    {
        let (redrawn, chart) = (host.redrawn.clone(), props.chart.clone());
        use_effect_with((*view, edition.frame), move |_| redrawn.emit(chart));
    }
    let on_view = {
        let (view, viewed, chart) = (view.clone(), host.viewed, props.chart.clone());
        Callback::from(move |wanted: View| {
            view.set(wanted);
            viewed.emit((chart.clone(), wanted));
        })
    };
    let drawn = match &*drawing {
        Some(drawing) => Html::from_html_unchecked(AttrValue::from(drawing.svg.clone())),
        None => parts.part(&Part::Picture(spec.id.clone())),
    };
    let inside = html! {
        <>
            { parts.part(&Part::CardHead(spec.id.clone())) }
            { picture(drawn, parts.part(&Part::Tips(spec.id.clone()))) }
            { view_controls(edition, spec, *view, &on_view) }
            { parts.part(&Part::CardFoot(spec.id.clone())) }
        </>
    };
    frame(spec, inside)
}

/// The figure around a chart.
pub(super) fn frame(spec: &ChartSpec, inside: Html) -> Html {
    // Links to charts within this one lead here.
    let story = crate::dataset::story();
    let within = story.charts.iter().filter(|other| other.within.as_ref() == Some(&spec.id));
    let width = width_class(story.section(&spec.section), &spec.id);
    let places = within.map(|other| html! { <span id={Fragment::chart(&other.id).id()}></span> });
    html! {
        <figure data-chart={spec.id.clone()} id={Fragment::chart(&spec.id).id()} class={classes!("fig", width)}
            aria-labelledby={format!("title-{}", spec.id)}>
            { for places }
            { inside }
        </figure>
    }
}

/// The drawing with its tooltips. Not a div: reading views drop divs with little text, and take tooltips with ids like fact-shared-items
/// for share buttons.
pub(super) fn picture(drawing: Html, tips: Html) -> Html {
    html! { <section class="pic">{ drawing }{ tips }</section> }
}
