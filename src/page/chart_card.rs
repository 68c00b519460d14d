//! A chart with several views: the browser redraws it with the code that drew it at build time.

use yew::prelude::*;

use super::host::Host;
use super::parts::{Part, Parts};
use super::view_controls::view_controls;
use chart::{Frame, Scene, View, draw_views};

/// The properties of a chart with several views.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartCardProps {
    /// The chart's id.
    pub chart: AttrValue,
    /// Language tag of the edition.
    pub lang: AttrValue,
    /// The frame in which it is drawn.
    #[prop_or_default]
    pub frame: Frame,
    /// Its environment.
    #[prop_or_default]
    pub host: Host,
    /// The still parts; empty in the browser, where hydration adopts those in the page.
    #[prop_or_default]
    pub parts: Parts,
}

/// The content of the chart's figure. The browser hydrates the figure and nothing around it.
#[component]
pub fn ChartCard(props: &ChartCardProps) -> Html {
    let ChartCardProps { chart, lang, frame, host, parts } = props;
    let frame = *frame;
    let view = use_state(View::default);
    // As long as nothing differs from the prerendered drawing, that is a still part, and hydration draws nothing.
    let has_differed = use_mut_ref(|| false);
    let is_drawn = *has_differed.borrow() || (*view, frame) != (View::default(), Frame::Card);
    has_differed.replace(is_drawn);
    {
        let (redrawn, chart) = (host.redrawn.clone(), chart.clone());
        use_effect_with((*view, frame), move |_| redrawn.emit(chart));
    }
    {
        // The prerendered page shows the first view; apply that of the fragment after hydration.
        let (view, asked, chart) = (view.clone(), host.opening_view.clone(), chart.clone());
        let hydrated = host.hydrated.clone();
        use_effect_with((), move |()| {
            if let Some((_, wanted)) = asked.filter(|(named, _)| *named == chart) {
                view.set(wanted);
            }
            hydrated.emit(());
        });
    }
    let story = crate::dataset::story();
    let spec = story.chart(chart);
    let Some((spec, wording)) = spec.zip(story.edition(lang)) else { return Html::default() };
    let on_view = {
        let (view, viewed, chart) = (view.clone(), host.viewed.clone(), chart.clone());
        Callback::from(move |wanted: View| {
            view.set(wanted);
            viewed.emit((chart.clone(), wanted));
        })
    };
    let scene = Scene { story, wording, spec, frame, view: *view };
    let drawing = is_drawn.then(|| draw_views(&scene)?.ok()).flatten();
    let drawn = match drawing {
        Some(drawing) => Html::from_html_unchecked(AttrValue::from(drawing.svg)),
        None => parts.part(&Part::Picture(spec.id.clone())),
    };
    html! {
        <>
            { parts.part(&Part::CardHead(spec.id.clone())) }
            { picture(drawn, parts.part(&Part::Tips(spec.id.clone()))) }
            { view_controls(wording, spec, *view, &on_view) }
            { parts.part(&Part::CardFoot(spec.id.clone())) }
        </>
    }
}

/// The drawing with its tooltips. Not a div: reading views drop divs with little text, and take tooltips with ids like fact-shared-items
/// for share buttons.
pub(super) fn picture(drawing: Html, tips: Html) -> Html {
    html! { <section class="pic">{ drawing }{ tips }</section> }
}
