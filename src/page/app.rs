//! The component tree of a page, for prerendering.

use yew::prelude::*;

use super::edition::Edition;
use super::parts::{Part, Parts};
use super::section::section;

/// The properties of the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Language tag of the edition.
    pub lang: AttrValue,
    /// The still parts.
    #[prop_or_default]
    pub parts: Parts,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let Some(edition) = Edition::of(&props.lang) else { return Html::default() };
    let parts = &props.parts;
    html! {
        <>
            { parts.part(&Part::Masthead) }
            <main id="main">
                { parts.part(&Part::Opening) }
                { for edition.story.sections.iter().map(|one| section(edition, parts, one)) }
                { parts.part(&Part::Evidence) }
                { parts.part(&Part::Explorer) }
                { parts.part(&Part::Units) }
                { parts.part(&Part::Article) }
                { parts.part(&Part::Glossary) }
                { parts.part(&Part::Method) }
            </main>
            { parts.part(&Part::Credit) }
        </>
    }
}
