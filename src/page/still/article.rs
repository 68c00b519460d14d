//! The whole article, with its figures linked to their charts.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::super::edition::Edition;
use super::card::title_of;
use super::explorer::explorer_link;
use super::reading_tools::listen;
use super::{edition_text, in_place};
use story::{ChartSpec, Fact, Fragment, Paragraph, ParagraphRole, Piece, Story, fill};

/// The article.
pub(super) fn article_text(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let paragraphs = edition.story.article.paragraphs.iter().zip(charts_by_paragraph(edition.story));
    html! {
        <section id={Fragment::Article.id()} class="article" aria-labelledby="article-heading">
            <h2 id="article-heading">{ &ui.article_heading }</h2>
            <p class="note">{ &ui.article_intro }{ " " }{ explorer_link(edition) }</p>
            <p>{ listen(ui, "article-heading") }</p>
            <div class="text">
                { for paragraphs.map(|(paragraph, charts)| paragraph_html(edition, paragraph, &charts)) }
            </div>
            { in_place::tools(edition) }
        </section>
    }
}

fn paragraph_html(edition: Edition, paragraph: &Paragraph, charts: &[&ChartSpec]) -> Html {
    let plain = || html! { <span class="line">{ line(edition, paragraph) }</span> };
    let section = paragraph.section.as_deref();
    let shown = match paragraph.role {
        ParagraphRole::Title => return html! { <h3 class="title">{ plain() }</h3> },
        ParagraphRole::Heading => {
            let id = section.map(|section| Fragment::Heading(section).id());
            return html! { <h3 {id} class={classes!(section.map(str::to_owned))}>{ plain() }</h3> };
        }
        ParagraphRole::Caption => {
            let label = &edition.still.ui.photo_caption;
            html! { <p class="caption"><span class="tag">{ label }</span>{ plain() }</p> }
        }
        ParagraphRole::Byline => html! { <p class="byline">{ plain() }</p> },
        ParagraphRole::Body => {
            let sentences = paragraph.first_sentence..paragraph.end_sentence;
            html! { <p>{ for sentences.map(|n| sentence_html(edition, n)) }</p> }
        }
    };
    html! {
        <div class={classes!("para", section.map(str::to_owned))}>
            { shown }
            { charts_of(edition, charts) }
            { original(edition, paragraph) }
        </div>
    }
}

/// The charts of each paragraph, in the order of the page.
fn charts_by_paragraph(story: &Story) -> Vec<Vec<&ChartSpec>> {
    let article = &story.article;
    let mut charts = vec![Vec::new(); article.paragraphs.len()];
    for chart in story.charts.iter().filter(|chart| chart.is_on_page() && !chart.is_overview()) {
        let facts = chart.facts.iter().filter_map(|id| story.fact(id)).map(|fact| fact.sentence);
        let sentences = facts.chain(chart.steps.iter().map(|step| step.sentence));
        let paragraphs =
            sentences.filter_map(|n| article.sentences.get(n as usize)).map(|sentence| sentence.paragraph);
        let paragraphs: BTreeSet<u32> = paragraphs.collect();
        for paragraph in paragraphs {
            if let Some(charts) = charts.get_mut(paragraph as usize) {
                charts.push(chart);
            }
        }
    }
    charts
}

/// The charts of a paragraph, in a closed `<details>` below it.
fn charts_of(edition: Edition, charts: &[&ChartSpec]) -> Html {
    if charts.is_empty() {
        return Html::default();
    }
    let links = charts.iter().map(|chart| {
        let title = title_of(edition, &chart.id);
        html! { <li><a data-opens="" href={Fragment::chart(&chart.id).to_string()}>{ title }</a></li> }
    });
    let n = charts.len().to_string();
    html! {
        <details class="charts-here">
            <summary>{ fill(&edition.still.ui.paragraph_charts, &[("n", &n)]) }</summary>
            <ul>{ for links }</ul>
        </details>
    }
}

/// The article's headline.
pub(super) fn title(edition: Edition) -> String {
    let mut paragraphs = edition.story.article.paragraphs.iter();
    let title = paragraphs.find(|paragraph| paragraph.role == ParagraphRole::Title);
    title.map(|title| line(edition, title)).unwrap_or_default()
}

/// The authors of the article.
pub(super) fn byline(edition: Edition) -> String {
    let mut paragraphs = edition.story.article.paragraphs.iter();
    let byline = paragraphs.find(|paragraph| paragraph.role == ParagraphRole::Byline);
    byline.map(|byline| line(edition, byline)).unwrap_or_default()
}

/// The article's heading of a section.
pub(super) fn heading(edition: Edition, section: &str) -> String {
    let mut paragraphs = edition.story.article.paragraphs.iter();
    let is_it = |paragraph: &&Paragraph| {
        paragraph.role == ParagraphRole::Heading && paragraph.section.as_deref() == Some(section)
    };
    paragraphs.find(is_it).map(|heading| line(edition, heading)).unwrap_or_default()
}

/// A line other than prose.
fn line(edition: Edition, paragraph: &Paragraph) -> String {
    if let Some(spelt) = edition_text::spelt(edition, &paragraph.span) {
        return spelt;
    }
    let Some(translation) = edition_text::translation(edition) else { return String::new() };
    match paragraph.role {
        ParagraphRole::Title => translation.title.clone(),
        ParagraphRole::Caption => translation.caption.clone(),
        ParagraphRole::Byline => translation.byline.clone(),
        ParagraphRole::Heading | ParagraphRole::Body => {
            let heading = paragraph.section.as_ref().and_then(|section| translation.headings.get(section));
            heading.cloned().unwrap_or_default()
        }
    }
}

/// A link to the paragraph in the source, if the edition shows it otherwise. Including the source would make every page a tenth heavier.
fn original(edition: Edition, paragraph: &Paragraph) -> Html {
    if !edition_text::differs(edition) || paragraph.role != ParagraphRole::Body {
        return Html::default();
    }
    let source = &edition.story.source_wording().lang;
    let page = edition.link_to_edition(source);
    let sentence = Fragment::Sentence(paragraph.first_sentence);
    html! {
        <p class="original">
            <a href={format!("{page}{sentence}")} hreflang={source.clone()}>{ &edition.still.ui.original }</a>
        </p>
    }
}

/// A sentence in which each figure links to its chart.
pub(super) fn sentence_html(edition: Edition, n: u32) -> Html {
    let space = if edition_text::translation(edition).is_some() { " " } else { "" };
    html! { <><span class="s" id={Fragment::Sentence(n).id()}>{ sentence_pieces(edition, n) }</span>{ space }</> }
}

/// The content of a sentence.
pub(super) fn sentence_pieces(edition: Edition, n: u32) -> Html {
    let pieces = edition_text::sentence(edition, n).into_iter().map(|piece| match piece {
        Piece::Words(words) => html! { { words } },
        Piece::Figure { fact, shown } => {
            edition.story.fact(&fact).map_or_else(Html::default, |fact| numeral_html(edition, fact, shown))
        }
    });
    html! { <>{ for pieces }</> }
}

fn numeral_html(edition: Edition, fact: &Fact, shown: Option<String>) -> Html {
    let wording = edition.wording;
    let label = wording.label(&fact.id);
    let figure = wording.full_figure(edition.story, fact);
    let shown = shown.unwrap_or_else(|| wording.bare_figure(edition.story, fact));
    // The accessible name begins with the visible text, so that voice control finds it (WCAG 2.5.3).
    let values = [("shown", shown.as_str()), ("figure", &figure), ("label", label)];
    let name = fill(&edition.still.ui.numeral_link, &values);
    html! {
        <a class={classes!("num", fact.section.clone())} href={Fragment::Fact(&fact.id).to_string()}
            data-numeral={fact.id.clone()} aria-label={name}>{ shown }</a>
    }
}
