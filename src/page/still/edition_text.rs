//! The article's text as an edition shows it: as the source has it, in another script, or translated.

use yew::prelude::*;

use super::super::edition::Edition;
use super::super::typeset::typeset;
use story::{EditionArticle, Excerpt, Piece, Quoted, Span, Told, Translation};

/// The article of the edition, if it differs from the source.
fn article(edition: Edition) -> Option<&'static EditionArticle> {
    edition.publication.articles.get(&edition.wording.lang)
}

/// The translation of the edition, if it is one.
pub(super) fn translation(edition: Edition) -> Option<&'static Translation> {
    article(edition).and_then(EditionArticle::translation)
}

/// Whether the edition shows other characters than the source.
pub(super) fn differs(edition: Edition) -> bool {
    article(edition).is_some()
}

/// A span of the article in the edition's script, typeset character for character; `None` in a translation.
pub(super) fn spelt(edition: Edition, span: &Span) -> Option<String> {
    match article(edition) {
        None => Some(typeset(edition.wording, edition.story.article.slice(span))),
        Some(article) => article.respelt(span.start, span.end).map(|words| typeset(edition.wording, &words)),
    }
}

/// A span of the source, typeset as in the source's edition.
pub(super) fn original(edition: Edition, span: &Span) -> String {
    typeset(edition.story.source_wording(), edition.story.article.slice(span))
}

/// Sentence `n`, cut at its figures. Empty for an unknown sentence.
pub(super) fn sentence(edition: Edition, n: u32) -> Vec<Piece> {
    if let Some(translation) = translation(edition) {
        return translation.sentences.get(n as usize).cloned().unwrap_or_default();
    }
    let Some(sentence) = edition.story.article.sentences.get(n as usize) else { return Vec::new() };
    // Typeset as a whole, since a mark depends on its neighbours; offsets hold.
    let shown: Vec<char> = spelt(edition, &sentence.span).unwrap_or_default().chars().collect();
    let text = |from: u32, to: u32| -> String {
        let at = |point: u32| (point - sentence.span.start) as usize;
        shown.get(at(from)..at(to)).unwrap_or_default().iter().collect()
    };
    let mut pieces = Vec::new();
    let mut from = sentence.span.start;
    let facts = &edition.story.facts;
    // Facts are in reading order, so those of a sentence are adjacent.
    let first = facts.partition_point(|fact| fact.sentence < n);
    for fact in facts[first..].iter().take_while(|fact| fact.sentence == n) {
        pieces.push(Piece::Words(text(from, fact.numeral.start)));
        let shown = Some(text(fact.numeral.start, fact.numeral.end));
        pieces.push(Piece::Figure { fact: fact.id.clone(), shown });
        from = fact.numeral.end;
    }
    pieces.push(Piece::Words(text(from, sentence.span.end)));
    pieces
}

/// The excerpt of the sentence about a person, in the edition, if it has one.
pub(super) fn excerpt_of_told(edition: Edition, told: &Told) -> Option<Vec<String>> {
    let translated = || edition.still.told.get(&told.id).and_then(|words| words.excerpt.clone());
    in_parts(edition, told.excerpt.as_ref()?, translated)
}

/// An excerpt, cut where a line may end.
fn in_parts(
    edition: Edition,
    excerpt: &Excerpt,
    translated: impl FnOnce() -> Option<String>,
) -> Option<Vec<String>> {
    let Some(spelt) = spelt(edition, &excerpt.span) else { return Some(vec![translated()?]) };
    let mut parts = vec![String::new()];
    for (c, at) in spelt.chars().zip(0..) {
        if excerpt.breaks.contains(&at) {
            parts.push(String::new());
        }
        parts.last_mut()?.push(c);
    }
    Some(parts)
}

/// The quote of a voice in the edition.
pub(super) fn quote(edition: Edition, quoted: &Quoted) -> String {
    let translated = || edition.still.voices.get(&quoted.id).and_then(|words| words.quote.clone());
    spelt(edition, &quoted.voice.quote).or_else(translated).unwrap_or_default()
}

/// The excerpt of a quote in the edition, if it has one, cut where a line may end.
pub(super) fn excerpt(edition: Edition, quoted: &Quoted) -> Option<Vec<String>> {
    let translated = || edition.still.voices.get(&quoted.id).and_then(|words| words.excerpt.clone());
    in_parts(edition, quoted.excerpt.as_ref()?, translated)
}

/// Words whose lines end only between their parts.
pub(super) fn lines(parts: &[String]) -> Html {
    let parts = parts.iter().enumerate().map(|(n, part)| {
        html! { <>if n > 0 { <wbr/> }{ part }</> }
    });
    html! { <>{ for parts }</> }
}
