//! The sentences of the article that a chart's marks come from, whole, in the source's own characters, with the words that
//! state each figure linked to its mark.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::super::context::Edition;
use super::super::typeset::typeset;
use super::edition_text::{self, translation};
use crate::dataset::sharing;
use chart::{Drawing, Scene, Subject};
use story::{Fragment, Piece, Span, fill, sentence_number};

/// With more sentences than these it is the article, which the page has in the edition's words: an embed would weigh twice as much.
const MOST_TRANSLATED: usize = 12;

/// So many find room even in a narrow column beside a tall drawing.
const FEW: usize = 3;

/// What a sentence says of a mark: where, and the mark's tooltip.
struct Told<'a> {
    words: Span,
    tip: Fragment<'a>,
    is_figure: bool,
}

/// The sentences, folded into one line. A link to one opens it.
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

/// The sentence that tells of a mark, and where in it.
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

/// One sentence, and under it what it means where the edition translates.
fn one(scene: &Scene<'_>, n: u32, mut told: Vec<&Told<'_>>, page: &str, is_translated: bool) -> Html {
    let (article, source) = (&scene.story.article, scene.story.source_wording());
    let Some(sentence) = article.sentences.get(n as usize) else { return Html::default() };
    // Set as a whole, one character for one, so that code points still count.
    let shown: Vec<char> = typeset(source, article.slice(&sentence.span)).chars().collect();
    let text = |from: u32, to: u32| -> String {
        let at = |point: u32| point.saturating_sub(sentence.span.start) as usize;
        shown.get(at(from)..at(to)).unwrap_or_default().iter().collect()
    };
    told.sort_by_key(|told| told.words.start);
    let (mut pieces, mut from) = (Vec::new(), sentence.span.start);
    for Told { words, tip, is_figure } in told {
        // What begins in words that are a link already is in that link.
        if words.start < from {
            continue;
        }
        let class = if *is_figure { "num" } else { "told" };
        pieces.push(html! { { text(from, words.start) } });
        pieces.push(html! { <a {class} href={tip.to_string()}>{ text(words.start, words.end) }</a> });
        from = words.end.min(sentence.span.end);
    }
    pieces.push(html! { { text(from, sentence.span.end) } });
    let number = fill(&scene.wording.ui.to_sentence, &[("n", &sentence_number(n).to_string())]);
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

/// What the sentence means, where the edition is a translation.
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
