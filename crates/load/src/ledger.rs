//! Accounts for every numeral of the article: it belongs to a fact, or a phrase gives the reason why it is not a figure.

use std::collections::BTreeSet;

use story::{Account, Fact, Language, LedgerEntry, Numeral, ParagraphRole, Reason, Span, numerals};

use super::facts::Facts;
use super::files::Files;
use super::nearest::{meant, quote_hint};
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::RawPhrase;
use super::repeats::{is_same_figure, repeats};

/// A phrase and all its places in the article.
struct Phrase<'a> {
    raw: &'a RawPhrase,
    spans: Vec<Span>,
    covers: bool,
}

/// Returns the account of every numeral.
pub(super) fn check(
    files: &Files,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<LedgerEntry> {
    let source = &files.ledger.source;
    let mut doubtful = Vec::new();
    let mut phrases = find_phrases(files, (article, facts.language), &mut doubtful, problems);
    let places = places_of(&phrases);
    let longest = places.iter().map(|(span, _)| span.end - span.start).max().unwrap_or(0);
    let mut entries: Vec<LedgerEntry> = Vec::new();
    for numeral in numerals(&article.text, facts.language) {
        // A phrase that contains the numeral begins at or before it, and by no more than the length of the longest phrase.
        let from = places.partition_point(|(span, _)| span.start + longest < numeral.span.end);
        let near = places[from..].iter().take_while(|(span, _)| span.start <= numeral.span.start);
        let holding: BTreeSet<usize> =
            near.filter(|(span, _)| span.contains(&numeral.span)).map(|(_, phrase)| *phrase).collect();
        let covering: Vec<&RawPhrase> = holding.iter().map(|n| phrases[*n].raw).collect();
        holding.iter().for_each(|n| phrases[*n].covers = true);
        let fact = facts.stated_in(&numeral.span).iter().find(|fact| fact.numeral.contains(&numeral.span));
        match (fact, covering.as_slice()) {
            (Some(fact), []) => {
                // 百分之七十 is one figure, but two numerals.
                if entries.last().is_none_or(|last| last.numeral != fact.numeral) {
                    entries
                        .push(LedgerEntry { numeral: fact.numeral, account: Account::Fact(fact.id.clone()) });
                }
            }
            (Some(fact), [phrase, ..]) => {
                let what = format!(
                    "the numeral 「{}」 of fact `{}` ({}) is also in the phrase 「{}」",
                    numeral.text,
                    fact.id,
                    facts.place(&fact.id),
                    phrase.text.get_ref()
                );
                let hint = "change the phrase so that it contains only numerals that are not facts";
                problems.at(source, phrase.text.span().start, what, hint);
            }
            (None, []) => {
                let known = doubtful.contains(&numeral.text)
                    || facts.doubtful.iter().any(|span| span.overlaps(&numeral.span));
                if !known {
                    unaccounted(files, article, &numeral, problems);
                }
            }
            (None, [first, others @ ..]) => {
                if let Some(other) = others.iter().find(|other| other.reason != first.reason) {
                    two_reasons(source, &numeral, first, other, problems);
                }
                check_repeated(source, (article, &numeral), first, facts, problems);
                check_titled(source, (article, &numeral), first, facts, problems);
                entries.push(LedgerEntry { numeral: numeral.span, account: Account::Reason(first.reason) });
            }
        }
    }
    for phrase in phrases.iter().filter(|phrase| !phrase.covers && !phrase.spans.is_empty()) {
        let text = phrase.raw.text.get_ref();
        let cut: Vec<Numeral> = numerals(&article.text, facts.language)
            .into_iter()
            .filter(|numeral| phrase.spans.iter().any(|span| span.overlaps(&numeral.span)))
            .collect();
        let hint = match cut.first() {
            Some(numeral) => format!("it cuts 「{}」: extend it to contain all of it", numeral.text),
            None => "remove it, or extend it to contain the numeral that it is meant for".to_owned(),
        };
        let place = phrase.raw.text.span().start;
        problems.at(source, place, format!("the phrase 「{text}」 contains no numeral of the article"), hint);
    }
    entries
}

/// The places of all phrases in order, each with the index of its phrase.
fn places_of(phrases: &[Phrase<'_>]) -> Vec<(Span, usize)> {
    let of =
        |(n, phrase): (usize, &Phrase<'_>)| phrase.spans.iter().map(|span| (*span, n)).collect::<Vec<_>>();
    let mut places: Vec<(Span, usize)> = phrases.iter().enumerate().flat_map(of).collect();
    places.sort_by_key(|(span, phrase)| (span.start, *phrase));
    places
}

/// Finds the phrases in the article. `doubtful` gets the numerals of those not found, which would otherwise be reported as unaccounted too.
fn find_phrases<'a>(
    files: &'a Files,
    (article, language): (&Places<'_>, Language),
    doubtful: &mut Vec<String>,
    problems: &mut Problems,
) -> Vec<Phrase<'a>> {
    let source = &files.ledger.source;
    let mut phrases: Vec<Phrase<'_>> = Vec::new();
    for raw in &files.ledger.items {
        let (text, place) = (raw.text.get_ref(), raw.text.span().start);
        if let Some(first) = phrases.iter().find(|phrase| phrase.raw.text.get_ref() == text) {
            let hint = format!(
                "it is first listed at {}: remove one of them",
                source.place(first.raw.text.span().start)
            );
            problems.at(source, place, format!("the phrase 「{text}」 is listed twice"), hint);
            continue;
        }
        let starts = article.find(text).into_iter();
        let spans: Vec<Span> = starts.map(|at| Span::of_bytes(&article.text, at, at + text.len())).collect();
        if spans.is_empty() {
            let what = format!("the phrase 「{text}」 is not in the article");
            problems.at(source, place, what, quote_hint(&article.text, text));
            doubtful.extend(numerals(text, language).into_iter().map(|numeral| numeral.text));
        }
        phrases.push(Phrase { raw, spans, covers: false });
    }
    phrases
}

fn unaccounted(files: &Files, article: &Places<'_>, numeral: &Numeral, problems: &mut Problems) {
    let (from, to) = (numeral.span.byte_start as usize, numeral.span.byte_end as usize);
    let text = &article.text;
    let line_start = text[..from].rfind('\n').map_or(0, |at| at + 1);
    let before: Vec<char> = text[line_start..from].chars().rev().take(8).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text[to..].chars().take_while(|c| *c != '\n').take(8).collect();
    let what = format!(
        "the numeral 「{}」 in 「{before}{}{after}」 is not accounted for",
        numeral.text, numeral.text
    );
    problems.at(&files.article, from, what, account_for(article, &numeral.span));
}

/// How to account for a numeral, which depends on where it is.
fn account_for(article: &Places<'_>, numeral: &Span) -> &'static str {
    let paragraph = article.paragraphs.iter().find(|paragraph| paragraph.span.contains(numeral));
    match paragraph.map(|paragraph| (paragraph.role, paragraph.section.is_some())) {
        Some((ParagraphRole::Body, false)) => {
            "state it as a [[fact]] in facts/ with section = \"…\", the section that tells it, since it is before the first \
             heading; or add a [[phrase]] that contains it to ledger.toml, with the reason why it is not a figure"
        }
        None | Some((ParagraphRole::Body, true)) => {
            "state it as a [[fact]] in facts/, or add a [[phrase]] that contains it to ledger.toml, with the reason why it is not \
             a figure"
        }
        Some((
            ParagraphRole::Title | ParagraphRole::Heading | ParagraphRole::Caption | ParagraphRole::Byline,
            _,
        )) => {
            "only sentences are quoted: add a [[phrase]] that contains it to ledger.toml, with reason = \"repeats\" and the fact that \
             states the figure, with reason = \"title\" if no sentence states it, or with the reason why it is not a figure"
        }
    }
}

/// Reports a numeral of the prose that is said to be in a title only, and one of a title that states the figure of a fact.
fn check_titled(
    source: &Source,
    (article, numeral): (&Places<'_>, &Numeral),
    phrase: &RawPhrase,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    if phrase.reason != Reason::Title {
        return;
    }
    let (text, place) = (phrase.text.get_ref(), phrase.text.span().start);
    if article.sentence_at(&numeral.span).is_some() {
        let what =
            format!("「{}」 in the phrase 「{text}」 is in a sentence, not only in a title", numeral.text);
        let hint = "state it as a [[fact]], or give it another reason; if only the phrase in the title is meant, make it longer, \
                    until no sentence has it";
        problems.at(source, place, what, hint);
        return;
    }
    let states_it = |fact: &&Fact| is_same_figure(article, facts, &numeral.span, fact);
    if let Some(fact) = facts.checked.iter().find(states_it) {
        let what = format!(
            "「{}」 in the phrase 「{text}」 has the reason `title`, but the fact `{}` states it",
            numeral.text, fact.id
        );
        let hint = format!("write reason = \"repeats\" and repeats = \"{}\"", fact.id);
        problems.at(source, place, what, hint);
    }
}

/// Reports a numeral that does not state the figure that it repeats.
fn check_repeated(
    source: &Source,
    (article, numeral): (&Places<'_>, &Numeral),
    phrase: &RawPhrase,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let text = phrase.text.get_ref();
    let place = phrase.text.span().start;
    match (&phrase.repeats, phrase.reason == Reason::Repeats) {
        (None, true) => {
            let what = format!("the phrase 「{text}」 does not say which fact it repeats");
            problems.at(source, place, what, "add repeats = \"…\", the id of the fact");
        }
        (Some(id), false) => {
            let what = format!(
                "the phrase 「{text}」 repeats a fact, but has the reason `{}`",
                phrase.reason.name()
            );
            problems.at(source, id.span().start, what, "write reason = \"repeats\", or remove `repeats`");
        }
        (Some(id), true) if !facts.written.contains_key(id.get_ref().as_str()) => {
            let what = format!("the phrase 「{text}」 repeats the unknown fact `{}`", id.get_ref());
            problems.at(source, id.span().start, what, meant(id.get_ref(), facts.ids()));
        }
        (Some(id), true) => {
            // A fact with a mistake is reported itself.
            let Some(fact) = facts.checked(id.get_ref()) else { return };
            if !repeats(article, facts, &numeral.span, fact) {
                let what = format!(
                    "「{}」 in the phrase 「{text}」 does not state the figure of `{}`",
                    numeral.text, fact.id
                );
                let hint = format!(
                    "`{}` is {} {}: state another figure as a fact of its own",
                    fact.id,
                    fact.qualifier.name(),
                    fact.amount
                );
                problems.at(source, id.span().start, what, hint);
            }
        }
        (None, false) => {}
    }
}

fn two_reasons(
    source: &Source,
    numeral: &Numeral,
    first: &RawPhrase,
    other: &RawPhrase,
    problems: &mut Problems,
) {
    let (a, b) = (first.text.get_ref().as_str(), other.text.get_ref().as_str());
    let what = format!(
        "the numeral 「{}」 is in the phrases 「{a}」 ({}) and 「{b}」 ({}), which give different reasons",
        numeral.text,
        source.place(first.text.span().start),
        source.place(other.text.span().start),
    );
    let hint = "make one of them shorter or longer, so that only one contains it";
    problems.at(source, other.text.span().start, what, hint);
}
