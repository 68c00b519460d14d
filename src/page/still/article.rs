//! The article, whole and verbatim, with its figures marked and linked to their charts.

use yew::prelude::*;

use super::super::context::Edition;
use super::super::typeset::typeset;
use crate::story::{Fact, Paragraph, ParagraphRole, fill};

/// The article.
pub(super) fn article_text(edition: Edition) -> Html {
    let ui = &edition.wording.ui;
    let paragraphs = edition.story.article.paragraphs.iter();
    html! {
        <section id="article" class="article" aria-labelledby="article-heading">
            <h2 id="article-heading">{ &ui.article_heading }</h2>
            <p class="note">{ &ui.article_intro }</p>
            <div class="text" lang="zh-Hant">
                { for paragraphs.map(|paragraph| paragraph_html(edition, paragraph)) }
            </div>
        </section>
    }
}

fn paragraph_html(edition: Edition, paragraph: &Paragraph) -> Html {
    let plain = || typeset(edition.wording, edition.story.article.slice(&paragraph.span));
    match paragraph.role {
        ParagraphRole::Title | ParagraphRole::Heading => {
            html! { <h3 class={classes!(paragraph.section.clone())}>{ plain() }</h3> }
        }
        ParagraphRole::Caption => html! { <p class="caption">{ plain() }</p> },
        ParagraphRole::Byline => html! { <p class="byline">{ plain() }</p> },
        ParagraphRole::Body => {
            let sentences = paragraph.first_sentence..paragraph.end_sentence;
            html! {
                <p class={classes!(paragraph.section.clone())}>
                    { for sentences.map(|n| sentence_html(edition, n)) }
                </p>
            }
        }
    }
}

/// A sentence cut at its facts' numerals, each of which links to its chart.
fn sentence_html(edition: Edition, n: u32) -> Html {
    let article = &edition.story.article;
    let Some(sentence) = article.sentences.get(n as usize) else { return Html::default() };
    // Mapped as a whole, so that a mark knows its neighbours; one character for one, so code points still count.
    let shown: Vec<char> = typeset(edition.wording, article.slice(&sentence.span)).chars().collect();
    let mut parts: Vec<Html> = Vec::new();
    let mut from = sentence.span.start;
    let text = |from: u32, to: u32| -> String {
        let at = |point: u32| (point - sentence.span.start) as usize;
        shown.get(at(from)..at(to)).unwrap_or_default().iter().collect()
    };
    for fact in edition.story.facts.iter().filter(|fact| fact.sentence == n) {
        parts.push(html! { { text(from, fact.numeral.start) } });
        parts.push(numeral_html(edition, fact, text(fact.numeral.start, fact.numeral.end)));
        from = fact.numeral.end;
    }
    parts.push(html! { { text(from, sentence.span.end) } });
    html! { <span class="s" id={format!("s-{}", n + 1)}>{ for parts }</span> }
}

fn numeral_html(edition: Edition, fact: &Fact, shown: String) -> Html {
    let wording = edition.wording;
    let label = wording.label(&fact.id);
    let figure = wording.full_figure(edition.story, fact);
    // The name begins with what is seen, so that who speaks to the browser can say what they see.
    let values = [("shown", shown.as_str()), ("figure", &figure), ("label", label)];
    let name = fill(&wording.ui.numeral_link, &values);
    html! {
        <a class={classes!("num", fact.section.clone())} href={format!("#fact-{}", fact.id)}
            data-numeral={fact.id.clone()} aria-label={name}>{ shown }</a>
    }
}
