//! The question about a number that readers may guess before they see it. A `<template>`, which does nothing by itself: only the script
//! (`scripts/page/guess/`) puts its content over the chart, and it has no words of its own.

use yew::prelude::*;

use super::super::edition::Edition;
use story::{Answer, ChartSpec, File, Number, NumberStyle, fill};

/// Where labels on the scale begin, or end, instead of being centred: parts of its length near its ends.
const NEAR_START: f64 = 0.2;
const NEAR_END: f64 = 0.8;

/// The question about a chart; nothing in frames, which show every number at once.
pub(super) fn guess(edition: Edition, spec: &ChartSpec) -> Html {
    let guess = edition.publication.guess(&spec.id).filter(|_| !matches!(edition.file, File::Embed { .. }));
    let question = edition.still.charts.get(&spec.id).and_then(|words| words.guess.as_ref());
    let (Some(guess), Some(question)) = (guess, question) else { return Html::default() };
    let Some(answer) = guess.answer(edition.story) else { return Html::default() };
    let (ui, wording) = (&edition.still.ui, edition.wording);
    let (unit, said, sentence, mark) = match answer {
        Answer::Stated(fact) => (
            wording.unit_word(fact),
            wording.said_figure(edition.story, fact).to_string(),
            &ui.guess_stated,
            &ui.guess_answer_stated,
        ),
        Answer::Computed(derived) => {
            let first = derived.operands.first().and_then(|id| edition.story.fact(id));
            let unit = first.map_or("", |fact| wording.unit_word(fact));
            let said = wording.derived_value(edition.story, derived) + unit;
            (unit, said, &ui.guess_computed, &ui.guess_answer_computed)
        }
    };
    // The script fills in the number.
    let guessed = format!("{{n}}{unit}");
    let yours = fill(&ui.guess_yours, &[("guess", &guessed)]);
    let sentence = fill(sentence, &[("guess", &guessed), ("answer", &said)]);
    let mark = fill(mark, &[("answer", &said)]);
    let (most, step) = (guess.most.to_string(), guess.step.to_string());
    let asked = format!("guess-{}", spec.id);
    html! {
        <template class="question">
            <div class="guess" role="group" aria-labelledby={asked.clone()} data-grouped={(wording.numbers == NumberStyle::Grouped).then_some("")}>
                <p class="asked" id={asked.clone()}><b>{ &ui.guess_heading }</b>{ " " }{ question }</p>
                <output class="yours" data-words={yours}>{ &ui.guess_start }</output>
                <div class="scale">
                    <span>{ "0" }</span>
                    <input type="range" min="0" max={most.clone()} {step} value="0" aria-labelledby={asked} autocomplete="off" />
                    { scale(answer.value() / guess.most, &mark, &fill(&ui.guess_mark, &[("guess", &guessed)])) }
                    <span>{ wording.number(Number::near(guess.most)) }{ unit }</span>
                </div>
                <p class="actions">
                    <button type="button" data-see="">{ &ui.guess_see }</button>
                    <button type="button" data-skip="">{ &ui.guess_skip }</button>
                </p>
                <p class="kept-here">{ &ui.guess_private }</p>
                <p class="result" role="status" data-words={sentence}></p>
            </div>
        </template>
    }
}

/// The scale after the answer: a solid line for the number, a dashed one for the guess, which the script places. The labels stand on
/// different sides, so that they never overlap.
fn scale(part: f64, answer: &str, guess: &str) -> Html {
    let x = format!("{:.2}%", part * 100.0);
    let anchor = match part {
        part if part < NEAR_START => "start",
        part if part > NEAR_END => "end",
        _ => "middle",
    };
    html! {
        <svg width="100%" height="4rem" aria-hidden="true" focusable="false">
            <line class="way" x2="100%" y1="50%" y2="50%" stroke-width="2" />
            <line class="is" x1={x.clone()} x2={x.clone()} y1="36%" y2="64%" stroke-width="3" />
            <text {x} y="92%" text-anchor={anchor} font-size=".9375rem" font-weight="700">{ answer.to_owned() }</text>
            <line class="was" y1="36%" y2="64%" stroke-width="2" stroke-dasharray="3 3" />
            <text class="was" y="24%" font-size=".9375rem" data-words={guess.to_owned()}></text>
        </svg>
    }
}
