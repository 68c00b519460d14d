//! One of the article's themes: its lead figure, its charts, its voices.

use yew::prelude::*;

use super::chart_card::ChartCard;
use super::context::{Edition, use_edition};
use super::voice::VoiceQuote;
use crate::story::Section;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct StorySectionProps {
    /// Its place among the sections, from 0.
    pub(super) n: usize,
}

/// One of the article's themes.
#[component]
pub(super) fn StorySection(props: &StorySectionProps) -> Html {
    let edition = use_edition();
    let Some(section) = edition.story.sections.get(props.n) else { return Html::default() };
    let Some(words) = edition.wording.sections.get(&section.id) else { return Html::default() };
    let charts = edition.story.charts.iter().filter(|chart| chart.section == section.id);
    let voices = edition.story.voices.iter().filter(|voice| voice.section == section.id);
    let heading = format!("{}-heading", section.id);
    html! {
        <section id={section.id.clone()} class={classes!("theme", section.id.clone())} aria-labelledby={heading.clone()}>
            <h2 id={heading}>{ &words.title }</h2>
            { lead(edition, section, &words.lead) }
            <div class="cards">
                { for voices.map(|voice| html! { <VoiceQuote key={voice.id.clone()} voice={voice.id.clone()} /> }) }
                { for charts.map(|chart| html! { <ChartCard key={chart.id.clone()} chart={chart.id.clone()} /> }) }
            </div>
        </section>
    }
}

/// The section's lead figure, large.
fn lead(edition: Edition, section: &Section, says: &str) -> Html {
    let Some(fact) = edition.story.fact(&section.lead) else { return Html::default() };
    let figure = edition.wording.figure(edition.story, fact);
    html! {
        <p class="lead">
            <span class="figure">
                if !figure.before.is_empty() {
                    <small>{ figure.before }</small>
                }
                <b>{ figure.digits }</b>
                <small>{ figure.after }{ figure.unit }</small>
            </span>
            <span class="says">{ says }</span>
            <a class="source" href={edition.sentence_href(fact)}>{ &edition.wording.ui.source_sentence }</a>
        </p>
    }
}
