//! Checks the people whom the article describes in its own words, outside quotation marks.

use story::Told;

use super::article::find_quote;
use super::charts::known_facts;
use super::facts::Facts;
use super::files::Files;
use super::ids::Ids;
use super::nearest::meant;
use super::places::Places;
use super::problem::Problems;
use super::voices::{check_ties, excerpt_of};

/// Checks every person; returns them in reading order.
pub(super) fn check(
    files: &Files,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Told> {
    let source = &files.told.source;
    let mut ids = Ids::of("person");
    let mut told = Vec::new();
    for raw in &files.told.items {
        ids.take(source, &raw.id, problems);
        let id = raw.id.get_ref();
        known_facts(source, &format!("person `{id}`"), &raw.facts, facts, problems);
        let charts = || files.charts.items.iter().map(|chart| chart.id.get_ref().as_str());
        if let Some(chart) = &raw.chart
            && !charts().any(|known| known == chart.get_ref())
        {
            let what = format!("person `{id}`: unknown chart `{}`", chart.get_ref());
            problems.at(source, chart.span().start, what, meant(chart.get_ref(), charts()));
        }
        let Some(found) = find_quote(article, &format!("person `{id}`"), source, &raw.quote, problems) else {
            continue;
        };
        check_ties(source, &format!("person `{id}`"), found.sentence, &raw.facts, facts, problems);
        if article.is_quoted(&found.span) {
            let what = format!("the quote of person `{id}` is between quotation marks in the article");
            let hint = "these are somebody's own words: make them a [[voice]] in voices.toml";
            problems.at(source, raw.quote.span().start, what, hint);
        }
        let sentence = article.sentences.get(found.sentence).map(|sentence| sentence.span);
        let excerpt = raw.excerpt.as_ref().zip(sentence).and_then(|(excerpt, sentence)| {
            excerpt_of(&format!("person `{id}`"), "sentence", source, article, &sentence, excerpt, problems)
        });
        told.push(Told {
            id: id.clone(),
            section: found.section,
            excerpt,
            sentence: u32::try_from(found.sentence).unwrap_or(u32::MAX),
            facts: raw.facts.iter().map(|fact| fact.get_ref().clone()).collect(),
            chart: raw.chart.as_ref().map(|chart| chart.get_ref().clone()),
        });
    }
    told.sort_by_key(|told| told.sentence);
    told
}
