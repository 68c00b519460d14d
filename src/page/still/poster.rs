//! The poster: the headline, and the figures called out of the article in miniature. One person leads, with the figure of their story.

use yew::prelude::*;

use super::super::chart_card::picture;
use super::super::edition::Edition;
use super::article;
use super::card::{inline, share_link, title_of};
use super::edition_text::{excerpt, excerpt_of_told, lines};
use super::figure::number;
use super::person::names;
use super::section_head::count_of_facts;
use super::tooltip::{Sentences, tooltips};
use chart::poster::{Column, LongNumeral, Narrowest, column, spine};
use chart::{Drawing, DrawnMark, Frame, Scene, View};
use story::{ChartSpec, Fact, Fragment, OPENING, Section, fill, sentence_number};

/// The height of a figure beside the narrow picture, in px: `--row` in poster.css.
const ROW: f64 = 78.0;

/// Headline, summary and figures.
pub(super) fn poster(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.still.ui);
    let summary = fill(&ui.summary, &[("facts", &story.facts.len().to_string())]);
    let byline = article::byline(edition);
    let miniature = story.charts.iter().find(|chart| chart.section == OPENING);
    html! {
        <section class="opening">
            <header>
                <p class="kicker">{ &ui.kicker }</p>
                <h1>{ for ui.headline.lines().map(|line| html! { <span>{ line }</span> }) }</h1>
                <div class="about">
                    if !ui.dek.is_empty() {
                        <p class="dek">{ &ui.dek }</p>
                    }
                    <p class="summary">{ summary }</p>
                    if !byline.is_empty() {
                        <p class="byline">{ fill(&ui.byline, &[("byline", &byline)]) }</p>
                    }
                </div>
            </header>
            if let Some(spec) = miniature {
                { figures(edition, spec) }
            }
        </section>
    }
}

/// The figures of all sections, the one with a testimony first.
fn figures(edition: Edition, spec: &ChartSpec) -> Html {
    let (story, wording) = (edition.story, edition.wording);
    let scene = Scene { story, wording, spec, frame: Frame::Card, view: View::default() };
    let (lead, others): (Vec<&Section>, Vec<&Section>) =
        story.sections.iter().partition(|section| section.testimony.is_some());
    // A figure from before the first heading is among those of its section.
    let in_order = story.sections.iter().flat_map(|section| {
        let mut facts = facts_of(edition, section);
        facts.sort_by_key(|fact| fact.numeral.start);
        facts
    });
    let in_order: Vec<&Fact> = in_order.collect();
    // The marks are those of the figures called out, numbered for their tooltips.
    let called_out = lead.iter().chain(&others).flat_map(|section| section.poster.iter().cloned()).collect();
    let spec = ChartSpec { facts: called_out, ..spec.clone() };
    let scene = Scene { spec: &spec, ..scene };
    let ids: Vec<&str> = story.sections.iter().map(|section| section.id.as_str()).collect();
    let mut marks: Vec<DrawnMark> = Vec::new();
    let mut columns: Vec<Html> = Vec::new();
    for (section, width) in
        lead.into_iter().map(|section| (section, 2)).chain(others.into_iter().map(|section| (section, 1)))
    {
        let facts = facts_of(edition, section);
        let shown = Column {
            section: &section.id,
            columns: width,
            above: facts.first().copied(),
            below: facts.get(1).copied(),
        };
        let Ok(drawing) = column(&scene, &shown) else { continue };
        columns.push(column_html(edition, section, &facts, &in_order, &drawing));
        marks.extend(drawing.marks);
    }
    let narrow =
        spine(&scene, &ids, &in_order, ROW).map_or_else(|_| Html::default(), |drawing| inline(&drawing));
    let drawings = html! {
        <>
            <div class="spine">{ narrow }</div>
            <ol class="cols" data-cells="">{ for columns }</ol>
        </>
    };
    let title = title_of(edition, &spec.id);
    html! {
        <figure data-chart={spec.id.clone()} id={Fragment::chart(&spec.id).id()} class={format!("poster rows{}", in_order.len())} aria-labelledby={scene.title_id()}>
            <h2 id={scene.title_id()} class="unseen">{ title }</h2>
            { picture(drawings, tooltips(&scene, &Drawing { svg: String::new(), width: f64::MAX, height: 0.0, marks }, Sentences::Here)) }
            <figcaption>
                { depths(edition) }
                { share_link(edition, &spec.id) }
            </figcaption>
        </figure>
    }
}

/// What follows the poster: the spreads, and the evidence.
fn depths(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.still.ui);
    let first =
        story.sections.first().map_or(String::new(), |section| Fragment::Section(&section.id).to_string());
    let evidence = fill(&ui.depth_evidence, &[("facts", &story.facts.len().to_string())]);
    let links = [(first, ui.depth_spreads.clone()), (Fragment::Explorer("").to_string(), evidence)];
    let links = links.into_iter().map(|(href, words)| {
        let (time, what) = words.split_once('\n').unwrap_or(("", &words));
        html! { <a {href}><b>{ time }</b>{ " " }{ what }</a> }
    });
    html! { <p class="depths">{ for links }</p> }
}

/// The figures that a section has on the poster.
fn facts_of<'a>(edition: Edition, section: &Section) -> Vec<&'a Fact> {
    section.poster.iter().filter_map(|id| edition.story.fact(id)).collect()
}

/// A section: its name, its first figure, its text with leaders, its second figure, and a few words of its people.
fn column_html(
    edition: Edition,
    section: &Section,
    facts: &[&Fact],
    in_order: &[&Fact],
    drawing: &Drawing,
) -> Html {
    let short = edition.still.sections.get(&section.id).map_or("", |words| words.short.as_str());
    let class = classes!("col", section.testimony.as_ref().map(|_| "first"), section.id.clone());
    html! {
        <li {class}>
            <p class="sec">
                <a href={Fragment::Section(&section.id).to_string()}>{ short }</a>{ " " }<span>{ count_of_facts(edition, section) }</span>
            </p>
            if section.testimony.is_some() {
                // The title of the leading chart tells the person's story in one line.
                <p class="tale">{ title_of(edition, &section.lead) }</p>
                { person(edition, section) }
            }
            if let Some(fact) = facts.first() {
                { called_out(edition, section, fact, place_of(in_order, fact)) }
            }
            <div class="mini">{ inline(drawing) }</div>
            <div class="beneath">
                if let Some(fact) = facts.get(1) {
                    { called_out(edition, section, fact, place_of(in_order, fact)) }
                }
                if section.testimony.is_none() {
                    { person(edition, section) }
                }
            </div>
        </li>
    }
}

/// The row of a figure beside the narrow picture, from 1.
fn place_of(in_order: &[&Fact], fact: &Fact) -> Option<usize> {
    in_order.iter().position(|other| other.id == fact.id).map(|place| place + 1)
}

/// A figure with a few words, which lead to its chart, and its sentence.
fn called_out(edition: Edition, section: &Section, fact: &Fact, place: Option<usize>) -> Html {
    let words =
        edition.still.poster.get(&fact.id).map_or(edition.wording.short_label(&fact.id), String::as_str);
    let n = sentence_number(fact.sentence).to_string();
    let figure = edition.wording.figure(edition.story, fact);
    let column = Narrowest::of(section, &edition.story.sections);
    let long = LongNumeral::of(&figure, &edition.wording.lang, column).map(LongNumeral::class);
    html! {
        <p class={classes!("out", place.map(|place| format!("r{place}")), long)}>
            <a class="called" href={Fragment::Fact(&fact.id).to_string()}>{ number(edition, fact) }{ " " }<span class="few">{ words }</span></a>{ " " }
            <a class="source" href={Fragment::Sentence(fact.sentence).to_string()}>{ fill(&edition.still.ui.to_sentence, &[("n", &n)]) }</a>
        </p>
    }
}

/// A few words of one person of a section: in quotation marks what they said; what is told of them only if the section quotes nobody.
fn person(edition: Edition, section: &Section) -> Html {
    let publication = edition.publication;
    let mut quoted = publication.quoted.iter().filter(|quoted| quoted.section == section.id);
    let quoted = quoted.find_map(|quoted| Some((quoted, excerpt(edition, quoted)?)));
    if let Some((quoted, excerpt)) = quoted {
        let (ui, [name, role]) = (&edition.wording.ui, names(edition, quoted));
        // Only the person who leads is introduced: the others have a column's width.
        let role = section.testimony.as_ref().map(|_| html! { <small>{ " " }{ role }</small> });
        return html! {
            <p class="q">
                <a href={Fragment::Voice(&quoted.id).to_string()}>
                    <q>{ &ui.quote_open }{ lines(&excerpt) }{ &ui.quote_close }</q>{ " " }<cite>{ name }{ role }</cite>
                </a>
            </p>
        };
    }
    let mut told = publication.told.iter().filter(|told| told.section == section.id);
    let told = told.find_map(|told| Some((told, excerpt_of_told(edition, told)?)));
    let Some((told, excerpt)) = told else { return Html::default() };
    let name = edition.still.told.get(&told.id).map_or("", |words| words.name.as_str());
    html! {
        <p class="q told">
            <a href={format!("#told-{}", told.id)}>
                <span>{ lines(&excerpt) }</span>{ " " }<cite>{ name }<b class="label">{ &edition.wording.ui.told }</b></cite>
            </a>
        </p>
    }
}
