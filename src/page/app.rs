//! The component tree, for prerendering and hydration.

use yew::prelude::*;

use super::context::Edition;
use super::host::Host;
use super::parts::{Part, Parts};
use super::section::StorySection;
use chart::Frame;

/// The properties of the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Language tag of the edition.
    pub lang: AttrValue,
    /// Its environment.
    #[prop_or_default]
    pub host: Host,
    /// The frame of its charts.
    #[prop_or_default]
    pub frame: Frame,
    /// The still parts; empty in the browser, where hydration adopts those in the page.
    #[prop_or_default]
    pub parts: Parts,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    {
        let interactive = props.host.interactive.clone();
        use_effect_with((), move |()| interactive.emit(()));
    }
    let Some(edition) = Edition::of(&props.lang) else { return Html::default() };
    let edition = Edition { frame: props.frame, ..edition };
    let parts = &props.parts;
    let sections = 0..edition.story.sections.len();
    html! {
        <ContextProvider<Host> context={props.host.clone()}>
            <ContextProvider<Parts> context={parts.clone()}>
                <ContextProvider<Edition> context={edition}>
                    { parts.part(&Part::Masthead) }
                    <main id="main">
                        { parts.part(&Part::Opening) }
                        { for sections.map(|n| html! { <StorySection key={n} {n} /> }) }
                        { parts.part(&Part::Evidence) }
                        { parts.part(&Part::Explorer) }
                        { parts.part(&Part::Units) }
                        { parts.part(&Part::Article) }
                        { parts.part(&Part::Glossary) }
                        { parts.part(&Part::Method) }
                    </main>
                    { parts.part(&Part::Credit) }
                </ContextProvider<Edition>>
            </ContextProvider<Parts>>
        </ContextProvider<Host>>
    }
}
