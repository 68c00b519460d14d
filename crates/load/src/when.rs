//! Compares the dates in the labels of facts with those that the facts' sentences give them.

use std::ops::Range;

use story::Fact;

use super::dates::{Date, Mention, mentions, of_figures};
use super::facts::Facts;
use super::files::Files;
use super::language;
use super::places::Places;
use super::problem::Problems;
use super::wording::place_of;

/// The date that the sentence of a fact gives its figure, if it gives one for certain.
pub(super) fn said(article: &Places<'_>, facts: &Facts<'_>, fact: &Fact) -> Option<Date> {
    let sentence = article.sentences.get(fact.sentence as usize)?.span;
    // A figure that is wrong, and so unknown, may have a date of its own.
    if facts.doubtful.iter().any(|span| span.overlaps(&sentence)) {
        return None;
    }
    let own = facts.stated_in(&sentence);
    let place = |at: u32| (at - sentence.byte_start) as usize;
    let numerals: Vec<Range<usize>> =
        own.iter().map(|fact| place(fact.numeral.byte_start)..place(fact.numeral.byte_end)).collect();
    let n = own.iter().position(|other| other.id == fact.id)?;
    of_figures(article.slice(&sentence), &numerals, facts.language).get(n)?.said()
}

/// Reports labels that date a figure otherwise than its sentence does.
pub(super) fn check_labels(files: &Files, article: &Places<'_>, facts: &Facts<'_>, problems: &mut Problems) {
    for (source, wording, _) in &files.wordings {
        let Ok(table) = source.table() else { continue };
        let language = language::of_edition(&wording.lang);
        for fact in &facts.checked {
            let Some(words) = wording.facts.get(&fact.id) else { continue };
            let texts = [("label", Some(&words.label)), ("short", words.short.as_ref())];
            for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text?))) {
                let dates: Vec<Date> = mentions(text, language).iter().flat_map(Mention::dates).collect();
                let Some(last) = dates.last() else { continue };
                let Some(said) = said(article, facts, fact) else { continue };
                if dates.iter().any(|date| date.agrees(said)) {
                    continue;
                }
                let what = format!(
                    "`{key}` of fact `{}` is dated {last}, but its sentence gives 「{}」 for {said}",
                    fact.id,
                    article.slice(&fact.numeral)
                );
                let hint = format!(
                    "write {said}, or leave the date out of the words; if the date is right, compare the fact's quote and numeral"
                );
                problems.at(source, place_of(table.get_ref(), &["facts", &fact.id, key]), what, hint);
            }
        }
    }
}
