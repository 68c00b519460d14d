//! A chart alone, for frames in other pages: its card, and the sentences, since the article is not there.

use yew::prelude::*;

use super::super::chart_card::picture;
use super::super::edition::Edition;
use super::super::section::columns;
use super::card::{inline, line};
use super::credit::{credit, leading_out};
use super::data_table::data_table;
use super::quoted::quoted;
use super::tooltip::{Sentences, tooltips};
use crate::dataset::sharing;
use chart::{Drawing, Frame, Scene, Subject, View, draw};
use story::{ChartFile, ChartKind, ChartSpec, Fact, File, Fragment};

/// The properties of an embedded chart.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartEmbedProps {
    /// Language tag of the edition.
    pub lang: String,
    /// The chart's id.
    pub chart: String,
}

/// The files of a chart for readers, and their names.
const FILES: [(ChartFile, &str); 3] =
    [(ChartFile::Csv, "CSV"), (ChartFile::Svg(View::Opening), "SVG"), (ChartFile::Png, "PNG")];

/// An embedded chart with all its parts.
#[component]
pub fn ChartEmbed(props: &ChartEmbedProps) -> Html {
    let Some(edition) = Edition::of(&props.lang) else { return Html::default() };
    let (story, wording) = (edition.story, edition.wording);
    let (Some(spec), Some(words)) = (story.chart(&props.chart), edition.still.charts.get(&props.chart))
    else {
        return Html::default();
    };
    let edition = Edition { file: File::Embed { of: &spec.id, lang: &wording.lang }, ..edition };
    let page = edition.link_to(File::Page(&wording.lang));
    let scene = Scene { story, wording, spec, frame: Frame::Card, view: View::default() };
    let Ok(drawing) = draw(&scene) else { return Html::default() };
    let is_strip = spec.kind == ChartKind::Strip;
    // The style sheet shows this in columns where the text of the other would be under 12 px. Elsewhere it has `hidden`, for reading views
    // and feeds without the style sheet. The strip has no text.
    let narrow = if is_strip { None } else { draw(&Scene { frame: Frame::Large, ..scene }).ok() };
    // A chart that fills several columns of the page has a drawing for wide frames.
    let leads = columns(story.section(&spec.section), &spec.id) >= 8;
    let wide = if leads { draw(&Scene { frame: Frame::Wide, ..scene }).ok() } else { None };
    let drawings = html! {
        <>
            { inline(&drawing) }
            if let Some(wide) = wide {
                <div class="wide" hidden=true>{ inline(&wide) }</div>
            }
            if let Some(narrow) = narrow {
                <div class="narrow" hidden=true>{ inline(&narrow) }</div>
            }
        </>
    };
    let sentences = if is_strip { Sentences::On(&page) } else { Sentences::Here };
    // A tall drawing is kept narrow, so that the words beside it stay visible.
    let is_tall = drawing.height > scene.frame.width();
    let class = classes!(is_tall.then_some("tall"), leads.then_some("leads"));
    html! {
        <div class={classes!("embed", spec.section.clone())}>
            <main>
                <figure data-chart={spec.id.clone()} id={Fragment::chart(&spec.id).id()} {class} aria-labelledby={scene.title_id()}>
                    <div class="head">
                        <h1 id={scene.title_id()}>{ &words.title }</h1>
                        if spec.is_overview() {
                            <p class="key">{ key(edition, &drawn_facts(edition, &drawing), &page) }</p>
                        }
                    </div>
                    { picture(drawings, tooltips(&scene, &drawing, sentences)) }
                    <div class="said">{ line(edition, spec) }</div>
                    <div class="more">
                        { data_table(edition, spec) }
                        if !is_strip {
                            { quoted(&scene, &drawing, &page) }
                        }
                    </div>
                </figure>
            </main>
            { foot(edition, spec, &page) }
        </div>
    }
}

/// The facts of the marks, in their order.
fn drawn_facts(edition: Edition, drawing: &Drawing) -> Vec<&'static Fact> {
    let facts = drawing.marks.iter().filter_map(|mark| match &mark.subject {
        Subject::Fact(id) => edition.story.fact(id),
        Subject::Step(_) => None,
    });
    facts.collect()
}

/// The credit, and links to the chart on the page, its data and its embed codes.
fn foot(edition: Edition, spec: &ChartSpec, page: &str) -> Html {
    let lang = edition.wording.lang.as_str();
    let words = &sharing(lang).embed;
    let here = Fragment::chart(&spec.id);
    let editor = edition.link_to(File::Editor(lang));
    let files = FILES.map(|(kind, name)| {
        let file = edition.link_to(File::Chart { of: &spec.id, lang, kind });
        html! { <>{ " " }{ leading_out(&file, name) }</> }
    });
    html! {
        <footer class="credit">
            { credit(edition) }
            <p class="ways">
                { leading_out(&format!("{page}{here}"), &words.to_story) }
                <span class="files">
                    { &words.download }
                    { for files }
                </span>
                { leading_out(&format!("{editor}{here}"), &words.embed) }
            </p>
        </footer>
    }
}

/// The colours of the sections and their numbers of facts, linked to the sections on `page`; on this one if it is empty.
fn key(edition: Edition, facts: &[&Fact], page: &str) -> Html {
    let of_section = edition.story.sections.iter().map(|section| {
        let count = facts.iter().filter(|fact| fact.section == section.id).count();
        let short = edition.still.sections.get(&section.id).map_or("", |words| words.short.as_str());
        (section, short, count)
    });
    let links = of_section.filter(|(_, _, count)| *count > 0).map(|(section, short, count)| {
        let elsewhere = !page.is_empty();
        html! {
            <a class={section.id.clone()} href={format!("{page}{}", Fragment::Section(&section.id))}
                rel={elsewhere.then_some("noopener")} target={elsewhere.then_some("_blank")}><i></i>{ short }{ " " }<b>{ count }</b></a>
        }
    });
    html! { <>{ for links }</> }
}
