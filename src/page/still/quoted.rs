//! The article's sentences behind a chart, in the source's characters, with each figure linked to its mark.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::super::edition::Edition;
use super::super::typeset::typeset;
use super::edition_text::{self, translation};
use crate::dataset::{sharing, still};
use chart::{Drawing, Scene, Subject};
use story::{Fragment, Piece, Span, fill, sentence_number};

/// The most sentences that get a translation: more would double the weight of the embed.
const MOST_TRANSLATED: usize = 12;

/// The most sentences that fit in a narrow column beside a tall drawing.
const FEW: usize = 3;

/// A span of a sentence, and the tooltip of the mark it is about.
struct Told<'a> {
    words: Span,
    tip: Fragment<'a>,
    is_figure: bool,
}

/// The sentences in a closed `<details>`. A link to one opens it.
pub(super) fn quoted(scene: &Scene<'_>, drawing: &Drawing, page: &str) -> Html {
    let told: Vec<(u32, Told<'_>)> =
        drawing.marks.iter().filter_map(|mark| told(scene, &mark.subject)).collect();
    let sentences: BTreeSet<u32> = told.iter().map(|(sentence, _)| *sentence).collect();
    let n = sentences.len().to_string();
    let summary = fill(&sharing(&scene.wording.lang).embed.quoted, &[("n", &n)]);
    let is_few = sentences.len() <= FEW;
    let is_translated = sentences.len() <= MOST_TRANSLATED;
    let all = sentences.into_iter().map(|sentence| {
        let of_it = told.iter().filter(|(of, _)| *of == sentence).map(|(_, told)| told);
        one(scene, sentence, of_it.collect(), page, is_translated)
    });
    html! {
        <details class={classes!("data", "quoted", is_few.then_some("few"))}>
            <summary>{ summary }</summary>
            { for all }
        </details>
    }
}

/// The sentence about a mark, and the span in it.
fn told<'a>(scene: &'a Scene<'_>, subject: &'a Subject) -> Option<(u32, Told<'a>)> {
    let tip = scene.tip(subject);
    match subject {
        Subject::Fact(id) => {
            let fact = scene.story.fact(id)?;
            Some((fact.sentence, Told { words: fact.numeral, tip, is_figure: true }))
        }
        Subject::Step(id) => {
            let step = scene.spec.steps.iter().find(|step| step.id == *id)?;
            Some((step.sentence, Told { words: step.quote, tip, is_figure: false }))
        }
    }
}

/// A sentence, and below it the translation, if the edition has one.
fn one(scene: &Scene<'_>, n: u32, mut told: Vec<&Told<'_>>, page: &str, is_translated: bool) -> Html {
    let (article, source) = (&scene.story.article, scene.story.source_wording());
    let Some(sentence) = article.sentences.get(n as usize) else { return Html::default() };
    // Typeset as a whole; code points still match.
    let shown: Vec<char> = typeset(source, article.slice(&sentence.span)).chars().collect();
    let text = |from: u32, to: u32| -> String {
        let at = |point: u32| point.saturating_sub(sentence.span.start) as usize;
        shown.get(at(from)..at(to)).unwrap_or_default().iter().collect()
    };
    told.sort_by_key(|told| told.words.start);
    let (mut pieces, mut from) = (Vec::new(), sentence.span.start);
    for Told { words, tip, is_figure } in told {
        // Links do not nest: skip what begins inside the last one.
        if words.start < from {
            continue;
        }
        let class = if *is_figure { "num" } else { "told" };
        pieces.push(html! { { text(from, words.start) } });
        pieces.push(html! { <a {class} href={tip.to_string()}>{ text(words.start, words.end) }</a> });
        from = words.end.min(sentence.span.end);
    }
    pieces.push(html! { { text(from, sentence.span.end) } });
    let number = fill(&still(&scene.wording.lang).ui.to_sentence, &[("n", &sentence_number(n).to_string())]);
    let here = Fragment::Sentence(n);
    html! {
        <div class="s" id={here.id()}>
            <blockquote lang={source.lang.clone()}>{ for pieces }</blockquote>
            if is_translated {
                { translated(scene, n) }
            }
            <a class="source" href={format!("{page}{here}")} rel="noopener" target="_blank">{ number }</a>
        </div>
    }
}

/// The translation of the sentence, if the edition has one.
fn translated(scene: &Scene<'_>, n: u32) -> Html {
    let Some(edition) = Edition::of(&scene.wording.lang).filter(|edition| translation(*edition).is_some())
    else {
        return Html::default();
    };
    let pieces = edition_text::sentence(edition, n).into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Figure { fact, shown } => shown.unwrap_or_else(|| {
            let fact = edition.story.fact(&fact);
            fact.map(|fact| edition.wording.bare_figure(edition.story, fact)).unwrap_or_default()
        }),
    });
    html! { <p class="meaning">{ pieces.collect::<String>() }</p> }
}
