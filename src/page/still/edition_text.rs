//! The article's words as an edition shows them: in the source's script, in another, or translated.

use super::super::context::Edition;
use super::super::typeset::typeset;
use story::{EditionArticle, Piece, Quoted, Span, Translation};

/// The article of the edition, if it is not the source's own.
fn article(edition: Edition) -> Option<&'static EditionArticle> {
    edition.publication.articles.get(&edition.wording.lang)
}

/// The translation that the edition shows, if it shows one.
pub(super) fn translation(edition: Edition) -> Option<&'static Translation> {
    article(edition).and_then(EditionArticle::translation)
}

/// Whether the edition shows the article in other characters than the source's.
pub(super) fn differs(edition: Edition) -> bool {
    article(edition).is_some()
}

/// A stretch of the article in the edition's script, its punctuation set for the eye, one character for one; `None`
/// where the edition translates.
pub(super) fn spelt(edition: Edition, span: &Span) -> Option<String> {
    match article(edition) {
        None => Some(typeset(edition.wording, edition.story.article.slice(span))),
        Some(article) => article.respelt(span.start, span.end).map(|words| typeset(edition.wording, &words)),
    }
}

/// The source's own characters, set as the source's edition sets them.
pub(super) fn original(edition: Edition, span: &Span) -> String {
    typeset(edition.story.source_wording(), edition.story.article.slice(span))
}

/// Sentence `n`, cut at its facts' figures. Empty for an unknown sentence.
pub(super) fn sentence(edition: Edition, n: u32) -> Vec<Piece> {
    if let Some(translation) = translation(edition) {
        return translation.sentences.get(n as usize).cloned().unwrap_or_default();
    }
    let Some(sentence) = edition.story.article.sentences.get(n as usize) else { return Vec::new() };
    // Mapped as a whole, so that a mark knows its neighbours; one character for one, so code points still count.
    let shown: Vec<char> = spelt(edition, &sentence.span).unwrap_or_default().chars().collect();
    let text = |from: u32, to: u32| -> String {
        let at = |point: u32| (point - sentence.span.start) as usize;
        shown.get(at(from)..at(to)).unwrap_or_default().iter().collect()
    };
    let mut pieces = Vec::new();
    let mut from = sentence.span.start;
    let facts = &edition.story.facts;
    // In reading order, so those of a sentence stand together.
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

/// A voice's words in the edition.
pub(super) fn quote(edition: Edition, quoted: &Quoted) -> String {
    let translated = || edition.still.voices.get(&quoted.id).and_then(|words| words.quote.clone());
    spelt(edition, &quoted.voice.quote).or_else(translated).unwrap_or_default()
}

/// The few of a voice's words that stand for all, if there are such.
pub(super) fn excerpt(edition: Edition, quoted: &Quoted) -> Option<String> {
    let excerpt = quoted.excerpt.as_ref()?;
    let translated = || edition.still.voices.get(&quoted.id).and_then(|words| words.excerpt.clone());
    spelt(edition, excerpt).or_else(translated)
}
