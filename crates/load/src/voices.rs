//! Checks the voices: each quotes only words between quotation marks in the article.

use story::{Excerpt, Quoted, Span, Voice};

use super::article::find_quote;
use super::charts::known_facts;
use super::facts::Facts;
use super::files::Files;
use super::ids::Ids;
use super::nearest::quote_hint;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::Placed;
use super::speakers;

/// Checks every voice; returns them in reading order.
pub(super) fn check(
    files: &Files,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Quoted> {
    let source = &files.voices.source;
    let mut ids = Ids::of("voice");
    let mut voices = Vec::new();
    for raw in &files.voices.items {
        ids.take(source, &raw.id, problems);
        let (id, name) = (raw.id.get_ref(), raw.speaker.get_ref());
        known_facts(source, &format!("voice `{id}`"), &raw.facts, facts, problems);
        let quote = find_quote(article, &format!("voice `{id}`"), source, &raw.quote, problems);
        if let Some(quote) = &quote
            && !article.is_quoted(&quote.span)
        {
            let what = format!("the quote of voice `{id}` is not between quotation marks in the article");
            let hint =
                "quote only words between “ and ”, without the marks: only those are known to be spoken";
            problems.at(source, raw.quote.span().start, what, hint);
        }
        if let Some(quote) = &quote {
            check_ties(source, &format!("voice `{id}`"), quote.sentence, &raw.facts, facts, problems);
        }
        let speaker = find_speaker(article, name, quote.as_ref().map(|quote| quote.span));
        if speaker.is_none() {
            let what = format!("the speaker of voice `{id}` is not in the article");
            problems.at(source, raw.speaker.span().start, what, quote_hint(&article.text, name));
        }
        let (Some(quote), Some(speaker)) = (quote, speaker) else { continue };
        if article.is_quoted(&quote.span) {
            speakers::check(files, article, (raw, quote.sentence), facts.language, problems);
        }
        let excerpt = raw.excerpt.as_ref().and_then(|excerpt| {
            excerpt_of(&format!("voice `{id}`"), "quote", source, article, &quote.span, excerpt, problems)
        });
        let sentence = u32::try_from(quote.sentence).unwrap_or(u32::MAX);
        voices.push(Quoted {
            id: id.clone(),
            section: quote.section,
            voice: Voice { speaker, quote: quote.span, sentence },
            excerpt,
            facts: raw.facts.iter().map(|fact| fact.get_ref().clone()).collect(),
        });
    }
    voices.sort_by_key(|quoted| quoted.voice.quote.start);
    voices
}

/// Finds an excerpt in the words that it is taken from, which are the `whole` of them in messages. A `|` in it allows a line to end.
pub(super) fn excerpt_of(
    whose: &str,
    whole: &str,
    source: &Source,
    article: &Places<'_>,
    from: &Span,
    excerpt: &Placed<String>,
    problems: &mut Problems,
) -> Option<Excerpt> {
    let words = excerpt.get_ref().replace('|', "");
    let Some(at) = from.of(&article.text).find(words.as_str()).filter(|_| !words.is_empty()) else {
        let what = format!("the excerpt of {whose} is not in its {whole}");
        let hint = quote_hint(from.of(&article.text), &words);
        problems.at(source, excerpt.span().start, what, hint);
        return None;
    };
    let start = from.byte_start as usize + at;
    let mut breaks = Vec::new();
    let mut before = 0;
    for part in excerpt.get_ref().split('|').map(|part| part.chars().map(|_| 1).sum::<u32>()) {
        before += part;
        breaks.push(before);
    }
    breaks.pop();
    Some(Excerpt { span: Span::of_bytes(&article.text, start, start + words.len()), breaks })
}

/// The most sentences between a person's words and a figure of the same story.
const FAR: u32 = 2;

/// Reports facts too far away in the article to belong to the person's own story.
pub(super) fn check_ties(
    source: &Source,
    whose: &str,
    sentence: usize,
    ties: &[Placed<String>],
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let sentence = u32::try_from(sentence).unwrap_or(u32::MAX);
    for id in ties {
        let Some(fact) = facts.checked(id.get_ref()) else { continue };
        let far = fact.sentence.abs_diff(sentence);
        if far > FAR {
            let what =
                format!("{whose} is tied to `{}`, which the article states {far} sentences away", fact.id);
            let hint = "list only figures of the person's own story; write facts = [] if there are none";
            problems.at(source, id.span().start, what, hint);
        }
    }
}

/// The occurrence of the name that is nearest to the quote.
fn find_speaker(article: &Places<'_>, name: &str, quote: Option<Span>) -> Option<Span> {
    let near = quote.map_or(0, |quote| quote.byte_start as usize);
    let at = article
        .text
        .match_indices(name)
        .filter(|_| !name.is_empty())
        .map(|(at, _)| at)
        .min_by_key(|at| at.abs_diff(near))?;
    Some(Span::of_bytes(&article.text, at, at + name.len()))
}
