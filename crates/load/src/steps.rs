//! Checks the steps of routes, timelines, journeys and groups: each has a quote from the article or a fact, and a place in its chart.

use story::{Span, Step};

use super::article::find_quote;
use super::facts::Facts;
use super::ids::Ids;
use super::lanes;
use super::nearest::meant;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawStep};

/// Checks every step of a chart.
pub(super) fn check(
    source: &Source,
    raw: &RawChart,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Step> {
    let mut ids = Ids::of("step");
    raw.step
        .iter()
        .filter_map(|step| {
            ids.take(source, &step.id, problems);
            one(source, raw, step, article, facts, problems)
        })
        .collect()
}

fn one(
    source: &Source,
    chart: &RawChart,
    raw: &RawStep,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Option<Step> {
    let id = raw.id.get_ref().clone();
    let name = |id: &Option<Placed<String>>| id.as_ref().map(|id| id.get_ref().clone());
    let set = Step {
        id: id.clone(),
        quote: Span::of_bytes("", 0, 0),
        sentence: 0,
        fact: None,
        lane: name(&raw.lane),
        from: name(&raw.from),
        to: name(&raw.to),
        date: lanes::date(source, chart, raw, problems),
        named: raw.named.as_ref().map_or_else(Vec::new, |named| named.get_ref().clone()),
    };
    match (&raw.quote, &raw.fact) {
        (Some(quote), None) => {
            let whose = format!("step `{id}` of chart `{}`", chart.id.get_ref());
            let found = find_quote(article, &whose, source, quote, problems)?;
            let sentence = u32::try_from(found.sentence).unwrap_or(u32::MAX);
            Some(Step { quote: found.span, sentence, fact: None, ..set })
        }
        (None, Some(name)) => {
            let shown: Vec<&str> = chart.facts.get_ref().iter().map(|fact| fact.get_ref().as_str()).collect();
            if !shown.contains(&name.get_ref().as_str()) {
                let what = format!(
                    "step `{id}` has the fact `{}`, which its chart `{}` does not show",
                    name.get_ref(),
                    chart.id.get_ref()
                );
                problems.at(source, name.span().start, what, meant(name.get_ref(), shown.iter().copied()));
            }
            // A faulty fact has been reported already.
            let fact = facts.checked(name.get_ref())?;
            Some(Step { quote: fact.quote, sentence: fact.sentence, fact: Some(fact.id.clone()), ..set })
        }
        _ => {
            let what =
                format!("step `{id}` of chart `{}` needs either a `quote` or a `fact`", chart.id.get_ref());
            problems.at(
                source,
                raw.id.span().start,
                what,
                "give it a `quote` from the article or the id of a `fact`, not both",
            );
            None
        }
    }
}
