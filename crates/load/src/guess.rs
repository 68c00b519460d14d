//! Checks the numbers that readers may guess: the page shows them nowhere before, and the scale has room for them.

use super::facts::Facts;
use super::files::Files;
use super::nearest::meant;
use super::problem::Problems;
use super::raw::{Placed, RawChart, RawGuess};
use super::references::{Part, parts};
use super::wording::place_of;
use story::{ChartSpec, Guess};

/// Checks every guess and its question in every edition; returns the guesses in the order of their charts.
pub(super) fn check(
    files: &Files,
    charts: &[ChartSpec],
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Guess> {
    let mut guesses = Vec::new();
    for (raw, chart) in files.charts.items.iter().zip(charts) {
        if let Some(guess) = &raw.guess {
            check_number(files, raw, guess, facts, problems);
            check_scale(files, chart, guess, facts, problems);
            guesses.push(Guess {
                chart: chart.id.clone(),
                of: guess.of.get_ref().clone(),
                most: *guess.most.get_ref(),
                step: *guess.step.get_ref(),
            });
        }
        check_questions(files, raw, problems);
    }
    guesses
}

/// The number belongs to the chart, and the page shows it nowhere before.
fn check_number(files: &Files, raw: &RawChart, guess: &RawGuess, facts: &Facts<'_>, problems: &mut Problems) {
    let (source, id, of) = (&files.charts.source, raw.id.get_ref(), guess.of.get_ref());
    let place = guess.of.span().start;
    let derived = raw.derived.iter().map(|derived| derived.id.get_ref().as_str());
    let own = raw.facts.get_ref().iter().map(|fact| fact.get_ref().as_str()).chain(derived);
    if !own.clone().any(|known| known == of) {
        let what = format!("the guess of chart `{id}`: the chart shows no number `{of}`");
        problems.at(source, place, what, meant(of, own));
    }
    if let Some(within) = &raw.within {
        let what =
            format!("chart `{id}` has a guess, but the page shows it only within `{}`", within.get_ref());
        problems.at(source, place, what, "move the guess to a chart that the page shows");
    }
    let posters = files.story.items.section.iter().flat_map(|section| &section.poster);
    if facts.written.contains_key(of.as_str()) && posters.into_iter().any(|fact| fact.get_ref() == of) {
        let what = format!("the guess of chart `{id}`: the poster shows `{of}` before");
        problems.at(source, place, what, "choose a number that readers have not seen");
    }
}

/// The scale goes beyond the number, in whole steps.
fn check_scale(
    files: &Files,
    chart: &ChartSpec,
    guess: &RawGuess,
    facts: &Facts<'_>,
    problems: &mut Problems,
) {
    let (source, id) = (&files.charts.source, &chart.id);
    let (most, step) = (*guess.most.get_ref(), *guess.step.get_ref());
    let derived = chart.derived.iter().find(|derived| derived.id == *guess.of.get_ref());
    let value = derived.map(story::Derived::size).or_else(|| facts.size(guess.of.get_ref()));
    if let Some(value) = value.filter(|value| *value >= most) {
        let what = format!("the guess of chart `{id}` goes up to {most}, but the number is {value}");
        problems.at(
            source,
            guess.most.span().start,
            what,
            "write a larger `most`, so that guesses may exceed it",
        );
    }
    // Steps such as 0.1 are not exact in binary.
    let steps = most / step;
    if !(step > 0.0 && (steps - steps.round()).abs() < 1e-9) {
        let what = format!("the guess of chart `{id}` can't go up to {most} in steps of {step}");
        problems.at(source, guess.step.span().start, what, "write a `step` that divides `most`");
    }
}

/// Every edition asks about the charts with a guess, and about no others, without giving the number away.
fn check_questions(files: &Files, raw: &RawChart, problems: &mut Problems) {
    let id = raw.id.get_ref().as_str();
    for (source, _, still) in &files.wordings {
        let Some(words) = still.charts.get(id) else { continue };
        let Ok(table) = source.table() else { continue };
        let at = |key| place_of(table.get_ref(), &["charts", id, key]);
        match (&raw.guess, &words.guess) {
            (Some(_), None) => {
                let what = format!("there is no question for the guess of chart `{id}`");
                problems.at(source, at("title"), what, format!("add guess = \"…\" under [charts.{id}]"));
            }
            (None, Some(_)) => {
                let what = format!("there is a question about chart `{id}`, which has no guess");
                problems.at(
                    source,
                    at("guess"),
                    what,
                    "remove it, or add guess = { … } to the chart in charts.toml",
                );
            }
            (Some(guess), Some(question)) if gives_away(raw, guess, question) => {
                let what = format!("the question about chart `{id}` gives the number away");
                problems.at(
                    source,
                    at("guess"),
                    what,
                    "remove the reference to the number, or to a part of its formula",
                );
            }
            _ => {}
        }
    }
}

/// Whether a question names the number itself, or all that it is computed from.
fn gives_away(raw: &RawChart, guess: &RawGuess, question: &str) -> bool {
    let named: Vec<&str> = parts(question)
        .into_iter()
        .filter_map(|part| match part {
            Part::Reference(inside) => inside.split(['|', ':']).next(),
            Part::Words(_) => None,
        })
        .collect();
    let is_named = |id: &Placed<String>| named.contains(&id.get_ref().as_str());
    let derived = raw.derived.iter().find(|derived| derived.id.get_ref() == guess.of.get_ref());
    is_named(&guess.of) || derived.is_some_and(|derived| derived.operands.iter().all(is_named))
}
