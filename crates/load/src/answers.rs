//! Checks an editor's answers to the questions of `cargo xtask story check`: each says something. Whether it was asked is a matter of that command.

use super::files::Files;
use super::place::Source;
use super::problem::Problems;
use super::raw::Answers;

/// Reports empty answers.
pub(super) fn check(files: &Files, problems: &mut Problems) {
    let mut own = |source: &Source, answers: &Answers| {
        for (topic, answer) in answers.iter().filter(|(_, answer)| answer.get_ref().trim().is_empty()) {
            let what = format!("the answer to `{}` says nothing", topic.get_ref());
            problems.at(source, answer.span().start, what, "write what you have decided, and why");
        }
    };
    files.raw_facts().for_each(|(source, fact)| own(source, &fact.answers));
    files.charts.items.iter().for_each(|chart| own(&files.charts.source, &chart.answers));
    files.voices.items.iter().for_each(|voice| own(&files.voices.source, &voice.answers));
    files.story.items.unit.iter().for_each(|unit| own(&files.story.source, &unit.answers));
}
