//! The one component tree, prerendered and hydrated alike.

use yew::prelude::*;

use super::article::ArticleText;
use super::context::Edition;
use super::host::Host;
use super::masthead::Masthead;
use super::method::Method;
use super::opening::Opening;
use super::overview::Overview;
use super::section::StorySection;

/// What the page is made for.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Language tag of the edition.
    pub lang: AttrValue,
    /// The place it runs in.
    #[prop_or_default]
    pub host: Host,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    {
        let interactive = props.host.interactive.clone();
        use_effect_with((), move |()| interactive.emit(()));
    }
    let Some(edition) = Edition::of(&props.lang) else { return Html::default() };
    let sections = edition.story.sections.iter().enumerate();
    html! {
        <ContextProvider<Host> context={props.host.clone()}>
        <ContextProvider<Edition> context={edition}>
            <Masthead />
            <main id="main">
                <Opening />
                { for sections.map(|(n, section)| html! { <StorySection key={section.id.clone()} {n} /> }) }
                <Overview />
                <ArticleText />
                <Method />
            </main>
        </ContextProvider<Edition>>
        </ContextProvider<Host>>
    }
}
